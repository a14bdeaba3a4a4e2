import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, paragraph, type Section, section } from '../document/document.ts';
import { type ColumnOf, type Table, tableOf } from '../document/table.ts';
import { commandLine, data, id, missing, number, own, type Value } from '../document/value.ts';
import type { SheetConflict, SheetFault, SheetOfEdit } from './sheet.ts';

type Words = Catalogue['sheet'];

/** What is read of a spreadsheet, row by row; or what is wrong in it, by row and column. */
export function sheetSections(sheet: SheetOfEdit, language: Language): Section[] {
  const words = wordsIn(language).sheet;
  const { rows, faults, totals, leftOut, changed, conflicts } = sheet;
  const isRefused = faults.length > 0;
  const counts = isRefused
    ? words.faultsIn(faults.length, rowsWithFaults(faults))
    : changed === null
      ? words.posts(rows.length)
      : words.changes(changed, rows.length);
  const notes = [
    ...(totals.length === 0 ? [] : [words.totals(totals)]),
    ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut)]),
    ...sheet.notes,
  ];
  const table = isRefused
    ? faultTable(faults, words)
    : changed !== null && rows.length === 0
      ? null
      : rowTable(sheet, words);
  const blocks: Block[] = [
    paragraph(own(`${words.of(sheet.file, sheet.sheet)} ${counts}`), 'lead'),
    ...(table === null ? [] : [{ kind: 'table' as const, table }]),
    ...conflictBlocks(conflicts, words),
    { kind: 'statements', list: 'plain', statements: notes.map((note) => line(own(note))) },
    ...(sheet.command === null ? [] : commandBlocks(sheet.command, words)),
  ];
  return [section({ id: 'ark', title: null, room: 'answer', blocks })];
}

function commandBlocks(command: string, words: Words): Block[] {
  return [
    paragraph(own(words.mapThem), 'plain'),
    { kind: 'statements', list: 'plain', statements: [line(commandLine(command))] },
  ];
}

function rowsWithFaults(faults: readonly SheetFault[]): number {
  const rows = faults.flatMap(({ sheet, row }) => (row === null ? [] : [`${row} ${sheet}`]));
  return new Set(rows).size;
}

function conflictBlocks(conflicts: readonly SheetConflict[], words: Words): Block[] {
  if (conflicts.length === 0) return [];
  const posts = new Set(conflicts.map(({ post }) => post)).size;
  const table = tableOf<SheetConflict>({
    id: 'konflikter',
    caption: words.conflicts,
    empty: '',
    narrow: 'lines',
    rows: conflicts,
    columns: [
      { key: 'post', title: words.post, cell: ({ post }) => id(post) },
      ...placeColumns(words),
      { key: 'da', title: words.before, flexible: true, cell: ({ before }) => shown(before) },
      { key: 'ark', title: words.inSheet, flexible: true, cell: ({ inSheet }) => shown(inSheet) },
      {
        key: 'na',
        title: words.inRegister,
        flexible: true,
        cell: ({ inRegister }) => shown(inRegister),
      },
    ],
  });
  return [paragraph(own(words.conflictsIn(posts)), 'plain'), { kind: 'table', table }];
}

type SheetPlace = Pick<SheetFault, 'sheet' | 'row' | 'column' | 'title'>;

/** Sheet, row and column, and what the column is called. */
function placeColumns(words: Words): ColumnOf<SheetPlace>[] {
  return [
    { key: 'side', title: words.sheet, cell: ({ sheet }) => shown(sheet) },
    {
      key: 'rad',
      title: words.row,
      align: 'right',
      cell: ({ row }) => (row === null ? missing('') : number(row)),
    },
    { key: 'kolonne', title: words.column, cell: ({ column }) => shown(column) },
    { key: 'tittel', title: words.title, cell: ({ title }) => shown(title) },
  ];
}

function shown(text: string | null): Value {
  return text === null ? missing('') : data(text);
}

/** How many columns after the first there is room for on a narrow screen. */
const FIRST = 3;

function rowTable({ columns, rows }: SheetOfEdit, words: Words): Table {
  return tableOf({
    id: 'rader',
    caption: words.willBeWritten,
    empty: words.noRows,
    rows,
    columns: [
      { key: 'rad', title: words.row, align: 'right', cell: ({ row }) => number(row) },
      { key: 'id', title: words.id, cell: (row) => id(row.id) },
      ...columns.flatMap(({ field, title }, index) =>
        field === 'id' || rows.every(({ values }) => (values[index] ?? '') === '')
          ? []
          : [
              {
                key: field,
                title,
                flexible: 'cut' as const,
                ...(index === 0 ? {} : { priority: index <= FIRST ? (2 as const) : (3 as const) }),
                cell: ({ values }: SheetOfEdit['rows'][number]) => data(values[index] ?? ''),
              },
            ],
      ),
    ],
  });
}

function faultTable(faults: readonly SheetFault[], words: Words): Table {
  const isOne = new Set(faults.map(({ sheet }) => sheet)).size === 1;
  return tableOf<SheetFault>({
    id: 'feil',
    caption: words.whatIsWrong,
    empty: words.noRows,
    narrow: 'lines',
    rows: faults,
    columns: [
      ...placeColumns(words).slice(isOne ? 1 : 0),
      { key: 'innhold', title: words.found, flexible: true, cell: ({ found }) => shown(found) },
      {
        key: 'feil',
        title: words.fault,
        flexible: true,
        cell: ({ message, help }) => own([message, help].map(sentence).join(' ').trim()),
      },
    ],
  });
}

function sentence(text: string): string {
  return text === '' || /[.?!…]$/.test(text) ? text : `${text}.`;
}
