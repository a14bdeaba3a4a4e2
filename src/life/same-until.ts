import type { JsonObject } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import { addDays, type Day, EVER_AFTER, earliest } from '../time/day.ts';
import { planOf } from './life.ts';
import { logEntries } from './log.ts';

/**
 * The last day through which whoever asks sees the same life, the same known log and the same status as on
 * the as-of day. What is known turns only on a day that the plan or the log names, or on the day after it.
 */
export function sameLifeUntil(value: JsonObject, livslop: Livslop | null, asOf: Day): Day {
  if (livslop === null) return EVER_AFTER;
  const { from, to } = planOf(value, livslop);
  const entries = logEntries(value, livslop);
  const named = [from, to, ...entries.flatMap(({ day, announced }) => [day, announced ?? day])];
  if (named.includes(asOf)) return asOf;
  const next = named.filter((day) => day > asOf).reduce((a, b) => earliest(a, b), EVER_AFTER);
  return next === EVER_AFTER ? EVER_AFTER : addDays(next, -1);
}
