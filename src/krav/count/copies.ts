import { combine, constant, mapSteps, type StepFunction } from '../../time/step.ts';
import type { Contribution } from '../days/contribution.ts';
import { type Counted, countOverDays } from '../days/count-curve.ts';
import { type Item, postIdOf } from '../evaluate/item.ts';
import { type CountedItem, plannedOf, sureOf } from './counted-items.ts';

/** The ids that several posts have. */
export function copiedIds(items: readonly Pick<Item, 'id' | 'path'>[]): ReadonlySet<string> {
  const paths = new Map<string, string>();
  const copied = new Set<string>();
  for (const item of items) {
    const id = postIdOf(item);
    const path = paths.get(id);
    if (path === undefined) paths.set(id, item.path);
    else if (path !== item.path) copied.add(id);
  }
  return copied;
}

/**
 * What several posts with one id add is what one of them does, and nobody knows which: surely the least of
 * what each surely adds, at most all that they may add. The one that surely adds least keeps what it adds;
 * of the others nothing is sure. Takes all items of the posts in `copied`, also those that do not match.
 */
export function oneBetweenCopies(
  items: readonly CountedItem[],
  copied: ReadonlySet<string>,
): readonly CountedItem[] {
  if (copied.size === 0) return items;
  const shared = new Map<CountedItem, CountedItem>();
  const together = items.filter(({ item }) => copied.has(postIdOf(item)));
  for (const same of groupedBy(together, ({ item }) => postIdOf(item))) {
    const copies = groupedBy(same, ({ item }) => item.path);
    const sure = leastOf(copies.map(sureOf));
    const planned = leastOf(copies.map(plannedOf));
    copies.forEach((copy, index) => {
      for (const each of copy) {
        const contributions = {
          sure: keptBy(index, each.contributions.sure, sure),
          planned: keptBy(index, each.contributions.planned, planned),
        };
        shared.set(each, { ...each, contributions, isCopied: true });
      }
    });
  }
  return items.map((each) => shared.get(each) ?? each);
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/** Which of the copies surely adds least on each day; of equals the first. */
function leastOf(copies: readonly (readonly Counted[])[]): StepFunction<number> {
  const lows = copies.map((copy, index) =>
    mapSteps(
      countOverDays(copy, { quarantined: 0, keptSince: null }).counts,
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
