import { dayOf } from './days.ts';

/** A date as a post has it: a day, something that is no day, or undefined where nothing stands. */
export type DateReading = number | 'no-day' | undefined;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;
const inOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

function isOfCalendar(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const read = new Map<string, number | 'no-day'>();

/** §2.4: a point in time has the day it has in Oslo; what is there and is no day is not missing. */
export function readDate(value: unknown): DateReading {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return 'no-day';
  const known = read.get(value) ?? readText(value);
  read.set(value, known);
  return known;
}

function readText(text: string): number | 'no-day' {
  if (DAY.test(text)) return isOfCalendar(text) ? dayOf(text) : 'no-day';
  if (MOMENT.test(text) && isOfCalendar(text.slice(0, 10))) {
    return dayOf(inOslo.format(new Date(text)));
  }
  return 'no-day';
}
