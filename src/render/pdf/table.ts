import { type Column, forReading, rowsOf, type Table } from '../../reports/document/table.ts';
import { columnShares } from '../layout/column-shares.ts';
import { firstRows } from '../layout/first-rows.ts';
import { postOfRow, type TextView, viewOfCell } from '../layout/places.ts';
import { addPlace, drawLines, drawTagged } from './drawn-lines.ts';
import type { Line, Run } from './lines.ts';
import { GROUP, HEADER, PAGE, ROOM, RULE, STYLES } from './look.ts';
import {
  artifact,
  BOTTOM,
  type Element,
  ensureRoom,
  heightOf,
  lineAt,
  linesOf,
  newPage,
  type Paper,
  setAttributes,
} from './paper.ts';
import { add } from './paragraph.ts';
import { linkedRuns, runs, valueRuns } from './text.ts';

const { size } = STYLES.cell;
const PADDING = { x: 4, y: 2.5 } as const;
/** A generous mean width of a letter in tables. */
const LETTER = 5;

export interface TableView extends TextView {
  /** Whether its caption is said; where a heading says the same it is not. */
  readonly withCaption: boolean;
}

/**
 * A table as its caption, its rows with the header repeated on each page (there for the eye alone), how many rows
 * are hidden, and its note. An empty one is a line of words.
 */
export function drawTable(paper: Paper, parent: Element, table: Table, view: TableView): void {
  const { withCaption } = view;
  const whole = forReading(table);
  const { caption, note, most } = whole;
  const count = rowsOf(whole).length;
  const block = { left: 0, room: ROOM };
  const hidden = most === null ? 0 : Math.max(0, count - most.rows);
  if (count === 0) drawEmpty(paper, parent, whole);
  else {
    if (withCaption && caption !== '')
      add(paper, parent, 'P', runs(caption, STYLES.caption), { ...block, style: STYLES.caption });
    grid(paper, parent, { ...whole, groups: firstRows(whole.groups, count - hidden) }, view);
    paper.y += 6;
  }
  const small = { ...block, style: STYLES.small };
  if (most !== null && hidden > 0)
    add(paper, parent, 'P', valueRuns(most.more(hidden), view, STYLES.small), small);
  if (note !== null) add(paper, parent, 'P', linkedRuns(note, view, STYLES.small), small);
}

function drawEmpty(paper: Paper, parent: Element, { caption, empty }: Table): void {
  if (empty === '') return;
  const name = caption === '' ? [] : runs(`${caption}: `, { ...STYLES.plain, font: 'bold' });
  const content = [...name, ...runs(empty, STYLES.plain)];
  add(paper, parent, 'P', content, { left: 0, room: ROOM, style: STYLES.plain });
}

/** A row as it is drawn: the lines of each cell, and how wide and where the cells are. */
interface Row {
  readonly cells: readonly Cell[];
  readonly fill: string | null;
}

interface Cell {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: Column['align'];
}

function grid(paper: Paper, parent: Element, table: Table, view: TextView): void {
  const { language, places } = view;
  const widths = columnShares(table, language, ROOM / LETTER).map((share) => share * ROOM);
  const starts = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, width) => sum + width, PAGE.margin),
  );
  const cellOf = (content: readonly Run[], index: number): Cell => {
    const width = widths[index] ?? 0;
    return {
      lines: linesOf(paper, content, width - 2 * PADDING.x, size),
      x: starts[index] ?? PAGE.margin,
      width,
      align: table.columns[index]?.align ?? 'left',
    };
  };
  const header: Row = {
    cells: table.columns.map(({ title }, index) =>
      cellOf(runs(title, { ...STYLES.cell, font: 'bold' }), index),
    ),
    fill: HEADER,
  };
  const element = paper.document.struct('Table');
  parent.add(element);
  const head = paper.document.struct('THead');
  element.add(head);
  ensureRoom(paper, rowHeight(header) + heightOf(2, size));
  drawRow(paper, head, header, { tag: 'TH', again: null });
  head.end();
  const body = paper.document.struct('TBody');
  element.add(body);
  let number = 0;
  for (const { title, rows } of table.groups) {
    if (title !== null)
      drawRow(paper, body, groupRow(paper, valueRuns(title, view, BOLD)), {
        tag: 'TH',
        again: header,
        span: widths.length,
      });
    for (const row of rows) {
      const post = postOfRow(table, number, places);
      number += 1;
      const cells = row.map((each, index) =>
        cellOf(valueRuns(each, viewOfCell(view, index, post), STYLES.cell), index),
      );
      drawRow(paper, body, { cells, fill: null }, { tag: 'TD', again: header, post });
    }
  }
  body.end();
  element.end();
}

