import { type BlobSizes, blobSizes, LARGEST_FILE, readBlobs, readSizedBlobs } from './git-blobs.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import type { GitEntry } from './git-listing.ts';
import type { Repository } from './git-repository.ts';
import type { ObjectId } from './git-revision.ts';
import type { Reading } from './tree.ts';

/** Reads blobs one by one for the caller, many at a time from git. */
export interface BlobPortions {
  /** Says that the files of a folder, in order of path, are likely to be read in that order. */
  readonly expect: (folder: string, entries: readonly GitEntry[]) => void;
  readonly read: (entry: GitEntry) => Reading;
}

/** How much of a folder is held in memory at once; a register of some thousands of posts is one portion. */
const PORTION_IN_BYTES = 16 * 2 ** 20;
const READ_AHEAD = /\.(?:ya?ml|json)$/i;

/** A folder whose files are read in order: their sizes, and the portion that is held now. */
interface Expected {
  readonly folder: string;
  readonly entries: readonly GitEntry[];
  readonly placeOf: ReadonlyMap<string, number>;
  sizes: BlobSizes | undefined;
  portion: Map<string, Reading>;
}

/**
 * What is read is let go; what was not among the portion held brings the next portion, from that file on.
 * So a folder read in order costs two calls to git and one more per portion, and at most one portion per
 * listed folder is in memory.
 */
export function blobPortions(repository: Repository): BlobPortions {
  const expected: Expected[] = [];
  return {
    expect: (folder, entries) => {
      if (!expected.some((known) => holds(known.folder, folder))) {
        expected.push(expectation(folder, entries));
      }
    },
    read: (entry) => {
      const known = expected.find(({ placeOf }) => placeOf.has(entry.path));
      if (known === undefined) return readAlone(repository, entry);
      if (!known.portion.has(entry.path)) {
        const fault = nextPortion(repository, known, entry);
        if (fault !== undefined) return unreadable(fault);
      }
      const reading = known.portion.get(entry.path);
      known.portion.delete(entry.path);
      return reading ?? unreadable({ fault: 'missing-object', object: entry.blob });
    },
  };
}

function holds(outer: string, inner: string): boolean {
  return outer === '' || outer === inner || inner.startsWith(`${outer}/`);
}

function expectation(folder: string, all: readonly GitEntry[]): Expected {
  const entries = all.filter(({ kind, path }) => kind === 'file' && READ_AHEAD.test(path));
  const placeOf = new Map(entries.map(({ path }, place) => [path, place]));
  return { folder, entries, placeOf, sizes: undefined, portion: new Map() };
}

function nextPortion(
  repository: Repository,
  known: Expected,
  from: GitEntry,
): GitFault | undefined {
  const sizes =
    known.sizes ??
    blobSizes(
      repository,
      known.entries.map(({ blob }) => blob),
    );
  if (isGitFault(sizes)) return sizes;
  known.sizes = sizes;
  known.portion = new Map();
  const chosen = portionFrom(known.entries, known.placeOf.get(from.path) ?? 0, sizes);
  const readings = readSizedBlobs(
    repository,
    new Map(chosen.map(({ blob }) => [blob, sizes.get(blob) ?? null])),
  );
  if (isGitFault(readings)) return readings;
  for (const { path, blob } of chosen) {
    const reading = readings.get(blob);
    if (reading !== undefined) known.portion.set(path, reading);
  }
  return undefined;
}

function portionFrom(entries: readonly GitEntry[], from: number, sizes: BlobSizes): GitEntry[] {
  const chosen: GitEntry[] = [];
  const met = new Set<ObjectId>();
  let bytes = 0;
  for (let place = from; place < entries.length && bytes < PORTION_IN_BYTES; place += 1) {
    const entry = entries[place];
    if (entry === undefined) break;
    const size = sizes.get(entry.blob) ?? 0;
    if (!met.has(entry.blob) && size <= LARGEST_FILE) bytes += size;
    met.add(entry.blob);
    chosen.push(entry);
  }
  return chosen;
}

function readAlone(repository: Repository, { blob }: GitEntry): Reading {
  const readings = readBlobs(repository, [blob]);
  if (isGitFault(readings)) return unreadable(readings);
  return readings.get(blob) ?? unreadable({ fault: 'missing-object', object: blob });
}

function unreadable({ fault }: GitFault): Reading {
  return { kind: 'fault', fault: { kind: 'system', system: fault } };
}
