import type { JsonObject } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import { addDays, type Day, EVER_AFTER, EVER_BEFORE, earliest, latest } from '../time/day.ts';
import { EVER, type Interval } from '../time/interval.ts';
import { datesOf, type WrittenDates } from './dates.ts';

/** What holds for whoever asks on any of these days. */
export interface Known<T> {
  readonly within: Interval;
  readonly value: T;
}

/**
 * The days around the as-of day on which whoever asks sees the same life, the same known log and the same
 * status. What is known turns only on a day that the plan or the log names, or on the day after it.
 */
export function sameKnownWithin(value: JsonObject, livslop: Livslop | null, asOf: Day): Interval {
  return livslop === null ? EVER : sameDatesWithin(datesOf(value, livslop), asOf);
}

/** The same of dates as they are written. */
export function sameDatesWithin({ plan, log, holes }: WrittenDates, asOf: Day): Interval {
  if (holes.length > 0) return { from: asOf, to: asOf };
  let last = EVER_BEFORE;
  let next = EVER_AFTER;
  const isNamed = (day: Day): boolean => {
    if (day < asOf) last = latest(last, day);
    else if (day > asOf) next = earliest(next, day);
    return day === asOf;
  };
  const isTurning =
    isNamed(plan.from) ||
    isNamed(plan.to) ||
    log?.some(({ day, announced }) => isNamed(day) || (announced !== null && isNamed(announced)));
  return isTurning === true
    ? { from: asOf, to: asOf }
    : { from: addDays(last, 1), to: addDays(next, -1) };
}
