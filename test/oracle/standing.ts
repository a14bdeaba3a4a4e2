import type { OracleRun, OracleStanding } from './answers.ts';
import { isExempt, isInForce, type Window } from './calendar.ts';
import { isoOf } from './days.ts';
import type { OracleKravValue } from './model.ts';

export type DayVerdict = 'exempt' | 'broken' | 'unknown' | 'met' | 'not-in-force';

/** What one day is; sidesWorst is the worst of the sides after tolerance, null where none is asked for. */
export function dayVerdict(
  krav: OracleKravValue,
  day: number,
  sidesWorst: 'met' | 'broken' | 'unknown' | null,
): DayVerdict {
  if (!isInForce(krav, day)) return 'not-in-force';
  if (isExempt(krav, day)) return 'exempt';
  return sidesWorst ?? 'not-in-force';
}

export interface DayCounts {
  daysBroken: number;
  daysUnknown: number;
  daysExempt: number;
}

/** How many days of the window up to A are of each kind. */
export function countDays(
  window: Window | null,
  asOf: number,
  on: (day: number) => DayVerdict,
): DayCounts {
  const days = { daysBroken: 0, daysUnknown: 0, daysExempt: 0 };
  if (window === null) return days;
  for (let day = window.from; day <= Math.min(window.to, asOf); day += 1) {
    const verdict = on(day);
    if (verdict === 'broken') days.daysBroken += 1;
    if (verdict === 'unknown') days.daysUnknown += 1;
    if (verdict === 'exempt') days.daysExempt += 1;
  }
  return days;
}

function longestBroken(
  window: Window,
  asOf: number,
  on: (day: number) => DayVerdict,
): OracleRun | null {
  let longest: { from: number; days: number } | null = null;
  let days = 0;
  for (let day = window.from; day <= Math.min(window.to, asOf); day += 1) {
    days = on(day) === 'broken' ? days + 1 : 0;
    if (days > (longest?.days ?? 0)) longest = { from: day - days + 1, days };
  }
  if (longest === null) return null;
  const { from } = longest;
  return { from: isoOf(from), to: isoOf(from + longest.days - 1), days: longest.days };
}

/** §9, «Standing», over the default window up to A. */
export function standingOf(
  window: Window | null,
  asOf: number,
  on: (day: number) => DayVerdict,
): OracleStanding {
  const counts = countDays(window, asOf, on);
  if (window === null) return { since: null, days: 0, ...counts, longest: null };
  let days = 0;
  for (let day = asOf; day >= window.from && day <= window.to && on(day) === 'met'; day -= 1) {
    days += 1;
  }
  return {
    since: days === 0 ? null : isoOf(asOf - days + 1),
    days,
    ...counts,
    longest: longestBroken(window, asOf, on),
  };
}
