import type { Path } from '../../edit/edit.ts';
import type { Json, JsonObject } from '../../read/json.ts';
import type { Damage } from './cell.ts';
import type { ExportedPost } from './exported.ts';
import type { ListOfBook } from './layout.ts';
import type { CellPlace, Places } from './place.ts';

/** What a sheet gives a field that had another value when it was exported; undefined is none. */
export interface CellChange {
  readonly path: Path;
  readonly base: Json | undefined;
  readonly said: Json | undefined;
  readonly at: CellPlace;
}

/** A row that a list did not have. */
export interface AddedItem {
  readonly value: JsonObject;
  readonly at: CellPlace;
  readonly places: Places;
}

/** What a sheet changes of a list: by the number of its items, from 0, when it was exported. */
export interface ListChanges {
  readonly list: ListOfBook;
  readonly changed: ReadonlyMap<number, readonly CellChange[]>;
  readonly removed: ReadonlyMap<number, CellPlace>;
  readonly added: readonly AddedItem[];
  /** The places of the fields of each item. */
  readonly places: ReadonlyMap<number, Places>;
}

/** What a sheet changes of a post. */
export interface PostChanges {
  readonly id: string;
  /** Null for a post that was not exported, to which lines are added. */
  readonly exported: ExportedPost | null;
  readonly at: CellPlace;
  readonly changed: readonly CellChange[];
  readonly lists: readonly ListChanges[];
  readonly places: Places;
}

/** A post that a sheet has and the export had not. */
export interface NewPost {
  readonly row: number;
  readonly value: JsonObject;
  readonly places: Places;
}

/** Why a cell or row cannot be read. */
export type BookFault =
  | { readonly kind: Damage | 'locked' | 'log' | 'id-changed' | 'unknown-row' | 'no-id' }
  | { readonly kind: 'row-twice'; readonly other: number }
  | { readonly kind: 'no-such-post'; readonly id: string };

/** All that a book says. */
export interface BookChanges {
  readonly posts: readonly PostChanges[];
  readonly added: readonly NewPost[];
  /** Lines for posts that were not exported. */
  readonly elsewhere: readonly PostChanges[];
  readonly faults: readonly (BookFault & { readonly at: CellPlace })[];
  /** The ids of posts whose row is gone: they stand. */
  readonly missing: readonly string[];
}

/** Takes what is wrong at a place. */
export type ReportFault = (at: CellPlace, fault: BookFault) => void;
