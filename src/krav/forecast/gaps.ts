import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import { contains, type Interval, lengthInDays } from '../../time/interval.ts';
import { combine, type Run, runsWithin, type StepFunction } from '../../time/step.ts';
import type { CountCurve } from '../days/count-curve.ts';
import type { DayVerdict, Limit } from '../days/side-verdicts.ts';
import type { Count, SideName, SideVerdict } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';

/** A maximal run of days on one side with one verdict other than met; both ends included. */
export interface Gap extends Interval {
  readonly group: GroupName | null;
  readonly side: SideName;
  readonly verdict: 'broken' | 'unknown';
  readonly low: number;
  readonly high: number;
  /** On each of its days it is known how many there were. */
  readonly isCounted: boolean;
  /** What is surely missing on its worst day; for an unknown gap what may be missing. Infinity when nobody can say. */
  readonly shortfall: number;
  readonly toleratedDays: number;
  readonly exempt: boolean;
  readonly openedBy: readonly string[];
  readonly closedBy: readonly string[];
}

/** One side of one group, with its days judged. */
export interface JudgedSide {
  readonly group: GroupName | null;
  readonly limit: Limit;
  readonly curve: CountCurve;
  /** Before tolerance and exemptions. */
  readonly plain: StepFunction<SideVerdict>;
  /** After them, within the window. */
  readonly judged: readonly Run<DayVerdict>[];
}

/**
 * All days in force of one side on which it is not met, as maximal runs, split where an exemption begins
 * or ends. Nothing opens a gap at the window's first day, and nothing closes one at its last.
 */
export function gapsOf(
  side: JudgedSide,
  exempt: StepFunction<boolean>,
  inForce: Interval,
  window: Interval,
): Gap[] {
  const marked = combine(
    side.plain,
    exempt,
    (verdict, isExempt) => ({ verdict, isExempt }),
    (a, b) => a.verdict === b.verdict && a.isExempt === b.isExempt,
  );
  return runsWithin(marked, inForce).flatMap(({ from, to, value }) => {
    if (value.verdict === 'met') return [];
    const days = { from, to };
    const counts = runsWithin(side.curve.counts, days).map((run) => run.value);
    return [
      {
        ...days,
        group: side.group,
        side: side.limit.side,
        verdict: value.verdict,
        low: Math.min(...counts.map(({ low }) => low)),
        high: Math.max(...counts.map(({ high }) => high)),
        isCounted: counts.every(({ low, high }) => low === high),
        shortfall: shortfall(counts, side.limit, value.verdict),
        toleratedDays: toleratedWithin(side.judged, days),
        exempt: value.isExempt,
        openedBy: from === window.from ? [] : changedFor('worse', side, from),
        closedBy: to === window.to ? [] : changedFor('better', side, addDays(to, 1)),
      },
    ];
  });
}

/** What is surely missing (broken) or may be missing (unknown) on the worst day; never below zero. */
function shortfall(counts: readonly Count[], limit: Limit, verdict: 'broken' | 'unknown'): number {
  const missing = counts.map(({ low, high }) => {
    if (limit.side === 'below') return limit.value - (verdict === 'broken' ? high : low);
    return (verdict === 'broken' ? low : high) - limit.value;
  });
  return Math.max(0, ...missing);
}

function toleratedWithin(judged: readonly Run<DayVerdict>[], within: Interval): number {
  return judged
    .filter((run) => run.value === 'tolerated')
    .map((run) => ({
      from: latest(run.from, within.from),
      to: earliest(run.to, within.to),
    }))
    .reduce((sum, run) => sum + lengthInDays(run), 0);
}

/** The items whose contribution became worse, or better, for a side on a day, in their order. */
export function changedFor(
  direction: 'worse' | 'better',
  { curve, limit }: Pick<JudgedSide, 'curve' | 'limit'>,
  day: Day,
): string[] {
  const wanted = rises(limit.side) === (direction === 'better') ? 1 : -1;
  const changed = new Map<string, number>();
  for (const { item, before, after } of curve.changes.get(day) ?? [])
    changed.set(item, (changed.get(item) ?? 0) + after - before);
  return [...changed].filter(([, by]) => Math.sign(by) === wanted).map(([item]) => item);
}

/** Whether more is better on this side. */
function rises(side: SideName): boolean {
  return side === 'below';
}

/** The gap of a side that holds a day. */
export function gapOn(
  gaps: readonly Gap[],
  { group, limit }: JudgedSide,
  day: Day,
): Gap | undefined {
  return gaps.find((gap) => gap.group === group && gap.side === limit.side && contains(gap, day));
}
