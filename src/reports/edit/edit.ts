import type { DiffReport } from '../diff/diff.ts';
import type { SheetOfEdit } from './sheet.ts';

/** One file that an edit changes, with its text before and after; null where there is none. */
export interface EditedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of an edit: it is written, it would be, or its result would not be valid. */
export type EditState = 'written' | 'proposed' | 'refused';

/** An edit of the register, and what it does to the promises. */
export interface EditReport {
  readonly state: EditState;
  readonly change: DiffReport;
  readonly files: readonly EditedFile[];
  /** Whether the lines that change are shown. */
  readonly showsLines: boolean;
  /** The lines to type to keep it and to take it back; null where nothing is written, or git keeps no history. */
  readonly keep: string | null;
  readonly undo: string | null;
  /** Files that had changes of their own which git has not yet: taking back takes those too. */
  readonly unsaved: readonly string[];
  /** The spreadsheet it was read from; null for an edit of another kind. */
  readonly sheet: SheetOfEdit | null;
  /** The lines of a file, for findings. */
  readonly lines: (path: string) => readonly string[] | null;
}
