import type { Day } from '../../time/day.ts';
import { isEmpty } from '../../time/interval.ts';
import { type StepFunction, valueOn } from '../../time/step.ts';
import { type RuleCurve, ruleCurve } from '../days/rule-curve.ts';
import { type Limit, worstSide } from '../days/side-verdicts.ts';
import type { SideName } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
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
import { ALWAYS, judgedSide, NO_SIDES, sideLimits, sidesOn } from './sides.ts';
import { type NeededToOf, neededToIn, slackIn } from './slack.ts';
import type { CountInput, CountWindow, JudgedDays } from './window.ts';
import { daysAsked, worstOfDays } from './worst-of-days.ts';

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
      standing: trackRecord(daysAsked(worstOfDays(countWindow, whole, wholeSides), isAsked), asOf),
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

const NO_LIMITS = { min: null, max: null };
