import type { CellObject } from 'write-excel-file/node';
import type { Column, Table } from '../../reports/document/table.ts';
import type { Value } from '../../reports/document/value.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { greatest } from '../../time/extremes.ts';
import { flatRows, isGrouped } from '../layout/flat-rows.ts';
import { valueText } from '../value/words.ts';
import { spreadsheetCell, textCell } from './cell.ts';
import { type SheetRow, withHeight } from './row-height.ts';

/** A table made of rows alone. */
export interface FlatTable {
  readonly columns: readonly Pick<Column, 'title' | 'align'>[];
  readonly rows: readonly (readonly Value[])[];
  readonly empty: string;
}

/** All rows of a table; the groups that have titles become its first column. */
export function flatTable(table: Table, language: Language): FlatTable {
  const group = { title: wordsIn(language).documents.group, align: 'left' } as const;
  return {
    columns: isGrouped(table) ? [group, ...table.columns] : table.columns,
    rows: flatRows(table),
    empty: table.empty,
  };
}

const NARROWEST = 8;
const WIDEST = 60;
/** Room for the button of the filter beside a title. */
const BUTTON = 4;

/** Takes a table and the widths of its columns; gives its rows with the titles above, or the words that say there are none. */
export function tableRows(
  table: FlatTable,
  widths: readonly number[],
  language: Language,
): SheetRow[] {
  const titles = table.columns.map(({ title, align }) => ({
    ...titleCell(title),
    ...ALIGNED[align],
  }));
  if (table.rows.length === 0)
    return [titles, [{ ...textCell(table.empty), fontStyle: 'italic', wrap: false }]];
  const rows = table.rows.map((row) =>
    row.map((cell, index) => ({
      ...spreadsheetCell(cell, language),
      ...ALIGNED[table.columns[index]?.align ?? 'left'],
    })),
  );
  return [titles, ...rows].map((row) => withHeight(row, widths));
}

/** A number does not touch the text to its right. */
const ALIGNED = {
  left: { align: 'left' },
  right: { align: 'right', indent: 1 },
} as const;

/** How wide each column is, in letters: what is in it, within bounds. */
export function columnWidths(table: FlatTable, language: Language): number[] {
  return table.columns.map(({ title }, index) => {
    const lengths = table.rows.flatMap((row) => {
      const cell = row[index];
      return cell === undefined ? [] : longestLine(valueText(cell, language));
    });
    const needed = lengths.reduce((one, other) => Math.max(one, other), title.length + BUTTON);
    return Math.min(WIDEST, Math.max(NARROWEST, needed + 2));
  });
}

function longestLine(text: string): number {
  return greatest(text.split('\n', 100).map((line) => line.length));
}

function titleCell(title: string): CellObject {
  return {
    ...textCell(title),
    fontWeight: 'bold',
    backgroundColor: '#e3edf4',
    bottomBorderColor: '#1d5f8a',
    bottomBorderStyle: 'thin',
  };
}
