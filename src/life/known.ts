import type { JsonObject } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import { addDays, type Day, EVER_AFTER, EVER_BEFORE, earliest, latest } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { datesOf } from './dates.ts';

/**
 * The days around the as-of day on which whoever asks sees the same life, the same known log and the same
 * status. What is known turns only on a day that the plan or the log names, or on the day after it.
 */
export function sameKnownWithin(value: JsonObject, livslop: Livslop | null, asOf: Day): Interval {
  if (livslop === null) return { from: EVER_BEFORE, to: EVER_AFTER };
  const { plan, log, holes } = datesOf(value, livslop);
  if (holes.length > 0) return { from: asOf, to: asOf };
  const { from, to } = plan;
  const entries = log ?? [];
  const named = [from, to, ...entries.flatMap(({ day, announced }) => [day, announced ?? day])];
  if (named.includes(asOf)) return { from: asOf, to: asOf };
  const last = named.filter((day) => day < asOf).reduce((a, b) => latest(a, b), EVER_BEFORE);
  const next = named.filter((day) => day > asOf).reduce((a, b) => earliest(a, b), EVER_AFTER);
  return { from: addDays(last, 1), to: addDays(next, -1) };
}
