/**
 * How much may be done to hold one file against its schema, in about the cost of testing one keyword. No
 * ordinary schema and post come near: a large post is some ten thousand. A schema of which a few lines make
 * millions of tests is stopped here, whatever it is made of.
 */
const MOST = 2_000_000;

/** Thrown by `spend`, and caught in `withinWork`. */
class TooMuchWork extends Error {}

let left = Infinity;

/** Counts work that is about to be done. */
export function spend(units: number): void {
  left -= units;
  if (left < 0) throw new TooMuchWork();
}

/** Does work that counts what it spends; gives null when it would be too much. Work within work counts together. */
export function withinWork<T>(work: () => T): T | null {
  if (left !== Infinity) return work();
  left = MOST;
  try {
    return work();
  } catch (error) {
    if (error instanceof TooMuchWork) return null;
    throw error;
  } finally {
    left = Infinity;
  }
}
