import { stringify } from 'csv-stringify/sync';
import type { Cell, ExportTable } from '../../tables/table.ts';
import { isoDayOf } from './cell.ts';

const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * A table for databases: RFC 4180 in UTF-8, the names of columns first. Nothing between commas is null, `""` an
 * empty text, and texts are as they are in the register: a spreadsheet may take some of them for formulas.
 */
export function tableCsv({ columns, rows }: ExportTable): string {
  return stringify(
    [
      columns.map(({ name }) => name),
      ...rows.map((row) => row.map((cell, index) => field(cell, columns[index]?.type === 'date'))),
    ],
    { cast: { string: (text) => ({ value: text, quoted_empty: true }) } },
  );
}

function field(cell: Cell, isDay: boolean): string | number | null {
  if (cell === null) return null;
  if (isDay && typeof cell === 'number') return isoDayOf(cell);
  return typeof cell === 'string' ? cell.replace(LONE_SURROGATE, '\uFFFD') : asNumber(cell);
}

function asNumber(cell: number | bigint | boolean): string | number {
  return typeof cell === 'number' ? cell : String(cell);
}
