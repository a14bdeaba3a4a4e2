import type { OracleGap, SideName } from './answers.ts';
import { isInForce, type Window } from './calendar.ts';
import { type Curve, contribution, type Range } from './count.ts';
import { isoOf } from './days.ts';
import { bounded, groupOf, type Sheet, SIDES } from './sheet.ts';

/** A run of days on one side with one verdict, in numbers of days. */
export interface Run {
  side: SideName;
  verdict: 'broken' | 'unknown';
  exempt: boolean;
  from: number;
  to: number;
}

/** §4, «Gaps»: the runs of one side over the window; a day on which nothing is asked of it ends one. */
export function runsOf(sheet: Sheet, curve: Curve, side: SideName, window: Window): Run[] {
  const { krav, isExempt } = sheet.basis;
  const runs: Run[] = [];
  for (let day = window.from; day <= window.to; day += 1) {
    const verdict = sheet.raw(curve, side, day);
    if (!isInForce(krav, day) || verdict === null || verdict === 'met') continue;
    const exempt = isExempt(day);
    const last = runs.at(-1);
    if (last?.to === day - 1 && last.verdict === verdict && last.exempt === exempt) last.to = day;
    else runs.push({ side, verdict, exempt, from: day, to: day });
  }
  return runs;
}

/** The items whose contribution changed on the day, by the day's rule on both days. */
function changed(sheet: Sheet, curve: Curve, day: number, isSo: (change: number) => boolean) {
  const rule = sheet.basis.ruleOn(day);
  return sheet.basis.items
    .filter((item) => {
      const before = contribution(item, rule, sheet.scope, curve, day - 1);
      const after = contribution(item, rule, sheet.scope, curve, day);
      return isSo(after.low - before.low) || isSo(after.high - before.high);
    })
    .map((item) => item.id);
}

const fell = (change: number) => change < 0;
const rose = (change: number) => change > 0;

export function openedBy(sheet: Sheet, curve: Curve, run: Run, window: Window): string[] {
  if (run.from === window.from) return [];
  return changed(sheet, curve, run.from, run.side === 'below' ? fell : rose);
}

function closedBy(sheet: Sheet, curve: Curve, run: Run, window: Window): string[] {
  if (run.to === window.to) return [];
  return changed(sheet, curve, run.to + 1, run.side === 'below' ? rose : fell);
}

/** §8: the day, where the side's verdict on it would be another by the rule of the day before. */
function changedByRule(sheet: Sheet, curve: Curve, side: SideName, day: number): string | null {
  const rule = sheet.basis.ruleOn(day - 1);
  return sheet.raw(curve, side, day) === sheet.raw(curve, side, day, rule) ? null : isoOf(day);
}

export function openedByRule(sheet: Sheet, curve: Curve, run: Run, window: Window): string | null {
  return run.from === window.from ? null : changedByRule(sheet, curve, run.side, run.from);
}

function closedByRule(sheet: Sheet, curve: Curve, run: Run, window: Window): string | null {
  return run.to === window.to ? null : changedByRule(sheet, curve, run.side, run.to + 1);
}

function missingOn(sheet: Sheet, run: Run, count: Range, day: number): number {
  const rule = sheet.basis.ruleOn(day);
  const least = rule.minst ?? 0;
  const most = rule.hoyst ?? Number.POSITIVE_INFINITY;
  if (run.side === 'below') return least - (run.verdict === 'broken' ? count.high : count.low);
  return (run.verdict === 'broken' ? count.low : count.high) - most;
}

export interface Extent {
  low: number;
  high: number;
  /** May be infinite. */
  shortfall: number;
}

/** The least low, the greatest high, and what is missing on the run's worst day. */
export function extentOf(sheet: Sheet, curve: Curve, run: Run): Extent {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  let shortfall = 0;
  for (let day = run.from; day <= run.to; day += 1) {
    const count = sheet.count(curve, day);
    low = Math.min(low, count.low);
    high = Math.max(high, count.high);
    shortfall = Math.max(shortfall, missingOn(sheet, run, count, day));
  }
  return { low, high, shortfall };
}

function toleratedDays(sheet: Sheet, run: Run): number {
  let days = 0;
  if (run.verdict !== 'broken') return days;
  for (let day = run.from; day <= run.to; day += 1) {
    if (sheet.judged('sure', run.side, day) === 'met') days += 1;
  }
  return days;
}

function gapOf(sheet: Sheet, run: Run, window: Window): OracleGap {
  const { low, high, shortfall } = extentOf(sheet, 'sure', run);
  return {
    group: groupOf(sheet),
    side: run.side,
    from: isoOf(run.from),
    to: isoOf(run.to),
    days: run.to - run.from + 1,
    verdict: run.verdict,
    low,
    high: bounded(high),
    shortfall: bounded(shortfall),
    toleratedDays: toleratedDays(sheet, run),
    exempt: run.exempt,
    openedBy: openedBy(sheet, 'sure', run, window),
    openedByRule: openedByRule(sheet, 'sure', run, window),
    closedBy: closedBy(sheet, 'sure', run, window),
    closedByRule: closedByRule(sheet, 'sure', run, window),
  };
}

/** The gaps of one scope, below before above, each side in order of days. */
export function gapsOf(sheet: Sheet, window: Window | null): OracleGap[] {
  if (window === null) return [];
  return SIDES.flatMap((side) =>
    runsOf(sheet, 'sure', side, window).map((run) => gapOf(sheet, run, window)),
  );
}
