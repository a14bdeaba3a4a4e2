import { type BlobSizes, blobSizes, readBlobs, readSizedBlobs } from './git-blobs.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import type { Repository } from './git-repository.ts';
import type { ObjectId } from './git-revision.ts';
import { FILE_CEILING, type Reading } from './tree.ts';

/** Gives the bytes of a blob, or why there are none. A blob that this clone lacks is a fault of git's, never an unreadable file. */
export type BlobReader = (id: ObjectId) => Reading | GitFault;

/** How much is held in memory at once; most histories, and registers of some thousands of posts, are one portion. */
const PORTION_IN_BYTES = 16 * 2 ** 20;

/**
 * Takes the blobs that are likely to be read, in that order; gives a reader of them one by one. Git is
 * asked when the first is read, and for many at a time: a portion of those that follow each other. What is
 * read again after its portion is let go, and what was not among them, is fetched alone.
 */
export function readBlobsInOrder(repository: Repository, ids: Iterable<ObjectId>): BlobReader {
  let portionOf: ReadonlyMap<ObjectId, BlobSizes> | undefined;
  const given = new Set<BlobSizes>();
  let held: ReadonlyMap<ObjectId, Reading> = new Map();
  return (id) => {
    const known = held.get(id);
    if (known !== undefined) return orLacking(known, id);
    if (portionOf === undefined) {
      const order = [...new Set(ids)];
      const sizes = blobSizes(repository, order);
      if (isGitFault(sizes)) return sizes;
      portionOf = portions(order, sizes);
    }
    const portion = portionOf.get(id);
    const isNew = portion !== undefined && !given.has(portion);
    if (isNew) held = new Map(); // let go before the next is fetched
    const read = isNew ? readSizedBlobs(repository, portion) : readBlobs(repository, [id]);
    if (isGitFault(read)) return read;
    if (isNew) {
      given.add(portion);
      held = read;
    }
    const reading = read.get(id);
    return reading === undefined ? { fault: 'missing-object', object: id } : orLacking(reading, id);
  };
}

/** Divides blobs, in their order, into portions that may be held at once. */
function portions(order: readonly ObjectId[], sizes: BlobSizes): ReadonlyMap<ObjectId, BlobSizes> {
  const found = new Map<ObjectId, BlobSizes>();
  let portion = new Map<ObjectId, number | null>();
  let bytes = 0;
  for (const id of order) {
    const size = sizes.get(id) ?? null;
    if (bytes > PORTION_IN_BYTES) {
      portion = new Map();
      bytes = 0;
    }
    portion.set(id, size);
    found.set(id, portion);
    if (size !== null && size <= FILE_CEILING) bytes += size;
  }
  return found;
}

function orLacking(reading: Reading, id: ObjectId): Reading | GitFault {
  const isMissing =
    reading.kind === 'fault' &&
    reading.fault.kind === 'system' &&
    reading.fault.system === 'missing-object';
  return isMissing ? { fault: 'missing-object', object: id } : reading;
}
