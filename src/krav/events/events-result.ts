import { mostPostsIn, type Quarantined } from '../../read/post.ts';
import { type Day, earliest } from '../../time/day.ts';
import { least } from '../../time/extremes.ts';
import { contains, type Interval } from '../../time/interval.ts';
import { type MonthsPerPeriod, type Period, periodOf, periodsWithin } from '../../time/period.ts';
import { runsWithin, type StepFunction, valueOn } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import { isInForceOn } from '../days/in-force.ts';
import { sidesOfCount, worstSide } from '../days/side-verdicts.ts';
import type { Count, Sides, UnknownItem, Verdict } from '../days/verdict.ts';
import type { EventKrav, Limits, PeriodKind } from '../definition/krav.ts';
import { ruleOn } from '../definition/rule.ts';
import type { Copies } from '../evaluate/context.ts';
import type { EventsResult, PeriodResult } from './result.ts';

/** A dated item, or one whose day is missing (null), with whether it matches if it happened on a day. */
export interface EventItem {
  readonly id: string;
  /** The id of the post. */
  readonly postId: string;
  readonly path: string;
  readonly day: Day | null;
  /** By the rule of each day. */
  readonly match: StepFunction<Match>;
  /** By the rule of one day on every day: a period is judged by one rule. */
  readonly matchUnder: (day: Day) => StepFunction<Match>;
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
  const isInForce = isInForceOn(krav, asOf);
  const shownPeriod = running ?? deciding;
  const whoCounts: WhoCounts =
    shownPeriod === undefined
      ? { counted: [], possible: [] }
      : whoCountsIn(input, shownPeriod, asOf);
  const shown = shownPeriod === undefined ? undefined : countIn(input, shownPeriod, whoCounts);
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
    sides: isInForce && deciding !== undefined ? deciding.sides : { below: null, above: null },
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
    periods: periods.map(({ sides: _, ...period }) => period),
  };
}

/** A period with the verdicts of its sides. */
type JudgedPeriod = PeriodResult & { readonly sides: Sides };

/** The periods that have begun by a day. */
export function startedPeriods(krav: EventKrav, asOf: Day): Period[] {
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
  periods: readonly JudgedPeriod[],
  running: JudgedPeriod | undefined,
): JudgedPeriod | undefined {
  if (running?.verdict === 'met' || running?.verdict === 'broken') return running;
  return periods.filter((period) => period !== running).at(-1);
}

/** A past period by the rule on its last day; the running one by the worse of that and the rule on the as-of day. */
export function judgePeriod(input: EventsInput, period: Period): JudgedPeriod {
  const { krav, asOf } = input;
  const ruleChanges = krav.rules.some(({ from }) => period.from < from && from <= period.to);
  const isRunning = contains(period, asOf);
  const own = judgeByRuleOf(input, period, period.to, isRunning);
  const now =
    isRunning && own.rule !== ruleOn(krav.rules, asOf)
      ? judgeByRuleOf(input, period, asOf, isRunning)
      : own;
  const worse = RANK[now.verdict] <= RANK[own.verdict] ? now : own;
  const { verdict, sides } = worse;
  const missing = verdict === 'pending' ? Math.max(now.missing ?? 0, own.missing ?? 0) : null;
  // A breach is told with the limits and the count that make it one.
  const { count, who, rule } = verdict === 'broken' ? worse : now;
  return { ...period, ...count, ...who, verdict, sides, missing, rule, ruleChanges };
}

const RANK: Readonly<Record<Verdict, number>> = {
  broken: 0,
  unknown: 1,
  pending: 2,
  met: 3,
  'not-in-force': 4,
};

/** A period by the rule of one day; one that is running is only ever met, broken or pending. */
export function judgeByRuleOf(input: EventsInput, period: Interval, day: Day, isRunning: boolean) {
  const rule = ruleOn(input.krav.rules, day);
  const { counted, possible } = whoCountsIn(input, period, day);
  const count = countIn(input, period, { counted, possible });
  const sides = sidesOfCount(rule, count, input.nothingRegistered);
  const verdict = isRunning
    ? runningVerdict(rule, count, input.nothingRegistered)
    : worstSide(sides);
  const missing = verdict === 'pending' ? Math.max(0, (rule.min ?? 0) - count.low) : null;
  const who = { counted: counted.map(({ id }) => id), possible: possible.map(({ id }) => id) };
  return { rule, count, who, sides, verdict, missing };
}

function countIn(input: EventsInput, period: Interval, { counted, possible }: WhoCounts): Count {
  const holdsList = input.krav.tell.list.length > 0;
  const isKept = input.keptSince === null || period.from >= input.keptSince;
  const isUnbounded = !isKept || (input.quarantined.length > 0 && holdsList);
  const most = counted.length + possible.length + mostPostsIn(input.quarantined);
  return { low: counted.length, high: isUnbounded ? Number.POSITIVE_INFINITY : most };
}

/** The items of a period that surely happened in it, and those that may have. */
export interface WhoCounts {
  readonly counted: readonly EventItem[];
  readonly possible: readonly EventItem[];
}

/**
 * Items of the period up to the as-of day, by the rule of one day; one without a day may belong to every period
 * in which it matches.
 */
export function whoCountsIn(
  { items, asOf, copies }: EventsInput,
  period: Interval,
  ruleOf: Day,
): WhoCounts {
  const days = { from: period.from, to: earliest(period.to, asOf) };
  const counted = items.filter(
    ({ day, matchUnder }) => isWithin(day, days) && valueOn(matchUnder(ruleOf), day) === 'true',
  );
  const possible = items.filter(({ day, matchUnder }) => {
    const match = matchUnder(ruleOf);
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
    const fewest = many.indexOf(least(many));
    for (const path of paths.toSpliced(fewest, 1)) unsure.add(path);
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

function runningVerdict({ min, max }: Limits, { low }: Count, nothingRegistered: boolean): Verdict {
  if (max !== null && low > max) return 'broken';
  const isReached = min !== null && low >= min && max === null;
  if (!isReached) return 'pending';
  return nothingRegistered ? 'unknown' : 'met';
}

function headroom(max: number | null, shown: Count | undefined): number | null {
  if (max === null || shown === undefined || shown.high === Number.POSITIVE_INFINITY) return null;
  return max - shown.high;
}
