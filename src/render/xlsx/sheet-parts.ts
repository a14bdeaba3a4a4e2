import { backFromSpreadsheet } from '../escape/spreadsheet.ts';
import { forXml } from '../escape/xml.ts';
import { PROPERTIES_PART } from '../office/properties.ts';
import type { ChangePart } from '../office/zip.ts';
import { orderedFonts } from './ordered-fonts.ts';

/** The sheet's name, and the size of what is filtered with its header. */
export interface Filter {
  readonly sheet: string;
  readonly columns: number;
  readonly rows: number;
}

const PROPERTIES_TYPE = `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${PROPERTIES_PART}"/>`;
const PROPERTIES_RELATION = `<Relationship Id="rId-properties" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${PROPERTIES_PART}"/>`;

/**
 * Takes a filter or null for each sheet in order; gives what the library's parts still need: those
 * filters and the names Excel keeps for them, the header on every printed page, the width of one
 * page, our texts as they are, and where the properties are.
 */
export function finishedParts(filters: readonly (Filter | null)[]): ChangePart {
  return (path, xml) => {
    if (path === 'xl/sharedStrings.xml') return backFromSpreadsheet(xml);
    if (path === 'xl/styles.xml') return orderedFonts(xml);
    if (path === '[Content_Types].xml') return before('</Types>', PROPERTIES_TYPE, xml);
    if (path === '_rels/.rels') return before('</Relationships>', PROPERTIES_RELATION, xml);
    if (path === 'xl/workbook.xml') return xml.replace('<definedNames/>', () => names(filters));
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    return sheet === undefined
      ? xml
      : onePageWide(below(filtered(xml, filters[Number(sheet) - 1])));
  };
}

function before(end: string, inserted: string, xml: string): string {
  return xml.replace(end, () => `${inserted}${end}`);
}

function filtered(xml: string, filter: Filter | null | undefined): string {
  return filter === null || filter === undefined
    ? xml
    : xml.replace('</sheetData>', (end) => `${end}<autoFilter ref="A1:${lastCell(filter)}"/>`);
}

/** Of a sheet with rows alone frozen there is no pane to the right that could be the active one. */
export function below(xml: string): string {
  return xml.replace('activePane="bottomRight"', 'activePane="bottomLeft"');
}

function onePageWide(xml: string): string {
  return xml
    .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function names(filters: readonly (Filter | null)[]): string {
  const each = filters.flatMap((filter, index) => {
    if (filter === null) return [];
    const sheet = `'${forXml(filter.sheet.replaceAll("'", "''"))}'!`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}$A$1:${lastCell(filter, '$')}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}$1:$1</definedName>`,
    ];
  });
  return each.length === 0 ? '' : `<definedNames>${each.join('')}</definedNames>`;
}

function lastCell({ columns, rows }: Filter, sign: '' | '$' = ''): string {
  return `${sign}${columnLetters(columns)}${sign}${rows}`;
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}
