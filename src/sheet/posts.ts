import type { Path } from '../edit/edit.ts';
import { withValue } from '../edit/with-value.ts';
import { isObject, type JsonObject } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import { type CellRules, cellValue } from './cell-value.ts';
import type { SheetField } from './fields.ts';
import { type Cell, isEmpty, type Sheet } from './file/sheet.ts';
import type { Header } from './header.ts';

/** A column that holds a field; 0 is column A. */
export interface FieldColumn {
  readonly index: number;
  readonly title: string;
  readonly field: SheetField;
}

/** What a row says of a post. */
export interface SheetPost {
  /** From 1. */
  readonly row: number;
  readonly value: JsonObject;
  /** The column of each value, by JSON pointer. */
  readonly columns: ReadonlyMap<string, FieldColumn>;
}

export interface SheetPosts {
  readonly posts: readonly SheetPost[];
  /** The numbers of rows that sum up others. */
  readonly totals: readonly number[];
  /** The numbers of rows below the totals with a single cell: where the sheet is from, and the like. */
  readonly footnotes: readonly number[];
}

/** The posts in the rows after the header; empty rows are none, rows of totals are none, and footnotes below these. */
export function sheetPosts(
  { rows }: Sheet,
  header: Header,
  columns: readonly FieldColumn[],
  rules: CellRules,
): SheetPosts {
  const posts: SheetPost[] = [];
  const totals: number[] = [];
  const single: number[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = index + 1;
    if (row <= header.row || cells.every(isEmpty)) continue;
    if (isTotal(cells)) totals.push(row);
    else posts.push(postOf(row, cells, columns, rules));
    if (cells.filter((cell) => !isEmpty(cell)).length === 1) single.push(row);
  }
  const lastWhole = posts.findLast(({ row }) => !single.includes(row))?.row ?? 0;
  const [firstTotal] = totals.filter((row) => row > lastWhole);
  const footnotes = single.filter(
    (row) => firstTotal !== undefined && row > firstTotal && !totals.includes(row),
  );
  return { posts: posts.filter(({ row }) => !footnotes.includes(row)), totals, footnotes };
}

const TOTAL =
  /^(?:delsum|subtotal|sum|sum totalt|total|total sum|totalsum|totalt|i alt|til sammen|tilsammen)\s*:?$/iu;

/** A row that begins with such a word, or has numbers and nothing else. */
function isTotal(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isEmpty(cell));
  const [first] = filled;
  if (typeof first === 'string') return TOTAL.test(first.trim());
  return filled.every((cell) => typeof cell === 'number');
}

function postOf(
  row: number,
  cells: readonly Cell[],
  columns: readonly FieldColumn[],
  rules: CellRules,
): SheetPost {
  let value: JsonObject = {};
  const places = new Map<string, FieldColumn>();
  const numbers = new Map<string, number>();
  const inOrder = [...columns].sort((a, b) => compareItems(a.field.path, b.field.path));
  for (const column of inOrder) {
    const { field, index } = column;
    const said = cellValue(cells[index], field.view, rules);
    if (said === undefined) continue;
    const path = field.path.map((step, depth) =>
      typeof step === 'number' ? itemNumber(field.path.slice(0, depth + 1)) : step,
    );
    const next = withValue(value, path, said);
    if (isObject(next)) value = next;
    places.set(path.reduce<string>(extend, ''), column);
  }
  return { row, value, columns: places };

  /** Items that no cell says anything of are not there: those after them move up. */
  function itemNumber(path: Path): number {
    const list = path.slice(0, -1).join('/');
    const known = numbers.get(path.join('/'));
    if (known !== undefined) return known;
    const next = [...numbers.keys()].filter((each) => each.startsWith(`${list}/`)).length;
    numbers.set(path.join('/'), next);
    return next;
  }
}

function compareItems(one: Path, other: Path): number {
  const number = (path: Path) => path.find((step) => typeof step === 'number') ?? 0;
  return Number(number(one)) - Number(number(other));
}
