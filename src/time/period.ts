import { addDays, type Day, dayFromParts, dayParts } from './day.ts';
import type { Interval } from './interval.ts';

/** A calendar period, both ends included, with its name: `2026`, `2026-T2`, `2026-K3`, `2026-08`. */
export interface Period extends Interval {
  readonly name: string;
}

/** How many months each kind of calendar period has. */
export type MonthsPerPeriod = 1 | 3 | 4 | 12;

/** The calendar period of that length that holds a day. */
export function periodOf(day: Day, months: MonthsPerPeriod): Period {
  const { year, month } = dayParts(day);
  const index = Math.floor((month - 1) / months);
  const from = firstOfMonth(year, index * months + 1);
  const next = firstOfMonth(year, (index + 1) * months + 1);
  return { name: nameOf(year, index + 1, months), from, to: addDays(next, -1) };
}

/** All calendar periods of that length that lie wholly between two days, in rising order. */
export function periodsWithin({ from, to }: Interval, months: MonthsPerPeriod): Period[] {
  const periods: Period[] = [];
  let period = periodOf(from, months);
  while (period.to <= to) {
    if (period.from >= from) periods.push(period);
    if (period.to === to) break; // after the last day of 2100 there is no other
    period = periodOf(addDays(period.to, 1), months);
  }
  return periods;
}

/** The first of a month; month 13 is January of the next year. The year after the last one is let through. */
function firstOfMonth(year: number, month: number): Day {
  const day = month > 12 ? addDays(firstOfMonth(year, 12), 31) : dayFromParts(year, month, 1);
  if (typeof day !== 'number') throw new RangeError(`no such month: ${year}-${month}`);
  return day;
}

function nameOf(year: number, number: number, months: MonthsPerPeriod): string {
  switch (months) {
    case 12:
      return String(year);
    case 4:
      return `${year}-T${number}`;
    case 3:
      return `${year}-K${number}`;
    case 1:
      return `${year}-${String(number).padStart(2, '0')}`;
  }
}

const NAMED = /^(\d{4})(?:-(?:(T[1-3])|(K[1-4])|(\d{2})))?$/;

/** The calendar period of a name, `2025`, `2026-T2`, `2026-K1`, `2026-05`; undefined when there is none. */
export function periodNamed(name: string): Period | undefined {
  const parts = NAMED.exec(name);
  if (parts === null) return undefined;
  const [, year = '', tertial, quarter, month] = parts;
  const months =
    tertial !== undefined ? 4 : quarter !== undefined ? 3 : month !== undefined ? 1 : 12;
  const number = Number((tertial ?? quarter)?.slice(1) ?? month ?? 1);
  const start = dayFromParts(Number(year), (number - 1) * months + 1, 1);
  return typeof start === 'number' ? periodOf(start, months) : undefined;
}
