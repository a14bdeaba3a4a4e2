import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx';
import type { Column, Table as ReportTable } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import { columnShares } from './column-shares.ts';
import { HEADER, RULE } from './look.ts';
import { cellRuns, runs, styled } from './text.ts';

/**
 * Takes a table and the room for it in twentieths of a point; gives its caption and the table, whose
 * header is repeated on each page and whose rows are kept whole. An empty one is a line of words.
 */
export function wordTable(
  table: ReportTable,
  language: Language,
  room: number,
): (Paragraph | Table)[] {
  if (table.rows.length === 0)
    return [
      styled('Normal', [...runs(`${table.caption}: `, { bold: true }), ...runs(table.empty)]),
    ];
  const shares = columnShares(table, language, room / LETTER);
  const widths = shares.map((share) => Math.floor(share * room));
  const cell = (content: readonly TextRun[], index: number, isHeader: boolean) =>
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
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((each, index) => cell(cellRuns(each, language), index, false)),
      }),
  );
  return [
    styled('Caption', runs(table.caption)),
    new Table({
      rows: [header, ...rows],
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      margins: { left: 70, right: 70, marginUnitType: WidthType.DXA },
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
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

function paragraph(content: readonly TextRun[], column: Column | undefined): Paragraph {
  return new Paragraph({
    style: 'TableText',
    alignment: column?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    children: [...content],
  });
}
