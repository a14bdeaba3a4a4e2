import { type Day, EVER_BEFORE } from '../../time/day.ts';
import { combine, type StepFunction, stepFunction, valueOn } from '../../time/step.ts';
import type { Contribution } from './contribution.ts';
import type { Count } from './verdict.ts';

/** An item's contribution becoming another on a day. */
export interface Change {
  readonly day: Day;
  readonly item: string;
  readonly before: Contribution;
  readonly after: Contribution;
}

/** Counts over all days, and the changes they come from, by day. */
export interface CountCurve {
  readonly counts: StepFunction<Count>;
  readonly changes: ReadonlyMap<Day, readonly Change[]>;
}

/** The count that contributions of one day make. */
export function countOfDay(
  contributions: readonly Contribution[],
  { quarantined, keptSince }: Uncounted,
  day: Day,
): Count {
  const low = contributions.reduce<number>((sum, value) => sum + lowOf(value), 0);
  const high = contributions.reduce<number>((sum, value) => sum + highOf(value), 0);
  const isKept = keptSince === null || day >= keptSince;
  return { low, high: isKept ? high + quarantined : Number.POSITIVE_INFINITY };
}

export interface Counted {
  readonly id: string;
  readonly contribution: StepFunction<Contribution>;
}

/** What adds to the count besides the items: quarantined files, and days before the register was kept. */
export interface Uncounted {
  /** How many more there may be on every day; Infinity when a quarantined file may hold a whole list. */
  readonly quarantined: number;
  /** From when the register is kept; before it nobody knows how many there were. */
  readonly keptSince: Day | null;
}

/** Where items are all that there is. */
export const NOTHING_UNCOUNTED: Uncounted = { quarantined: 0, keptSince: null };

/** One sweep over the sorted changes of all items: O(n log n). */
export function countOverDays(items: readonly Counted[], uncounted: Uncounted): CountCurve {
  const changes = changesByDay(items);
  const days = [...changes].sort(([a], [b]) => a - b);
  let { low, high } = atTheBeginning(items);
  const start = { low, high: high + uncounted.quarantined };
  const steps = days.map(([from, ofDay]) => {
    for (const { before, after } of ofDay) {
      low += lowOf(after) - lowOf(before);
      high += highOf(after) - highOf(before);
    }
    return { from, value: { low, high: high + uncounted.quarantined } };
  });
  const counts = stepFunction(start, steps, sameCount);
  return { counts: unboundedBefore(counts, uncounted.keptSince), changes };
}

function changesByDay(items: readonly Counted[]): Map<Day, Change[]> {
  const changes = new Map<Day, Change[]>();
  for (const { id, contribution } of items) {
    contribution.forEach(({ from, value }, index) => {
      const before = contribution[index - 1];
      if (before === undefined) return;
      const change = {
        day: from,
        item: id,
        before: before.value,
        after: value,
      };
      const sameDay = changes.get(from);
      if (sameDay === undefined) changes.set(from, [change]);
      else sameDay.push(change);
    });
  }
  return changes;
}

function atTheBeginning(items: readonly Counted[]): Count {
  const first = items.map(({ contribution }) => valueOn(contribution, EVER_BEFORE));
  return {
    low: first.reduce<number>((sum, value) => sum + lowOf(value), 0),
    high: first.reduce<number>((sum, value) => sum + highOf(value), 0),
  };
}

/** What a contribution adds to those that surely count. */
export function lowOf(contribution: Contribution): number {
  return contribution === 2 ? 1 : 0;
}

/** What a contribution adds to those that may count. */
export function highOf(contribution: Contribution): number {
  return contribution === 0 ? 0 : 1;
}

function unboundedBefore(counts: StepFunction<Count>, keptSince: Day | null): StepFunction<Count> {
  if (keptSince === null || keptSince === EVER_BEFORE) return counts;
  const isKept = stepFunction(false, [{ from: keptSince, value: true }]);
  return combine(
    counts,
    isKept,
    (count, kept) => (kept ? count : { low: count.low, high: Number.POSITIVE_INFINITY }),
    sameCount,
  );
}

function sameCount(a: Count, b: Count): boolean {
  return a.low === b.low && a.high === b.high;
}
