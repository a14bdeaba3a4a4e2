import type { Document } from '../../reports/document/document.ts';
import { forKeeping } from '../../reports/document/kept.ts';

/**
 * A report as a spreadsheet: a sheet that says what it is, and a sheet for each table. The same
 * report gives the same bytes.
 */
export async function renderXlsx(document: Document): Promise<Uint8Array> {
  const { workbook } = await import('./workbook.ts');
  return workbook(forKeeping(document));
}
