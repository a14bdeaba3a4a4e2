import { limitsOf } from '../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import {
  type CountOnDay,
  type CountResult,
  dailyResult,
  type KravResult,
  limitedResult,
} from '../../krav/result.ts';
import { countJson, dayJson } from '../../reports/envelope-json.ts';
import type { Day } from '../../time/day.ts';
import { csvText } from '../escape/csv.ts';

type Cell = string | number | null;

/** The columns of the table, in their order: headings that machines rely on. */
const COLUMNS: readonly (readonly [string, (result: KravResult) => Cell])[] = [
  ['id', ({ krav }) => krav.id],
  ['title', ({ krav }) => krav.title],
  ['form', ({ krav }) => krav.form],
  ['basis', ({ krav }) => krav.basis.join('; ')],
  ['severity', ({ krav }) => SEVERITY_OF_ALVOR[krav.alvor]],
  ['verdict', ({ verdict }) => verdict],
  ['low', (result) => limitedResult(result)?.count.low ?? null],
  ['high', (result) => highIn(limitedResult(result))],
  ['planned', (result) => onlyOfItems(result)?.planned ?? null],
  ['paused', (result) => onlyOfItems(result)?.paused ?? null],
  ['min', ({ krav }) => limitsOf(krav)?.min ?? null],
  ['max', ({ krav }) => limitsOf(krav)?.max ?? null],
  ['margin', (result) => limitedResult(result)?.margin ?? null],
  ['headroom', (result) => limitedResult(result)?.headroom ?? null],
  ['nextFrom', (result) => dayOrNone(dailyResult(result)?.next?.from)],
  ['daysUntil', (result) => dailyResult(result)?.next?.daysUntil ?? null],
  ['daysBroken', (result) => withWindow(result)?.daysBroken ?? null],
  ['daysUnknown', (result) => withWindow(result)?.daysUnknown ?? null],
  ['daysExempt', (result) => withWindow(result)?.daysExempt ?? null],
  ['windowFrom', (result) => dayOrNone(dailyResult(result)?.window?.from)],
  ['windowTo', (result) => dayOrNone(dailyResult(result)?.window?.to)],
];

/** Krav as CSV, one row each: days in ISO form, an empty field where there is nothing to say or no bound. */
export function kravCsv(results: readonly KravResult[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result))),
  ]);
}

function highIn(result: ReturnType<typeof limitedResult>): Cell {
  return result === null ? null : countJson(result.count.high);
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

function dayOrNone(day: Day | undefined): Cell {
  return day === undefined ? null : dayJson(day);
}
