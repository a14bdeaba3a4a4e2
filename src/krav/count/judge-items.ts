import type { Day } from '../../time/day.ts';
import { contains, isEmpty } from '../../time/interval.ts';
import {
  combine,
  constant,
  type Run,
  runsWithin,
  type StepFunction,
  valueOn,
} from '../../time/step.ts';
import { type RuleCurve, ruleCurve } from '../days/rule-curve.ts';
import {
  type DayVerdict,
  judgedDays,
  type Limit,
  plainVerdict,
  plainVerdicts,
  worstSide,
} from '../days/side-verdicts.ts';
import type { SideName, Sides, SideVerdict, WorstVerdict } from '../days/verdict.ts';
import { worstByDay } from '../days/worst-by-day.ts';
import type { CountKrav, CountRule, GroupName } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import { breaksIf } from '../forecast/breaks-if.ts';
import { earlier } from '../forecast/earlier.ts';
import type { Gap } from '../forecast/gaps.ts';
import { gapOn, gapsOf, type JudgedSide } from '../forecast/gaps.ts';
import type { NextBreach } from '../forecast/next-breach.ts';
import { nextBreach, nextPlannedBreach } from '../forecast/next-breach.ts';
import { type NextUnknown, nextUnknown } from '../forecast/next-unknown.ts';
import { type Reserve, type SideReserve, sideReserve } from '../forecast/reserve.ts';
import { trackRecord } from '../forecast/track-record.ts';
import {
  besideTheCount,
  type CountedItem,
  countedBy,
  plannedEnds,
  whoCountsOn,
} from './counted-items.ts';
import type { Standing } from './result.ts';
import { type NeededToOf, neededToIn, slackIn } from './slack.ts';
import type { CountInput, CountWindow, JudgedDays } from './window.ts';

/** What one set of items (all, or a group's) makes of the promise. */
export interface JudgedItems {
  readonly standing: Standing;
  readonly sides: readonly JudgedSide[];
  /** The same sides on all days of the promise. */
  readonly wholeSides: readonly JudgedSide[];
  readonly neededTo: NeededToOf;
  readonly nextUnknown: NextUnknown | null;
  readonly gaps: readonly Gap[];
  readonly nextPlanned: NextBreach | null;
  readonly sure: RuleCurve;
  readonly planned: RuleCurve;
}

/**
 * Judges one set of items on every day: all of a krav's, or those of one group. `isAsked` says on which days
 * the group is in force; on others nothing is asked of it.
 */
export function judgeItems(
  input: CountInput,
  countWindow: CountWindow,
  items: readonly CountedItem[],
  group: GroupName | null,
  isAsked: StepFunction<boolean> = ALWAYS,
): JudgedItems {
  const { krav, asOf, quarantined } = input;
  const { whole, uncounted } = countWindow;
  const ruleDays = new Set(krav.rules.slice(1).map(({ from }) => from));
  const sure = ruleCurve(countedBy('sure', items), uncounted, ruleDays);
  const planned = ruleCurve(countedBy('planned', items), uncounted, ruleDays);
  const judge = (limit: Limit, curve: RuleCurve, judgedDays: JudgedDays = countWindow) =>
    judgedSide(input, countWindow, judgedDays, { group, limit, curve });
  const limits = sideLimits(krav, isAsked);
  const isAskedNow = valueOn(isAsked, asOf);
  const isInForce = countWindow.isInForce && isAskedNow;
  const { min, max } = isAskedNow ? krav : NO_LIMITS;
  const sides = limits.map((limit) => judge(limit, sure));
  const wholeSides =
    whole.terms === countWindow.terms ? sides : limits.map((limit) => judge(limit, sure, whole));
  const gaps = gapsWithin(countWindow, sides);
  const ends = plannedEnds(items);
  const until = countWindow.days.to;
  const next = sides
    .map((side) =>
      nextBreach(side, (day) => gapOn(gaps, side, day), {
        asOf,
        until,
        horizon: countWindow.horizon,
        rules: krav.rules,
        planned: judge(side.limit, planned),
        plannedEnds: ends,
        leadTime: krav.leadTime,
      }),
    )
    .reduce<NextBreach | null>(earlier, null);
  const above = limits.filter(({ side }) => side === 'above').map((limit) => judge(limit, planned));
  const verdicts = isInForce ? sidesOn(sides, asOf) : NO_SIDES;
  const count = valueOn(sure.counts, asOf);
  const whoCounts = whoCountsOn(items, asOf);
  const unreadFiles = quarantined.map(({ id, path }) => ({
    post: id,
    path,
    reason: 'krav/set-aside' as const,
    field: null,
  }));
  const margin = min === null ? null : count.low - min;
  const headroom =
    max === null || count.high === Number.POSITIVE_INFINITY ? null : max - count.high;
  const needed = neededToIn(wholeSides, items, { asOf, exempt: countWindow.exempt, ...whole });
  return {
    standing: {
      verdict: isInForce ? worstSide(verdicts) : 'not-in-force',
      sides: verdicts,
      count: { ...count, ...besideTheCount(items, asOf) },
      margin,
      headroom,
      counted: whoCounts.counted,
      possible: [...whoCounts.possible, ...quarantined.map(({ id }) => id)],
      unknown: [...whoCounts.unknown, ...unreadFiles],
      next,
      standing: trackRecord(
        daysAsked(worstOfDays(countWindow, whole, wholeSides, 'met'), isAsked),
        asOf,
      ),
      reserve: reserveOf(countWindow, wholeSides, { below: margin, above: headroom }, asOf),
      slack: slackIn(whoCounts.counted, items, needed, asOf, whole.days),
      breaksIf: breaksIf(verdicts, count, { min, max }),
    },
    sides,
    wholeSides,
    neededTo: needed,
    nextUnknown: sides
      .map((side) => nextUnknown(side, asOf, until))
      .reduce<NextUnknown | null>(earlier, null),
    gaps,
    nextPlanned: above
      .map((side) =>
        nextPlannedBreach(side, (day) => gapOn(gapsWithin(countWindow, [side]), side, day), {
          asOf,
          until,
          rules: krav.rules,
        }),
      )
      .reduce<NextBreach | null>(earlier, null),
    sure,
    planned,
  };
}

