import type { Path } from '../../edit/edit.ts';
import { extend } from '../../read/pointer.ts';
import type { Sheet } from '../file/sheet.ts';
import type { FieldOfBook } from './layout.ts';
import type { BookColumn, BookRow, BookSheet } from './read-book.ts';

/** A cell, or a whole row where it is about no one column. */
export interface CellPlace {
  readonly sheet: Sheet;
  /** From 1; null for a row that is gone. */
  readonly row: number | null;
  readonly column: Pick<BookColumn, 'index' | 'title'> | null;
}

/** Where the fields of a post or an item stand, by JSON pointer. */
export type Places = ReadonlyMap<string, CellPlace>;

/** The place of a row of a sheet, or of a cell in it. */
export function placeOf(
  { sheet }: BookSheet,
  { row }: Pick<BookRow, 'row'>,
  column: BookColumn | null,
): CellPlace {
  return { sheet, row, column };
}

/** The places of all fields that have a column, in a row. */
export function placesIn(sheet: BookSheet, row: BookRow, fields: readonly FieldOfBook[]): Places {
  return new Map(
    sheet.columns.flatMap((column) => {
      const field = fields.find(({ key }) => key === column.key);
      return field === undefined
        ? []
        : [[pointerOf(field.path), placeOf(sheet, row, column)] as const];
    }),
  );
}

/** A path as a JSON pointer. */
export function pointerOf(path: Path): string {
  return path.reduce<string>(extend, '');
}
