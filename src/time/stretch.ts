import { addMonths } from 'date-fns/addMonths';
import { addDays, type Day, dayParts } from './day.ts';

/** A stretch of time as people name it: so many days, and so many calendar months. */
export interface Stretch {
  readonly days: number;
  readonly months: number;
}

/** The day so much later; a month later than the 31st is the last day of a shorter month. */
export function addSpan(day: Day, { days, months }: Stretch): Day {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const moved = addMonths(new Date(year, month - 1, dayOfMonth), months);
  const daysBetween =
    Date.UTC(moved.getFullYear(), moved.getMonth(), moved.getDate()) / 86_400_000 - day;
  return addDays(day, Math.round(daysBetween) + days);
}