function gapsWithin({ window, days, exempt }: CountWindow, sides: readonly JudgedSide[]): Gap[] {
  if (window === null || isEmpty(days)) return [];
  return sides.flatMap((side) => gapsOf(side, exempt, days, window));
}

/**
 * The days in force, each with its worst verdict over some sides; `otherwise` where all are met, and not known
 * where nothing is asked of anyone.
 */
export function worstOfDays(
  { exempt }: CountWindow,
  { days }: JudgedDays,
  sides: readonly JudgedSide[],
  otherwise: 'met' | 'unknown',
  isAnyAsked: StepFunction<boolean> = ALWAYS,
): Run<WorstVerdict>[] {
  const exemptRuns = runsWithin(exempt, days).flatMap(({ from, to, value }): Run<DayVerdict>[] =>
    value ? [{ from, to, value: 'exempt' }] : [],
  );
  const unasked = runsWithin(isAnyAsked, days).flatMap(({ from, to, value }): Run<DayVerdict>[] =>
    value ? [] : [{ from, to, value: 'unknown' }],
  );
  return worstByDay([...sides.map(({ judged }) => judged), exemptRuns, unasked], days, otherwise);
}

/** The days on which something is asked of the items; on others there is no answer. */
function daysAsked(
  days: readonly Run<WorstVerdict>[],
  isAsked: StepFunction<boolean>,
): Run<WorstVerdict>[] {
  return days.flatMap((run) =>
    runsWithin(isAsked, run).flatMap(({ from, to, value }) =>
      value ? [{ from, to, value: run.value }] : [],
    ),
  );
}

function reserveOf(
  { exempt, whole }: CountWindow,
  sides: readonly JudgedSide[],
  today: Readonly<Record<SideName, number | null>>,
  asOf: Day,
): Reserve {
  const of = (name: SideName): SideReserve | null => {
    const side = sides.find(({ limit }) => limit.side === name);
    return side === undefined || valueOn(side.limit.values, asOf) === null
      ? null
      : sideReserve(side, today[name], asOf, whole.days, exempt);
  };
  return { below: of('below'), above: of('above') };
}

/** The sides of some items on the days of `judgedDays`, without gaps and forecast. */
export function judgeSides(
  input: CountInput,
  countWindow: CountWindow,
  judgedDays: JudgedDays,
  items: readonly CountedItem[],
  group: GroupName | null,
  isAsked: StepFunction<boolean>,
): JudgedSide[] {
  const curve = ruleCurve(countedBy('sure', items), countWindow.uncounted, new Set());
  return sideLimits(input.krav, isAsked).map((limit) =>
    judgedSide(input, countWindow, judgedDays, { group, limit, curve }),
  );
}

/** What a count makes of the sides of a krav on the as-of day. */
export function sidesOf(
  input: CountInput,
  countWindow: CountWindow,
  items: readonly CountedItem[],
): Sides {
  return sidesOn(judgeSides(input, countWindow, countWindow, items, null, ALWAYS), input.asOf);
}

const NO_SIDES: Sides = { below: null, above: null };

const NO_LIMITS = { min: null, max: null };
const ALWAYS = constant(true);

/** The sides on which any rule sets a limit, with the limit of each day; none on days on which nothing is asked. */
function sideLimits({ rules }: CountKrav, isAsked: StepFunction<boolean>): Limit[] {
  const side = (name: SideName, limit: (rule: CountRule) => number | null): Limit[] => {
    const values = byRule(rules, limit);
    if (values.every(({ value }) => value === null)) return [];
    const asked =
      isAsked === ALWAYS ? values : combine(values, isAsked, (value, is) => (is ? value : null));
    return [{ side: name, values: asked }];
  };
  return [...side('below', ({ min }) => min), ...side('above', ({ max }) => max)];
}

function judgedSide(
  { nothingRegistered }: CountInput,
  { exempt }: CountWindow,
  { terms }: JudgedDays,
  side: Pick<JudgedSide, 'group' | 'limit' | 'curve'>,
): JudgedSide {
  const plain = plainVerdicts(side.curve.counts, side.limit, nothingRegistered);
  const marked = combine(plain, exempt, (verdict, isExempt) => (isExempt ? 'exempt' : verdict));
  return {
    ...side,
    plain,
    plainUnder: (ruleOf, day) => {
      const limit = { side: side.limit.side, value: valueOn(side.limit.values, ruleOf) };
      return plainVerdict(side.curve.countUnder(ruleOf, day), limit, nothingRegistered);
    },
    judged: isEmpty(terms.window)
      ? []
      : judgedDays(marked, terms).map((run) =>
          run.value === 'tolerated' && nothingRegistered ? { ...run, value: 'unknown' } : run,
        ),
  };
}

function sidesOn(sides: readonly JudgedSide[], day: Day): Sides {
  return {
    below: sideOn(sides, 'below', day),
    above: sideOn(sides, 'above', day),
  };
}

function sideOn(
  sides: readonly JudgedSide[],
  name: 'below' | 'above',
  day: Day,
): SideVerdict | null {
  const side = sides.find(({ limit }) => limit.side === name);
  const value = side?.judged.find((run) => contains(run, day))?.value;
  if (value === undefined || value === 'exempt' || value === 'no-limit') return null;
  return value === 'tolerated' ? 'met' : value;
}
