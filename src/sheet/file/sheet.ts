import type { Day } from '../../time/day.ts';

/** A cell with a day; other cells are texts, numbers, truths, or null where nothing is. */
export interface DayCell {
  readonly day: Day;
}

export type Cell = string | number | boolean | DayCell | null;

/** One sheet of a file, with every row as it is numbered there, the empty ones too. */
export interface Sheet {
  /** Null where the file has but one and gives it no name, as CSV does. */
  readonly name: string | null;
  /** Row 1 first; each with its cells from column A. */
  readonly rows: readonly (readonly Cell[])[];
  /** Whether days that stand as plain numbers are counted from 1904 and not from 1900. */
  readonly isFrom1904: boolean;
}

/** The sheets of a file, or why it has none that can be read; `detail` is what the reader said. */
export type SheetReading =
  | { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly detail: string };

/** Whether nothing stands in a cell. */
export function isEmpty(cell: Cell | undefined): cell is null | undefined | '' {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
