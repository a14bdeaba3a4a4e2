import type { Post, Quarantined } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { OwnedFile, Versions } from '../../read/register/versions.ts';
import { type Day, EVER_AFTER, EVER_BEFORE } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';

/** Versions that follow each other, the last not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Versions under the same rules, in which the same is asked of posts. */
export interface Asked extends Span {
  readonly rules: Rules;
}

/** The versions of a register, and the day that each is asked about. */
export interface DatedVersions {
  readonly versions: Versions;
  readonly days: readonly Day[];
}

interface Visitor {
  /** Takes a post that may count, and the versions asked for in which it stands. */
  readonly post: (post: Post, span: Span) => void;
  readonly quarantined: (file: Quarantined, span: Span) => void;
}

/** Visits the records of a type file by file, each once for as long as it stands and rules read it alike. */
export function visitRecords(
  type: string,
  asked: readonly Asked[],
  versions: Versions,
  visit: Visitor,
): void {
  for (const stretch of joined(type, asked, versions)) {
    const { rules } = stretch;
    const { examplesCount } = rules.config;
    const recordOf = versions.readerOf(type, rules);
    for (const file of byVersion(versions.filesOf(type, rules))) {
      if (file.from >= stretch.to) break;
      if (file.to <= stretch.from) continue;
      const span = { from: Math.max(file.from, stretch.from), to: Math.min(file.to, stretch.to) };
      const record = recordOf(file);
      if (record.kind === 'quarantined') visit.quarantined(record.quarantined, span);
      else if (examplesCount || !record.post.example) visit.post(record.post, span);
    }
  }
}

/** Stretches that follow each other as one where rules read the same of the same files. */
function joined(type: string, asked: readonly Asked[], versions: Versions): readonly Asked[] {
  const found: Asked[] = [];
  for (const next of asked) {
    const last = found.at(-1);
    const isJoined =
      last !== undefined &&
      last.to === next.from &&
      last.rules.config.examplesCount === next.rules.config.examplesCount &&
      last.rules.typeKey(type) === next.rules.typeKey(type) &&
      versions.filesOf(type, last.rules) === versions.filesOf(type, next.rules);
    if (isJoined) found[found.length - 1] = { ...last, to: next.to };
    else found.push(next);
  }
  return found;
}

/** In the order of the versions, since contents are likely to be fetched in that order; sorted once for many stretches. */
function byVersion(files: readonly OwnedFile[]): readonly OwnedFile[] {
  const known = sorted.get(files) ?? files.toSorted((a, b) => a.from - b.from);
  sorted.set(files, known);
  return known;
}

const sorted = new WeakMap<readonly OwnedFile[], readonly OwnedFile[]>();

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
