import type { SideVerdict } from './answers.ts';

/** One side of one count on every day, before tolerance. */
export interface RawSide {
  on(day: number): SideVerdict | null;
  isExempt(day: number): boolean;
}

/** How many broken days in a row end with this one, at most `enough`. */
function brokenRun(side: RawSide, start: number, day: number, enough: number): number {
  let days = 0;
  for (let back = day; days < enough; back -= 1) {
    if (day >= start && back < start) break;
    if (side.isExempt(back) || side.on(back) !== 'broken') break;
    days += 1;
  }
  return days;
}

/** Days since the last day that was met, exempt or not asked about, or since the day before the start, at most `enough`. */
function daysSinceGood(side: RawSide, start: number, day: number, enough: number): number {
  let days = 1;
  for (let back = day - 1; days < enough; back -= 1) {
    if (day >= start && back < start) return days;
    const verdict = side.on(back);
    if (side.isExempt(back) || verdict === 'met' || verdict === null) return days;
    days += 1;
  }
  return days;
}

/** §4, «Tolerance»: the side's verdict on the day; start is gjelder_fra or the default window's start. */
export function tolerantVerdict(
  side: RawSide,
  toleranceDays: number,
  start: number,
  day: number,
): SideVerdict | null {
  const raw = side.on(day);
  if (raw !== 'broken' || side.isExempt(day)) return raw;
  const enough = toleranceDays + 1;
  if (daysSinceGood(side, start, day, enough) <= toleranceDays) return 'met';
  return brokenRun(side, start, day, enough) <= toleranceDays ? 'unknown' : 'broken';
}
