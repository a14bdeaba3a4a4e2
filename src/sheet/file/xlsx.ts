import readExcelFile from 'read-excel-file/node';
import { partOf, stableZip } from '../../render/office/zip.ts';
import { dayOfUtcDate } from '../../time/day.ts';
import type { Cell, Sheet } from './sheet.ts';

/** The sheets of an Excel file; throws where it is none. */
export async function xlsxSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const isFrom1904 = /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(
    partOf(bytes, 'xl/workbook.xml') ?? '',
  );
  const sheets = await readExcelFile(Buffer.from(stableZip(bytes, withErrorTexts)));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellOf)),
    isFrom1904,
  }));
}

const CELL = /<c\b([^>]*[^>/])>((?:(?!<\/c>)[\s\S])*)<\/c>/g;
/** What Excel shows where a formula was not worked out. */
const NOT_WORKED_OUT = '#CALC!';

/** The library reads nothing where a formula gives an error or was never worked out: the error is told as a text. */
function withErrorTexts(path: string, xml: string): string {
  if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) return xml;
  return xml.replace(CELL, (cell, attributes: string, content: string) => {
    const [, value] = /<v\b[^>]*>([^<]*)<\/v>/.exec(content) ?? [];
    const isError = /\bt="e"/.test(attributes);
    const isMissing = value === undefined && /<f\b/.test(content);
    if (!isError && !isMissing) return cell;
    const place = /\br="[A-Z]+\d+"/.exec(attributes)?.[0] ?? '';
    return `<c ${place} t="inlineStr"><is><t>${value ?? NOT_WORKED_OUT}</t></is></c>`;
  });
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
