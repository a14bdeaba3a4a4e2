import { isExempt, isInForce, type Window } from './calendar.ts';
import { type Curve, contribution, type Range } from './count.ts';
import { isoOf } from './days.ts';
import type { GroupValue, OracleGap, OracleKravValue, SideName } from './model.ts';
import { type Sheet, SIDES } from './sheet.ts';

/** A run of days on one side with one verdict, in numbers of days. */
export interface Run {
  side: SideName;
  verdict: 'broken' | 'unknown';
  exempt: boolean;
  from: number;
  to: number;
}

export function groupOf(sheet: Sheet): GroupValue | null {
  return sheet.scope.kind === 'group' ? sheet.scope.group : null;
}

export function bounded(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** §4, «Gaps»: the runs of one side over the window. */
export function runsOf(sheet: Sheet, curve: Curve, side: SideName, window: Window): Run[] {
  const krav = sheet.basis.krav;
  const runs: Run[] = [];
  for (let day = window.from; day <= window.to; day += 1) {
    const verdict = sheet.raw(curve, side, day);
    if (!isInForce(krav, day) || verdict === null || verdict === 'met') continue;
    const exempt = isExempt(krav, day);
    const last = runs.at(-1);
    if (last?.to === day - 1 && last.verdict === verdict && last.exempt === exempt) last.to = day;
    else runs.push({ side, verdict, exempt, from: day, to: day });
  }
  return runs;
}

function changed(sheet: Sheet, curve: Curve, day: number, isSo: (change: number) => boolean) {
  const { items, krav } = sheet.basis;
  return items
    .filter((item) => {
      const before = contribution(item, krav, sheet.scope, curve, day - 1);
      const after = contribution(item, krav, sheet.scope, curve, day);
      return isSo(after.low - before.low) || isSo(after.high - before.high);
    })
    .map((item) => item.id);
}

const fell = (change: number) => change < 0;
const rose = (change: number) => change > 0;

export function openedBy(sheet: Sheet, curve: Curve, run: Run, window: Window): string[] {
  return run.from === window.from ? [] : worsenedFor(sheet, curve, run);
}

/** The items whose contribution worsened on the first day of a run. */
export function worsenedFor(sheet: Sheet, curve: Curve, run: Run): string[] {
  return changed(sheet, curve, run.from, run.side === 'below' ? fell : rose);
}

function closedBy(sheet: Sheet, curve: Curve, run: Run, window: Window): string[] {
  if (run.to === window.to) return [];
  return changed(sheet, curve, run.to + 1, run.side === 'below' ? rose : fell);
}

function shortfallOn(count: Range, krav: OracleKravValue, run: Run): number {
  const least = krav.minst ?? 0;
  const most = krav.hoyst ?? Number.POSITIVE_INFINITY;
  if (run.side === 'below') return least - (run.verdict === 'broken' ? count.high : count.low);
  return (run.verdict === 'broken' ? count.low : count.high) - most;
}

function gapOf(sheet: Sheet, run: Run, window: Window): OracleGap {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  let shortfall = 0;
  let toleratedDays = 0;
  for (let day = run.from; day <= run.to; day += 1) {
    const count = sheet.count('sure', day);
    low = Math.min(low, count.low);
    high = Math.max(high, count.high);
    shortfall = Math.max(shortfall, shortfallOn(count, sheet.basis.krav, run));
    if (run.verdict === 'broken' && sheet.judged('sure', run.side, day) === 'met') {
      toleratedDays += 1;
    }
  }
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
    toleratedDays,
    exempt: run.exempt,
    openedBy: openedBy(sheet, 'sure', run, window),
    closedBy: closedBy(sheet, 'sure', run, window),
  };
}

/** The gaps of one scope, below before above, each side in order of days. */
export function gapsOf(sheet: Sheet, window: Window | null): OracleGap[] {
  if (window === null) return [];
  return SIDES.flatMap((side) =>
    runsOf(sheet, 'sure', side, window).map((run) => gapOf(sheet, run, window)),
  );
}
