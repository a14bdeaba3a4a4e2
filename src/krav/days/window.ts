import type { Life } from '../../life/life.ts';
import { addDays, type Day, EVER_AFTER, earliest, isBounded, latest } from '../../time/day.ts';
import { type Interval, isEmpty } from '../../time/interval.ts';

/** The days asked for: both null for the whole promise; the horizon is counted from the as-of day. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly horizonDays: number;
}

export const WHOLE_PROMISE: Span = { from: null, to: null, horizonDays: 365 };

/** What decides where the days of a promise begin and end. */
export interface PromiseSpan {
  readonly inForce: Interval;
  readonly keptSince: Day | null;
  readonly firstLifeDay: Day | null;
  readonly asOf: Day;
}

/** Where the promise's days begin when nobody asks for others; never later than the as-of day. */
export function defaultStart({ inForce, keptSince, firstLifeDay, asOf }: PromiseSpan): Day {
  const start = isBounded(inForce.from) ? inForce.from : (keptSince ?? firstLifeDay ?? asOf);
  return earliest(start, asOf);
}

/** The days looked at, cut at `gjelder_fra` (but never later than the as-of day) and `gjelder_til`; null when there are none. */
export function windowOf(promise: PromiseSpan, span: Span): Interval | null {
  const from =
    span.from === null
      ? defaultStart(promise)
      : earliest(latest(span.from, promise.inForce.from), promise.asOf);
  const to = earliest(span.to ?? addDays(promise.asOf, span.horizonDays), promise.inForce.to);
  return isEmpty({ from, to }) ? null : { from, to };
}

/** The first day on which any life is running, paused, not known or planned; lives without a beginning say nothing. */
export function firstLifeDay(lives: readonly Life[]): Day | null {
  const first = lives.map(firstDayOf).reduce((a, b) => earliest(a, b), EVER_AFTER);
  return isBounded(first) ? first : null;
}

function firstDayOf({ sure, planned }: Life): Day {
  const step = sure.find(({ value }) => value !== 'not-running');
  const days = [step?.from ?? EVER_AFTER, planned?.from ?? EVER_AFTER].filter(isBounded);
  return days.reduce((a, b) => earliest(a, b), EVER_AFTER);
}
