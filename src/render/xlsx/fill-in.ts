import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { FillInColumn, FillInKind, FillInSheet } from '../../reports/document/fill-in.ts';
import { greatest } from '../../time/extremes.ts';
import { backFromSpreadsheet, forSpreadsheet } from '../escape/spreadsheet.ts';
import { forXml } from '../escape/xml.ts';
import { stableZip } from '../office/zip.ts';
import { sheetNames } from './sheet-names.ts';
import { below, columnLetters } from './sheet-parts.ts';

/** Rows that have the format of their column, and take what the column takes. */
const ROWS = 500;
const WIDTH = 18;

/** An empty sheet as a spreadsheet: choices are drop-downs, days are days, kroner are numbers. The same sheet gives the same bytes. */
export async function renderFillIn(fillIn: FillInSheet): Promise<Uint8Array> {
  const { columns } = fillIn;
  const [sheet = '', choices = ''] = sheetNames([fillIn.name, fillIn.choicesName]);
  const titles = columns.map(({ title, isRequired }) => ({
    value: forSpreadsheet(title),
    fontWeight: 'bold' as const,
    backgroundColor: isRequired ? '#FFF2CC' : '#E7E6E6',
    wrap: true,
  }));
  const empty = columns.map(({ kind }) => FORMATS[kind]);
  const most = greatest([1, ...columns.map((each) => each.choices.length)]);
  const listed = Array.from({ length: most }, (_, row) =>
    columns.map((each) => {
      const choice = each.choices[row];
      return choice === undefined ? null : { value: forSpreadsheet(choice) };
    }),
  );
  const sheets = [
    {
      sheet,
      data: [titles, ...Array.from({ length: ROWS }, () => empty)],
      columns: columns.map(() => ({ width: WIDTH })),
      stickyRowsCount: 1,
    },
    { sheet: choices, data: listed },
  ] satisfies Sheet<never>[];
  const written = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return stableZip(written, (path, xml) => {
    if (path === 'xl/sharedStrings.xml') return backFromSpreadsheet(xml);
    if (path === 'xl/workbook.xml') return hiddenFrom(2, xml).replace('<definedNames/>', '');
    return path === 'xl/worksheets/sheet1.xml'
      ? withValidations(below(xml), columns, choices)
      : xml;
  });
}

/** Days of Excel are numbers too. */
const FORMATS: Readonly<Record<FillInKind, CellObject>> = {
  text: { type: String, format: '@' },
  day: { type: Number, format: 'dd.mm.yyyy' },
  kroner: { type: Number, format: '#,##0' },
  whole: { type: Number, format: '0' },
  number: { type: Number, format: 'General' },
};

/** Hides the sheets from a number on; Excel shows the others. */
function hiddenFrom(number: number, xml: string): string {
  return xml.replace(/<sheet [^>]*sheetId="(\d+)"[^>]*>/g, (tag, id: string) =>
    Number(id) < number ? tag : tag.replace('<sheet ', '<sheet state="hidden" '),
  );
}

/** In the order that Excel wants: what the sheet takes comes before how it is printed. */
function withValidations(xml: string, columns: readonly FillInColumn[], choices: string): string {
  const each = columns.map((column, index) => validation(column, index, choices));
  const all = `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
  return xml.replace(
    /(?=<(?:hyperlinks|printOptions|pageMargins|pageSetup|drawing)\b|<\/worksheet>)/,
    () => all,
  );
}

/** Excel takes 32 and 255 units of what it says beside a cell. */
function validation(column: FillInColumn, index: number, choices: string): string {
  const letter = columnLetters(index + 1);
  const { title, description, isStrict } = column;
  const says = `showInputMessage="1" promptTitle="${forXml(cut(title, 32))}" prompt="${forXml(cut(description, 255))}"`;
  const where = `sqref="${letter}2:${letter}${ROWS + 1}" allowBlank="1" ${description === '' ? '' : says}`;
  if (column.choices.length > 0) {
    const name = `'${choices.replaceAll("'", "''")}'!$${letter}$1:$${letter}$${column.choices.length}`;
    return `<dataValidation type="list" ${isStrict ? 'showErrorMessage="1" ' : ''}${where}><formula1>${forXml(name)}</formula1></dataValidation>`;
  }
  switch (column.kind) {
    case 'text':
      return `<dataValidation ${where}/>`;
    case 'day':
      // Days of Excel: 1 March 1900 and 31 December 2100.
      return `<dataValidation type="date" showErrorMessage="1" ${where}><formula1>61</formula1><formula2>73415</formula2></dataValidation>`;
    case 'kroner':
    case 'whole':
      return `<dataValidation type="whole" operator="greaterThanOrEqual" showErrorMessage="1" ${where}><formula1>0</formula1></dataValidation>`;
    case 'number':
      return `<dataValidation type="decimal" operator="greaterThanOrEqual" showErrorMessage="1" ${where}><formula1>-1E+15</formula1></dataValidation>`;
  }
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
