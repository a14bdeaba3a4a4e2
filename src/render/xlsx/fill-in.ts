import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import type {
  FillInBook,
  FillInCell,
  FillInColumn,
  FillInContent,
  FillInKind,
  FillInSheet,
} from '../../reports/document/fill-in.ts';
import { greatest } from '../../time/extremes.ts';
import { backFromSpreadsheet, forSpreadsheet } from '../escape/spreadsheet.ts';
import { stableZip } from '../office/zip.ts';
import { type ChoicePlaces, choiceColumns } from './choice-columns.ts';
import { dayNumber } from './day-number.ts';
import { finishedSheet, openUnlocked, withHiddenSheets } from './fill-in-parts.ts';
import { orderedFonts } from './ordered-fonts.ts';
import { sheetNames } from './sheet-names.ts';

/** Rows that have the format of their column, and take what the column takes. */
const ROWS_OF_EMPTY = 500;
const ROWS_BELOW = 100;

const LOCKED = '#E7E6E6';
const REQUIRED = '#FFF2CC';

/**
 * Sheets for people to fill in as a spreadsheet: choices are drop-downs, days are days, kroner are numbers; what may
 * not be changed is grey and locked. The same sheets give the same bytes.
 */
export async function renderFillIn({ sheets, choicesName, kept }: FillInBook): Promise<Uint8Array> {
  const names = sheetNames([
    ...sheets.map(({ name }) => name),
    choicesName,
    ...(kept === null ? [] : [kept.name]),
  ]);
  const choicesSheet = names[sheets.length] ?? choicesName;
  const choices = choiceColumns(sheets.flatMap(({ columns }) => columns));
  const hidden = [
    { sheet: choicesSheet, data: choices.rows.map((row) => row.map(plainCell)) },
    ...(kept === null
      ? []
      : [{ sheet: names[sheets.length + 1] ?? kept.name, data: kept.rows.map(plainRow) }]),
  ];
  const written = await writeExcelFile(
    [
      ...sheets.map((sheet, index) => sheetData(sheet, names[index] ?? sheet.name)),
      ...hidden,
    ] satisfies Sheet<never>[],
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
  const hasLocked = sheets.some(({ content }) => content !== null);
  return stableZip(written, (path, xml) => {
    if (path === 'xl/sharedStrings.xml') return backFromSpreadsheet(xml);
    if (path === 'xl/workbook.xml')
      return withHiddenSheets(sheets.length + 1, xml).replace('<definedNames/>', '');
    if (path === 'xl/styles.xml') return orderedFonts(hasLocked ? openUnlocked(xml) : xml);
    const number = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]);
    const sheet = sheets[number - 1];
    return sheet === undefined ? xml : finishedSheet(xml, columnsIn(sheet, choices, choicesSheet));
  });
}

/** The columns of a sheet as they stand in it, with the rows that they take something in. */
function columnsIn({ columns, content }: FillInSheet, choices: ChoicePlaces, sheet: string) {
  const first = content === null ? 2 : 4;
  const last = content === null ? first + ROWS_OF_EMPTY - 1 : lastRow(content);
  return {
    columns: columns.map((column) => ({ ...column, choicesAt: choices.placeOf(column) })),
    choices: sheet,
    isKept: content !== null,
    kept: content?.rows.length ?? 0,
    rows: { first, last },
  };
}

function lastRow({ rows }: FillInContent): number {
  return 3 + rows.length + ROWS_BELOW;
}

function sheetData({ columns, content }: FillInSheet, sheet: string) {
  const titles = columns.map(({ title, isRequired }) => ({
    value: forSpreadsheet(title),
    fontWeight: 'bold' as const,
    backgroundColor: isRequired ? REQUIRED : LOCKED,
    wrap: true,
  }));
  const empty = columns.map(({ kind }) => FORMATS[kind]);
  if (content === null)
    return {
      sheet,
      data: [titles, ...Array.from({ length: ROWS_OF_EMPTY }, () => empty)],
      columns: columns.map(() => ({ width: NARROWEST })),
      stickyRowsCount: 1,
    };
  const below = empty.map((cell, index) =>
    content.isOpenBelow[index] === true ? cell : { ...cell, backgroundColor: LOCKED },
  );
  return {
    sheet,
    data: [
      [content.key, ...content.columnKeys].map(plainCell),
      [null, noticeCell(content.notice)],
      [null, ...titles],
      ...content.rows.map(({ key, cells }) => [
        plainCell(key),
        ...columns.map((column, index) => contentCell(column, cells[index])),
      ]),
      ...Array.from({ length: ROWS_BELOW }, () => [null, ...below]),
    ],
    columns: [{ width: NARROWEST }, ...columns.map((_, index) => ({ width: width(index) }))],
    stickyRowsCount: 3,
  };

  function width(index: number): number {
    const lengths = (content?.rows ?? []).map(({ cells }) => lengthOf(cells[index]));
    return Math.min(WIDEST, Math.max(NARROWEST, greatest(lengths) + 2));
  }
}

const NARROWEST = 18;
const WIDEST = 50;

function lengthOf(cell: FillInCell | undefined): number {
  return cell?.value?.kind === 'text' ? cell.value.text.length : 0;
}

function noticeCell(text: string): CellObject {
  return { value: forSpreadsheet(text), fontStyle: 'italic', backgroundColor: '#FFFFFF' };
}

function contentCell({ kind }: FillInColumn, cell: FillInCell | undefined): CellObject {
  const locked = cell?.isLocked === true ? { backgroundColor: LOCKED } : {};
  const format = { ...FORMATS[kind], ...locked };
  const value = cell?.value ?? null;
  switch (value?.kind) {
    case undefined:
      return format;
    case 'text':
      return { ...FORMATS.text, ...locked, value: forSpreadsheet(value.text) };
    case 'number':
      return kind === 'day' || kind === 'text'
        ? { ...FORMATS.number, ...locked, value: value.number }
        : { ...format, value: value.number };
    case 'day':
      return { ...FORMATS.day, ...locked, value: dayNumber(value.day) };
  }
}

/** Days of Excel are numbers too. */
const FORMATS: Readonly<Record<FillInKind, CellObject>> = {
  text: { type: String, format: '@' },
  day: { type: Number, format: 'dd.mm.yyyy' },
  kroner: { type: Number, format: '#,##0' },
  whole: { type: Number, format: '0' },
  number: { type: Number, format: 'General' },
};

function plainCell(text: string | undefined): CellObject | null {
  return text === undefined ? null : { value: forSpreadsheet(text) };
}

function plainRow(texts: readonly string[]): (CellObject | null)[] {
  return texts.map(plainCell);
}
