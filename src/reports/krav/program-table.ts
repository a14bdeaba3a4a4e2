import { limitsOf } from '../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import {
  type CountOnDay,
  type CountResult,
  dailyResult,
  type KravResult,
  limitedResult,
} from '../../krav/result.ts';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { type Table, tableOf } from '../document/table.ts';
import { coded, data, day, number, type Value } from '../document/value.ts';
import { verdictCell } from '../posts/cells.ts';
import { NOTHING } from './cells.ts';

type Column = keyof Catalogue['krav']['everyFact'];

/** Krav with a column for every fact, one row each; keys that programs rely on, nothing where there is nothing to say or no bound. */
export function programTable(results: readonly KravResult[], language: Language): Table {
  const titles = wordsIn(language).krav.everyFact;
  const cells: Readonly<Record<Column, (result: KravResult) => Value>> = {
    id: ({ krav }) => data(krav.id),
    title: ({ krav }) => data(krav.title),
    form: ({ krav }) => data(krav.form),
    basis: ({ krav }) => data(krav.basis.join('; ')),
    severity: ({ krav }) => coded(krav.alvor, SEVERITY_OF_ALVOR[krav.alvor]),
    verdict: ({ verdict }) => verdictCell(verdict, language),
    low: (result) => numberOrNone(limitedResult(result)?.count.low),
    high: (result) => numberOrNone(limitedResult(result)?.count.high),
    planned: (result) => numberOrNone(onlyOfItems(result)?.planned),
    paused: (result) => numberOrNone(onlyOfItems(result)?.paused),
    min: ({ krav }) => numberOrNone(limitsOf(krav)?.min),
    max: ({ krav }) => numberOrNone(limitsOf(krav)?.max),
    margin: (result) => numberOrNone(limitedResult(result)?.margin),
    headroom: (result) => numberOrNone(limitedResult(result)?.headroom),
    nextFrom: (result) => dayOrNone(dailyResult(result)?.next?.from),
    daysUntil: (result) => numberOrNone(dailyResult(result)?.next?.daysUntil),
    daysBroken: (result) => numberOrNone(withWindow(result)?.daysBroken),
    daysUnknown: (result) => numberOrNone(withWindow(result)?.daysUnknown),
    daysExempt: (result) => numberOrNone(withWindow(result)?.daysExempt),
    windowFrom: (result) => dayOrNone(dailyResult(result)?.window?.from),
    windowTo: (result) => dayOrNone(dailyResult(result)?.window?.to),
    standingSince: (result) => dayOrNone(dailyResult(result)?.standing.since),
    standingDays: (result) => numberOrNone(dailyResult(result)?.standing.days),
    standingDaysBroken: (result) => numberOrNone(dailyResult(result)?.standing.daysBroken),
    standingDaysUnknown: (result) => numberOrNone(dailyResult(result)?.standing.daysUnknown),
    marginNoneFrom: (result) => dayOrNone(dailyResult(result)?.reserve.below?.noneFrom),
    headroomNoneFrom: (result) => dayOrNone(dailyResult(result)?.reserve.above?.noneFrom),
    lastDayToAct: (result) => dayOrNone(dailyResult(result)?.next?.lastDayToAct),
    nextUnknown: (result) => dayOrNone(dailyResult(result)?.nextUnknown?.from),
  };
  const columns = Object.keys(cells) as Column[]; // exactly the keys of the record
  return tableOf({
    id: 'krav',
    caption: '',
    empty: '',
    columns: columns.map((key) => ({ key, title: titles[key], cell: cells[key] })),
    rows: results,
  });
}

/** Events are neither planned nor paused; conditions count nothing. */
function onlyOfItems(result: KravResult): Pick<CountOnDay, 'planned' | 'paused'> | null {
  switch (result.form) {
    case 'antall':
      return result.count;
    case 'hendelser':
      return { planned: 0, paused: 0 };
    case 'vilkar':
    case 'quarantined':
      return null;
  }
}

function withWindow(result: KravResult): CountResult | null {
  const daily = dailyResult(result);
  return daily === null || daily.window === null ? null : daily;
}

function dayOrNone(value: Day | null | undefined): Value {
  return value === undefined || value === null || !isBounded(value) ? NOTHING : day(value);
}

/** No bound is nothing, for there is no such number in CSV. */
function numberOrNone(value: number | null | undefined): Value {
  return value === null || value === undefined || !Number.isFinite(value) ? NOTHING : number(value);
}
