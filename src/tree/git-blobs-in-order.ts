import { type BlobSizes, blobSizes, LARGEST_FILE, readBlobs, readSizedBlobs } from './git-blobs.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import type { Repository } from './git-repository.ts';
import type { ObjectId } from './git-revision.ts';
import type { Reading } from './tree.ts';

/** How much is held in memory at once; most histories are one portion. */
const PORTION_IN_BYTES = 64 * 2 ** 20;

/**
 * Takes the blobs of a history in the order they are likely to be read; gives a reader of them one by one.
 * Git is asked for many at a time: a portion of those that stand together. What is read again after its
 * portion is let go is fetched alone. A blob this clone lacks is the fault that nothing was read.
 */
export function readBlobsInOrder(
  repository: Repository,
  ids: Iterable<ObjectId>,
): ((id: ObjectId) => Reading | GitFault) | GitFault {
  const order = [...new Set(ids)];
  const sizes = blobSizes(repository, order);
  if (isGitFault(sizes)) return sizes;
  const portionOf = portions(order, sizes);
  const given = new Set<BlobSizes>();
  let held: ReadonlyMap<ObjectId, Reading> = new Map();
  return (id) => {
    const known = held.get(id);
    if (known !== undefined) return lacking(known, id);
    const portion = portionOf.get(id);
    const isNew = portion !== undefined && !given.has(portion);
    const read = isNew ? readSizedBlobs(repository, portion) : readBlobs(repository, [id]);
    if (isGitFault(read)) return read;
    if (isNew) {
      given.add(portion);
      held = read;
    }
    const reading = read.get(id);
    return reading === undefined ? { fault: 'missing-object', object: id } : lacking(reading, id);
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
    if (size !== null && size <= LARGEST_FILE) bytes += size;
  }
  return found;
}

/** History with holes in it is no history: what a clone lacks is never taken for a file that cannot be read. */
function lacking(reading: Reading, id: ObjectId): Reading | GitFault {
  const isMissing =
    reading.kind === 'fault' &&
    reading.fault.kind === 'system' &&
    reading.fault.system === 'missing-object';
  return isMissing ? { fault: 'missing-object', object: id } : reading;
}
