import type { FillInColumn } from '../../reports/document/fill-in.ts';
import { forXml } from '../escape/xml.ts';
import { below, columnLetters } from './sheet-parts.ts';

/** What a sheet needs beside its cells. */
export interface FinishedColumns {
  readonly columns: readonly PlacedColumn[];
  /** The name of the sheet with the choices. */
  readonly choices: string;
  /** Whether it has rows that come back: a hidden column and a hidden row with their keys, and locked cells. */
  readonly isKept: boolean;
  /** How many rows come back: those that the filter is about. */
  readonly kept: number;
  /** The rows that are filled in, from 1; both are among them. */
  readonly rows: { readonly first: number; readonly last: number };
}

interface PlacedColumn extends FillInColumn {
  /** The column of the sheet with the choices, from 1; null for none. */
  readonly choicesAt: number | null;
}

/** Hides the sheets from a number on; Excel shows the others. */
export function withHiddenSheets(number: number, xml: string): string {
  return xml.replace(/<sheet [^>]*sheetId="(\d+)"[^>]*>/g, (tag, id: string) =>
    Number(id) < number ? tag : tag.replace('<sheet ', '<sheet state="hidden" '),
  );
}

/** Styles without a colour of their own are those of cells that may be written in. */
export function openUnlocked(xml: string): string {
  return xml.replace(/<xf ([^>]*)><\/xf>/g, (style, attributes: string) =>
    attributes.includes('applyFill')
      ? style
      : `<xf ${attributes} applyProtection="1"><protection locked="0"/></xf>`,
  );
}

/** A sheet with its drop-downs, and where it has rows that come back its keys hidden and its cells locked. */
export function finishedSheet(xml: string, sheet: FinishedColumns): string {
  const ruled = withValidations(below(xml), sheet);
  if (!sheet.isKept) return ruled;
  return ruled
    .replace(/<row r="1"/, '$& hidden="1"')
    .replace(/<col min="1" max="1"/, '$& hidden="1"')
    .replace('</sheetData>', (end) => `${end}${PROTECTION}${filter(sheet)}`);
}

/** Buttons beside the titles; the hidden column is not theirs. */
function filter({ columns, rows, kept }: FinishedColumns): string {
  const titles = rows.first - 1;
  return `<autoFilter ref="B${titles}:${columnLetters(columns.length + 1)}${titles + kept}"/>`;
}

/** What is named may be done: widths, rows and the filter are nobody's answer. */
const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" deleteRows="0" sort="0" autoFilter="0"/>';

/** In the order that Excel wants: what the sheet takes comes before how it is printed. */
function withValidations(xml: string, sheet: FinishedColumns): string {
  const each = sheet.columns.map((column, index) => validation(column, index, sheet));
  const all = `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
  return xml.replace(
    /(?=<(?:hyperlinks|printOptions|pageMargins|pageSetup|drawing)\b|<\/worksheet>)/,
    () => all,
  );
}

/** Excel takes 32 and 255 units of what it says beside a cell. */
function validation(
  column: PlacedColumn,
  index: number,
  { rows, choices, isKept }: FinishedColumns,
): string {
  const letter = columnLetters(index + (isKept ? 2 : 1));
  const { title, description, isStrict, choicesAt } = column;
  const says = `showInputMessage="1" promptTitle="${forXml(cut(title, 32))}" prompt="${forXml(cut(description, 255))}"`;
  const where = `sqref="${letter}${rows.first}:${letter}${rows.last}" allowBlank="1" ${description === '' ? '' : says}`;
  if (choicesAt !== null) {
    const at = columnLetters(choicesAt);
    const name = `'${choices.replaceAll("'", "''")}'!$${at}$1:$${at}$${column.choices.length}`;
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
