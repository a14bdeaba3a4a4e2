import type { CellObject } from 'write-excel-file/node';
import type { Block, ReportDocument, Section, Table } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { spreadsheetCell, textCell } from './cell.ts';
import { type SheetRow, withHeight } from './row-height.ts';

export const FRONT_WORDS = {
  nb: { sheet: 'Om rapporten', notice: 'Merk', inSheet: 'i arket' },
  en: { sheet: 'About the report', notice: 'Note', inSheet: 'in the sheet' },
} as const;

export const FRONT_WIDTHS: readonly number[] = [30, 100];

/** The first sheet: what the report is and all it says in words, with the sheet of each table. */
export function frontSheet(
  document: ReportDocument,
  sheetOf: ReadonlyMap<Table, string>,
): SheetRow[] {
  const { title, register, subtitle, banners, language, sections } = document;
  const notice = FRONT_WORDS[language].notice;
  const rows = [
    [heading(title, 16)],
    [heading(register, 12)],
    [unwrapped(subtitle)],
    ...banners.map((words) => [marked(notice), marked(words)]),
    ...sections.flatMap((each) => section(each, 13, { language, sheetOf })),
  ];
  return rows.map((row) => withHeight(row, FRONT_WIDTHS));
}

interface Around {
  readonly language: Language;
  readonly sheetOf: ReadonlyMap<Table, string>;
}

function section(
  { title, blocks, sections }: Section,
  fontSize: number,
  around: Around,
): SheetRow[] {
  return [
    [],
    [heading(title, fontSize)],
    ...blocks.flatMap((each) => block(each, around)),
    ...sections.flatMap((each) => section(each, 11, around)),
  ];
}

function block(each: Block, around: Around): SheetRow[] {
  switch (each.kind) {
    case 'paragraph':
      return [[null, textCell(each.words.text)]];
    case 'statements':
      return each.statements.map(({ sign, words }, index) => [
        textCell([each.numbered ? `${index + 1}.` : null, sign].filter(isSaid).join(' ')),
        textCell(words),
      ]);
    case 'facts':
      return each.facts.map(({ name, value }) => [
        { ...textCell(name), fontWeight: 'bold' },
        { ...spreadsheetCell(value, around.language), align: 'left' },
      ]);
    case 'table':
      return [reference(each.table, around)];
    case 'chart':
      return [
        [{ ...textCell(each.chart.title), fontWeight: 'bold' }, textCell(each.chart.description)],
        reference(each.chart.table, around),
      ];
  }
}

function reference(table: Table, { language, sheetOf }: Around): SheetRow {
  const sheet = sheetOf.get(table) ?? table.id;
  const empty = table.rows.length === 0 ? ` – ${table.empty}` : '';
  const words = `${FRONT_WORDS[language].inSheet} «${sheet}»${empty}`;
  return [textCell(table.caption), { ...textCell(words), fontStyle: 'italic' }];
}

function isSaid(words: string | null): words is string {
  return words !== null;
}

function heading(text: string, fontSize: number): CellObject {
  return { ...unwrapped(text), fontWeight: 'bold', fontSize };
}

/** Over the empty cells to its right. */
function unwrapped(text: string): CellObject {
  return { ...textCell(text), wrap: false };
}

function marked(text: string): CellObject {
  return { ...textCell(text), fontWeight: 'bold', backgroundColor: '#fff2cc' };
}
