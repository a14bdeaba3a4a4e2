import type { Day } from '../../time/day.ts';
import { combine, constant, mapSteps, type StepFunction } from '../../time/step.ts';
import type { Contribution, Contributions } from '../days/contribution.ts';
import { type Counted, countOverDays, NOTHING_UNCOUNTED } from '../days/count-curve.ts';
import type { Copies } from '../evaluate/context.ts';
import { type CountedItem, countedBy } from './counted-items.ts';

/**
 * What several posts with one id add is what one of them does, and nobody knows which: surely the least of
 * what each surely adds, at most all that they may add. The one that surely adds least keeps what it adds;
 * of the others nothing is sure.
 */
export function oneBetweenCopies(
  items: readonly CountedItem[],
  copies: Copies,
): readonly CountedItem[] {
  if (copies.size === 0) return items;
  const shared = new Map<CountedItem, CountedItem>();
  const byPath = itemsByPath(items.filter(({ item }) => copies.has(item.postId)));
  for (const paths of copies.values()) {
    const posts = paths.map((path) => byPath.get(path) ?? []);
    const sure = leastOf(posts.map((post) => countedBy('sure', post)));
    const planned = leastOf(posts.map((post) => countedBy('planned', post)));
    posts.forEach((post, index) => {
      for (const each of post) {
        const contributions = {
          sure: keptBy(index, each.contributions.sure, sure),
          planned: keptBy(index, each.contributions.planned, planned),
        };
        const contributionsUnder = (day: Day) =>
          underRuleOf(day, posts.flat(), copies).get(each) ?? contributions;
        shared.set(each, { ...each, contributions, contributionsUnder, isCopied: true });
      }
    });
  }
  return items.map((each) => shared.get(each) ?? each);
}

/** What each of several copies adds by the rule of one day on every day. */
function underRuleOf(
  day: Day,
  posts: readonly CountedItem[],
  copies: Copies,
): ReadonlyMap<CountedItem, Contributions> {
  const byOneRule = posts.map((each) => ({
    ...each,
    contributions: each.contributionsUnder(day),
  }));
  const shared = oneBetweenCopies(byOneRule, copies);
  return new Map(
    posts.map((each, index) => [each, shared[index]?.contributions ?? each.contributions]),
  );
}

function itemsByPath(items: readonly CountedItem[]): Map<string, CountedItem[]> {
  const byPath = new Map<string, CountedItem[]>();
  for (const each of items) {
    const same = byPath.get(each.item.path);
    if (same === undefined) byPath.set(each.item.path, [each]);
    else same.push(each);
  }
  return byPath;
}

/** Which of the copies surely adds least on each day; of equals the first. */
function leastOf(copies: readonly (readonly Counted[])[]): StepFunction<number> {
  const lows = copies.map((copy, index) =>
    mapSteps(
      countOverDays(copy, NOTHING_UNCOUNTED).counts,
      ({ low }) => ({ index, low }),
      (a, b) => a.low === b.low,
    ),
  );
  const [first = constant({ index: 0, low: 0 }), ...rest] = lows;
  const least = rest.reduce(
    (a, b) =>
      combine(
        a,
        b,
        (one, other) => (other.low < one.low ? other : one),
        (one, other) => one.index === other.index && one.low === other.low,
      ),
    first,
  );
  return mapSteps(least, ({ index }) => index);
}

function keptBy(
  copy: number,
  contribution: StepFunction<Contribution>,
  least: StepFunction<number>,
): StepFunction<Contribution> {
  return combine(contribution, least, (adds, kept) => (adds === 2 && kept !== copy ? 1 : adds));
}
