import type { CountRange, DayMark, StepPlot } from '../../reports/document/plot.ts';
import { addDays, type Day, dayFromParts, dayParts, earliest, latest } from '../../time/day.ts';
import { greatest, least } from '../../time/extremes.ts';
import { contains, type Interval, lengthInDays } from '../../time/interval.ts';
import { runsWithin, type StepFunction } from '../../time/step.ts';

/** What one cell of the picture shows: a level of the count over a few days. */
export type Cell = 'ran' | 'will-run' | 'unknown' | 'planned' | 'limit' | 'empty';

/** What is marked under a column. */
export type Mark = DayMark | 'none';

/** A count over time as a grid of cells. */
export interface StepGrid {
  readonly daysPerCell: number;
  readonly rows: readonly {
    readonly level: number;
    readonly isLimit: boolean;
    readonly cells: readonly Cell[];
  }[];
  readonly marks: readonly Mark[];
  readonly asOf: Day;
  /** The column that holds the as-of day; null when the picture does not reach it. */
  readonly today: number | null;
  /** The column in which each year begins. */
  readonly years: readonly { readonly year: number; readonly column: number }[];
}

const MOST_ROWS = 12;

/** Takes the most columns there may be; gives the grid of a count over time, each cell the same number of days. */
export function stepGrid(
  { window, asOf, sure, planned, limits, marks }: StepPlot,
  columns: number,
): StepGrid {
  const daysPerCell = Math.max(1, Math.ceil(lengthInDays(window) / columns));
  const spans = spansOf(window, daysPerCell);
  const values = limits.map(({ value }) => value);
  const isLimitOn = (level: number, span: Interval) =>
    limits.some(({ value, from, to }) => value === level && from <= span.to && to >= span.from);
  const worst = spans.map((span) => ({
    span,
    sure: worstIn(sure, span),
    planned: worstIn(planned, span),
  }));
  const top = Math.max(
    1,
    greatest([
      ...values,
      ...worst.map((cell) => Math.max(finite(cell.sure.high), cell.planned.low)),
    ]),
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
      isLimit: values.includes(level),
      cells: worst.map((cell) => cellAt(level, isLimitOn(level, cell.span), cell, asOf)),
    })),
    marks: spans.map((span) => markOf(marks, span)),
    asOf,
    today: columnOf(spans, asOf),
    years: yearsIn(spans),
  };
}

/** Cuts days into spans of so many, the last perhaps shorter. */
function spansOf(window: Interval, days: number): Interval[] {
  const count = Math.ceil(lengthInDays(window) / days);
  return Array.from({ length: count }, (_, index) => {
    const from = addDays(window.from, index * days);
    return { from, to: earliest(addDays(from, days - 1), window.to) };
  });
}

/** The least that surely ran on any day of the span, and the least that may have. */
function worstIn(counts: StepFunction<CountRange>, span: Interval): CountRange {
  const values = runsWithin(counts, span).map(({ value }) => value);
  return {
    low: least(values.map(({ low }) => low)),
    high: least(values.map(({ high }) => high)),
  };
}

function finite(count: number): number {
  return Number.isFinite(count) ? count : 0;
}

function cellAt(
  level: number,
  isLimit: boolean,
  { span, sure, planned }: { span: Interval; sure: CountRange; planned: CountRange },
  asOf: Day,
): Cell {
  if (sure.low >= level) return span.from <= asOf ? 'ran' : 'will-run';
  if (sure.high >= level) return 'unknown';
  if (planned.low >= level) return 'planned';
  return isLimit ? 'limit' : 'empty';
}

/** The gravest mark of a span. */
const MARKS: readonly DayMark[] = [
  'broken',
  'broken-unless-planned',
  'off-limit',
  'exempt',
  'unknown',
];

function markOf(marks: StepPlot['marks'], span: Interval): Mark {
  const touching = marks.filter(({ from, to }) => from <= span.to && to >= span.from);
  return MARKS.find((mark) => touching.some(({ value }) => value === mark)) ?? 'none';
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
