import { addDays, type Day, earliest } from '../../time/day.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import type { Run } from '../../time/step.ts';
import type { WorstVerdict } from '../days/verdict.ts';
import { countDays } from '../days/worst-by-day.ts';

/** How a promise that holds at every moment has been kept until the as-of day. */
export interface TrackRecord {
  /** The first day of the run of met days that ends on the as-of day; null unless that day is met. */
  readonly since: Day | null;
  /** The days of that run; 0 without one. */
  readonly days: number;
  readonly daysBroken: number;
  readonly daysUnknown: number;
  readonly daysExempt: number;
  /** The longest run of broken days, the earliest of equals; null without one. Both ends included. */
  readonly longest: Interval | null;
}

/** Takes the days in force of the whole promise, each with its worst verdict; tolerated days are met. */
export function trackRecord(days: readonly Run<WorstVerdict>[], asOf: Day): TrackRecord {
  const past = joinedUntil(days, asOf);
  const last = past.at(-1);
  const since = last !== undefined && last.value === 'met' && last.to === asOf ? last.from : null;
  const longest = past
    .filter(({ value }) => value === 'broken')
    .reduce<Interval | null>(
      (a, b) => (a === null || lengthInDays(b) > lengthInDays(a) ? b : a),
      null,
    );
  return {
    since,
    days: since === null ? 0 : asOf - since + 1,
    daysBroken: countDays(past, 'broken', asOf),
    daysUnknown: countDays(past, 'unknown', asOf),
    daysExempt: countDays(past, 'exempt', asOf),
    longest: longest === null ? null : { from: longest.from, to: longest.to },
  };
}

/** The runs until the as-of day; neighbours with the same verdict become one. */
export function joinedUntil(days: readonly Run<WorstVerdict>[], asOf: Day): Run<WorstVerdict>[] {
  const runs = days
    .filter(({ from }) => from <= asOf)
    .map((run) => ({ ...run, to: earliest(run.to, asOf) }));
  const result: Run<WorstVerdict>[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.value === run.value && addDays(last.to, 1) === run.from)
      result.splice(-1, 1, { ...last, to: run.to });
    else result.push(run);
  }
  return result;
}
