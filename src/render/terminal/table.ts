import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import { greatest } from '../../time/extremes.ts';
import { forTerminal } from '../escape/terminal.ts';
import { cut, displayWidth } from '../layout/width.ts';
import { wrap, wrapWithin } from '../layout/wrap.ts';
import { fitted } from './column-widths.ts';

/** A column of a table in a terminal. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** The fewest columns it may be squeezed to. */
  readonly minimum?: number;
  /** Gives way first; the other columns only when that is not enough. What does not fit is cut with `…`. */
  readonly shrink?: boolean;
  /** Cells that do not fit are laid in several lines instead. */
  readonly wrap?: boolean;
  /** Makes a cell stand out, given the text as shown and the whole cell. */
  readonly paint?: (shown: string, cell: string) => string;
}

interface TableRequest {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of the terminal; null fits everything. */
  readonly width: number | null;
  /** Spaces before every line. */
  readonly indent?: number;
  /** The cells are escaped already, and may be painted word by word. */
  readonly escaped?: true;
  /** Lines before each row, escaped and within the width. */
  readonly above?: readonly (readonly string[])[];
  /** Makes the titles stand out. */
  readonly heading?: (text: string) => string;
}

const GAP = 2;
/** cli-table3 takes time by the square of the rows it is given, and by the cube of the lines of a cell: it gets few lines at a time, each as a row of its own. */
const LINES_AT_A_TIME = 50;

const NO_BORDER = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
} as const;

/**
 * A table without borders, two spaces between columns, within the width; its lines are joined by
 * newlines, none at the end. Cells are escaped here unless they are already. Without any title there is no heading line.
 */
export function table(request: TableRequest): string {
  const { columns, rows, width, indent = 0, escaped, above, heading } = request;
  const shown = (cell = '') => (escaped === true ? cell : forTerminal(cell));
  const cells = rows.map((row) => columns.map((_, index) => shown(row[index])));
  const titles = columns.map(({ title }) => forTerminal(title));
  const widths = fitted(
    columns.map(({ minimum, shrink = false }, index) => ({
      natural: widest(titles[index] ?? '', cells, index),
      title: displayWidth(titles[index] ?? ''),
      minimum,
      shrink,
    })),
    width === null ? null : width - indent - GAP * (columns.length - 1),
  );
  const head = titles.map((title, index) => {
    const text = cut(title, widths[index] ?? 1);
    return [heading === undefined ? text : heading(text)];
  });
  const body = cells.map((row) =>
    row.map((cell, index) => cellLines(cell, columns[index], widths[index] ?? 1)),
  );
  const hasHead = titles.some((title) => title !== '');
  const before = ' '.repeat(indent);
  const lines = laidOut(hasHead ? [head, ...body] : body, columns, widths).map((line) =>
    `${before}${line}`.trimEnd(),
  );
  return (above === undefined ? lines : interleaved(lines, body, above, hasHead ? 1 : 0)).join(
    '\n',
  );
}

/** Puts the lines of each row after those that go above it; the first lines are of the heading. */
function interleaved(
  lines: readonly string[],
  rows: readonly (readonly (readonly string[])[])[],
  above: readonly (readonly string[])[],
  headLines: number,
): string[] {
  let at = headLines;
  return [
    ...lines.slice(0, headLines),
    ...rows.flatMap((row, index) => {
      const from = at;
      at += Math.max(1, greatest(row.map((cell) => cell.length)));
      return [...(above[index] ?? []), ...lines.slice(from, at)];
    }),
  ];
}

function widest(title: string, cells: readonly (readonly string[])[], index: number): number {
  return cells.reduce(
    (most, row) => Math.max(most, displayWidth(row[index] ?? '')),
    Math.max(1, displayWidth(title)),
  );
}

function cellLines(cell: string, column: Column | undefined, width: number): string[] {
  const fits = (text: string) => displayWidth(text) <= width;
  const plain = stripVTControlCharacters;
  const lines =
    column?.wrap === true
      ? wrap(cell, width).flatMap((line) => (fits(line) ? [line] : wrapWithin(plain(line), width)))
      : [fits(cell) ? cell : cut(plain(cell), width)];
  const paint = column?.paint;
  return paint === undefined ? lines : lines.map((line) => (line === '' ? '' : paint(line, cell)));
}

/** Takes rows of cells of lines. */
function laidOut(
  rows: readonly (readonly (readonly string[])[])[],
  columns: readonly Column[],
  widths: readonly number[],
): string[] {
  const all = rows.flatMap(linesOf);
  const lines: string[] = [];
  for (let from = 0; from < all.length; from += LINES_AT_A_TIME) {
    const some = all.slice(from, from + LINES_AT_A_TIME);
    const layout = new Table({
      chars: NO_BORDER,
      colWidths: [...widths],
      colAligns: columns.map(({ align = 'left' }) => align),
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    });
    layout.push(...some.map((line) => line.map(standIn)));
    const texts = some
      .flat()
      .filter((text) => displayWidth(text) > 0)
      .values();
    const laid = layout.toString().replace(STAND_IN, () => texts.next().value ?? '');
    for (const line of laid.split('\n')) lines.push(line);
  }
  return lines;
}

/** The lines of a row, from above, each with a text for every column. */
function linesOf(row: readonly (readonly string[])[]): string[][] {
  const height = Math.max(1, greatest(row.map((cell) => cell.length)));
  return Array.from({ length: height }, (_, line) => row.map((cell) => cell[line] ?? ''));
}

/**
 * cli-table3 measures text by older tables than ours and would cut or misplace newer signs and
 * colours: it is given a text of plain signs as wide as the real one, which then takes its place.
 */
const STAND_IN = /\uE000\uE001*/g;

function standIn(text: string): string {
  const width = displayWidth(text);
  return width === 0 ? '' : `\uE000${'\uE001'.repeat(width - 1)}`;
}
