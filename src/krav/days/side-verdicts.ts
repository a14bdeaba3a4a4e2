import { addDays, type Day, EVER_BEFORE, earliest, latest } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { combine, type Run, runsWithin, type StepFunction } from '../../time/step.ts';
import type { Count, SideName, Sides, SideVerdict, Verdict } from './verdict.ts';

/** The limit of a side on each day, by the rule of that day; null on days on which there is none. */
export interface Limit {
  readonly side: SideName;
  readonly values: StepFunction<number | null>;
}

/** A side's verdict before tolerance and exemptions; `no-limit` on days on which nothing is asked for. */
export type PlainVerdict = SideVerdict | 'no-limit';

/** A side's verdict on every day. Where nothing is registered, met becomes unknown. */
export function plainVerdicts(
  counts: StepFunction<Count>,
  { side, values }: Limit,
  nothingRegistered: boolean,
): StepFunction<PlainVerdict> {
  return combine(counts, values, (count, value) =>
    plainVerdict(count, { side, value }, nothingRegistered),
  );
}

/** The same of one count and one limit. */
export function plainVerdict(
  count: Count,
  { side, value }: { readonly side: SideName; readonly value: number | null },
  nothingRegistered: boolean,
): PlainVerdict {
  return value === null ? 'no-limit' : sideVerdict(count, { side, value }, nothingRegistered);
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
  { side, value }: { readonly side: SideName; readonly value: number },
  nothingRegistered: boolean,
): SideVerdict {
  const isBroken = side === 'below' ? high < value : low > value;
  if (isBroken) return 'broken';
  const isMet = side === 'below' ? low >= value : high <= value;
  return isMet && !nothingRegistered ? 'met' : 'unknown';
}

/** A side's verdict on a day after tolerance and exemptions. A tolerated day counts as met. */
export type DayVerdict = PlainVerdict | 'tolerated' | 'exempt';

/** What decides over a side besides its counts. */
export interface Terms {
  /** How many broken days in a row are tolerated, by the rule of each day. */
  readonly toleranceDays: StepFunction<number>;
  readonly exemptions: readonly Interval[];
  /** The days judged. */
  readonly window: Interval;
  /** Where the count of days since the last met day begins when there was none. */
  readonly toleratedFrom: Day;
}

/**
 * A side's days in the window, judged. A broken day is tolerated while the days since the last met or
 * exempt day, or one without a limit, are at most so many; not known while only its own broken run is that
 * short; else broken. Where the tolerance changes within a run, each day has its own.
 * Days before `toleratedFrom` are judged apart, so that a longer window changes no other day's answer.
 */
export function judgedDays(
  verdicts: StepFunction<PlainVerdict | 'exempt'>,
  terms: Terms,
): Run<DayVerdict>[] {
  const { window, toleranceDays, toleratedFrom } = terms;
  if (!toleratesDays(terms)) return runsWithin<DayVerdict>(verdicts, window);
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

/** Whether a broken day is tolerated on any day. */
export function toleratesDays({ toleranceDays }: Pick<Terms, 'toleranceDays'>): boolean {
  return toleranceDays.some(({ value }) => value > 0);
}

function tolerate(
  runs: readonly Run<PlainVerdict | 'exempt'>[],
  toleranceDays: StepFunction<number>,
  lastGoodBefore: Day,
): Run<DayVerdict>[] {
  let lastGood = lastGoodBefore;
  const judged = runs.flatMap((run): Run<DayVerdict>[] => {
    if (run.value !== 'broken' && run.value !== 'unknown') lastGood = run.to;
    if (run.value !== 'broken') return [run];
    return runsWithin(toleranceDays, run).flatMap(({ from, to, value: days }) =>
      partsOf({ from, to }, addDays(lastGood, days), addDays(run.from, days - 1)),
    );
  });
  return toleranceDays.length === 1 ? judged : merged(judged);
}

/** Broken days with one tolerance: those tolerated, those not known, and those broken. */
function partsOf(days: Interval, toleratedTo: Day, unknownTo: Day): Run<DayVerdict>[] {
  const parts: Run<DayVerdict>[] = [
    { from: days.from, to: earliest(days.to, toleratedTo), value: 'tolerated' },
    {
      from: latest(days.from, addDays(toleratedTo, 1)),
      to: earliest(days.to, unknownTo),
      value: 'unknown',
    },
    { from: latest(days.from, addDays(unknownTo, 1)), to: days.to, value: 'broken' },
  ];
  return parts.filter((part) => part.from <= part.to);
}

/** The same runs with neighbours of one verdict as one. */
function merged(runs: readonly Run<DayVerdict>[]): Run<DayVerdict>[] {
  const result: Run<DayVerdict>[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.value === run.value) result[result.length - 1] = { ...last, to: run.to };
    else result.push(run);
  }
  return result;
}
