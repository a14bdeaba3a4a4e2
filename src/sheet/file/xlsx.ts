import readExcelFile from 'read-excel-file/node';
import { partOf } from '../../render/office/zip.ts';
import { dayOfUtcDate } from '../../time/day.ts';
import type { Cell, Sheet } from './sheet.ts';

/** The sheets of an Excel file; throws where it is none. */
export async function xlsxSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const isFrom1904 = /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(
    partOf(bytes, 'xl/workbook.xml') ?? '',
  );
  const sheets = await readExcelFile(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellOf)),
    isFrom1904,
  }));
}

/** The library's types say that a date is the constructor `Date`; it gives one at midnight UTC of the day. One that no register holds is its text. */
function cellOf(value: unknown): Cell {
  const day = dayOfUtcDate(value);
  if (day !== null) return { day };
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}
