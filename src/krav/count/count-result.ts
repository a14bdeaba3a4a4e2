import { type Day, latest } from '../../time/day.ts';
import { constant, runsWithin, type StepFunction } from '../../time/step.ts';
import { worstSide } from '../days/side-verdicts.ts';
import { countDays } from '../days/worst-by-day.ts';
import type { CountKrav } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import { breaksIfInGroups } from '../forecast/breaks-if.ts';
import { currentGap } from '../forecast/current-gap.ts';
import { earlier } from '../forecast/earlier.ts';
import type { Gap, JudgedSide } from '../forecast/gaps.ts';
import { lastingOn } from '../forecast/lasting.ts';
import type { NextBreach } from '../forecast/next-breach.ts';
import type { NextUnknown } from '../forecast/next-unknown.ts';
import { smallestReserve } from '../forecast/reserve.ts';
import { trackRecord } from '../forecast/track-record.ts';
import { askedGroups, worstSides } from './asked-groups.ts';
import { oneBetweenCopies } from './copies.ts';
import { type CountedItem, countedItem, notCountedOn } from './counted-items.ts';
import { judgeItems } from './judge-items.ts';
import type { CountResult, Curves, GroupStanding, Standing } from './result.ts';
import { type NeededToOf, slackIn } from './slack.ts';
import { type CountInput, type CountWindow, countWindowOf, type JudgedDays } from './window.ts';
import { worstOfDays } from './worst-of-days.ts';

/** Judges a krav of the form `antall` on every day of its window. */
export function countResult(input: CountInput): CountResult {
  const countWindow = countWindowOf(input);
  const all = oneBetweenCopies(
    input.items.map((item) => countedItem(item, item, input.krav)),
    input.copies,
  );
  return input.krav.per === null
    ? judgeWhole(input, countWindow, all)
    : judgeGroups(input, countWindow, all);
}

function judgeWhole(
  input: CountInput,
  countWindow: CountWindow,
  all: readonly CountedItem[],
): CountResult {
  const judgement = judgeItems(input, countWindow, all, null);
  return resultOf(input, countWindow, {
    standing: judgement.standing,
    sides: judgement.sides,
    wholeSides: judgement.wholeSides,
    isKnown: constant(true),
    gaps: judgement.gaps,
    groups: [],
    nextUnknown: judgement.nextUnknown,
    nextPlanned: judgement.nextPlanned,
    items: all,
    curves: { sure: judgement.sure.counts, planned: judgement.planned.counts },
  });
}

function judgeGroups(
  input: CountInput,
  countWindow: CountWindow,
  all: readonly CountedItem[],
): CountResult {
  const { krav, asOf } = input;
  const asked = askedGroups(input, countWindow);
  const judged = asked.groups.map(({ group, items, isAsked }) => ({
    group,
    ...judgeItems(input, countWindow, items, group, isAsked),
  }));
  const total = judgeItems(input, countWindow, all, null);
  const standings = judged.map(({ standing }) => standing);
  const neededInAny: NeededToOf = (id, end) =>
    judged.map((judgement) => judgement.neededTo(id, end)).reduce<Day | null>(later, null);
  const sides = countWindow.isInForce
    ? worstSides(krav, asked, standings, asOf)
    : total.standing.sides;
  return resultOf(input, countWindow, {
    standing: {
      ...total.standing,
      sides,
      verdict: countWindow.isInForce ? worstSide(sides) : 'not-in-force',
      margin: least(standings.map(({ margin }) => margin)),
      headroom: least(standings.map(({ headroom }) => headroom)),
      next: standings.map(({ next }) => next).reduce<NextBreach | null>(earlier, null),
      reserve: {
        below: smallestReserve(standings.map(({ reserve }) => reserve.below)),
        above: smallestReserve(standings.map(({ reserve }) => reserve.above)),
      },
      slack: slackIn(total.standing.counted, all, neededInAny, asOf, countWindow.whole.days),
      breaksIf: breaksIfInGroups(
        sides,
        standings.map((standing) => standing.breaksIf),
      ),
    },
    sides: judged.flatMap((judgement) => judgement.sides),
    wholeSides: judged.flatMap((judgement) => judgement.wholeSides),
    isKnown: asked.isKnown,
    gaps: judged.flatMap(({ gaps }) => gaps),
    groups: judged.map(({ group, standing }) => ({ group, ...standing })),
    nextUnknown: judged
      .map((judgement) => judgement.nextUnknown)
      .reduce<NextUnknown | null>(earlier, null),
    nextPlanned: judged
      .map(({ nextPlanned }) => nextPlanned)
      .reduce<NextBreach | null>(earlier, null),
    items: all,
    curves: { sure: total.sure.counts, planned: total.planned.counts },
  });
}

