import { type BarState, type LifePlot, stateWithin } from '../../reports/document/plot.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import { addDays, type Day, dayFromParts, dayParts, earliest } from '../../time/day.ts';
import { greatest } from '../../time/extremes.ts';
import { contains, type Interval, lengthInDays } from '../../time/interval.ts';
import { forTerminal } from '../escape/terminal.ts';
import { cut, padded } from '../layout/width.ts';
import { packed } from '../layout/wrap.ts';
import type { PageView } from './view.ts';

const SIGNS: Readonly<Record<BarState, string>> = {
  running: '█',
  'will-run': '░',
  paused: '▒',
  unknown: '?',
  planned: '+',
};

type Row = LifePlot['groups'][number]['rows'][number];

/** How many columns a year takes. */
const LABEL_LENGTH = 4;
const USUAL_WIDTH = 80;
const WIDEST = 160;
const WIDEST_ALONE = 120;

/** Lives as bars, one line each, with years above and the as-of day marked; a life alone has neither name nor legend. */
export function lifeLines(plot: LifePlot, view: PageView): string[] {
  const rows = plot.groups.flatMap((group) => group.rows);
  const [only] = rows;
  if (only === undefined) return [];
  return rows.length === 1 && only.name === ''
    ? aloneLines(plot, only, view)
    : groupedLines(plot, rows, view);
}

function aloneLines(plot: LifePlot, { bars }: Row, { width }: PageView): string[] {
  const spans = spansOf(plot.window, Math.min(width ?? USUAL_WIDTH, WIDEST_ALONE) - 2);
  return [`  ${yearsOf(spans)}`, `  ${barOf(bars, spans, plot.asOf).trimEnd()}`];
}

function groupedLines(plot: LifePlot, rows: readonly Row[], view: PageView): string[] {
  const total = Math.min(view.width ?? USUAL_WIDTH, WIDEST);
  const idWidth = Math.min(16, greatest(rows.map(({ name }) => name.length)));
  const titleWidth = Math.max(8, Math.min(28, Math.floor((total - idWidth) / 4)));
  const spans = spansOf(plot.window, Math.max(20, total - idWidth - titleWidth - 4));
  const label = ({ name, title }: Row) =>
    `${padded(cut(forTerminal(name), idWidth), idWidth, 'left')}  ${padded(cut(forTerminal(title), titleWidth), titleWidth, 'left')}  `;
  const groups = plot.groups.map(({ title, rows: lines }) => [
    view.style.bold(forTerminal(title).toUpperCase()),
    ...lines.map((row) => `${label(row)}${barOf(row.bars, spans, plot.asOf)}`.trimEnd()),
  ]);
  return [
    `${' '.repeat(idWidth + titleWidth + 4)}${yearsOf(spans)}`,
    ...groups.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
    '',
    ...packed(legend(plot.asOf, rows, spans, view), '   ', view.width),
  ];
}

/** The bar of one life, with `|` on the as-of day where nothing else is. */
function barOf(bars: Row['bars'], spans: readonly Interval[], asOf: LifePlot['asOf']): string {
  return spans
    .map((span) => {
      const state = stateWithin(bars, span);
      if (state !== null) return SIGNS[state];
      return contains(span, asOf) ? '|' : ' ';
    })
    .join('');
}

/** Cuts days into at most so many columns of equal length. */
function spansOf(window: Interval, columns: number): Interval[] {
  const days = Math.max(1, Math.ceil(lengthInDays(window) / columns));
  return Array.from({ length: Math.ceil(lengthInDays(window) / days) }, (_, index) => {
    const from = addDays(window.from, index * days);
    return { from, to: earliest(addDays(from, days - 1), window.to) };
  });
}

/** The names of the years, each over the column in which it begins, where there is room. */
function yearsOf(spans: readonly Interval[]): string {
  const beginnings = spans.flatMap((span, column) => {
    const start = dayFromParts(dayParts(span.to).year, 1, 1);
    return typeof start === 'number' && contains(span, start) ? [column] : [];
  });
  const [first] = beginnings;
  const hasRoomBefore = first === undefined || first > LABEL_LENGTH;
  const columns = hasRoomBefore && first !== 0 ? [0, ...beginnings] : beginnings;
  let line = '';
  for (const column of columns) {
    const span = spans[column];
    const isFree = line === '' || column > line.length;
    if (span !== undefined && isFree && column + LABEL_LENGTH <= spans.length) {
      line = `${line.padEnd(column)}${dayParts(span.to).year}`;
    }
  }
  return line;
}

function legend(
  asOf: Day,
  rows: readonly Row[],
  spans: readonly Interval[],
  { language }: PageView,
): string[] {
  const states = new Set(rows.flatMap(({ bars }) => bars.map(({ state }) => state)));
  const [first] = spans;
  const days = first === undefined ? 1 : lengthInDays(first);
  const words = wordsIn(language).charts;
  const signs = (['running', 'will-run', 'paused', 'unknown', 'planned'] as const)
    .filter((state) => states.has(state))
    .map((state) => `${SIGNS[state]} ${wordsIn(language).timeline.states[state]}`);
  return [words.scale(days), ...signs, `| ${writtenDay(asOf)}`];
}
