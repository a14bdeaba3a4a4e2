import type { CellObject } from 'write-excel-file/node';
import { greatest } from '../../time/extremes.ts';

/** Cells of a row, null where there is none. */
export type SheetRow = (CellObject | null)[];

const LINE_POINTS = 15;
/** Of the size of the letters. */
const LINE_SPACING = 1.4;
/** The highest Excel allows. */
const MOST_POINTS = 409;
/** Words seldom fill a line. */
const LOSS = 1.05;

/**
 * Takes a row of text cells and the widths of its columns in letters; gives it with the height its
 * longest text needs. Not every reader finds that out by itself.
 */
export function withHeight(row: SheetRow, widths: readonly number[]): SheetRow {
  const heights = row.map((cell, index) => neededHeight(cell, widths[index] ?? 0));
  const height = Math.min(MOST_POINTS, Math.max(LINE_POINTS, greatest(heights)));
  if (height === LINE_POINTS) return row;
  return row.map((cell) => (cell === null ? null : { ...cell, height }));
}

function neededHeight(cell: CellObject | null, width: number): number {
  if (typeof cell?.value !== 'string') return 0;
  const line = Math.max(LINE_POINTS, (cell.fontSize ?? 0) * LINE_SPACING);
  return cell.wrap === true ? lineCount(cell.value, width) * line : line;
}

function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((count, line) => {
    const fits = line.length <= width;
    return count + (fits ? 1 : Math.ceil((line.length * LOSS) / width));
  }, 0);
}
