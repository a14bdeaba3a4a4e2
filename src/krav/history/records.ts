import type { Post, Quarantined } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { OwnedFile, Versions } from '../../read/register/versions.ts';
import type { Day } from '../../time/day.ts';
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
  readonly post: (post: Post, span: Span, rules: Rules) => void;
  readonly quarantined: (file: Quarantined, span: Span) => void;
}

/** Visits the records of a type file by file, each once for as long as it stands under the same rules. */
export function visitRecords(
  type: string,
  asked: readonly Asked[],
  versions: Versions,
  visit: Visitor,
): void {
  for (const stretch of asked) {
    const { rules } = stretch;
    const recordOf = versions.readerOf(type, rules);
    const files = versions.filesOf(type, rules).filter((file) => overlap(file, stretch));
    // In the order of the versions, since contents are likely to be fetched in that order.
    for (const file of files.sort((a, b) => a.from - b.from)) {
      const span = { from: Math.max(file.from, stretch.from), to: Math.min(file.to, stretch.to) };
      const record = recordOf(file);
      if (record.kind === 'quarantined') visit.quarantined(record.quarantined, span);
      else if (rules.config.examplesCount || !record.post.example)
        visit.post(record.post, span, rules);
    }
  }
}

function overlap(file: OwnedFile, { from, to }: Span): boolean {
  return file.from < to && file.to > from;
}

/**
 * Goes through versions with what holds on the day of each: `find` is asked again where the day leaves
 * those on which what it found holds, and `visit` is told of versions that follow each other with the same.
 */
export function visitSpells<T extends { readonly within: Interval }>(
  days: readonly Day[],
  { from, to }: Span,
  find: (day: Day) => T,
  visit: (found: T, span: Span) => void,
): void {
  let found: T | null = null;
  let start = from;
  for (let version = from; version < to; version += 1) {
    const day = days[version];
    if (day === undefined || (found !== null && contains(found.within, day))) continue;
    if (found !== null) visit(found, { from: start, to: version });
    found = find(day);
    start = version;
  }
  if (found !== null) visit(found, { from: start, to });
}

/** Adds a number to each of some versions. */
export function addTo(numbers: Int32Array | Float64Array, { from, to }: Span, more: number): void {
  if (more === 0) return;
  for (let version = from; version < to; version += 1)
    numbers[version] = (numbers[version] ?? 0) + more;
}
