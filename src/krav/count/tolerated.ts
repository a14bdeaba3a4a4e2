import { addDays, type Day, latest } from '../../time/day.ts';
import { daysWithin, valueOn } from '../../time/step.ts';
import type { Uncounted } from '../days/count-curve.ts';
import { plainVerdict } from '../days/side-verdicts.ts';
import type { Count, SideName, SideVerdict } from '../days/verdict.ts';
import { defaultStart } from '../days/window.ts';
import type { CountKrav } from '../definition/krav.ts';
import { ALWAYS, sideLimits } from './sides.ts';

/** The days before the as-of day, as far back as someone asks. */
export interface CountsBefore {
  /** By how much the count of the posts differs from that of the day before; undefined where it does not. */
  readonly changeOn: (day: Day) => Count | undefined;
  /** The first day on which any of what may count lives; null where none has a beginning. */
  readonly firstLifeDay: () => Day | null;
}

/** A day on which a side of a krav in force is broken by the count of the day alone. */
export interface BrokenDay {
  readonly krav: CountKrav;
  readonly side: SideName;
  readonly day: Day;
  /** Of the posts that could be read. */
  readonly count: Count;
  readonly uncounted: Uncounted;
  readonly nothingRegistered: boolean;
}

/**
 * What tolerance makes of a broken day, from the days before that may decide it: `judgedDays` for one day.
 * It is met while the last day that was not broken is near enough, and not known while its own broken run
 * is as short.
 */
export function toleratedVerdict(broken: BrokenDay, before: CountsBefore): SideVerdict {
  const { krav, nothingRegistered, uncounted } = broken;
  const { inForce, toleranceDays } = krav;
  const { keptSince } = uncounted;
  const firstLifeDay = keptSince === null ? before.firstLifeDay() : null;
  const start = defaultStart({ inForce, keptSince, firstLifeDay, asOf: broken.day });
  const verdictOn = plainVerdictsOf(broken);
  let { low, high } = broken.count;
  let lastGood = addDays(start, -1);
  let runFrom = broken.day;
  let isOwnRun = true;
  let day = broken.day;
  while (day > latest(start, addDays(broken.day, -toleranceDays))) {
    const change = before.changeOn(day);
    low -= change?.low ?? 0;
    high -= change?.high ?? 0;
    day = addDays(day, -1);
    const verdict = verdictOn(day, { low, high });
    if (verdict === 'good') {
      lastGood = day;
      break;
    }
    isOwnRun &&= verdict === 'broken';
    if (isOwnRun) runFrom = day;
  }
  if (broken.day <= addDays(lastGood, toleranceDays)) return nothingRegistered ? 'unknown' : 'met';
  return broken.day <= addDays(runFrom, toleranceDays - 1) ? 'unknown' : 'broken';
}

/** Takes a day and the count of its posts; good is a day that is met or exempt, or on which nothing is asked. */
function plainVerdictsOf({
  krav,
  side,
  uncounted,
  nothingRegistered,
}: BrokenDay): (day: Day, count: Count) => 'good' | 'unknown' | 'broken' {
  const limit = sideLimits(krav, ALWAYS).find((each) => each.side === side);
  const exempt = daysWithin(krav.exemptions);
  return (day, count) => {
    if (limit === undefined || valueOn(exempt, day)) return 'good';
    const value = valueOn(limit.values, day);
    const verdict = plainVerdict(
      withUncounted(count, uncounted, day),
      { side, value },
      nothingRegistered,
    );
    return verdict === 'met' || verdict === 'no-limit' ? 'good' : verdict;
  };
}

/** A count of posts with what is counted besides them on a day. */
export function withUncounted(
  { low, high }: Count,
  { quarantined, keptSince }: Uncounted,
  day: Day,
): Count {
  const isKept = keptSince === null || keptSince <= day;
  return { low, high: isKept ? high + quarantined : Number.POSITIVE_INFINITY };
}
