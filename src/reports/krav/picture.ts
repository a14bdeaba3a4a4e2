import {
  type Count,
  type CountResult,
  dailyResult,
  type Gap,
  type KravResult,
} from '../../krav/result.ts';
import { addDays, type Day, dayFromParts, dayParts, earliest, latest } from '../../time/day.ts';
import { contains, type Interval, lengthInDays } from '../../time/interval.ts';
import { runsWithin, type StepFunction } from '../../time/step.ts';

/** What one cell of the picture shows: a level of the count over a few days. */
export type Cell = 'ran' | 'will-run' | 'unknown' | 'planned' | 'limit' | 'empty';

/** What stands under a column: a breach, a breach that planned starts would close, an exemption, or nothing. */
export type Mark = 'broken' | 'broken-unless-planned' | 'unknown' | 'exempt' | 'none';

/** The count of a krav over time, as a grid: words and signs, never colour alone. */
export interface Picture {
  readonly daysPerCell: number;
  readonly rows: readonly {
    readonly level: number;
    readonly isLimit: boolean;
    readonly cells: readonly Cell[];
  }[];
  readonly marks: readonly Mark[];
  /** The column that holds the as-of day; null when the picture does not reach it. */
  readonly today: number | null;
  /** The column in which each year begins. */
  readonly years: readonly { readonly year: number; readonly column: number }[];
}

const MOST_ROWS = 12;

/**
 * Draws the window of a krav in at most so many columns; null where it has no counts or no days, or where
 * the limits hold for each group by itself. */
export function pictureOf(result: KravResult, asOf: Day, columns: number): Picture | null {
  const daily = dailyResult(result);
  if (daily === null) return null;
  const { curves, window, krav } = daily;
  if (window === null || krav.per !== null) return null;
  const daysPerCell = Math.max(1, Math.ceil(lengthInDays(window) / columns));
  const spans = spansOf(window, daysPerCell);
  const limits = [krav.min, krav.max].filter((limit) => limit !== null);
  const worst = spans.map((span) => ({
    span,
    sure: worstIn(curves.sure, span),
    planned: worstIn(curves.planned, span),
  }));
  const top = Math.max(
    1,
    ...limits,
    ...worst.map(({ sure, planned }) => Math.max(finite(sure.high), planned.low)),
  );
  const step = Math.ceil(top / MOST_ROWS);
  const levels = Array.from(
    { length: Math.ceil(top / step) },
    (_, index) => (index + 1) * step,
  ).reverse();
  return {
    daysPerCell,
    rows: levels.map((level) => ({
      level,
      isLimit: limits.includes(level),
      cells: worst.map(({ span, sure, planned }) =>
        cellAt(level, limits.includes(level), span, sure, planned, asOf),
      ),
    })),
    marks: spans.map((span) => markOf(daily, span, asOf)),
    today: columnOf(spans, asOf),
    years: yearsIn(spans),
  };
}

function spansOf(window: Interval, days: number): Interval[] {
  const count = Math.ceil(lengthInDays(window) / days);
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(window.from, index * days);
    return { from, to: earliest(addDays(from, days - 1), window.to) };
  });
}

/** The least that surely ran on any day of the span, and the least that may have. */
function worstIn(counts: StepFunction<Count>, span: Interval): Count {
  const values = runsWithin(counts, span).map(({ value }) => value);
  return {
    low: Math.min(...values.map(({ low }) => low)),
    high: Math.min(...values.map(({ high }) => high)),
  };
}

function finite(count: number): number {
  return Number.isFinite(count) ? count : 0;
}

function cellAt(
  level: number,
  isLimit: boolean,
  span: Interval,
  sure: Count,
  planned: Count,
  asOf: Day,
): Cell {
  if (sure.low >= level) return span.from <= asOf ? 'ran' : 'will-run';
  if (sure.high >= level) return 'unknown';
  if (planned.low >= level) return 'planned';
  return isLimit ? 'limit' : 'empty';
}

function markOf(result: CountResult, span: Interval, asOf: Day): Mark {
  const touching = result.gaps.filter((gap) => gap.from <= span.to && gap.to >= span.from);
  const broken = touching.filter(
    (gap) => gap.verdict === 'broken' && gap.toleratedDays < lengthInDays(gap),
  );
  if (broken.some((gap) => !gap.exempt)) {
    const stays = broken.some(
      (gap) => !gap.exempt && (span.from <= asOf || staysBroken(result, gap, span)),
    );
    return stays ? 'broken' : 'broken-unless-planned';
  }
  if (touching.some((gap) => gap.exempt)) return 'exempt';
  return touching.some((gap) => gap.verdict === 'unknown') ? 'unknown' : 'none';
}

/** Whether the side is broken on some day of the span also if everything planned starts. */
function staysBroken({ krav, curves }: CountResult, gap: Gap, span: Interval): boolean {
  const within = { from: latest(gap.from, span.from), to: earliest(gap.to, span.to) };
  const counts = runsWithin(curves.planned, within).map(({ value }) => value);
  return gap.side === 'below'
    ? counts.some(({ high }) => high < (krav.min ?? 0))
    : counts.some(({ low }) => low > (krav.max ?? Number.POSITIVE_INFINITY));
}

function columnOf(spans: readonly Interval[], day: Day): number | null {
  const column = spans.findIndex((span) => contains(span, day));
  return column < 0 ? null : column;
}

function yearsIn(spans: readonly Interval[]): { year: number; column: number }[] {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return [];
  const years = [];
  for (let year = dayParts(first.from).year; year <= dayParts(last.to).year; year += 1) {
    const start = dayFromParts(year, 1, 1);
    const column = typeof start === 'number' ? columnOf(spans, latest(start, first.from)) : null;
    if (column !== null) years.push({ year, column });
  }
  return years;
}
