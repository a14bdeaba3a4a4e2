import { type GitFault, isGitFault } from './git-fault.ts';
import type { Repository } from './git-repository.ts';
import type { ObjectId } from './git-revision.ts';
import { askGit } from './git-run.ts';
import { FILE_CEILING, type Reading } from './tree.ts';

/**
 * Takes ids of blobs; gives their bytes, or why there are none: above the size that is read, or not in this
 * clone. All are held in memory at once, so ask in portions. Nothing is fetched from elsewhere.
 */
export function readBlobs(
  repository: Repository,
  ids: readonly ObjectId[],
): ReadonlyMap<ObjectId, Reading> | GitFault {
  const sizes = blobSizes(repository, ids);
  if (isGitFault(sizes)) return sizes;
  return readSizedBlobs(repository, sizes);
}

/** The size in bytes of each blob, or null where this clone does not hold it. */
export type BlobSizes = ReadonlyMap<ObjectId, number | null>;

/** Takes ids of blobs; gives their sizes without reading them. */
export function blobSizes(repository: Repository, ids: readonly ObjectId[]): BlobSizes | GitFault {
  const wanted = new Set(ids);
  if (wanted.size === 0) return new Map();
  const output = askGit(repository.git, 'cat-file', [SIZES, '--buffer'], linesOf(wanted));
  // Where a partial clone lacks one object git stops at it, so it is asked for all that it has instead.
  const held =
    isGitFault(output) && output.fault === 'missing-object'
      ? askGit(repository.git, 'cat-file', [SIZES, '--buffer', '--batch-all-objects'])
      : output;
  if (isGitFault(held)) return held;
  return readSizes(held.toString('latin1'), wanted);
}

const SIZES = '--batch-check=%(objectname) %(objecttype) %(objectsize)';

function linesOf(ids: Iterable<ObjectId>): string {
  return `${[...ids].join('\n')}\n`;
}

function readSizes(answer: string, wanted: ReadonlySet<ObjectId>): BlobSizes {
  const sizes = new Map<ObjectId, number | null>([...wanted].map((id) => [id, null]));
  for (const line of answer.split('\n')) {
    const [name = '', type, size] = line.split(' ');
    const id = name as ObjectId; // looked up, and left out when it is not one that was asked for
    if (type === 'blob' && wanted.has(id)) sizes.set(id, Number(size));
  }
  return sizes;
}

/** Takes blobs whose sizes are known; gives the bytes of those that may be read, in one call to git. */
export function readSizedBlobs(
  repository: Repository,
  sizes: BlobSizes,
): ReadonlyMap<ObjectId, Reading> | GitFault {
  const readings = new Map<ObjectId, Reading>();
  const wanted: ObjectId[] = [];
  for (const [id, size] of sizes) {
    if (size === null) readings.set(id, NOT_HERE);
    else if (size > FILE_CEILING) readings.set(id, tooLarge(size));
    else wanted.push(id);
  }
  if (wanted.length === 0) return readings;
  const output = askGit(repository.git, 'cat-file', ['--batch', '--buffer'], linesOf(wanted));
  if (isGitFault(output)) return output;
  for (const id of wanted) readings.set(id, NOT_HERE);
  for (const [id, bytes] of batchEntries(output)) readings.set(id, { kind: 'bytes', bytes });
  return readings;
}

const NOT_HERE: Reading = { kind: 'fault', fault: { kind: 'system', system: 'missing-object' } };

function tooLarge(size: number): Reading {
  return { kind: 'fault', fault: { kind: 'too-large', size, limit: FILE_CEILING } };
}

const LINE_BREAK = 0x0a;

/** `<id> blob <size>`, a line break, the bytes, a line break; or `<id> missing`. */
function* batchEntries(output: Buffer): Generator<[ObjectId, Uint8Array], void, undefined> {
  let at = 0;
  while (at < output.length) {
    const lineEnd = output.indexOf(LINE_BREAK, at);
    const [id = '', type, size] = output.toString('latin1', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (type === 'missing') continue;
    const length = Number(size);
    if (at + length > output.length) return; // cut short: what was not given counts as not here
    yield [id as ObjectId, output.subarray(at, at + length)]; // git repeats the id it was asked for
    at += length + 1;
  }
}
