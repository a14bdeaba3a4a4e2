import { type Cell, isEmpty, type Sheet } from './file/sheet.ts';

/** The title of a column: its own, and what stands above it where titles are grouped. */
export interface ColumnTitle {
  /** 0 is column A. */
  readonly index: number;
  /** '' where the column has none. */
  readonly own: string;
  readonly group: string;
}

export interface Header {
  /** The number of its last row, from 1; the rows of posts come after it. */
  readonly row: number;
  readonly titles: readonly ColumnTitle[];
  /** How many of them are known. */
  readonly known: number;
}

const LOOKED_AT = 30;

/**
 * The row in which most columns have a title that is known, the first of those that have as many; null where no
 * row has one. Merged cells hold their title in the first of them: it is taken from above where a column has none
 * of its own, and from the left where it is above several.
 */
export function headerOf({ rows }: Sheet, isKnown: (title: ColumnTitle) => boolean): Header | null {
  let above: readonly Cell[] = [];
  let best: Header | null = null;
  for (const [index, row] of rows.slice(0, LOOKED_AT).entries()) {
    if (row.every(isEmpty)) continue;
    const titles = titlesOf(row, above);
    const known = titles.filter(isKnown).length;
    if (known > (best?.known ?? 0)) best = { row: index + 1, titles, known };
    above = row;
  }
  return best;
}

function titlesOf(row: readonly Cell[], above: readonly Cell[]): ColumnTitle[] {
  let group = '';
  return Array.from({ length: Math.max(row.length, above.length) }, (_, index) => {
    const [own, over] = [textOf(row[index]), textOf(above[index])];
    if (over !== '') group = over;
    return own === '' ? { index, own: over, group: '' } : { index, own, group };
  });
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim().normalize('NFC') : '';
}
