import { type Day, formatIsoDay, isoDay, parseIsoDay } from '../../time/day.ts';

/** Where a text stands among days in ISO form, when both are compared as texts. */
export interface PlaceAmongDays {
  /** The first day that is the text or comes after it. */
  readonly from: Day;
  /** Whether the text is that day. */
  readonly isItself: boolean;
}

const FIRST = '1900-01-01';
const LAST = '2100-12-31';

/** Null for a text that all days come before, or after. */
export function placeAmongDays(text: string): PlaceAmongDays | null {
  const day = parseIsoDay(text);
  if (day !== undefined) return { from: day, isItself: true };
  if (text < FIRST || text > LAST) return null;
  let before: number = isoDay(FIRST);
  let from = isoDay(LAST);
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2) as Day; // between two days lies a day
    if (formatIsoDay(middle) < text) before = middle;
    else from = middle;
  }
  return { from, isItself: false };
}
