import { type BlobSizes, blobSizes, LARGEST_FILE, readBlobs, readSizedBlobs } from './git-blobs.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import type { GitEntry } from './git-listing.ts';
import type { Repository } from './git-repository.ts';
import type { ObjectId } from './git-revision.ts';
import type { Reading } from './tree.ts';

/** Reads blobs one by one for the caller, many at a time from git. */
export interface BlobPortions {
  /** Says that the files of a folder, in order of path, are likely to be read. */
  readonly expect: (folder: string, entries: readonly GitEntry[]) => void;
  readonly read: (entry: GitEntry) => Reading;
}

/** How much of a folder is held in memory at once; a register of some thousands of posts is one portion. */
const PORTION_IN_BYTES = 16 * 2 ** 20;
const READ_AHEAD = /\.(?:ya?ml|json)$/i;

/** A folder whose files will be read: their sizes once they are asked for, and the portion that is held now. */
interface Expected {
  readonly folder: string;
  readonly entries: readonly GitEntry[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** By place: 1 when the file has been read. */
  readonly given: Uint8Array;
  sizes: BlobSizes | undefined;
  portion: ReadonlyMap<ObjectId, Reading>;
}

/**
 * The first read of a file brings a portion: that file and those after it that have not been read. A portion
 * is let go when the next one comes, so at most one per listed folder is in memory; a file read again after
 * that is fetched alone.
 */
export function blobPortions(repository: Repository): BlobPortions {
  const folders: Expected[] = [];
  return {
    expect: (folder, entries) => {
      if (!folders.some((known) => holds(known.folder, folder))) {
        folders.push(expectation(folder, entries));
      }
    },
    read: (entry) => {
      const folder = folders.find(({ placeOf }) => placeOf.has(entry.path));
      const place = folder?.placeOf.get(entry.path);
      if (folder === undefined || place === undefined) return readAlone(repository, entry);
      const held = folder.portion.get(entry.blob);
      const again = folder.given[place] === 1;
      folder.given[place] = 1;
      if (held !== undefined) return held;
      return again ? readAlone(repository, entry) : readPortion(repository, folder, place, entry);
    },
  };
}

function holds(outer: string, inner: string): boolean {
  return outer === '' || outer === inner || inner.startsWith(`${outer}/`);
}

function expectation(folder: string, all: readonly GitEntry[]): Expected {
  const entries = all.filter(({ kind, path }) => kind === 'file' && READ_AHEAD.test(path));
  return {
    folder,
    entries,
    placeOf: new Map(entries.map(({ path }, place) => [path, place])),
    given: new Uint8Array(entries.length),
    sizes: undefined,
    portion: new Map(),
  };
}

function readPortion(
  repository: Repository,
  folder: Expected,
  place: number,
  entry: GitEntry,
): Reading {
  const sizes = folder.sizes ?? blobSizes(repository, blobsOf(folder.entries));
  if (isGitFault(sizes)) return unreadable(sizes);
  folder.sizes = sizes;
  folder.portion = new Map();
  const portion = readSizedBlobs(repository, portionFrom(folder, place, sizes));
  if (isGitFault(portion)) return unreadable(portion);
  folder.portion = portion;
  return portion.get(entry.blob) ?? notHere(entry);
}

function blobsOf(entries: readonly GitEntry[]): ObjectId[] {
  return entries.map(({ blob }) => blob);
}

function portionFrom({ entries, given }: Expected, first: number, sizes: BlobSizes): BlobSizes {
  const chosen = new Map<ObjectId, number | null>();
  let bytes = 0;
  for (let place = first; place < entries.length && bytes < PORTION_IN_BYTES; place += 1) {
    const blob = entries[place]?.blob;
    if (blob === undefined || chosen.has(blob) || (place > first && given[place] === 1)) continue;
    const size = sizes.get(blob) ?? null;
    chosen.set(blob, size);
    if (size !== null && size <= LARGEST_FILE) bytes += size;
  }
  return chosen;
}

function readAlone(repository: Repository, entry: GitEntry): Reading {
  const readings = readBlobs(repository, [entry.blob]);
  if (isGitFault(readings)) return unreadable(readings);
  return readings.get(entry.blob) ?? notHere(entry);
}

function notHere({ blob }: GitEntry): Reading {
  return unreadable({ fault: 'missing-object', object: blob });
}

function unreadable({ fault }: GitFault): Reading {
  return { kind: 'fault', fault: { kind: 'system', system: fault } };
}
