declare const dayBrand: unique symbol;

/**
 * A calendar day as a whole number of days since 1970-01-01, without time or time zone.
 * An open start is EVER_BEFORE, an open end EVER_AFTER; all other days lie in 1900–2100.
 */
export type Day = number & { readonly [dayBrand]: 'Day' };

const MILLISECONDS_PER_DAY = 86_400_000;

/** An open start: before every day. */
export const EVER_BEFORE = Number.NEGATIVE_INFINITY as Day; // the brand is given here, once

/** An open end: after every day. */
export const EVER_AFTER = Number.POSITIVE_INFINITY as Day; // the brand is given here, once

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Why a text is not a day: its form, its year (outside 1900–2100), its month, or its day of the month. */
export type DayFault =
  | { readonly kind: 'form' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'month'; readonly month: number }
  | {
      readonly kind: 'day';
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly daysInMonth: number;
    };

/** Takes an ISO text (`2026-08-31`); gives the day, or why it is none. */
export function readIsoDay(text: string): Day | DayFault {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const isForm = text.length === 10 && text[4] === '-' && text[7] === '-';
  return isForm && year >= 0 && month >= 0 && day >= 0
    ? dayFromParts(year, month, day)
    : { kind: 'form' };
}

/** The number that stands between two offsets; -1 where something else than ASCII digits does. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Takes an ISO text; gives the day, or undefined when it is not a calendar day in 1900–2100. */
export function parseIsoDay(text: string): Day | undefined {
  const day = readIsoDay(text);
  return typeof day === 'number' ? day : undefined;
}

/** Takes an ISO text that is known to be a day (a literal, a validated field); throws a RangeError otherwise. */
export function isoDay(text: string): Day {
  const day = readIsoDay(text);
  if (typeof day !== 'number') throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

/** The first day of each month from January 1900 to January 2101, as they are asked for: all dates of a register are read by it. */
const monthStarts = new Array<number | null>((LAST_YEAR - FIRST_YEAR + 1) * 12 + 1).fill(null);

function monthStart(month: number): number {
  const start = monthStarts[month] ?? Date.UTC(FIRST_YEAR, month, 1) / MILLISECONDS_PER_DAY;
  monthStarts[month] = start;
  return start;
}

/** Takes a year, a month 1–12 and a day of the month; gives the day, or why it is none. */
export function dayFromParts(year: number, month: number, day: number): Day | DayFault {
  if (year < FIRST_YEAR || year > LAST_YEAR) return { kind: 'year', year };
  if (month < 1 || month > 12) return { kind: 'month', month };
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  const start = monthStart(index);
  const daysInMonth = monthStart(index + 1) - start;
  if (day < 1 || day > daysInMonth) return { kind: 'day', year, month, day, daysInMonth };
  return (start + day - 1) as Day; // just checked
}

export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The year, the month 1–12 and the day of the month; the day must not be an open end. */
export function dayParts(day: Day): DayParts {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}

/** The day as `2026-08-31`; throws a RangeError for an open end. */
export function formatIsoDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The day so many days later (earlier when negative); an open end stays open. */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day; // arithmetic on whole days gives whole days
}

/** The earlier of two days. */
export function earliest(one: Day, other: Day): Day {
  return other < one ? other : one;
}

/** The later of two days. */
export function latest(one: Day, other: Day): Day {
  return other > one ? other : one;
}

/** Whether the day is one, and not an open end. */
export function isBounded(day: Day): boolean {
  return Number.isFinite(day);
}

/** The platform's date at midnight UTC of a day, for libraries that want one. */
export function utcDate(day: Day): Date {
  return new Date(day * MILLISECONDS_PER_DAY);
}

/** The day of a platform's date at midnight UTC; null for what is no date, or a day outside 1900–2100. */
export function dayOfUtcDate(value: unknown): Day | null {
  if (!(value instanceof Date) || Number.isNaN(value.valueOf())) return null;
  return parseIsoDay(value.toISOString().slice(0, 10)) ?? null;
}
