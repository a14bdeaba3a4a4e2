import type { CountInput } from '../../src/krav/count/window.ts';
import { addDays, type Day } from '../../src/time/day.ts';
import { contains } from '../../src/time/interval.ts';
import { valueOn } from '../../src/time/step.ts';

/** A slow judge of one count that looks at each day by itself; what ends early is one item by its number. */
export interface EarlyEnd {
  readonly item: number;
  readonly end: Day;
  /** The last day that it was known to live: what comes after is left as it is. */
  readonly until: Day;
}

export type Verdict = 'met' | 'unknown' | 'broken';
export type Side = 'below' | 'above';

export interface Walk {
  readonly input: CountInput;
  /** The first and the last day in force of the promise. */
  readonly from: Day;
  readonly to: Day;
}

export function countOn({ input }: Walk, day: Day, early: EarlyEnd | null) {
  const { krav, items, quarantined, keptSince } = input;
  let low = 0;
  let high = quarantined.length;
  items.forEach(({ life, match }, index) => {
    const isGone = early?.item === index && day > early.end && day <= early.until;
    const state = isGone ? 'not-running' : valueOn(life.sure, day);
    const is = valueOn(match, day);
    const lives = state === 'running' || (state === 'paused' && krav.pausedCounts);
    if (is === 'false' || (!lives && state !== 'unknown')) return;
    high += 1;
    if (is === 'true' && lives) low += 1;
  });
  return { low, high: keptSince !== null && day < keptSince ? Number.POSITIVE_INFINITY : high };
}

export function isExempt({ input }: Walk, day: Day): boolean {
  return input.krav.exemptions.some((exemption) => contains(exemption, day));
}

function plainOn(walk: Walk, side: Side, day: Day, early: EarlyEnd | null): Verdict {
  const { min, max } = walk.input.krav;
  const { low, high } = countOn(walk, day, early);
  if (side === 'below') {
    const limit = min ?? 0;
    return high < limit ? 'broken' : low >= limit ? 'met' : 'unknown';
  }
  const limit = max ?? Number.POSITIVE_INFINITY;
  return low > limit ? 'broken' : high <= limit ? 'met' : 'unknown';
}

/** After tolerance; null on an exempt day. */
export function verdictOn(
  walk: Walk,
  side: Side,
  day: Day,
  early: EarlyEnd | null,
): Verdict | null {
  if (isExempt(walk, day)) return null;
  const plain = plainOn(walk, side, day, early);
  const tolerance = walk.input.krav.toleranceDays;
  if (plain !== 'broken' || tolerance === 0) return plain;
  const isGood = (on: Day) =>
    on < walk.from || isExempt(walk, on) || plainOn(walk, side, on, early) === 'met';
  let lastGood = addDays(day, -1);
  while (!isGood(lastGood)) lastGood = addDays(lastGood, -1);
  if (day - lastGood <= tolerance) return 'met';
  let run = 1;
  const isBroken = (on: Day) =>
    on >= walk.from && !isExempt(walk, on) && plainOn(walk, side, on, early) === 'broken';
  while (isBroken(addDays(day, -run))) run += 1;
  return run <= tolerance ? 'unknown' : 'broken';
}

/** The verdict of a day over the sides that have a limit. */
export function worstOn(walk: Walk, day: Day): Verdict | 'exempt' {
  if (isExempt(walk, day)) return 'exempt';
  const { min, max } = walk.input.krav;
  const verdicts = [
    ...(min === null ? [] : [verdictOn(walk, 'below', day, null)]),
    ...(max === null ? [] : [verdictOn(walk, 'above', day, null)]),
  ];
  if (verdicts.includes('broken')) return 'broken';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
}

const BADNESS = { met: 0, unknown: 1, broken: 2 };

/** Whether ending an item early makes the lower side worse on some day from the as-of day on. */
export function isHarmful(walk: Walk, early: EarlyEnd): boolean {
  const { asOf, krav } = walk.input;
  if (krav.min === null) return false;
  for (const day of daysWithin(asOf, walk.to)) {
    if (day < walk.from) continue;
    const [before, after] = [
      verdictOn(walk, 'below', day, null),
      verdictOn(walk, 'below', day, early),
    ];
    if (before === null || after === null) continue;
    if (BADNESS[after] > BADNESS[before]) return true;
    const isWorse = countOn(walk, day, early).high < countOn(walk, day, null).high;
    if (before === 'broken' && isWorse) return true;
  }
  return false;
}

export function daysWithin(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => addDays(from, index));
}
