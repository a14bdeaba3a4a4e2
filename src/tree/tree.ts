/**
 * The port all files are read through: a working tree or a git revision.
 * Paths are relative to the root, with `/`, without a leading `./`, and never lead out of it.
 * Everything is synchronous: a tree is read whole, in order, once.
 */
export interface Tree {
  /** Everything below a folder that is not itself a folder, and folders with nothing in them; sorted by path in code unit order. */
  list(folder: string): readonly Entry[];
  /** The bytes of one file, or why there are none. Never throws for what a path holds. */
  read(path: string): Reading;
  /**
   * A mark of a file as it lies on a disk: while it is the same, so are the bytes. Null where that cannot be told;
   * a tree that is no disk has no marks.
   */
  mark?(path: string): string | null;
  /** Of the files looked at so far the one that was changed last; null before any. A tree that is no disk does not know. */
  lastChanged?(): ChangedFile | null;
}

/** A file of a disk, and when it says it was changed, in seconds since 1970-01-01T00:00Z. */
export interface ChangedFile {
  readonly path: string;
  readonly time: number;
}

export interface Entry {
  readonly path: string;
  readonly kind: EntryKind;
}

/**
 * `unreadable` is a folder that could not be listed, `empty-folder` one with nothing in it (git has none), `bad-name`
 * a name that is not UTF-8 (shown escaped), `submodule` a folder whose files another repository has.
 */
export type EntryKind =
  | 'file'
  | 'link'
  | 'special'
  | 'unreadable'
  | 'empty-folder'
  | 'bad-name'
  | 'submodule';

export type Reading =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: ReadFault };

/** Why a path gave no bytes. `limit` and `size` in bytes; `system` holds the error's code, such as EACCES. */
export type ReadFault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'special' }
  /** Git tracks it, and the checkout leaves it out; the command brings it. */
  | { readonly kind: 'not-checked-out'; readonly command: string }
  | { readonly kind: 'system'; readonly system: string };

/** The most bytes that are read of any file; a register usually allows fewer. */
export const FILE_CEILING = 1024 * 1024;
