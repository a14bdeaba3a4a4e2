import { isList, isObject, type Json, type JsonObject, property } from '../../read/json.ts';
import { type Day, EVER_BEFORE, parseIsoDay } from '../../time/day.ts';
import { type Interval, interval } from '../../time/interval.ts';

/** The text of a field; null without one. */
export function text(value: Json | undefined, name: string): string | null {
  const found = property(value, name);
  return typeof found === 'string' ? found : null;
}

/** The text of a field that the schema wants; '' where a post that it has not judged lacks one. */
export function requiredText(value: Json | undefined, name: string): string {
  return text(value, name) ?? '';
}

/** The day of a field; undefined without one. */
export function dayIn(value: Json | undefined, name: string): Day | undefined {
  return parseIsoDay(requiredText(value, name));
}

/** The day of a field that the schema wants; before every day where a post that it has not judged lacks one. */
export function requiredDay(value: Json | undefined, name: string): Day {
  return dayIn(value, name) ?? EVER_BEFORE;
}

/** The number of a field; null without one. */
export function whole(value: JsonObject, name: string): number | null {
  const found = property(value, name);
  return typeof found === 'number' ? found : null;
}

/** The texts of a list; none where it is not there. */
export function texts(value: Json | undefined, name: string): string[] {
  const found = property(value, name);
  return isList(found) ? found.filter((item) => typeof item === 'string') : [];
}

/** The objects of a list; none where it is not there. */
export function objects(value: JsonObject, name: string): JsonObject[] {
  const found = property(value, name);
  return isList(found) ? found.filter(isObject) : [];
}

/** The days from one field to another, open where one is missing. */
export function daysBetween(value: JsonObject, from: string, to: string): Interval {
  return interval(dayIn(value, from), dayIn(value, to));
}
