import { columnLetters } from '../../../render/xlsx/sheet-parts.ts';
import type { SheetFault } from '../../../reports/edit/sheet.ts';
import { type Cell, isEmpty, type Sheet } from '../../../sheet/file/sheet.ts';
import { formatIsoDay } from '../../../time/day.ts';

/** A column; 0 is A. */
interface TitledColumn {
  readonly index: number;
  readonly title: string;
}

/** A fault in a row, with what stands in the column it is in. */
export function faultAt(
  { name, rows }: Sheet,
  row: number | null,
  column: TitledColumn | null,
  { message, help }: { readonly message: string; readonly help: string },
): SheetFault {
  const cell = column === null || row === null ? null : (rows[row - 1]?.[column.index] ?? null);
  return {
    sheet: name,
    row,
    column: column === null ? null : columnLetters(column.index + 1),
    title: column?.title ?? null,
    found: isEmpty(cell) ? null : cellText(cell),
    message,
    help,
  };
}

function cellText(cell: Exclude<Cell, null>): string {
  return typeof cell === 'object' ? formatIsoDay(cell.day) : String(cell);
}
