import { mostPostsIn, type Quarantined } from '../../read/post.ts';
import { type Day, earliest } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';
import { type MonthsPerPeriod, type Period, periodOf, periodsWithin } from '../../time/period.ts';
import { runsWithin, type StepFunction, valueOn } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import { exemptDays, sidesOfCount, worstSide } from '../days/side-verdicts.ts';
import type { Count, Sides, UnknownItem, Verdict } from '../days/verdict.ts';
import type { EventKrav, PeriodKind } from '../definition/krav.ts';
import type { Copies } from '../evaluate/context.ts';
import type { EventsResult, PeriodResult } from './result.ts';

/** A dated item, or one whose day is missing (null), with whether it matches if it happened on a day. */
export interface EventItem {
  readonly id: string;
  readonly path: string;
  readonly day: Day | null;
  readonly match: StepFunction<Match>;
  readonly unclear: Pick<UnknownItem, 'reason' | 'field'>;
}

/** All that a krav of the form `hendelser` is judged by. */
export interface EventsInput {
  readonly krav: EventKrav;
  readonly items: readonly EventItem[];
  readonly quarantined: readonly Quarantined[];
  readonly keptSince: Day | null;
  readonly nothingRegistered: boolean;
  readonly copies: Copies;
  readonly examplesLeftOut: number;
  readonly asOf: Day;
}

const MONTHS: Record<PeriodKind, MonthsPerPeriod> = {
  år: 12,
  tertial: 4,
  kvartal: 3,
  måned: 1,
};

/** Judges a krav about dated items in each calendar period that lies wholly inside its time. */
export function eventsResult(input: EventsInput): EventsResult {
  const { krav, asOf } = input;
  const periods = startedPeriods(krav, asOf).map((period) => judgePeriod(input, period));
  const running = periods.find((period) => contains(period, asOf));
  const deciding = decidingPeriod(periods, running);
  const isInForce = contains(krav.inForce, asOf) && !valueOn(exemptDays(krav.exemptions), asOf);
  const shown = running ?? deciding;
  const whoCounts: WhoCounts =
    shown === undefined ? { counted: [], possible: [] } : whoCountsIn(input, shown);
  const unreadFiles = input.quarantined.map(({ id, path }) => ({
    post: id,
    path,
    reason: 'krav/set-aside' as const,
    field: null,
  }));
  return {
    form: krav.form,
    krav,
    verdict: isInForce ? (deciding?.verdict ?? 'pending') : 'not-in-force',
    sides:
      isInForce && deciding !== undefined ? sidesOf(input, deciding) : { below: null, above: null },
    count: { low: shown?.low ?? 0, high: shown?.high ?? 0 },
    margin: krav.min === null || shown === undefined ? null : shown.low - krav.min,
    headroom: headroom(krav.max, shown),
    counted: whoCounts.counted.map(({ id }) => id),
    possible: [...whoCounts.possible.map(({ id }) => id), ...input.quarantined.map(({ id }) => id)],
    unknown: [
      ...whoCounts.possible.map(({ id, path, unclear }) => ({
        post: id,
        path,
        ...unclear,
      })),
      ...unreadFiles,
    ],
    examplesLeftOut: input.examplesLeftOut,
    periods,
  };
}

function startedPeriods(krav: EventKrav, asOf: Day): Period[] {
  const months = MONTHS[krav.period];
  const until = periodOf(asOf, months).to;
  return periodsWithin(
    {
      from: krav.inForce.from,
      to: until < krav.inForce.to ? until : krav.inForce.to,
    },
    months,
  );
}

function decidingPeriod(
  periods: readonly PeriodResult[],
  running: PeriodResult | undefined,
): PeriodResult | undefined {
  if (running?.verdict === 'met' || running?.verdict === 'broken') return running;
  return periods.filter((period) => period !== running).at(-1);
}

function judgePeriod(input: EventsInput, period: Period): PeriodResult {
  const { krav, asOf } = input;
  const count = countIn(input, period);
  const verdict = contains(period, asOf)
    ? runningVerdict(input, count)
    : worstSide(sidesOf(input, count));
  const missing = verdict === 'pending' ? Math.max(0, (krav.min ?? 0) - count.low) : null;
  return { ...period, ...count, verdict, missing };
}

function countIn(input: EventsInput, period: Interval): Count {
  const { counted, possible } = whoCountsIn(input, period);
  const holdsList = input.krav.tell.list.length > 0;
  const isKept = input.keptSince === null || period.from >= input.keptSince;
  const isUnbounded = !isKept || (input.quarantined.length > 0 && holdsList);
  const most = counted.length + possible.length + mostPostsIn(input.quarantined);
  return { low: counted.length, high: isUnbounded ? Number.POSITIVE_INFINITY : most };
}

interface WhoCounts {
  readonly counted: readonly EventItem[];
  readonly possible: readonly EventItem[];
}

/** Items of the period up to the as-of day; one without a day may belong to every period in which it matches. */
function whoCountsIn({ items, asOf, copies }: EventsInput, period: Interval): WhoCounts {
  const days = { from: period.from, to: earliest(period.to, asOf) };
  const counted = items.filter(
    ({ day, match }) => isWithin(day, days) && valueOn(match, day) === 'true',
  );
  const possible = items.filter(({ day, match }) => {
    if (day === null) return runsWithin(match, days).some(({ value }) => value !== 'false');
    return isWithin(day, days) && valueOn(match, day) === 'unknown';
  });
  return oneBetweenCopies({ counted, possible }, copies);
}

/** Of several posts with one id only the one of which least surely happened keeps what it adds; of the others nothing is sure. */
function oneBetweenCopies({ counted, possible }: WhoCounts, copies: Copies): WhoCounts {
  const unsure = new Set<string>();
  for (const paths of copies.values()) {
    const many = paths.map((path) => counted.filter((item) => item.path === path).length);
    const least = many.indexOf(Math.min(...many));
    for (const path of paths.toSpliced(least, 1)) unsure.add(path);
  }
  if (unsure.size === 0) return { counted, possible };
  const demoted = counted
    .filter(({ path }) => unsure.has(path))
    .map((item): EventItem => ({ ...item, unclear: COPIED }));
  return {
    counted: counted.filter(({ path }) => !unsure.has(path)),
    possible: [...possible, ...demoted],
  };
}

const COPIED: EventItem['unclear'] = { reason: 'register/id-duplicate', field: '/id' };

function isWithin(day: Day | null, days: Interval): day is Day {
  return day !== null && contains(days, day);
}

function runningVerdict({ krav, nothingRegistered }: EventsInput, { low }: Count): Verdict {
  if (krav.max !== null && low > krav.max) return 'broken';
  const isReached = krav.min !== null && low >= krav.min && krav.max === null;
  if (!isReached) return 'pending';
  return nothingRegistered ? 'unknown' : 'met';
}

function sidesOf({ krav, nothingRegistered }: EventsInput, count: Count): Sides {
  return sidesOfCount(krav, count, nothingRegistered);
}

function headroom(max: number | null, shown: Count | undefined): number | null {
  if (max === null || shown === undefined || shown.high === Number.POSITIVE_INFINITY) return null;
  return max - shown.high;
}
