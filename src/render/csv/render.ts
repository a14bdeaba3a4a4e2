import type { Document } from '../../reports/document/document.ts';
import type { Table } from '../../reports/document/table.ts';
import { machineValue } from '../../reports/document/value.ts';
import { tablesOf } from '../../reports/walk.ts';
import { csvText } from '../escape/csv.ts';
import { flatRows, GROUP_KEY, isGrouped } from '../layout/flat-rows.ts';

/** One table of a document as CSV: the one named, else its main one; null where it has no such table. */
export function renderCsv(
  document: Document,
  { table: asked }: { readonly table: string | null },
): string | null {
  const wanted = asked ?? document.mainTable;
  const found = tablesOf(document).find(({ id }) => id === wanted);
  return found === undefined ? null : tableCsv(found);
}

/** Language-neutral keys as headers, days as ISO, numbers as numbers, nothing where nothing is set; groups in a column of their own. */
export function tableCsv(table: Table): string {
  return csvText([
    [...(isGrouped(table) ? [GROUP_KEY] : []), ...table.columns.map(({ key }) => key)],
    ...flatRows(table).map((row) => row.map(machineValue)),
  ]);
}
