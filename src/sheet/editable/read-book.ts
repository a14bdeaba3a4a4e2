import { keyword } from '../../read/schema/view.ts';
import { type Cell, isEmpty, type Sheet } from '../file/sheet.ts';
import { SHEET_KEY } from './book.ts';
import { isExportedSheet } from './exported.ts';
import type { FieldOfBook } from './layout.ts';

/** A column of a sheet that has come back; 0 is column A. */
export interface BookColumn {
  readonly index: number;
  /** As it is titled now. */
  readonly title: string;
  readonly key: string;
}

export interface BookRow {
  /** From 1. */
  readonly row: number;
  /** What it was known by when it was exported; null for a new row. */
  readonly key: string | null;
  readonly cells: readonly Cell[];
}

/** A sheet that has come back. */
export interface BookSheet {
  readonly sheet: Sheet;
  readonly columns: readonly BookColumn[];
  /** Those in which something stands. */
  readonly rows: readonly BookRow[];
  /** The titles of columns that it did not have when it was exported, and in which something stands. */
  readonly others: readonly string[];
}

const TITLES = 3;

/** The sheet of the posts of a type, or of one of their lists; null where it is gone. */
export function bookSheet(
  sheets: readonly Sheet[],
  type: string,
  list: string | null,
): BookSheet | null {
  const key = `${SHEET_KEY}${type}${list === null ? '' : `.${list}`}`;
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === key);
  if (sheet === undefined) return null;
  const [keys = [], , titles = []] = sheet.rows;
  const columns = keys.flatMap((each, index): BookColumn[] =>
    index === 0 || typeof each !== 'string' || each === ''
      ? []
      : [{ index, title: titleOf(titles[index], each), key: each }],
  );
  const rows = sheet.rows.flatMap((cells, index): BookRow[] => {
    const [first] = cells;
    const isBelow = index >= TITLES && !cells.every(isEmpty);
    return isBelow ? [{ row: index + 1, key: isEmpty(first) ? null : String(first), cells }] : [];
  });
  const isKnown = new Set([0, ...columns.map(({ index }) => index)]);
  const others = rows.flatMap(({ cells }) =>
    cells.flatMap((cell, index) =>
      isKnown.has(index) || isEmpty(cell) ? [] : [titleOf(titles[index], columnName(index))],
    ),
  );
  return { sheet, columns, rows, others: [...new Set(others)] };
}

/** The names of sheets that belong to no book: those that people have put in. */
export function otherSheets(sheets: readonly Sheet[], choices: readonly string[]): string[] {
  return sheets.flatMap((sheet) => {
    const first = sheet.rows[0]?.[0];
    const isOurs =
      isExportedSheet(sheet) ||
      (typeof first === 'string' && first.startsWith(SHEET_KEY)) ||
      choices.some((name) => sheet.name?.startsWith(name));
    return isOurs || sheet.rows.every((row) => row.every(isEmpty)) ? [] : [sheet.name ?? ''];
  });
}

/** What stands in a column of a row; days that stand as numbers are counted as in the sheet. */
export function cellIn(
  { cells }: BookRow,
  { index }: BookColumn,
  { view }: Pick<FieldOfBook, 'view'>,
  { isFrom1904 }: Sheet,
): Cell {
  const cell = cells[index] ?? null;
  const isDay = ['dato', 'date'].includes(String(keyword(view, 'format')));
  return isFrom1904 && isDay && typeof cell === 'number' ? cell + DAYS_TO_1904 : cell;
}

const DAYS_TO_1904 = 1462;

function titleOf(cell: Cell | undefined, otherwise: string): string {
  return typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : otherwise;
}

function columnName(index: number): string {
  return `(${index + 1})`;
}
