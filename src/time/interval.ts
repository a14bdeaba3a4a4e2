import { type Day, EVER_AFTER, EVER_BEFORE, earliest, latest } from './day.ts';

/** Both ends included; EVER_BEFORE and EVER_AFTER are open ends. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** All days. */
export const EVER: Interval = { from: EVER_BEFORE, to: EVER_AFTER };

/** From a start and an end of which either may be missing (open). */
export function interval(from: Day | undefined, to: Day | undefined): Interval {
  return { from: from ?? EVER_BEFORE, to: to ?? EVER_AFTER };
}

/** An interval whose end lies before its start holds no day. */
export function isEmpty({ from, to }: Interval): boolean {
  return to < from;
}

export function contains({ from, to }: Interval, day: Day): boolean {
  return from <= day && day <= to;
}

/** The days that both hold; empty where there are none. */
export function intersection(a: Interval, b: Interval): Interval {
  return { from: latest(a.from, b.from), to: earliest(a.to, b.to) };
}

/** How many days it holds: 0 when empty, Infinity when open. */
export function lengthInDays({ from, to }: Interval): number {
  return to < from ? 0 : to - from + 1;
}
