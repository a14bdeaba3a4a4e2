import { limitsOf } from '../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import {
  type CountOnDay,
  type CountResult,
  dailyResult,
  type KravResult,
  limitedResult,
} from '../../krav/result.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { data, day, number, type Value } from '../document/value.ts';
import { NOTHING } from './cells.ts';

/** Krav for programs, one row each: keys that they rely on, an empty field where there is nothing to say or no bound. */
export function programTable(results: readonly KravResult[]): Table {
  return tableOf({ id: 'krav', caption: '', empty: '', columns: COLUMNS, rows: results });
}

const COLUMNS: readonly ColumnOf<KravResult>[] = [
  column('id', ({ krav }) => data(krav.id)),
  column('title', ({ krav }) => data(krav.title)),
  column('form', ({ krav }) => data(krav.form)),
  column('basis', ({ krav }) => data(krav.basis.join('; '))),
  column('severity', ({ krav }) => data(SEVERITY_OF_ALVOR[krav.alvor])),
  column('verdict', ({ verdict }) => data(verdict)),
  column('low', (result) => numberOrNone(limitedResult(result)?.count.low)),
  column('high', (result) => numberOrNone(limitedResult(result)?.count.high)),
  column('planned', (result) => numberOrNone(onlyOfItems(result)?.planned)),
  column('paused', (result) => numberOrNone(onlyOfItems(result)?.paused)),
  column('min', ({ krav }) => numberOrNone(limitsOf(krav)?.min)),
  column('max', ({ krav }) => numberOrNone(limitsOf(krav)?.max)),
  column('margin', (result) => numberOrNone(limitedResult(result)?.margin)),
  column('headroom', (result) => numberOrNone(limitedResult(result)?.headroom)),
  column('nextFrom', (result) => dayOrNone(dailyResult(result)?.next?.from)),
  column('daysUntil', (result) => numberOrNone(dailyResult(result)?.next?.daysUntil)),
  column('daysBroken', (result) => numberOrNone(withWindow(result)?.daysBroken)),
  column('daysUnknown', (result) => numberOrNone(withWindow(result)?.daysUnknown)),
  column('daysExempt', (result) => numberOrNone(withWindow(result)?.daysExempt)),
  column('windowFrom', (result) => dayOrNone(dailyResult(result)?.window?.from)),
  column('windowTo', (result) => dayOrNone(dailyResult(result)?.window?.to)),
];

function column(key: string, cell: (result: KravResult) => Value): ColumnOf<KravResult> {
  return { key, title: key, cell };
}

/** Events are neither planned nor paused; conditions count nothing. */
function onlyOfItems(result: KravResult): Pick<CountOnDay, 'planned' | 'paused'> | null {
  switch (result.form) {
    case 'antall':
      return result.count;
    case 'hendelser':
      return { planned: 0, paused: 0 };
    case 'vilkar':
      return null;
  }
}

function withWindow(result: KravResult): CountResult | null {
  const daily = dailyResult(result);
  return daily === null || daily.window === null ? null : daily;
}

function dayOrNone(value: Day | undefined): Value {
  return value === undefined || !isBounded(value) ? NOTHING : day(value);
}

/** No bound is nothing, for there is no such number in CSV. */
function numberOrNone(value: number | null | undefined): Value {
  return value === null || value === undefined || !Number.isFinite(value) ? NOTHING : number(value);
}
