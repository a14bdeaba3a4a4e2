import type { Json } from '../../read/json.ts';
import { isEmpty } from '../file/sheet.ts';
import { carriedCell, damageIn, isUnchanged, readCell } from './cell.ts';
import type { CellChange, ReportFault } from './changes.ts';
import type { FieldOfBook } from './layout.ts';
import { placeOf } from './place.ts';
import { type BookColumn, type BookRow, type BookSheet, cellIn } from './read-book.ts';
import { valueAt } from './value-at.ts';

/** What cells are compared with. */
export interface CellGround {
  readonly base: Json;
  readonly isLocked: (field: string) => boolean;
  readonly isLog: boolean;
  readonly fault: ReportFault;
}

/** The cells of a row that say something else than what was exported into them. */
export function changedCells(
  sheet: BookSheet,
  row: BookRow,
  fields: readonly FieldOfBook[],
  { base, isLocked, isLog, fault }: CellGround,
): CellChange[] {
  return sheet.columns.flatMap((column): CellChange[] => {
    const field = fields.find(({ key }) => key === column.key);
    if (field === undefined) return [];
    const cell = cellIn(row, column, field, sheet.sheet);
    const before = valueAt(base, field.path);
    if (isUnchanged(cell, before, field)) return [];
    const at = placeOf(sheet, row, column);
    const damage = damageIn(cell, field);
    if (isLog) fault(at, { kind: 'log' });
    else if (isLocked(field.key) || !carriedCell(before, field).isCarried)
      fault(at, { kind: 'locked' });
    else if (damage !== null) fault(at, { kind: damage });
    else {
      const read = readCell(cell, field);
      const isEnded = typeof before === 'string' && before.endsWith('\n');
      const said = isEnded && typeof read === 'string' ? `${read}\n` : read;
      return [{ path: field.path, base: before, said, at }];
    }
    return [];
  });
}

/** Whether nothing stands any more in a row in which something did. */
export function isEmptied(
  { columns, sheet }: BookSheet,
  row: BookRow,
  item: Json,
  fields: readonly FieldOfBook[],
): boolean {
  const shown = fields.filter(
    (field) => carriedCell(valueAt(item, field.path), field).value !== null,
  );
  return (
    shown.length > 0 &&
    columns.every((column) => {
      const field = fields.find(({ key }) => key === column.key);
      return field === undefined || isEmpty(cellIn(row, column, field, sheet));
    })
  );
}

/** Whether a cell that no one may change says something else than it did. */
export function isOther(row: BookRow, { index }: BookColumn, text: string): boolean {
  return String(row.cells[index] ?? '').trim() !== text.trim();
}
