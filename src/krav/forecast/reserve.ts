import { addDays, type Day, earliest } from '../../time/day.ts';
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
  /** Where it has none today: the last day on which that goes on; null where nobody can say. */
  readonly noneTo: Day | null;
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
  if (today === null || today < 0) return { today, noneFrom: null, noneTo: null };
  const isBelow = side.limit.side === 'below';
  const without = combine(
    combine(side.curve.counts, side.limit.values, ({ low, high }, limit) => {
      if (limit === null) return false;
      return isBelow ? low <= limit : high >= limit;
    }),
    exempt,
    (none, isExempt) => none && !isExempt,
  );
  if (today === 0) {
    const none = runsWithin(without, { from: asOf, to: days.to }).find(({ value }) => value);
    const isToday = none?.from === asOf && none.to < days.to;
    return { today, noneFrom: null, noneTo: isToday ? none.to : null };
  }
  const ahead = { from: days.from > asOf ? days.from : addDays(asOf, 1), to: days.to };
  const first = runsWithin(without, ahead).find(({ value }) => value);
  return { today, noneFrom: first?.from ?? null, noneTo: null };
}

/** Of several groups: the smallest reserve, and the earliest day from which one of them has none. */
export function smallestReserve(reserves: readonly (SideReserve | null)[]): SideReserve | null {
  const all = reserves.filter((each) => each !== null);
  if (all.length === 0) return null;
  const [only] = all;
  if (all.length === 1 && only !== undefined) return only;
  const today = all.map((each) => each.today).reduce(smaller);
  if (today === null || today <= 0) return { today, noneFrom: null, noneTo: null };
  const days = all.flatMap(({ noneFrom }) => (noneFrom === null ? [] : [noneFrom]));
  const noneFrom = days.length === 0 ? null : days.reduce(earliest);
  return { today, noneFrom, noneTo: null };
}

/** Not knowing how many is less than any number. */
function smaller(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.min(a, b);
}
