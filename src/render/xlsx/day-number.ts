import { type Day, isoDay } from '../../time/day.ts';

/** Day 0 of spreadsheets, reckoned from 1 March 1900; before that they count a 29 February that was not. */
const DAY_ZERO = isoDay('1970-01-01') - 25_569;
const FIRST_COUNTED = isoDay('1900-03-01');

/** A day as spreadsheets count it; only for those that they do. */
export function dayNumber(day: Day): number {
  return day - DAY_ZERO;
}

/** Whether a day is one that spreadsheets count. */
export function isCounted(day: Day): boolean {
  return Number.isFinite(day) && day >= FIRST_COUNTED;
}
