import { type Day, EVER_AFTER, EVER_BEFORE } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';

/** Versions that follow each other, the last not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The days of versions, with the first and the last day of each block of versions, to pass over a block at once. */
export interface DayBlocks {
  readonly days: readonly Day[];
  readonly first: Float64Array;
  readonly last: Float64Array;
}

const BLOCK = 64;

export function dayBlocks(days: readonly Day[]): DayBlocks {
  const count = Math.ceil(days.length / BLOCK);
  const first = new Float64Array(count).fill(EVER_AFTER);
  const last = new Float64Array(count).fill(EVER_BEFORE);
  days.forEach((day, version) => {
    const block = Math.floor(version / BLOCK);
    first[block] = Math.min(numberAt(first, block), day);
    last[block] = Math.max(numberAt(last, block), day);
  });
  return { days, first, last };
}

/**
 * Goes through versions with what holds on the day of each: `find` is asked again where the day leaves
 * those on which what it found holds, and `visit` is told of versions that follow each other with the same.
 */
export function visitSpells<T extends { readonly within: Interval }>(
  blocks: DayBlocks,
  { from, to }: Span,
  find: (day: Day) => T,
  visit: (found: T, span: Span) => void,
): void {
  for (let start = from; start < to; ) {
    const day = blocks.days[start];
    if (day === undefined) return;
    const found = find(day);
    const end = firstOutside(blocks, found.within, { from: start + 1, to });
    visit(found, { from: start, to: end });
    start = end;
  }
}

/** The first of some versions whose day lies outside an interval; the end of them where none does. */
function firstOutside({ days, first, last }: DayBlocks, within: Interval, span: Span): number {
  let version = span.from;
  while (version < span.to) {
    const block = Math.floor(version / BLOCK);
    const isWholeInside =
      within.from <= numberAt(first, block) && numberAt(last, block) <= within.to;
    if (isWholeInside) version = (block + 1) * BLOCK;
    else if (contains(within, days[version] ?? EVER_BEFORE)) version += 1;
    else return version;
  }
  return span.to;
}

/** A number of a list that is as long as there are versions, or blocks of them. */
export function numberAt(numbers: Int32Array | Float64Array, index: number): number {
  return numbers[index] ?? 0;
}

/** Notes that a number is more in some versions; `sumUp` makes numbers of what was noted. */
export function addTo(changes: Int32Array, { from, to }: Span, more: number): void {
  if (more === 0 || from >= to) return;
  changes[from] = numberAt(changes, from) + more;
  if (to < changes.length) changes[to] = numberAt(changes, to) - more;
}

export function sumUp(changes: Int32Array): void {
  for (let version = 1; version < changes.length; version += 1)
    changes[version] = numberAt(changes, version) + numberAt(changes, version - 1);
}
