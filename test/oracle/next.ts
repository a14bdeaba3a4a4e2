import type { OracleNext, SideName } from './answers.ts';
import type { Window } from './calendar.ts';
import type { Curve } from './count.ts';
import { isoOf } from './days.ts';
import { extentOf, openedBy, openedByRule, runsOf } from './gaps.ts';
import { earliestClosed, lastDayToAct, remediesOf } from './remedies.ts';
import { bounded, groupOf, type Sheet, SIDES } from './sheet.ts';

/** Whether the side stands so on a day on which it is judged. */
export function isOn(
  sheet: Sheet,
  curve: Curve,
  side: SideName,
  day: number,
  verdict: 'broken' | 'unknown',
): boolean {
  return sheet.isJudged(day) && sheet.judged(curve, side, day) === verdict;
}

function breachOn(
  sheet: Sheet,
  curve: Curve,
  side: SideName,
  day: number,
  window: Window,
): OracleNext {
  const run = runsOf(sheet, curve, side, window).find(({ from, to }) => from <= day && day <= to);
  if (run === undefined) throw new Error('a broken day lies in no gap');
  const { asOf, ruleOn } = sheet.basis;
  const count = sheet.count(curve, day);
  const remedies = curve === 'sure' ? remediesOf(sheet, run, day, window) : [];
  const lastDay = lastDayToAct(remedies, extentOf(sheet, curve, run).shortfall);
  return {
    group: groupOf(sheet),
    side,
    from: isoOf(day),
    daysUntil: day - asOf,
    low: count.low,
    high: bounded(count.high),
    min: ruleOn(day).minst ?? null,
    max: ruleOn(day).hoyst ?? null,
    withPlanned: sheet.judged('planned', side, day) ?? 'unknown',
    openedBy: openedBy(sheet, curve, run, window),
    openedByRule: openedByRule(sheet, curve, run, window),
    remedies,
    lastDayToAct: lastDay,
    earliestClosed: lastDay !== null && lastDay < isoOf(asOf) ? earliestClosed(sheet) : null,
  };
}

/** §4, «Next breach»: the first day after A on which a side becomes broken in the curve. */
export function nextOf(
  sheet: Sheet,
  curve: Curve,
  sides: readonly SideName[],
  window: Window | null,
): OracleNext | null {
  if (window === null) return null;
  for (let day = Math.max(sheet.basis.asOf + 1, window.from); day <= window.to; day += 1) {
    for (const side of sides) {
      if (!isOn(sheet, curve, side, day, 'broken')) continue;
      if (!isOn(sheet, curve, side, day - 1, 'broken')) {
        return breachOn(sheet, curve, side, day, window);
      }
    }
  }
  return null;
}

/** The earliest of what the groups tell; below before above, then in the order given. */
export function earliestOf<Told extends { side: SideName; from: string }>(
  each: readonly (Told | null)[],
): Told | null {
  let first: Told | null = null;
  for (const side of SIDES) {
    for (const told of each) {
      if (told?.side !== side) continue;
      if (first === null || told.from < first.from) first = told;
    }
  }
  return first;
}
