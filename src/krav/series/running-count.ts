import type { Post } from '../../read/post.ts';
import { addDays, type Day, EVER_AFTER } from '../../time/day.ts';
import { contains, type Interval, intersection } from '../../time/interval.ts';
import { type StepFunction, valueOn } from '../../time/step.ts';
import type { Contribution } from '../days/contribution.ts';
import { highOf, lowOf } from '../days/count-curve.ts';
import type { Count } from '../days/verdict.ts';
import type { Within } from './memory.ts';

/** What the parts of one post add to a count day by day, as it is known. */
export type Curves = readonly StepFunction<Contribution>[];

/** Takes the posts that count, a day, and the curves of a post as known on it; gives their count on that day. */
export type RunningCount = (
  posts: readonly Post[],
  asOf: Day,
  curvesOf: (post: Post) => Curves,
) => Count;

/** The curves of one post, and the days on which they are known as they are. */
interface Known {
  readonly curves: Curves;
  readonly known: Interval;
}

/** What one post adds to a count, and the days on which it adds the same. */
interface Added extends Known, Count {
  readonly within: Interval;
}

/**
 * Counts through a series of registers. Takes within which days a post is known as it is; what a post
 * adds is looked at again only when the post is another, or the day one on which it may add something else.
 */
export function runningCount(withinOf: Within): RunningCount {
  let last: readonly Post[] = [];
  let added: (Added | undefined)[] = [];
  return (posts, asOf, curvesOf) => {
    if (posts !== last) added = carriedOver(last, added, posts);
    last = posts;
    let low = 0;
    let high = 0;
    posts.forEach((post, index) => {
      let each = added[index];
      if (each === undefined || !contains(each.within, asOf)) {
        each = addedOn(
          asOf,
          each !== undefined && contains(each.known, asOf)
            ? each
            : { curves: curvesOf(post), known: withinOf(post, asOf) },
        );
        added[index] = each;
      }
      low += each.low;
      high += each.high;
    });
    return { low, high };
  };
}

/** What the same posts added, at their places in the new list; most often the lists begin alike and end alike. */
function carriedOver(
  before: readonly Post[],
  added: readonly (Added | undefined)[],
  posts: readonly Post[],
): (Added | undefined)[] {
  const shortest = Math.min(before.length, posts.length);
  let start = 0;
  while (start < shortest && before[start] === posts[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === posts.at(-1 - end)) end += 1;
  const between = new Map<Post, Added | undefined>();
  for (let index = start; index < before.length - end; index += 1) {
    const post = before[index];
    if (post !== undefined) between.set(post, added[index]);
  }
  return posts.map((post, index) => {
    if (index < start) return added[index];
    return index < posts.length - end
      ? between.get(post)
      : added[index + before.length - posts.length];
  });
}

function addedOn(asOf: Day, { curves, known }: Known): Added {
  let low = 0;
  let high = 0;
  let within = known;
  for (const curve of curves) {
    const value = valueOn(curve, asOf);
    low += lowOf(value);
    high += highOf(value);
    within = intersection(within, stretchOf(curve, asOf));
  }
  return { low, high, within, curves, known };
}

/** The stretch of days with the same value that holds a day. */
function stretchOf(steps: StepFunction<Contribution>, day: Day): Interval {
  const next = steps.findIndex(({ from }) => from > day);
  const from = steps.at(next < 0 ? -1 : next - 1)?.from ?? day;
  const after = steps[next]?.from;
  return { from, to: after === undefined ? EVER_AFTER : addDays(after, -1) };
}
