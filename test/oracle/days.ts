import { type Day, formatIsoDay, isoDay } from '../../src/time/day.ts';

const days = new Map<string, number>();

/** Takes an ISO text; gives the day as a plain number. */
export function dayOf(text: string): number {
  const day = days.get(text) ?? isoDay(text);
  days.set(text, day);
  return day;
}

/** Takes a whole bounded day; gives its ISO text. */
export function isoOf(day: number): string {
  return formatIsoDay(day as Day); // the oracle counts in plain numbers of whole days
}

/** Takes a value of a field; gives its day, or undefined where the field is absent. */
export function optionalDay(value: unknown): number | undefined {
  return typeof value === 'string' ? dayOf(value) : undefined;
}
