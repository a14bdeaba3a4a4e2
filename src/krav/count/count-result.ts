import type { Interval } from '../../time/interval.ts';
import { type Run, runsWithin, type StepFunction } from '../../time/step.ts';
import { type DayVerdict, worstSide } from '../days/side-verdicts.ts';
import type { Sides, SideVerdict } from '../days/verdict.ts';
import { countDays, worstByDay } from '../days/worst-by-day.ts';
import type { CountKrav, GroupName } from '../definition/krav.ts';
import type { Gap, JudgedSide } from '../forecast/gaps.ts';
import type { NextBreach } from '../forecast/next-breach.ts';
import { earlierBreach } from '../forecast/next-breach.ts';
import { type CountedItem, countedItem, notCountedOn } from './counted-items.ts';
import { groupsOf, matchWithin } from './groups.ts';
import { judgeItems } from './judge-items.ts';
import type { CountResult, Curves, GroupStanding, Standing } from './result.ts';
import { type CountInput, type CountWindow, countWindowOf } from './window.ts';

/** Judges a krav about counts at every moment of its window; see `time` for what the words mean. */
export function countResult(input: CountInput): CountResult {
  const countWindow = countWindowOf(input);
  const all = input.items.map((item) => countedItem(item, item.match, input.krav.pausedCounts));
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
    gaps: judgement.gaps,
    groups: [],
    nextPlanned: judgement.nextPlanned,
    items: all,
    otherwise: 'met',
    curves: { sure: judgement.sure.counts, planned: judgement.planned.counts },
  });
}

function judgeGroups(
  input: CountInput,
  countWindow: CountWindow,
  all: readonly CountedItem[],
): CountResult {
  const { krav, quarantined } = input;
  const { names, mayBeMore } = groupsOf(input.items, krav.groups, [
    ...(countWindow.window === null ? [] : [countWindow.window]),
    { from: input.asOf, to: input.asOf },
  ]);
  const judged = names.map((group) =>
    judgeItems(input, countWindow, membersOf(input, group), group),
  );
  const isUncertain =
    names.length === 0 ||
    (krav.min !== null && krav.groups.length === 0 && (mayBeMore || quarantined.length > 0));
  const total = judgeItems(input, countWindow, all, null);
  const standings = judged.map(({ standing }) => standing);
  const sides = countWindow.isInForce
    ? worstSides(krav, standings, names.length === 0, isUncertain)
    : total.standing.sides;
  return resultOf(input, countWindow, {
    standing: {
      ...total.standing,
      sides,
      verdict: countWindow.isInForce ? worstSide(sides) : 'not-in-force',
      margin: least(standings.map(({ margin }) => margin)),
      headroom: least(standings.map(({ headroom }) => headroom)),
      next: standings.map(({ next }) => next).reduce(earlierBreach, null),
    },
    sides: judged.flatMap((judgement) => judgement.sides),
    gaps: judged.flatMap(({ gaps }) => gaps),
    groups: judged.map(({ standing }, index) => ({
      group: names[index] ?? '',
      ...standing,
    })),
    nextPlanned: judged.map(({ nextPlanned }) => nextPlanned).reduce(earlierBreach, null),
    items: all,
    otherwise: isUncertain ? 'unknown' : 'met',
    curves: { sure: total.sure.counts, planned: total.planned.counts },
  });
}

function membersOf({ items, krav }: CountInput, group: GroupName): CountedItem[] {
  return items.flatMap((item) => {
    const match = matchWithin(item, group);
    return match.every(({ value }) => value === 'false')
      ? []
      : [countedItem(item, match, krav.pausedCounts)];
  });
}

function worstSides(
  krav: CountKrav,
  standings: readonly Standing[],
  none: boolean,
  uncertain: boolean,
): Sides {
  const worst = (
    name: 'below' | 'above',
    limit: number | null,
    otherwise: SideVerdict,
  ): SideVerdict | null => {
    if (limit === null) return null;
    const verdicts = standings.map(({ sides }) => sides[name]);
    if (verdicts.includes('broken')) return 'broken';
    return verdicts.includes('unknown') ? 'unknown' : otherwise;
  };
  return {
    below: worst('below', krav.min, uncertain ? 'unknown' : 'met'),
    above: worst('above', krav.max, none ? 'unknown' : 'met'),
  };
}

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b));
}

interface Parts {
  readonly standing: Standing;
  readonly sides: readonly JudgedSide[];
  readonly gaps: readonly Gap[];
  readonly groups: readonly GroupStanding[];
  readonly nextPlanned: NextBreach | null;
  readonly items: readonly CountedItem[];
  readonly otherwise: 'met' | 'unknown';
  readonly curves: Curves;
}

function resultOf(
  { krav, asOf }: CountInput,
  { window, days, exempt }: CountWindow,
  parts: Parts,
): CountResult {
  const exemptRuns = exemptOnly(exempt, days);
  const worst = worstByDay(
    [...parts.sides.map(({ judged }) => judged), exemptRuns],
    days,
    parts.otherwise,
  );
  return {
    form: krav.form,
    ...parts.standing,
    krav,
    groups: parts.groups,
    gaps: [...parts.gaps].sort(compareGaps),
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

function exemptOnly(exempt: StepFunction<boolean>, days: Interval): Run<DayVerdict>[] {
  return runsWithin(exempt, days).flatMap(({ from, to, value }) =>
    value ? [{ from, to, value: 'exempt' }] : [],
  );
}

function compareGaps(a: Gap, b: Gap): number {
  return a.from - b.from || Number(a.side === 'above') - Number(b.side === 'above');
}
