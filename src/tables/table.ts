import type { Catalogue } from '../text/catalogue.ts';
import { wordsIn } from '../text/catalogue.ts';
import type { Language } from '../text/language.ts';
import { addDays, type Day, isBounded } from '../time/day.ts';

/** What a column holds. `date` is days since 1970, `number` any number, `integer` a whole one. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** One value; null where nothing is known or set. Its JavaScript type follows from the column's. */
export type Cell = string | number | bigint | boolean | null;

export interface ExportColumn {
  /** Small letters, digits and underscores. */
  readonly name: string;
  readonly type: ColumnType;
  /** Whether it is part of the key; no part of a key is ever null. */
  readonly isKey: boolean;
  readonly about: string;
}

/** A table of an export: rows of cells in the order of its columns. */
export interface ExportTable {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** All tables of one register, each with the register's id as its first column. */
export interface ExportTables {
  readonly registerId: string;
  readonly tables: readonly ExportTable[];
}

/** A column, and what it holds for a row of some kind. */
export interface ColumnOf<Row> {
  readonly type: ColumnType;
  readonly isKey?: true;
  readonly cell: (row: Row) => Cell;
}

type FixedTables = Catalogue['tables']['fixed'];
type FixedName = keyof FixedTables;

/** The columns that the catalogue has texts for, no more and no fewer. */
type Columns<N extends FixedName, Row> = Readonly<
  Record<keyof FixedTables[N]['columns'], ColumnOf<Row>>
>;

/** Where an export goes: the id of its register, and the language of what is said of tables. */
export interface Destination {
  readonly registerId: string;
  readonly language: Language;
}

/** A table that every export has: gives what makes it of rows of some kind. */
export function table<Row>() {
  return <const N extends FixedName>(name: N, columns: Columns<N, Row>) => {
    const entries = Object.entries<ColumnOf<Row>>(columns);
    return (rows: readonly Row[], to: Destination): ExportTable => filled(name, entries, rows, to);
  };
}

function filled<Row>(
  name: FixedName,
  columns: readonly (readonly [string, ColumnOf<Row>])[],
  rows: readonly Row[],
  { registerId, language }: Destination,
): ExportTable {
  const words: { readonly about: string; readonly columns: Readonly<Record<string, string>> } =
    wordsIn(language).tables.fixed[name];
  return {
    name,
    about: words.about,
    columns: [
      registerColumn(language),
      ...columns.map(([column, { type, isKey = false }]) => ({
        name: column,
        type,
        isKey,
        about: words.columns[column] ?? '',
      })),
    ],
    rows: rows.map((row) => [registerId, ...columns.map(([, { cell }]) => cell(row))]),
  };
}

/** The column that every table begins with. */
export function registerColumn(language: Language): ExportColumn {
  const about = wordsIn(language).tables.keys.registerId;
  return { name: 'register_id', type: 'text', isKey: true, about };
}

/** A day; null for an open end. */
export function dayCell(day: Day | null): number | null {
  return day === null || !isBounded(day) ? null : day;
}

/** The day after the last one; null for an open end. */
export function untilCell(last: Day | null): number | null {
  return last === null ? null : dayCell(addDays(last, 1));
}

/** A number; null where it is unbounded. */
export function countCell(count: number | null): number | null {
  return count === null || !Number.isFinite(count) ? null : count;
}
