import { type Day, earliest, latest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { combine, runsWithin, type StepFunction } from '../../time/step.ts';
import { type Terms, toleratesDays } from '../days/side-verdicts.ts';
import type { Count } from '../days/verdict.ts';
import type { JudgedSide } from './gaps.ts';
import { earliestHarmlessEnd } from './needed-with-tolerance.ts';
import { isWorseWithout } from './taking-away.ts';

/**
 * Takes what one item adds to the count on each day, and the last day that it is known to run; gives the
 * earliest day on which it can end, from the as-of day on, without making a day worse. Null where even the
 * as-of day does no harm.
 */
export type NeededTo = (taken: StepFunction<Count>, end: Day) => Day | null;

/** What decides whether taking something away matters, besides the side. */
export interface NeedGround {
  readonly asOf: Day;
  /** The days in force of the whole promise. */
  readonly days: Interval;
  readonly exempt: StepFunction<boolean>;
  readonly terms: Terms;
}

/**
 * Until when what counts is needed for a lower limit. A day is worse where its verdict is, or where it is
 * broken and lacks more than before; exempt days are left out. Without tolerance one step function for all
 * that adds the same says on which days taking it away matters.
 */
export function neededTo(side: JudgedSide, ground: NeedGround): NeededTo {
  const { asOf, days, exempt, terms } = ground;
  const ahead = { from: latest(days.from, asOf), to: days.to };
  const harmfulFor = new Map<string, readonly Interval[]>();
  return (taken, end) => {
    const last = lastHarm(taken, earliest(end, ahead.to));
    return last === null || !toleratesDays(terms)
      ? last
      : earliestHarmlessEnd(side, { ...ground, ahead }, taken, earliest(end, ahead.to));
  };

  function lastHarm(taken: StepFunction<Count>, until: Day): Day | null {
    const runs = runsWithin(taken, { from: ahead.from, to: until }).reverse();
    for (const run of runs) {
      const last = lastWithin(harmfulDays(run.value), run);
      if (last !== null) return last;
    }
    return null;
  }

  /** The days ahead on which taking so much away matters, in order. */
  function harmfulDays(taken: Count): readonly Interval[] {
    const key = `${taken.low} ${taken.high}`;
    const known = harmfulFor.get(key);
    if (known !== undefined) return known;
    const isHarmful = combine(
      combine(
        side.curve.counts,
        side.limit.values,
        (count, min) => min !== null && isWorseWithout(count, taken, min),
      ),
      exempt,
      (harms, isExempt) => harms && !isExempt,
    );
    const found = runsWithin(isHarmful, ahead).filter(({ value }) => value);
    harmfulFor.set(key, found);
    return found;
  }
}

/** The last day of a run that some of the intervals, in order, hold; null where none does. */
function lastWithin(intervals: readonly Interval[], run: Interval): Day | null {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = intervals[middle]?.from;
    if (from !== undefined && from <= run.to) low = middle + 1;
    else high = middle;
  }
  const last = intervals[low - 1];
  return last === undefined || last.to < run.from ? null : earliest(last.to, run.to);
}
