import { type Run, runsWithin, type StepFunction } from '../../time/step.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { WorstVerdict } from '../days/verdict.ts';
import { worstByDay } from '../days/worst-by-day.ts';
import type { JudgedSide } from '../forecast/gaps.ts';
import { ALWAYS } from './sides.ts';
import type { CountWindow, JudgedDays } from './window.ts';

/** The days in force, each with its worst verdict over some sides; not known where it cannot be known that all are met. */
export function worstOfDays(
  { exempt }: CountWindow,
  { days }: JudgedDays,
  sides: readonly JudgedSide[],
  isKnown: StepFunction<boolean> = ALWAYS,
): Run<WorstVerdict>[] {
  const exemptRuns = runsWithin(exempt, days).flatMap(({ from, to, value }): Run<DayVerdict>[] =>
    value ? [{ from, to, value: 'exempt' }] : [],
  );
  const notKnown = runsWithin(isKnown, days).flatMap(({ from, to, value }): Run<DayVerdict>[] =>
    value ? [] : [{ from, to, value: 'unknown' }],
  );
  return worstByDay([...sides.map(({ judged }) => judged), exemptRuns, notKnown], days);
}

/** The days on which something is asked of the items; on others there is no answer. */
export function daysAsked(
  days: readonly Run<WorstVerdict>[],
  isAsked: StepFunction<boolean>,
): Run<WorstVerdict>[] {
  return days.flatMap((run) =>
    runsWithin(isAsked, run).flatMap(({ from, to, value }) =>
      value ? [{ from, to, value: run.value }] : [],
    ),
  );
}
