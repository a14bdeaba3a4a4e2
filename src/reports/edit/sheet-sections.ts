import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { type Block, line, paragraph, type Section, section } from '../document/document.ts';
import { type Table, tableOf } from '../document/table.ts';
import { data, id, missing, number, own } from '../document/value.ts';
import type { SheetFault, SheetOfEdit } from './sheet.ts';

type Words = Catalogue['sheet'];

/** What is read of a spreadsheet, row by row; or what is wrong in it, by row and column. */
export function sheetSections(sheet: SheetOfEdit, language: Language): Section[] {
  const words = wordsIn(language).sheet;
  const { rows, faults, totals, leftOut } = sheet;
  const isRefused = faults.length > 0;
  const counts = isRefused
    ? words.faultsIn(faults.length, rowsWithFaults(faults))
    : words.posts(rows.length);
  const notes = [
    ...(totals.length === 0 ? [] : [words.totals(totals)]),
    ...(leftOut.length === 0 ? [] : [words.leftOut(leftOut)]),
  ];
  const blocks: Block[] = [
    paragraph(own(`${words.of(sheet.file, sheet.sheet)} ${counts}`), 'lead'),
    { kind: 'table', table: isRefused ? faultTable(faults, words) : rowTable(sheet, words) },
    { kind: 'statements', list: 'plain', statements: notes.map((note) => line(own(note))) },
  ];
  return [section({ id: 'ark', title: null, room: 'answer', blocks })];
}

function rowsWithFaults(faults: readonly SheetFault[]): number {
  return new Set(faults.flatMap(({ row }) => (row === null ? [] : [row]))).size;
}

function rowTable({ columns, rows }: SheetOfEdit, words: Words): Table {
  return tableOf({
    id: 'rader',
    caption: words.willBeWritten,
    empty: words.noRows,
    narrow: 'cut',
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
                flexible: true as const,
                cell: ({ values }: SheetOfEdit['rows'][number]) => data(values[index] ?? ''),
              },
            ],
      ),
    ],
  });
}

function faultTable(faults: readonly SheetFault[], words: Words): Table {
  const shown = (text: string | null) => (text === null ? missing('') : data(text));
  return tableOf({
    id: 'feil',
    caption: words.whatIsWrong,
    empty: words.noRows,
    narrow: 'lines',
    rows: faults,
    columns: [
      {
        key: 'rad',
        title: words.row,
        align: 'right',
        cell: ({ row }) => (row === null ? missing('') : number(row)),
      },
      { key: 'kolonne', title: words.column, cell: ({ column }) => shown(column) },
      { key: 'tittel', title: words.title, cell: ({ title }) => shown(title) },
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
