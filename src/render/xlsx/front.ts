import type { CellObject } from 'write-excel-file/node';
import type { Block, Document, Section, Statement } from '../../reports/document/document.ts';
import { rowsOf, type Table } from '../../reports/document/table.ts';
import type { Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type FactLine, factLines } from '../layout/fact-lines.ts';
import { valueText } from '../value/words.ts';
import { spreadsheetCell, textCell } from './cell.ts';
import { type SheetRow, withHeight } from './row-height.ts';
import { columnLetters } from './sheet-parts.ts';

export const FRONT_WIDTHS: readonly number[] = [30, 100];

/** A table and the name of its sheet. */
interface NamedSheet {
  readonly table: Table;
  readonly sheet: string;
}

/** The first sheet: what the report is and all it says in words, with the sheet of each block that has a table. */
export function frontSheet(
  document: Document,
  sheetOf: ReadonlyMap<Block, NamedSheet>,
): SheetRow[] {
  const { title, subtitle, banners, language, sections } = document;
  const notice = wordsIn(language).documents.notice;
  const rows = [
    [heading(title, 16)],
    ...subtitleRows(subtitle, language),
    ...banners.map((words) => [marked(notice), marked(words)]),
    ...sections.flatMap((each) => section(each, 13, { language, sheetOf })),
  ];
  return rows.map((row) => withHeight(row, FRONT_WIDTHS));
}

/** The first is said larger than the others. */
function subtitleRows([first, ...rest]: readonly Value[], language: Language): SheetRow[] {
  if (first === undefined) return [];
  const facts = rest.map((value) => valueText(value, language)).join(' · ');
  return [
    [heading(valueText(first, language), 12)],
    ...(rest.length === 0 ? [] : [[unwrapped(facts)]]),
  ];
}

interface Around {
  readonly language: Language;
  readonly sheetOf: ReadonlyMap<Block, NamedSheet>;
}

function section(
  { title, blocks, sections }: Section,
  fontSize: number,
  around: Around,
): SheetRow[] {
  return [
    [],
    ...(title === null ? [] : [[heading(title, fontSize)]]),
    ...blocks.flatMap((each) => block(each, around)),
    ...sections.flatMap((each) => section(each, 11, around)),
  ];
}

function block(each: Block, { language, sheetOf }: Around): SheetRow[] {
  const named = sheetOf.get(each);
  switch (each.kind) {
    case 'paragraph':
      return [[null, { ...textCell(valueText(each.words, language)), ...ROLES[each.role] }]];
    case 'statements':
      return each.statements.flatMap((statement, index) =>
        statementRows(statement, MARKS[each.list](index), language),
      );
    case 'facts':
      return factLines(each.facts).map((line) => factRow(line, language));
    case 'text':
      return each.lines.map((line) => [null, textCell(line)]);
    case 'table':
    case 'findings':
      return named === undefined ? [] : [reference(named, language), ...noteRows(named.table)];
    case 'chart': {
      const { title, description } = each.chart;
      return [
        [{ ...textCell(title), fontWeight: 'bold' }, textCell(description)],
        ...(named === undefined ? [] : [reference(named, language), ...noteRows(named.table)]),
      ];
    }
  }
}

/** What is said under a table stands here: its sheet is rows alone. */
function noteRows({ note }: Table): SheetRow[] {
  return note === null ? [] : [[null, textCell(note)]];
}

const ROLES: Readonly<
  Record<
    Extract<Block, { kind: 'paragraph' }>['role'],
    Pick<CellObject, 'fontWeight' | 'textColor'>
  >
> = {
  plain: {},
  lead: { fontWeight: 'bold' },
  caption: { fontWeight: 'bold' },
  small: { textColor: '#5c5c5c' },
};

/** What begins a line of a list, by its index. */
const MARKS: Readonly<
  Record<Extract<Block, { kind: 'statements' }>['list'], (index: number) => string | null>
> = {
  numbered: (index) => `${index + 1}.`,
  lettered: (index) => `${columnLetters(index + 1).toLowerCase()})`,
  bullets: () => null,
  tasks: () => null,
  plain: () => null,
};

function statementRows(
  { sign, words, under }: Statement,
  mark: string | null,
  language: Language,
): SheetRow[] {
  const begins = [mark, sign === null ? null : valueText(sign, language)];
  return [
    [
      textCell(begins.filter((each) => each !== null).join(' ')),
      textCell(valueText(words, language)),
    ],
    ...under.map((value) => [null, { ...textCell(valueText(value, language)), ...indented(1) }]),
  ];
}

function factRow({ depth, isItem, name, value }: FactLine, language: Language): SheetRow {
  const label = [isItem ? '•' : '', name].filter((each) => each !== '').join(' ');
  return [
    { ...textCell(label), fontWeight: 'bold', ...indented(depth) },
    value === null ? null : { ...factCell(value, language), align: 'left' },
  ];
}

/** No column says of a number of days what it is. */
function factCell(value: Value, language: Language): CellObject {
  return value.kind === 'number' && (value.unit === 'days' || value.unit === 'days-until')
    ? textCell(valueText(value, language))
    : spreadsheetCell(value, language);
}

function indented(depth: number): Pick<CellObject, 'align' | 'indent'> {
  return depth === 0 ? {} : { align: 'left', indent: depth };
}

function reference({ table, sheet }: NamedSheet, language: Language): SheetRow {
  const empty = rowsOf(table).length === 0 ? ` – ${table.empty}` : '';
  const words = `${wordsIn(language).documents.inSheet(sheet)}${empty}`;
  const note = table.note === null ? '' : `\n${table.note}`;
  return [textCell(table.caption), { ...textCell(`${words}${note}`), fontStyle: 'italic' }];
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
