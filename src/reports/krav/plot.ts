import type { CountKrav, CountRule } from '../../krav/definition/krav.ts';
import { dailyResult, type Gap, type KravResult } from '../../krav/result.ts';
import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import { combine, type Run, runsWithin, type StepFunction } from '../../time/step.ts';
import type { CountRange, DayMark, Limit, StepPlot } from '../document/plot.ts';
import { breachKind } from './breach-kind.ts';

/** The count of a krav over its days as a chart; null where it has no days, or no one curve because its limits hold for each group. */
export function stepPlot(result: KravResult, asOf: Day): StepPlot | null {
  const daily = dailyResult(result);
  if (daily === null) return null;
  const { curves, window, krav, gaps } = daily;
  if (window === null || krav.per !== null) return null;
  return {
    kind: 'steps',
    window,
    asOf,
    sure: curves.sure,
    planned: curves.planned,
    limits: [
      ...limitsOf('below', krav, window, ({ min }) => min),
      ...limitsOf('above', krav, window, ({ max }) => max),
    ],
    marks: gaps
      .flatMap((gap) => marksOf(gap, { krav, planned: curves.planned, asOf }))
      .sort((a, b) => a.from - b.from),
  };
}

/** The limits of a side, each with the days on which it is the rule's; neighbours that are alike are one. */
function limitsOf(
  side: Limit['side'],
  { rules }: CountKrav,
  window: Interval,
  limitOf: (rule: CountRule) => number | null,
): Limit[] {
  const all: Limit[] = [];
  for (const { from, to, value: rule } of runsWithin(rules, window)) {
    const value = limitOf(rule);
    const last = all.at(-1);
    if (value === null) continue;
    if (last !== undefined && last.value === value && addDays(last.to, 1) === from)
      all[all.length - 1] = { ...last, to };
    else all.push({ side, value, from, to });
  }
  return all;
}

interface Limits {
  readonly krav: CountKrav;
  readonly planned: StepFunction<CountRange>;
  readonly asOf: Day;
}

function marksOf(gap: Gap, limits: Limits): Run<DayMark>[] {
  const { from, to } = gap;
  if (gap.verdict === 'unknown') return [{ from, to, value: gap.exempt ? 'exempt' : 'unknown' }];
  if (gap.exempt) return [{ from, to, value: 'exempt' }];
  if (gap.toleratedDays >= lengthInDays(gap)) return [];
  return brokenMarks(gap, limits);
}

/** Up to the as-of day a breach is one; after it only on the days on which the planned does not close it. */
function brokenMarks({ from, to, side }: Gap, { krav, planned, asOf }: Limits): Run<DayMark>[] {
  if (breachKind(krav, side, earliest(to, latest(from, asOf))) !== 'broken')
    return [{ from, to, value: 'off-limit' }];
  const past = { from, to: earliest(to, asOf) };
  const ahead = { from: latest(from, addDays(asOf, 1)), to };
  const staysBroken = combine(planned, krav.rules, ({ low, high }: CountRange, { min, max }) =>
    side === 'below' ? high < (min ?? 0) : low > (max ?? Number.POSITIVE_INFINITY),
  );
  return [
    ...(isEmpty(past) ? [] : [{ ...past, value: 'broken' as const }]),
    ...(isEmpty(ahead)
      ? []
      : runsWithin(staysBroken, ahead).map(
          (run): Run<DayMark> => ({
            from: run.from,
            to: run.to,
            value: run.value ? 'broken' : 'broken-unless-planned',
          }),
        )),
  ];
}

function isEmpty({ from, to }: Interval): boolean {
  return from > to;
}