const BOLD = { ...STYLES.cell, font: 'bold' } as const;

/** The title of a group over all columns. */
function groupRow(paper: Paper, content: readonly Run[]): Row {
  const lines = linesOf(paper, content, ROOM - 2 * PADDING.x, size);
  return { cells: [{ lines, x: PAGE.margin, width: ROOM, align: 'left' }], fill: GROUP };
}

function lineCount({ cells }: Row): number {
  return cells.reduce((most, { lines }) => Math.max(most, lines.length), 1);
}

function rowHeight(row: Row): number {
  return heightOf(lineCount(row), size) + 2 * PADDING.y;
}

interface RowForm {
  readonly tag: 'TH' | 'TD';
  /** The header to draw first where the row begins a page; null for the header itself. */
  readonly again: Row | null;
  /** How many columns its only cell covers. */
  readonly span?: number;
  /** The post that it is the place of. */
  readonly post?: string | null;
}

/** A row is kept whole on a page; only one that is longer than a page goes on over several. */
function drawRow(
  paper: Paper,
  parent: Element,
  row: Row,
  { tag, again, span, post }: RowForm,
): void {
  const element = paper.document.struct('TR');
  parent.add(element);
  const cells = row.cells.map((cell) => {
    const inside = paper.document.struct(tag);
    if (tag === 'TH')
      setAttributes(inside, {
        O: 'Table',
        Scope: 'Column',
        ...(span === undefined ? {} : { ColSpan: span }),
      });
    element.add(inside);
    return { ...cell, inside };
  });
  if (ensureRoom(paper, rowHeight(row)) && again !== null) drawAgain(paper, again);
  if (post != null) addPlace(paper, post);
  let done = 0;
  const count = lineCount(row);
  while (done < count) {
    const room = BOTTOM - paper.y - 2 * PADDING.y;
    const here = Math.min(count - done, Math.max(1, Math.floor(room / heightOf(1, size))));
    const height = heightOf(here, size) + 2 * PADDING.y;
    fill(paper, row, height);
    for (const { lines, inside, ...cell } of cells) {
      const part = lines.slice(done, done + here);
      if (part.length > 0) drawTagged(paper, { element: inside, tag }, part, inCell(paper, cell));
    }
    paper.y += height;
    done += here;
    if (done < count) {
      newPage(paper);
      if (again !== null) drawAgain(paper, again);
    }
  }
  lineAt(paper, { x: PAGE.margin, y: paper.y, width: ROOM, color: RULE });
  for (const { inside } of cells) inside.end();
  element.end();
}

function drawAgain(paper: Paper, header: Row): void {
  const height = rowHeight(header);
  fill(paper, header, height);
  artifact(paper, () => {
    for (const cell of header.cells) drawLines(paper, cell.lines, inCell(paper, cell));
  });
  paper.y += height;
}

function fill(paper: Paper, row: Row, height: number): void {
  const { fill: color } = row;
  if (color === null) return;
  artifact(paper, () => paper.document.rect(PAGE.margin, paper.y, ROOM, height).fill(color));
}

function inCell(paper: Paper, { x, width, align }: Omit<Cell, 'lines'>) {
  return { x: x + PADDING.x, y: paper.y + PADDING.y, size, room: width - 2 * PADDING.x, align };
}
