import type { Day } from '../../time/day.ts';
import { contains, isEmpty } from '../../time/interval.ts';
import { combine, type Run, runsWithin, valueOn } from '../../time/step.ts';
import { type CountCurve, countOverDays } from '../days/count-curve.ts';
import {
  type DayVerdict,
  judgedDays,
  type Limit,
  plainVerdicts,
  worstSide,
} from '../days/side-verdicts.ts';
import type { SideName, Sides, SideVerdict, WorstVerdict } from '../days/verdict.ts';
import { worstByDay } from '../days/worst-by-day.ts';
import type { CountKrav, GroupName } from '../definition/krav.ts';
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
  plannedEnds,
  plannedOf,
  sureOf,
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
  readonly sure: CountCurve;
  readonly planned: CountCurve;
}

/** Judges one set of items on every day: all of a krav's, or those of one group. */
export function judgeItems(
  input: CountInput,
  countWindow: CountWindow,
  items: readonly CountedItem[],
  group: GroupName | null,
): JudgedItems {
  const { krav, asOf, quarantined } = input;
  const { whole } = countWindow;
  const sure = countOverDays(sureOf(items), countWindow.uncounted);
  const planned = countOverDays(plannedOf(items), countWindow.uncounted);
  const judge = (limit: Limit, curve: CountCurve, judgedDays: JudgedDays = countWindow) =>
    judgedSide(input, countWindow, judgedDays, { group, limit, curve });
  const limits = sideLimits(krav);
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
        planned: judge(side.limit, planned),
        plannedEnds: ends,
        leadTime: krav.leadTime,
      }),
    )
    .reduce<NextBreach | null>(earlier, null);
  const above = limits.filter(({ side }) => side === 'above').map((limit) => judge(limit, planned));
  const verdicts = countWindow.isInForce ? sidesOn(sides, asOf) : NO_SIDES;
  const count = valueOn(sure.counts, asOf);
  const whoCounts = whoCountsOn(items, asOf);
  const unreadFiles = quarantined.map(({ id, path }) => ({
    post: id,
    path,
    reason: 'krav/set-aside' as const,
    field: null,
  }));
  const margin = krav.min === null ? null : count.low - krav.min;
  const headroom =
    krav.max === null || count.high === Number.POSITIVE_INFINITY ? null : krav.max - count.high;
  const needed = neededToIn(wholeSides, items, { asOf, exempt: countWindow.exempt, ...whole });
  return {
    standing: {
      verdict: countWindow.isInForce ? worstSide(verdicts) : 'not-in-force',
      sides: verdicts,
      count: { ...count, ...besideTheCount(items, asOf) },
      margin,
      headroom,
      counted: whoCounts.counted,
      possible: [...whoCounts.possible, ...quarantined.map(({ id }) => id)],
      unknown: [...whoCounts.unknown, ...unreadFiles],
      next,
      standing: trackRecord(worstOfDays(countWindow, whole, wholeSides, 'met'), asOf),
      reserve: reserveOf(countWindow, wholeSides, { below: margin, above: headroom }, asOf),
      slack: slackIn(whoCounts.counted, items, needed, asOf, whole.days),
      breaksIf: breaksIf(verdicts, count, krav),
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
        nextPlannedBreach(
          side,
          (day) => gapOn(gapsWithin(countWindow, [side]), side, day),
          asOf,
          until,
        ),
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

/** The days in force, each with its worst verdict over some sides; `otherwise` where all are met. */
export function worstOfDays(
  { exempt }: CountWindow,
  { days }: JudgedDays,
  sides: readonly JudgedSide[],
  otherwise: 'met' | 'unknown',
): Run<WorstVerdict>[] {
  const exemptRuns = runsWithin(exempt, days).flatMap(({ from, to, value }): Run<DayVerdict>[] =>
    value ? [{ from, to, value: 'exempt' }] : [],
  );
  return worstByDay([...sides.map(({ judged }) => judged), exemptRuns], days, otherwise);
}

function reserveOf(
  { exempt, whole }: CountWindow,
  sides: readonly JudgedSide[],
  today: Readonly<Record<SideName, number | null>>,
  asOf: Day,
): Reserve {
  const of = (name: SideName): SideReserve | null => {
    const side = sides.find(({ limit }) => limit.side === name);
    return side === undefined ? null : sideReserve(side, today[name], asOf, whole.days, exempt);
  };
  return { below: of('below'), above: of('above') };
}

/** What a count makes of the sides of a krav on the as-of day. */
export function sidesOf(input: CountInput, countWindow: CountWindow, curve: CountCurve): Sides {
  const sides = sideLimits(input.krav).map((limit) =>
    judgedSide(input, countWindow, countWindow, { group: null, limit, curve }),
  );
  return sidesOn(sides, input.asOf);
}

const NO_SIDES: Sides = { below: null, above: null };

function sideLimits({ min, max }: CountKrav): Limit[] {
  return [
    ...(min === null ? [] : [{ side: 'below', value: min } as const]),
    ...(max === null ? [] : [{ side: 'above', value: max } as const]),
  ];
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
    judged: isEmpty(terms.window) ? [] : judgedDays(marked, terms),
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
  if (value === undefined || value === 'exempt') return null;
  return value === 'tolerated' ? 'met' : value;
}
