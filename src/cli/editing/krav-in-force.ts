import { type JsonObject, property } from '../../read/json.ts';
import { type Day, parseIsoDay } from '../../time/day.ts';

/** Whether a krav has been in force on a day before this one. */
export function isInForceBefore(value: JsonObject, day: Day): boolean {
  const from = property(value, 'gjelder_fra');
  const first = typeof from === 'string' ? parseIsoDay(from) : undefined;
  return first === undefined || first < day;
}
