import { contains, type Interval } from '../../time/interval.ts';
import { type Run, runsWithin, type StepFunction, stepFunction, valueOn } from '../../time/step.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { Count, SideName } from '../days/verdict.ts';
import type { JudgedSide } from '../forecast/gaps.ts';

/** What a side says on a day in a proof; null where nothing is asked for. */
export type ProvedVerdict = Exclude<DayVerdict, 'no-limit'> | null;

/** The count of a day and what it makes of each side, after tolerance and exemptions. */
export type ProvedDay = Count & Readonly<Record<SideName, ProvedVerdict>>;

/** The days with the same count and the same verdicts as runs, in order; takes the days in force. */
export function scopeRuns(
  counts: StepFunction<Count>,
  sides: readonly JudgedSide[],
  exempt: StepFunction<boolean>,
  days: Interval,
): Run<ProvedDay>[] {
  const from = [
    days.from,
    ...counts.map((step) => step.from),
    ...exempt.map((step) => step.from),
    ...sides.flatMap(({ judged }) => judged.map((run) => run.from)),
  ];
  const starts = [...new Set(from.filter((day) => contains(days, day)))].sort((a, b) => a - b);
  const side = (name: SideName, day: (typeof starts)[number]): ProvedVerdict => {
    if (valueOn(exempt, day)) return 'exempt';
    const judged = sides.find(({ limit }) => limit.side === name)?.judged;
    const verdict = judged?.find((run) => contains(run, day))?.value ?? 'no-limit';
    return verdict === 'no-limit' ? null : verdict;
  };
  const on = (day: (typeof starts)[number]): ProvedDay => ({
    ...valueOn(counts, day),
    below: side('below', day),
    above: side('above', day),
  });
  if (starts.length === 0) return [];
  const steps = stepFunction(
    on(days.from),
    starts.map((day) => ({ from: day, value: on(day) })),
    sameDay,
  );
  return runsWithin(steps, days);
}

function sameDay(a: ProvedDay, b: ProvedDay): boolean {
  return a.low === b.low && a.high === b.high && a.below === b.below && a.above === b.above;
}
