import type { Day } from '../../time/day.ts';
import { combine, constant, mapSteps, type StepFunction } from '../../time/step.ts';
import type { Contribution, Contributions } from '../days/contribution.ts';
import { type Counted, countOverDays, NOTHING_UNCOUNTED } from '../days/count-curve.ts';
import type { Copies } from '../evaluate/context.ts';
import type { CountedItem } from './counted-items.ts';

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
    const own = sharedBetween(posts, ({ contributions }) => contributions);
    const under = (day: Day) => sharedBetween(posts, (each) => each.contributionsUnder(day));
    posts.forEach((post, index) => {
      for (const each of post) {
        const contributionsUnder = (day: Day) => under(day)(each, index);
        const contributions = own(each, index);
        shared.set(each, { ...each, contributions, contributionsUnder, isCopied: true });
      }
    });
  }
  return items.map((each) => shared.get(each) ?? each);
}

/** Takes what is in each of several copies, and what that adds by itself; gives what something in one of them adds. */
function sharedBetween(
  posts: readonly (readonly CountedItem[])[],
  addsOf: (each: CountedItem) => Contributions,
): (each: CountedItem, post: number) => Contributions {
  const leastBy = (curve: keyof Contributions) =>
    leastOf(
      posts.map((post) =>
        post.map((each) => ({ id: each.item.id, contribution: addsOf(each)[curve] })),
      ),
    );
  const least = { sure: leastBy('sure'), planned: leastBy('planned') };
  return (each, post) => {
    const { sure, planned } = addsOf(each);
    return { sure: keptBy(post, sure, least.sure), planned: keptBy(post, planned, least.planned) };
  };
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
