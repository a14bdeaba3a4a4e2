import { addDays, type Day, EVER_BEFORE, earliest, latest } from '../../time/day.ts';
import { type Interval, isEmpty } from '../../time/interval.ts';
import {
  mapSteps,
  type Run,
  runsWithin,
  type StepFunction,
  stepFunction,
} from '../../time/step.ts';
import type { Count, SideName, Sides, SideVerdict, Verdict } from './verdict.ts';

/** One limit, and on which side of it a count breaks it. */
export interface Limit {
  readonly side: SideName;
  readonly value: number;
}

/** A side's verdict on every day, before tolerance and exemptions. Where nothing is registered, met becomes unknown. */
export function plainVerdicts(
  counts: StepFunction<Count>,
  limit: Limit,
  nothingRegistered: boolean,
): StepFunction<SideVerdict> {
  return mapSteps(counts, (count) => sideVerdict(count, limit, nothingRegistered));
}

/** What one count makes of the sides of a krav, before tolerance and exemptions. Where nothing is registered, met becomes unknown. */
export function sidesOfCount(
  limits: { readonly min: number | null; readonly max: number | null },
  count: Count,
  nothingRegistered: boolean,
): Sides {
  const on = (side: SideName, value: number | null) =>
    value === null ? null : sideVerdict(count, { side, value }, nothingRegistered);
  return { below: on('below', limits.min), above: on('above', limits.max) };
}

/** The worst of the two sides. */
export function worstSide({ below, above }: Sides): Verdict {
  if (below === 'broken' || above === 'broken') return 'broken';
  return below === 'unknown' || above === 'unknown' ? 'unknown' : 'met';
}

/** What one count makes of one limit. */
export function sideVerdict(
  { low, high }: Count,
  { side, value }: Limit,
  nothingRegistered: boolean,
): SideVerdict {
  const isBroken = side === 'below' ? high < value : low > value;
  if (isBroken) return 'broken';
  const isMet = side === 'below' ? low >= value : high <= value;
  return isMet && !nothingRegistered ? 'met' : 'unknown';
}

/** A side's verdict on a day after tolerance and exemptions. A tolerated day counts as met. */
export type DayVerdict = SideVerdict | 'tolerated' | 'exempt';

/** What decides over a side besides its counts. */
export interface Terms {
  readonly toleranceDays: number;
  readonly exemptions: readonly Interval[];
  /** The days judged. */
  readonly window: Interval;
  /** Where the count of days since the last met day begins when there was none. */
  readonly toleratedFrom: Day;
}

/** The days of the exemptions, as runs of true. */
export function exemptDays(exemptions: readonly Interval[]): StepFunction<boolean> {
  const edges = exemptions
    .filter((exemption) => !isEmpty(exemption))
    .flatMap(({ from, to }) => [
      { day: from, change: 1 },
      { day: addDays(to, 1), change: -1 },
    ])
    .sort((a, b) => a.day - b.day);
  let open = 0;
  const steps = edges.map(({ day, change }) => {
    open += change;
    return { from: day, value: open > 0 };
  });
  const startsOpen = edges.some(({ day, change }) => day === EVER_BEFORE && change === 1);
  return stepFunction(
    startsOpen,
    steps.filter(({ from }) => Number.isFinite(from)),
  );
}

/**
 * A side's days in the window, judged. A broken day is tolerated while the days since the last met or
 * exempt day are at most so many; not known while only its own broken run is that short; else broken.
 * Days before `toleratedFrom` are judged apart, so that a longer window changes no other day's answer.
 */
export function judgedDays(
  verdicts: StepFunction<SideVerdict | 'exempt'>,
  terms: Terms,
): Run<DayVerdict>[] {
  const { window, toleranceDays, toleratedFrom } = terms;
  if (toleranceDays === 0) return runsWithin<DayVerdict>(verdicts, window);
  const earlier = tolerate(
    runsWithin(verdicts, { from: EVER_BEFORE, to: addDays(toleratedFrom, -1) }),
    toleranceDays,
    EVER_BEFORE,
  );
  const later = tolerate(
    runsWithin(verdicts, { from: toleratedFrom, to: window.to }),
    toleranceDays,
    addDays(toleratedFrom, -1),
  );
  return [...earlier, ...later]
    .map((run) => ({
      ...run,
      from: latest(run.from, window.from),
      to: earliest(run.to, window.to),
    }))
    .filter((run) => run.from <= run.to);
}

function tolerate(
  runs: readonly Run<SideVerdict | 'exempt'>[],
  toleranceDays: number,
  lastGoodBefore: Day,
): Run<DayVerdict>[] {
  let lastGood = lastGoodBefore;
  return runs.flatMap((run): Run<DayVerdict>[] => {
    if (run.value === 'met' || run.value === 'exempt') lastGood = run.to;
    if (run.value !== 'broken') return [run];
    const toleratedTo = addDays(lastGood, toleranceDays);
    const unknownTo = addDays(run.from, toleranceDays - 1);
    const parts: Run<DayVerdict>[] = [
      { from: run.from, to: earliest(run.to, toleratedTo), value: 'tolerated' },
      {
        from: latest(run.from, addDays(toleratedTo, 1)),
        to: earliest(run.to, unknownTo),
        value: 'unknown',
      },
      {
        from: latest(addDays(unknownTo, 1), run.from),
        to: run.to,
        value: 'broken',
      },
    ];
    return parts.filter((part) => part.from <= part.to);
  });
}
