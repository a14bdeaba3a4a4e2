import { isExempt, isInForce, type Window } from './calendar.ts';
import type { Curve } from './count.ts';
import { isoOf } from './days.ts';
import { bounded, groupOf, openedBy, type Run, runsOf, worsenedFor } from './gaps.ts';
import type { OracleNext, OracleRemedy, SideName } from './model.ts';
import { type Sheet, SIDES } from './sheet.ts';

function isBroken(sheet: Sheet, curve: Curve, side: SideName, day: number): boolean {
  const krav = sheet.basis.krav;
  if (!isInForce(krav, day) || isExempt(krav, day)) return false;
  return sheet.judged(curve, side, day) === 'broken';
}

/** The first day in the run on which the planned curve rises, else the day after the run. */
function firstImprovement(sheet: Sheet, run: Run): number {
  for (let day = run.from + 1; day <= run.to; day += 1) {
    const before = sheet.count('planned', day - 1);
    const after = sheet.count('planned', day);
    const rises = after.low > before.low || after.high > before.high;
    if (rises && after.low >= before.low && after.high >= before.high) return day;
  }
  return run.to + 1;
}

function remediesOf(sheet: Sheet, run: Run): OracleRemedy[] {
  if (run.side === 'above') return [];
  const to = isoOf(firstImprovement(sheet, run) - 1);
  const worsened = worsenedFor(sheet, 'sure', run);
  const extensions = sheet.basis.items
    .filter((item) => item.plannedEnd === run.from - 1 && worsened.includes(item.id))
    .map((item) => ({ extend: item.id, to }));
  return [...extensions, { startBy: isoOf(run.from) }];
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
  const count = sheet.count(curve, day);
  return {
    group: groupOf(sheet),
    side,
    from: isoOf(day),
    daysUntil: day - sheet.basis.asOf,
    low: count.low,
    high: bounded(count.high),
    withPlanned: sheet.judged('planned', side, day) ?? 'unknown',
    openedBy: openedBy(sheet, curve, run, window),
    remedies: curve === 'sure' ? remediesOf(sheet, run) : [],
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
      if (isBroken(sheet, curve, side, day) && !isBroken(sheet, curve, side, day - 1)) {
        return breachOn(sheet, curve, side, day, window);
      }
    }
  }
  return null;
}

/** The earliest of the groups' breaches; below before above, then in the order given. */
export function earliestOf(breaches: readonly (OracleNext | null)[]): OracleNext | null {
  let first: OracleNext | null = null;
  for (const side of SIDES) {
    for (const breach of breaches) {
      if (breach?.side !== side) continue;
      if (first === null || breach.from < first.from) first = breach;
    }
  }
  return first;
}
