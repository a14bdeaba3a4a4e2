import { lifeOf } from '../../life/life.ts';
import { type Lives, livingElements } from '../../life/lives.ts';
import { mostPostsIn, type Post } from '../../read/post.ts';
import type { Rules } from '../../read/register/rules.ts';
import type { OwnedFile, Versions } from '../../read/register/versions.ts';
import { addDays, type Day, EVER_AFTER } from '../../time/day.ts';
import { type Interval, intersection } from '../../time/interval.ts';
import { type StepFunction, valueOn } from '../../time/step.ts';
import { type Contribution, contributionsOf } from '../days/contribution.ts';
import { highOf, lowOf } from '../days/count-curve.ts';
import type { CompiledKrav } from '../definition/compile.ts';
import type { CountKrav } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import { matchOverDays } from '../evaluate/expression-over-days.ts';
import { candidatesIn } from '../evaluate/matching-items.ts';
import type { Curves, Known, PostMemo } from './post-memo.ts';

/** Versions that follow each other under the same rules, in which the same is asked of posts. */
export interface Asked {
  readonly rules: Rules;
  readonly from: number;
  readonly to: number;
}

/** What was counted in each version: of the posts, and of the files that could not be read. */
export interface Counts {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly posts: Int32Array;
  /** The most posts that may be in them; Infinity for a folder. */
  readonly quarantined: Float64Array;
  /** Not zero where several posts have one id, and cannot be added up one by one. */
  readonly copied: Uint8Array;
}

/**
 * Counts file by file: each adds its contribution on the day of every version that has it. Posts are asked
 * once for as long as the same is known of them.
 */
export function countsOver(
  compiled: CompiledKrav,
  krav: CountKrav,
  asked: readonly Asked[],
  { versions, days, memo }: { versions: Versions; days: readonly Day[]; memo: PostMemo },
): Counts {
  const { type } = krav.tell;
  const counts = {
    low: new Int32Array(days.length),
    high: new Int32Array(days.length),
    posts: new Int32Array(days.length),
    quarantined: new Float64Array(days.length),
    copied: new Uint8Array(days.length),
  };
  for (const { rules, ...stretch } of asked) {
    const recordOf = versions.readerOf(type, rules);
    const posted = new Map<string, Omit<Asked, 'rules'>[]>();
    const files = versions.filesOf(type, rules).filter((file) => overlap(file, stretch));
    // In the order of the versions, since contents are likely to be fetched in that order.
    for (const file of files.sort((a, b) => a.from - b.from)) {
      const from = Math.max(file.from, stretch.from);
      const to = Math.min(file.to, stretch.to);
      const record = recordOf(file);
      if (record.kind === 'quarantined')
        addPosts(counts.quarantined, mostPostsIn([record.quarantined]), { from, to });
      else if (rules.config.examplesCount || !record.post.example) {
        addPost(record.post, from, to);
        const same = posted.get(record.post.id);
        for (const other of same ?? [])
          counts.copied.fill(1, Math.max(from, other.from), Math.max(from, Math.min(to, other.to)));
        if (same === undefined) posted.set(record.post.id, [{ from, to }]);
        else same.push({ from, to });
      }
    }
  }
  return counts;

  function addPost(post: Post, from: number, to: number): void {
    const { low, high, posts } = counts;
    let added: Added | undefined;
    for (let version = from; version < to; version += 1) {
      const day = days[version];
      if (day === undefined) continue;
      if (added === undefined || day < added.within.from || day > added.within.to)
        added = addedOn(
          day,
          memo.curves(post, day, () => curvesOf(compiled, krav, post, day)),
        );
      low[version] = (low[version] ?? 0) + added.low;
      high[version] = (high[version] ?? 0) + added.high;
      posts[version] = (posts[version] ?? 0) + 1;
    }
  }
}

function overlap(file: OwnedFile, { from, to }: Omit<Asked, 'rules'>): boolean {
  return file.from < to && file.to > from;
}

function addPosts(
  counts: Float64Array,
  posts: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (let version = from; version < to; version += 1)
    counts[version] = (counts[version] ?? 0) + posts;
}

/** What all that may count of a post adds to the count day by day. */
function curvesOf(compiled: CompiledKrav, krav: CountKrav, post: Post, asOf: Day): Curves {
  const livslop = compiled.subject?.type.livslop ?? null;
  const lives: Lives = {
    of: ({ value }) => lifeOf(value, livslop, asOf),
    inside: ({ value }, list) => livingElements(value, list, asOf),
  };
  return candidatesIn(compiled, krav, post, { asOf, lives }).map(({ life, bindings }) => {
    const match = matchOverDays(compiled.where, bindings, asOf).steps;
    const pausedCounts = byRule(krav.rules, (rule) => rule.pausedCounts);
    return contributionsOf({ life, match }, pausedCounts).sure;
  });
}

/** What one post adds to a count, and the days on which it adds the same. */
interface Added {
  readonly low: number;
  readonly high: number;
  readonly within: Interval;
}

function addedOn(day: Day, known: Known<Curves>): Added {
  let low = 0;
  let high = 0;
  let within = known.within;
  for (const curve of known.value) {
    const value = valueOn(curve, day);
    low += lowOf(value);
    high += highOf(value);
    within = intersection(within, stretchOf(curve, day));
  }
  return { low, high, within };
}

/** The stretch of days with the same value that holds a day. */
function stretchOf(steps: StepFunction<Contribution>, day: Day): Interval {
  const next = steps.findIndex(({ from }) => from > day);
  const from = steps.at(next < 0 ? -1 : next - 1)?.from ?? day;
  const after = steps[next]?.from;
  return { from, to: after === undefined ? EVER_AFTER : addDays(after, -1) };
}
