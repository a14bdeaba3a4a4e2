import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type ITableBordersOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import {
  type Column,
  forReading,
  type Table as ReportTable,
  rowsOf,
} from '../../reports/document/table.ts';
import type { Value } from '../../reports/document/value.ts';
import { columnShares } from '../layout/column-shares.ts';
import { firstRows } from '../layout/first-rows.ts';
import { postOfRow, type TextView, viewOfCell } from '../layout/places.ts';
import { GROUP, HEADER, RULE } from './look.ts';
import { atPlace, linkedRuns, runs, styled, valueRuns } from './text.ts';

/**
 * Takes a table and the room for it in twentieths of a point; gives its caption, the table, whose
 * header is repeated on each page and whose rows are kept whole, how many rows are hidden, and its
 * note. An empty one is a line of words.
 */
export function wordTable(table: ReportTable, view: TextView, room: number): (Paragraph | Table)[] {
  const whole = forReading(table);
  const { caption, note, most } = whole;
  const count = rowsOf(whole).length;
  if (count === 0) return emptyTable(whole);
  const hidden = most === null ? 0 : Math.max(0, count - most.rows);
  return [
    ...(caption === '' ? [] : [styled('Caption', runs(caption))]),
    gridOf({ ...whole, groups: firstRows(whole.groups, count - hidden) }, view, room),
    new Paragraph({ spacing: { after: 60 } }),
    ...(most === null || hidden === 0 ? [] : [styled('Small', valueRuns(most.more(hidden), view))]),
    ...(note === null ? [] : [styled('Small', linkedRuns(note, view.places))]),
  ];
}

function emptyTable({ caption, empty, note }: ReportTable): Paragraph[] {
  const name = caption === '' ? [] : runs(`${caption}: `, { bold: true });
  return [
    ...(empty === '' ? [] : [styled('Normal', [...name, ...runs(empty)])]),
    ...(note === null ? [] : [styled('Small', runs(note))]),
  ];
}

function gridOf(table: ReportTable, view: TextView, room: number): Table {
  const { language, places } = view;
  const shares = columnShares(table, language, room / LETTER);
  const widths = shares.map((share) => Math.floor(share * room));
  const width = widths.reduce((sum, each) => sum + each, 0);
  const cell = (content: readonly ParagraphChild[], index: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [paragraph(content, table.columns[index])],
      ...(isHeader ? { shading: { type: 'clear', fill: HEADER } } : {}),
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, index) =>
      cell(runs(title, { bold: true }), index, true),
    ),
  });
  let number = 0;
  const rowOf = (values: readonly Value[]): TableRow => {
    const post = postOfRow(table, number, places);
    number += 1;
    const [first, ...others] = values.map((each, index) =>
      valueRuns(each, viewOfCell(view, index, post)),
    );
    const cells = first === undefined ? [] : [atPlace(post, places, first), ...others];
    return new TableRow({
      cantSplit: true,
      children: cells.map((content, index) => cell(content, index, false)),
    });
  };
  const rows = table.groups.flatMap((group) => [
    ...(group.title === null
      ? []
      : [groupRow(valueRuns(group.title, view, { bold: true }), widths.length, width)]),
    ...group.rows.map(rowOf),
  ]);
  return new Table({
    rows: [header, ...rows],
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: 70, right: 70, marginUnitType: WidthType.DXA },
  });
}

/** The title of a group over all columns, on the page of its first row. */
function groupRow(title: readonly ParagraphChild[], columns: number, width: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns,
        width: { size: width, type: WidthType.DXA },
        shading: { type: 'clear', fill: GROUP },
        children: [paragraph(title, undefined, { keepNext: true })],
      }),
    ],
  });
}

/** A generous mean width of a letter in tables. */
const LETTER = 100;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const NONE = { style: BorderStyle.NONE } as const;

const BORDERS: ITableBordersOptions = {
  top: LINE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: LINE,
  insideVertical: NONE,
};

function paragraph(
  content: readonly ParagraphChild[],
  column: Column | undefined,
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    ...options,
    style: 'TableText',
    ...(column?.align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
    children: [...content],
  });
}
