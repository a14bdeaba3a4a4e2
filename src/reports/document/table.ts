import { missing, type Value } from './value.ts';

export interface Column {
  /** Language-neutral, unique in its table: the key in JSON and the header of CSV. */
  readonly key: string;
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Where there is little room, columns with high numbers go first; 1 is always kept. */
  readonly priority: 1 | 2 | 3;
  /** Whether its texts may be laid in several lines, or cut where the table says so; `cut`: cut in any table. */
  readonly flexible: boolean | 'cut';
  /** It counts days from the as-of day: a screen and programs have it, files that are read on other days do not. */
  readonly onScreen?: true;
}

export interface RowGroup {
  readonly title: Value | null;
  readonly rows: readonly (readonly Value[])[];
}

export interface Table {
  /** Language-neutral, unique in its document: the name in CSV and spreadsheets. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** A table that is not grouped has one group without a title. */
  readonly groups: readonly RowGroup[];
  /** Said where there are no rows. */
  readonly empty: string;
  /** Said under the table, with what it leaves out. */
  readonly note: string | null;
  /** What the table does not hold, such as files that cannot be read: part of the note, and said also where a format has no room for notes. Null: it holds all. */
  readonly leftOut: string | null;
  /** How many rows people are shown, and what is said of those hidden; spreadsheets and CSV have all. */
  readonly most: { readonly rows: number; readonly more: (hidden: number) => Value } | null;
  /**
   * What a narrow screen does: leave out columns, leave out but write those of priority 2 on a line above each
   * row, write each row as a line of its own, or cut flexible texts with «…».
   */
  readonly narrow: 'fewer-columns' | 'titles-above' | 'lines' | 'cut';
  /** The ids of the posts that its rows tell of, a row each: where ids are links, they lead here. Null: of none. */
  readonly tellsOf: readonly string[] | null;
  /** Says which columns no row has anything in; those who read are told so once, and not in each cell. Null: cell by cell. */
  readonly unrecorded: ((titles: readonly string[]) => string) | null;
}

/** A column, and what it holds for a row of some kind. */
export interface ColumnOf<Row> {
  readonly key: string;
  readonly title: string;
  readonly align?: 'right';
  readonly priority?: 2 | 3;
  readonly flexible?: true | 'cut';
  readonly onScreen?: true;
  readonly cell: (row: Row) => Value;
}

export interface TableOf<Row> {
  readonly id: string;
  readonly caption: string;
  readonly empty: string;
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: readonly Row[];
  /** What is to be said under the table besides what it leaves out. */
  readonly note?: string | null;
  readonly leftOut?: string | null;
  readonly most?: Table['most'];
  readonly narrow?: Table['narrow'];
  /** The id of the post that a row tells of. */
  readonly tellsOf?: (row: Row) => string;
  readonly unrecorded?: Table['unrecorded'];
}

/** A table from its rows and what each column makes of one. */
export function tableOf<Row>({ rows, ...table }: TableOf<Row>): Table {
  return groupedTableOf({ ...table, groups: [{ title: null, rows }] });
}

/** A table from groups of rows and what each column makes of one row. */
export function groupedTableOf<Row>({
  id,
  caption,
  empty,
  columns,
  groups,
  note = null,
  leftOut = null,
  most = null,
  narrow = 'fewer-columns',
  tellsOf,
  unrecorded = null,
}: Omit<TableOf<Row>, 'rows'> & {
  readonly groups: readonly { readonly title: Value | null; readonly rows: readonly Row[] }[];
}): Table {
  return {
    id,
    caption,
    empty,
    columns: columns.map(({ key, title, align, priority, flexible, onScreen }) => ({
      key,
      title,
      align: align ?? 'left',
      priority: priority ?? 1,
      flexible: flexible ?? false,
      ...(onScreen === true ? { onScreen } : {}),
    })),
    groups: groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    })),
    note: note === null || leftOut === null ? (note ?? leftOut) : `${note} ${leftOut}`,
    leftOut,
    most,
    narrow,
    tellsOf: tellsOf === undefined ? null : groups.flatMap(({ rows }) => rows.map(tellsOf)),
    unrecorded,
  };
}

/** All rows of a table, group after group. */
export function rowsOf({ groups }: Table): (readonly Value[])[] {
  return groups.flatMap(({ rows }) => rows);
}

/**
 * A table as people read it: where it says what no row has, those columns are left out and named under it, and
 * in the others what is not recorded is a dash.
 */
export function forReading(table: Table): Table {
  const { columns, groups, unrecorded, note } = table;
  const rows = rowsOf(table);
  if (unrecorded === null || rows.length === 0) return table;
  const isEmpty = columns.map((_, index) => rows.every((row) => row[index]?.kind === 'missing'));
  const kept = <T>(all: readonly T[]) => all.filter((_, index) => isEmpty[index] !== true);
  const titles = columns.filter((_, index) => isEmpty[index] === true).map(({ title }) => title);
  const notes = [
    ...(titles.length === 0 ? [] : [unrecorded(titles)]),
    ...(note === null ? [] : [note]),
  ];
  return {
    ...table,
    columns: kept(columns),
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) =>
        kept(row).map((value) => (value.kind === 'missing' ? missing('–') : value)),
      ),
    })),
    note: notes.length === 0 ? null : notes.join(' '),
  };
}
