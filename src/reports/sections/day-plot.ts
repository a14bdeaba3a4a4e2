import type { CountResult, Gap } from '../../krav/result.ts';
import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { type Run, runsWithin } from '../../time/step.ts';
import type { DayPlot, DayStanding } from '../document/plot.ts';
import { type BreachKind, breachKind } from '../krav/breach-kind.ts';

/** How a promise stands day by day as a chart; null where it has no days. */
export function dayPlot(result: CountResult, asOf: Day): DayPlot | null {
  const { window, days } = result;
  if (window === null) return null;
  return {
    kind: 'days',
    window,
    asOf,
    runs: joined(days.flatMap((run) => standings(run, result, asOf))),
  };
}

type DayRun = CountResult['days'][number];

function standings(run: DayRun, result: CountResult, asOf: Day): Run<DayStanding>[] {
  switch (run.value) {
    case 'met':
      return keptRuns(run, result, asOf);
    case 'broken':
      return brokenRuns(run, result);
    case 'unknown':
    case 'exempt':
      return [{ from: run.from, to: run.to, value: run.value }];
  }
}

/** Ahead it is told on which days one stop would break it. */
function keptRuns({ from, to }: Interval, result: CountResult, asOf: Day): Run<DayStanding>[] {
  const { min, per } = result.krav;
  const past = { from, to: earliest(to, asOf) };
  const ahead = { from: latest(from, addDays(asOf, 1)), to };
  return [
    ...(past.from > past.to ? [] : [{ ...past, value: 'kept' as const }]),
    ...(ahead.from > ahead.to
      ? []
      : runsWithin(result.curves.sure, ahead).map(
          (run): Run<DayStanding> => ({
            from: run.from,
            to: run.to,
            value: min !== null && per === null && run.value.low <= min ? 'tight' : 'kept',
          }),
        )),
  ];
}

const GRAVEST: readonly BreachKind[] = ['broken', 'short', 'over'];

/** Cut where a gap begins or ends, each piece by the gravest of the gaps it lies in. */
function brokenRuns({ from, to }: Interval, { gaps, krav }: CountResult): Run<DayStanding>[] {
  const touching = gaps.filter(
    (gap) => gap.verdict === 'broken' && !gap.exempt && gap.from <= to && gap.to >= from,
  );
  const starts = [from, ...touching.flatMap((gap) => [gap.from, addDays(gap.to, 1)])]
    .filter((day) => day >= from && day <= to)
    .sort((a, b) => a - b);
  return [...new Set(starts)].map((start, index, all): Run<DayStanding> => {
    const next = all[index + 1];
    return {
      from: start,
      to: next === undefined ? to : addDays(next, -1),
      value: gravestOn(start, touching, krav),
    };
  });
}

function gravestOn(day: Day, gaps: readonly Gap[], krav: CountResult['krav']): BreachKind {
  const kinds = gaps
    .filter((gap) => gap.from <= day && gap.to >= day)
    .map(({ side }) => breachKind(krav, side, day));
  return GRAVEST.find((kind) => kinds.includes(kind)) ?? 'broken';
}

function joined(runs: readonly Run<DayStanding>[]): Run<DayStanding>[] {
  const all: Run<DayStanding>[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last !== undefined && last.value === run.value && addDays(last.to, 1) === run.from)
      all[all.length - 1] = { ...last, to: run.to };
    else all.push(run);
  }
  return all;
}