/** Null, not to be needed at all, comes before every day. */
function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return latest(a, b);
}

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b));
}

interface Parts {
  readonly standing: Standing;
  readonly sides: readonly JudgedSide[];
  readonly wholeSides: readonly JudgedSide[];
  /** On which days it can be known that all is met: a group is in force, and none may be that nobody can see. */
  readonly isKnown: StepFunction<boolean>;
  readonly nextUnknown: NextUnknown | null;
  readonly gaps: readonly Gap[];
  readonly groups: readonly GroupStanding[];
  readonly nextPlanned: NextBreach | null;
  readonly items: readonly CountedItem[];
  readonly curves: Curves;
}

function resultOf(
  { krav, isJudgeable, asOf, leadTimes, examplesLeftOut }: CountInput,
  countWindow: CountWindow,
  parts: Parts,
): CountResult {
  const { window, whole, horizon } = countWindow;
  const worstIn = (days: JudgedDays, sides: readonly JudgedSide[]) =>
    isJudgeable
      ? worstOfDays(countWindow, days, sides, parts.isKnown)
      : worstOfDays(countWindow, days, [], constant(false));
  const worst = worstIn(countWindow, parts.sides);
  const wholeWorst = whole.terms === countWindow.terms ? worst : worstIn(whole, parts.wholeSides);
  const errors = worstIn(countWindow, inError(krav, parts.sides));
  const wholeErrors = worstIn(whole, inError(krav, parts.wholeSides));
  return {
    form: krav.form,
    ...parts.standing,
    standing: trackRecord(wholeWorst, asOf),
    krav,
    groups: parts.groups,
    gaps: [...parts.gaps].sort(compareGaps),
    current: currentGap(parts.gaps, parts.sides, { asOf, horizon, leadTime: krav.leadTime }),
    nextUnknown: parts.nextUnknown,
    leadTimes,
    asOf,
    firstDay: whole.days.from,
    examplesLeftOut,
    daysInError: {
      asked: countDays(errors, 'broken', asOf),
      whole: countDays(wholeErrors, 'broken', asOf),
    },
    lasting: {
      asked: lastingOn(worst, errors, asOf),
      whole: lastingOn(wholeWorst, wholeErrors, asOf),
    },
    notCounted: notCountedOn(parts.items, asOf),
    nextPlanned: parts.nextPlanned,
    window,
    daysBroken: countDays(worst, 'broken', asOf),
    daysUnknown: countDays(worst, 'unknown', asOf),
    daysExempt: countDays(worst, 'exempt', asOf),
    days: worst,
    curves: parts.curves,
  };
}

/** The sides with only the days on which a breach of them is an error, by the rule of each day. */
function inError({ rules }: CountKrav, sides: readonly JudgedSide[]): JudgedSide[] {
  return sides.map((side) => {
    const isError = byRule(
      rules,
      ({ alvor, alvorAbove }) => (side.limit.side === 'below' ? alvor : alvorAbove) === 'feil',
    );
    const judged = side.judged.flatMap((run) =>
      run.value === 'broken'
        ? runsWithin(isError, run).flatMap(({ from, to, value }) =>
            value ? [{ from, to, value: run.value }] : [],
          )
        : [run],
    );
    return { ...side, judged };
  });
}

function compareGaps(a: Gap, b: Gap): number {
  return a.from - b.from || Number(a.side === 'above') - Number(b.side === 'above');
}
