import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import type { KravResult } from '../../krav/result.ts';
import { countJson, dayJson } from '../../reports/envelope-json.ts';
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
  ['low', (result) => (isCounted(result) ? result.count.low : null)],
  ['high', (result) => (isCounted(result) ? countJson(result.count.high) : null)],
  ['planned', (result) => (isCounted(result) ? result.count.planned : null)],
  ['paused', (result) => (isCounted(result) ? result.count.paused : null)],
  ['min', ({ krav }) => (krav.form === 'vilkar' ? null : krav.min)],
  ['max', ({ krav }) => (krav.form === 'vilkar' ? null : krav.max)],
  ['margin', ({ margin }) => margin],
  ['headroom', ({ headroom }) => headroom],
  ['nextFrom', ({ next }) => (next === null ? null : dayJson(next.from))],
  ['daysUntil', ({ next }) => next?.daysUntil ?? null],
  ['daysBroken', ({ window, daysBroken }) => (window === null ? null : daysBroken)],
  ['daysUnknown', ({ window, daysUnknown }) => (window === null ? null : daysUnknown)],
  ['daysExempt', ({ window, daysExempt }) => (window === null ? null : daysExempt)],
  ['windowFrom', ({ window }) => (window === null ? null : dayJson(window.from))],
  ['windowTo', ({ window }) => (window === null ? null : dayJson(window.to))],
];

/** Krav as CSV, one row each: days in ISO form, an empty field where there is nothing to say or no bound. */
export function kravCsv(results: readonly KravResult[]): string {
  return csvText([
    COLUMNS.map(([name]) => name),
    ...results.map((result) => COLUMNS.map(([, cell]) => cell(result))),
  ]);
}

/** Conditions count nothing. */
function isCounted({ krav }: KravResult): boolean {
  return krav.form !== 'vilkar';
}
