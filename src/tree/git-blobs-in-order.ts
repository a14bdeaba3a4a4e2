import { type BlobSizes, blobSizes, LARGEST_FILE, readBlobs, readSizedBlobs } from './git-blobs.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import type { Repository } from './git-repository.ts';
import type { ObjectId } from './git-revision.ts';
import type { Reading } from './tree.ts';

/** How much is held in memory at once; most histories are one portion. */
const PORTION_IN_BYTES = 64 * 2 ** 20;

/**
 * Takes the blobs of a history in the order they are likely to be read; gives a reader of them one by one.
 * Git is asked for many at a time: the one that is read and those after it. What is read again after its
 * portion is let go is fetched alone. A blob this clone lacks is the fault that nothing was read.
 */
export function readBlobsInOrder(
  repository: Repository,
  ids: Iterable<ObjectId>,
): ((id: ObjectId) => Reading | GitFault) | GitFault {
  const order = [...new Set(ids)];
  const sizes = blobSizes(repository, order);
  if (isGitFault(sizes)) return sizes;
  const placeOf = new Map(order.map((id, place) => [id, place]));
  let held: ReadonlyMap<ObjectId, Reading> = new Map();
  let farthest = 0;
  return (id) => {
    const known = held.get(id);
    if (known !== undefined) return lacking(known, id);
    const place = placeOf.get(id);
    const isAhead = place !== undefined && place >= farthest;
    const portion = isAhead ? portionFrom(order, place, sizes) : null;
    const read =
      portion === null ? readBlobs(repository, [id]) : readSizedBlobs(repository, portion);
    if (isGitFault(read)) return read;
    if (portion !== null) {
      held = read;
      farthest = (place ?? 0) + portion.size;
    }
    const reading = read.get(id);
    return reading === undefined ? { fault: 'missing-object', object: id } : lacking(reading, id);
  };
}

function portionFrom(order: readonly ObjectId[], first: number, sizes: BlobSizes): BlobSizes {
  const chosen = new Map<ObjectId, number | null>();
  let bytes = 0;
  for (let place = first; place < order.length && bytes < PORTION_IN_BYTES; place += 1) {
    const id = order[place];
    if (id === undefined) break;
    const size = sizes.get(id) ?? null;
    chosen.set(id, size);
    if (size !== null && size <= LARGEST_FILE) bytes += size;
  }
  return chosen;
}

/** History with holes in it is no history: what a clone lacks is never taken for a file that cannot be read. */
function lacking(reading: Reading, id: ObjectId): Reading | GitFault {
  const isMissing =
    reading.kind === 'fault' &&
    reading.fault.kind === 'system' &&
    reading.fault.system === 'missing-object';
  return isMissing ? { fault: 'missing-object', object: id } : reading;
}
