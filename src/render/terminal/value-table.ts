import {
  type Column,
  forReading,
  type RowGroup,
  rowsOf,
  type Table,
} from '../../reports/document/table.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { greatest } from '../../time/extremes.ts';
import { forTerminal } from '../escape/terminal.ts';
import { displayWidth } from '../layout/width.ts';
import { wrap } from '../layout/wrap.ts';
import { table } from './table.ts';
import { terminalText } from './value.ts';
import type { PageView } from './view.ts';

const GAP = 2;
/** The least that a text which may be wrapped or cut is squeezed to. */
const NARROWEST_TEXT = 12;
/** The same where another column is cut, which costs no lines. */
const NARROWEST_BESIDE_CUT = 16;
const NARROWEST_CUT = 8;

/** A table as lines: its groups, the columns there is room for, what is left out, and its note. */
export function tableLines(table: Table, view: PageView, indent: number): string[] {
  const whole = forReading(table);
  const margin = ' '.repeat(indent);
  const { caption, empty, note, most, groups } = whole;
  const rows = rowsOf(whole).length;
  if (rows === 0) {
    const words = caption === '' ? empty : `${caption}: ${empty}`;
    return [...(empty === '' ? [] : [words]), ...(note === null ? [] : [note])].flatMap((said) =>
      wrap(`${margin}${forTerminal(said)}`, view.width, indent),
    );
  }
  const shown = most === null ? groups : firstRows(groups, most.rows);
  const hidden = most === null ? 0 : Math.max(0, rows - most.rows);
  const grouped = shown.filter((group) => group.rows.length > 0);
  const parts = grouped.map((group, index) => [
    ...(index > 0 ? [''] : []),
    ...(group.title === null
      ? []
      : [`${margin}${terminalText(group.title, view)} (${group.rows.length})`]),
    ...groupLines(whole, group, view, indent),
  ]);
  const dropped = columnsDropped(whole, grouped, view, indent);
  return [
    ...parts.flat(),
    ...(dropped.length === 0
      ? []
      : wrap(
          `${margin}${wordsIn(view.language).documents.moreColumns(dropped)}`,
          view.width,
          indent + GAP,
        )),
    ...(most === null || hidden === 0
      ? []
      : wrap(`${margin}${terminalText(most.more(hidden), view)}`, view.width, indent)),
    ...(note === null ? [] : wrap(`${margin}${forTerminal(note)}`, view.width, indent + GAP)),
  ];
}

function firstRows(groups: readonly RowGroup[], most: number): RowGroup[] {
  let left = most;
  return groups.map(({ title, rows }) => {
    const kept = rows.slice(0, Math.max(0, left));
    left -= kept.length;
    return { title, rows: kept };
  });
}

function groupLines(whole: Table, group: RowGroup, view: PageView, indent: number): string[] {
  const cells = cellsOf(group, view);
  const columns = measured(whole, cells);
  const chosen = columnsThatFit(columns, view.width, indent, whole.narrow);
  if (chosen === null) return cells.flatMap((row) => rowAsLine(row, view, indent));
  const above = linesAbove(whole, columns, chosen);
  const hasCut = chosen.some(({ column }) => column.flexible === 'cut');
  return table({
    columns: chosen.map(({ column: { title, align, flexible } }) => ({
      title,
      align,
      shrink: flexible !== false,
      wrap: flexible === true && whole.narrow !== 'cut',
      minimum: narrowest(flexible, hasCut),
    })),
    rows: cells.map((row) => chosen.map(({ index }) => row[index] ?? '')),
    ...(above.length === 0
      ? {}
      : {
          above: cells.map((row) =>
            wrap(
              `${' '.repeat(indent)}${above.map(({ index }) => row[index] ?? '').join(' · ')}`,
              view.width,
              indent,
            ),
          ),
        }),
    width: view.width,
    indent: above.length === 0 ? indent : indent + GAP,
    escaped: true,
    heading: view.style.bold,
  }).split('\n');
}

function cellsOf({ rows }: RowGroup, view: PageView): string[][] {
  return rows.map((row) => row.map((value) => terminalText(value, view)));
}

function measured({ columns }: Table, cells: readonly (readonly string[])[]): Measured[] {
  return columns.map((column, index) => ({
    column,
    index,
    natural: Math.max(
      displayWidth(column.title),
      greatest(cells.map((row) => displayWidth(row[index] ?? ''))),
    ),
  }));
}

/** Columns there is no room for that stand on a line of their own above each row, where the table says so. */
function linesAbove(
  { narrow }: Table,
  all: readonly Measured[],
  chosen: readonly Measured[],
): readonly Measured[] {
  return narrow === 'titles-above'
    ? all.filter((each) => each.column.priority === 2 && !chosen.includes(each))
    : [];
}

/** The titles of the columns that are shown in no way. */
function columnsDropped(
  whole: Table,
  groups: readonly RowGroup[],
  view: PageView,
  indent: number,
): string[] {
  const dropped = groups.flatMap((group) => {
    const all = measured(whole, cellsOf(group, view));
    const chosen = columnsThatFit(all, view.width, indent, whole.narrow);
    if (chosen === null) return [];
    const shown = [...chosen, ...linesAbove(whole, all, chosen)];
    return all.filter((each) => !shown.includes(each)).map(({ column }) => column.title);
  });
  return [...new Set(dropped)].filter((title) => title !== '');
}

function narrowest(flexible: Column['flexible'], hasCut: boolean): number {
  if (flexible === 'cut') return NARROWEST_CUT;
  return flexible && hasCut ? NARROWEST_BESIDE_CUT : NARROWEST_TEXT;
}

interface Measured {
  readonly column: Column;
  readonly index: number;
  readonly natural: number;
}

/** Leaves out columns until the rest fits, those with the highest priority number first; null when rows must be lines. */
function columnsThatFit(
  all: readonly Measured[],
  width: number | null,
  indent: number,
  narrow: Table['narrow'],
): readonly Measured[] | null {
  if (width === null || narrow === 'cut') return all;
  const fits = (columns: readonly Measured[], squeezed: boolean) =>
    columns.reduce(
      (sum, { column, natural }) =>
        sum +
        GAP +
        (squeezed && column.flexible !== false ? Math.min(natural, NARROWEST_TEXT) : natural),
      indent - GAP,
    ) <= width;
  const upTo = (priority: number) => all.filter(({ column }) => column.priority <= priority);
  if (fits(all, false)) return all;
  if (narrow === 'titles-above') return fits(upTo(2), false) ? upTo(2) : upTo(1);
  if (fits(upTo(2), true)) return fits(all, true) && narrow === 'lines' ? all : upTo(2);
  if (fits(upTo(1), true) || narrow === 'fewer-columns') return upTo(1);
  return null;
}

/** A row as a line of its own: the first cell, the others after it, the last in parentheses. */
function rowAsLine(row: readonly string[], view: PageView, indent: number): string[] {
  const filled = row.filter((cell) => cell !== '');
  const last = filled.length > 1 ? filled.at(-1) : undefined;
  const words = (last === undefined ? filled : filled.slice(0, -1)).join('  ');
  const text = last === undefined ? words : `${words} (${last})`;
  return wrap(`${' '.repeat(indent)}${text}`, view.width, indent + GAP * 2);
}
