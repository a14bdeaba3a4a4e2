import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import { greatest, least } from '../../time/extremes.ts';
import { contains, type Interval, lengthInDays } from '../../time/interval.ts';
import { combine, type Run, runsWithin, type StepFunction, valueOn } from '../../time/step.ts';
import type { RuleCurve } from '../days/rule-curve.ts';
import type { DayVerdict, Limit, PlainVerdict } from '../days/side-verdicts.ts';
import type { Count, SideName } from '../days/verdict.ts';
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
  /** Its first day, where the rule of the day before would have given that day another verdict; else null. */
  readonly openedByRule: Day | null;
  /** The day after its last, where the rule of its last day would have given that day another verdict; else null. */
  readonly closedByRule: Day | null;
}

/** One side of one group, with its days judged. */
export interface JudgedSide {
  readonly group: GroupName | null;
  readonly limit: Limit;
  readonly curve: RuleCurve;
  /** Before tolerance and exemptions. */
  readonly plain: StepFunction<PlainVerdict>;
  /** What the rule of one day makes of the count of another. */
  readonly plainUnder: (ruleOf: Day, day: Day) => PlainVerdict;
  /** After them, within the window. */
  readonly judged: readonly Run<DayVerdict>[];
}

/**
 * All days in force of one side on which it is not met, as maximal runs, split where an exemption begins
 * or ends, and not where the rule changes. Nothing opens a gap at the window's first day, and nothing closes one at its last.
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
    if (value.verdict === 'met' || value.verdict === 'no-limit') return [];
    const days = { from, to };
    const counts = runsWithin(side.curve.counts, days).map((run) => run.value);
    const opens = from !== window.from;
    const closes = to !== window.to;
    return [
      {
        ...days,
        group: side.group,
        side: side.limit.side,
        verdict: value.verdict,
        low: least(counts.map(({ low }) => low)),
        high: greatest(counts.map(({ high }) => high)),
        isCounted: counts.every(({ low, high }) => low === high),
        shortfall: shortfall(side, days, value.verdict),
        toleratedDays: toleratedWithin(side.judged, days),
        exempt: value.isExempt,
        openedBy: opens ? changedFor('worse', side, from) : [],
        closedBy: closes ? changedFor('better', side, addDays(to, 1)) : [],
        openedByRule: opens && isTurnedByRule(side, from) ? from : null,
        closedByRule: closes && isTurnedByRule(side, addDays(to, 1)) ? addDays(to, 1) : null,
      },
    ];
  });
}

/** What is surely missing (broken) or may be missing (unknown) on the worst day; never below zero. */
function shortfall(
  { curve, limit }: JudgedSide,
  days: Interval,
  verdict: 'broken' | 'unknown',
): number {
  const missing = combine(curve.counts, limit.values, ({ low, high }: Count, value) => {
    if (value === null) return 0;
    if (limit.side === 'below') return value - (verdict === 'broken' ? high : low);
    return (verdict === 'broken' ? low : high) - value;
  });
  return Math.max(0, greatest(runsWithin(missing, days).map(({ value }) => value)));
}

/** Whether a side has another verdict on a day than on the day before, and than that day's rule would have given. */
function isTurnedByRule({ curve, plain, plainUnder }: JudgedSide, day: Day): boolean {
  if (!curve.ruleDays.has(day)) return false;
  const before = addDays(day, -1);
  const is = valueOn(plain, day);
  return valueOn(plain, before) !== is && plainUnder(before, day) !== is;
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
  for (const { item, before, after } of curve.changesOn(day))
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
