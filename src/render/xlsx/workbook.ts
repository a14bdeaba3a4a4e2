import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import { type ReportDocument, type Table, tablesOf } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { officeProperties, PROPERTIES_PART } from '../office-properties.ts';
import { stableZip } from '../zip.ts';
import { FRONT_WIDTHS, FRONT_WORDS, frontSheet } from './front.ts';
import { sheetNames } from './sheet-names.ts';
import { finishedParts } from './sheet-parts.ts';
import { columnWidths, tableRows } from './table-sheet.ts';

/** A report as the bytes of a spreadsheet. */
export async function workbook(document: ReportDocument): Promise<Uint8Array> {
  const { language } = document;
  const tables = [...new Set(tablesOf(document))];
  const [front = '', ...names] = sheetNames([
    FRONT_WORDS[language].sheet,
    ...tables.map(({ caption }) => caption),
  ]);
  const sheetOf = new Map(tables.map((table, index) => [table, names[index] ?? table.id]));
  const sheets = [
    {
      sheet: front,
      data: frontSheet(document, sheetOf),
      columns: widths(FRONT_WIDTHS),
      orientation: 'landscape' as const,
      showGridLines: false,
    },
    ...[...sheetOf].map(([table, sheet]) => tableSheet(table, sheet, language)),
  ] satisfies Sheet<never>[];
  const written = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return stableZip(written, finishedParts([null, ...[...sheetOf].map(filterOf)]), {
    [PROPERTIES_PART]: officeProperties(document, 'xlsx'),
  });
}

function tableSheet(table: Table, sheet: string, language: Language) {
  const letters = columnWidths(table, language);
  return {
    sheet,
    data: tableRows(table, letters, language),
    columns: widths(letters),
    orientation: 'landscape' as const,
    stickyRowsCount: 1,
  };
}

function widths(letters: readonly number[]): { readonly width: number }[] {
  return letters.map((width) => ({ width }));
}

function filterOf([table, sheet]: readonly [Table, string]) {
  return table.rows.length === 0
    ? null
    : { sheet, columns: table.columns.length, rows: table.rows.length + 1 };
}
