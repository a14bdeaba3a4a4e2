import writeExcelFile, { type Sheet } from 'write-excel-file/node';
import type { Document } from '../../reports/document/document.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { officeProperties, PROPERTIES_PART } from '../office/properties.ts';
import { stableZip } from '../office/zip.ts';
import { FRONT_WIDTHS, frontSheet } from './front.ts';
import { sheetNames } from './sheet-names.ts';
import { finishedParts } from './sheet-parts.ts';
import { blockTables } from './sheet-tables.ts';
import { columnWidths, type FlatTable, flatTable, tableRows } from './table-sheet.ts';

/** A report as the bytes of a spreadsheet. */
export async function workbook(document: Document): Promise<Uint8Array> {
  const { language } = document;
  const tableOf = blockTables(document);
  const tables = [...new Set(tableOf.values())];
  const [front = '', ...names] = sheetNames([
    wordsIn(language).documents.aboutReport,
    ...tables.map(({ id, caption }) => (caption === '' ? id : caption)),
  ]);
  const named = tables.map((table, index) => ({
    table,
    sheet: names[index] ?? table.id,
    flat: flatTable(table, language),
  }));
  const byTable = new Map(named.map((each) => [each.table, each]));
  const sheetOf = new Map(
    [...tableOf].flatMap(([block, table]) => {
      const each = byTable.get(table);
      return each === undefined ? [] : [[block, each] as const];
    }),
  );
  const sheets = [
    {
      sheet: front,
      data: frontSheet(document, sheetOf),
      columns: widths(FRONT_WIDTHS),
      orientation: 'landscape' as const,
      showGridLines: false,
    },
    ...named.map(({ flat, sheet }) => tableSheet(flat, sheet, language)),
  ] satisfies Sheet<never>[];
  const written = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return stableZip(written, finishedParts([null, ...named.map(filterOf)]), {
    [PROPERTIES_PART]: officeProperties(document, 'xlsx'),
  });
}

function tableSheet(table: FlatTable, sheet: string, language: Document['language']) {
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

function filterOf({ flat, sheet }: { readonly flat: FlatTable; readonly sheet: string }) {
  const { columns, rows } = flat;
  return rows.length === 0 ? null : { sheet, columns: columns.length, rows: rows.length + 1 };
}
