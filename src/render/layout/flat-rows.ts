import type { Table } from '../../reports/document/table.ts';
import { missing, type Value } from '../../reports/document/value.ts';

/** The key of the column that says which group a row is in. */
export const GROUP_KEY = 'group';

/** Whether the groups of a table have titles. */
export function isGrouped({ groups }: Table): boolean {
  return groups.some(({ title }) => title !== null);
}

/** All rows of a table for formats made of rows alone: where groups have titles, each row begins with that of its group. */
export function flatRows(table: Table): (readonly Value[])[] {
  const grouped = isGrouped(table);
  return table.groups.flatMap(({ title, rows }) =>
    grouped ? rows.map((row) => [title ?? missing('–'), ...row]) : rows,
  );
}
