import { addDays, type Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { combine, runsWithin, type StepFunction } from '../../time/step.ts';
import type { SideName } from '../days/verdict.ts';
import type { JudgedSide } from './gaps.ts';

/** How many one side can lose, or get, before it is broken, and until when. */
export interface SideReserve {
  /** On the as-of day; below zero where it is not kept, null where nobody can say. */
  readonly today: number | null;
  /** The first day ahead from which it has none; null where it has none already, or keeps some as far as has been worked out. */
  readonly noneFrom: Day | null;
}

/** Null on a side without a limit on the as-of day. */
export type Reserve = Readonly<Record<SideName, SideReserve | null>>;

/**
 * The reserve of one side. `today` is its margin or headroom; `days` are the days in force of the whole
 * promise, and exempt days are left out.
 */
export function sideReserve(
  side: JudgedSide,
  today: number | null,
  asOf: Day,
  days: Interval,
  exempt: StepFunction<boolean>,
): SideReserve {
  if (today === null || today <= 0) return { today, noneFrom: null };
  const isBelow = side.limit.side === 'below';
  const without = combine(
    combine(side.curve.counts, side.limit.values, ({ low, high }, limit) => {
      if (limit === null) return false;
      return isBelow ? low <= limit : high >= limit;
    }),
    exempt,
    (none, isExempt) => none && !isExempt,
  );
  const ahead = { from: days.from > asOf ? days.from : addDays(asOf, 1), to: days.to };
  const first = runsWithin(without, ahead).find(({ value }) => value);
  return { today, noneFrom: first?.from ?? null };
}

/** Of several groups: the smallest reserve, and the earliest day from which one of them has none. */
export function smallestReserve(reserves: readonly (SideReserve | null)[]): SideReserve | null {
  const all = reserves.filter((each) => each !== null);
  if (all.length === 0) return null;
  const today = all.map((each) => each.today).reduce(smaller);
  if (today === null || today <= 0) return { today, noneFrom: null };
  const days = all.flatMap(({ noneFrom }) => (noneFrom === null ? [] : [noneFrom]));
  return { today, noneFrom: days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b)) };
}

/** Not knowing how many is less than any number. */
function smaller(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.min(a, b);
}
