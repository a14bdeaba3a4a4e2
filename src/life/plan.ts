import { type JsonObject, property } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Interval, interval } from '../time/interval.ts';
import { dayOfText } from '../time/moment.ts';

/** A plan as written, and what of it nobody can read. */
export interface WrittenPlan {
  /** Open where an end is missing, and where it is there and is no day. */
  readonly days: Interval;
  readonly fromIsNoDay: boolean;
  readonly toIsNoDay: boolean;
}

/** The planned start and end as written; an exclusive end is told as the last day that is included. */
export function planOf(value: JsonObject, livslop: Livslop): WrittenPlan {
  const from = dayIn(value, livslop.plan?.from, livslop.timeZone);
  const to = dayIn(value, livslop.plan?.to, livslop.timeZone);
  const last = typeof to === 'number' && !livslop.endIncluded ? addDays(to, -1) : to;
  return {
    days: interval(readable(from), readable(last)),
    fromIsNoDay: from === 'no-day',
    toIsNoDay: to === 'no-day',
  };
}

function dayIn(
  value: JsonObject,
  field: string | null | undefined,
  timeZone: string,
): Day | 'no-day' | undefined {
  const written = field == null ? undefined : property(value, field);
  if (written === undefined || written === null) return undefined;
  return (typeof written === 'string' ? dayOfText(written, timeZone) : undefined) ?? 'no-day';
}

function readable(day: Day | 'no-day' | undefined): Day | undefined {
  return day === 'no-day' ? undefined : day;
}
