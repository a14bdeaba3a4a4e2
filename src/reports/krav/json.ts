import { limitsOf } from '../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import {
  type CountOnDay,
  type CurrentGap,
  countOf,
  dailyResult,
  type Gap,
  type KravResult,
  type NextBreach,
  type NextUnknown,
  type PeriodResult,
  type PostResult,
  type Remedy,
  type SideReserve,
  type Standing,
} from '../../krav/result.ts';
import { bindsFrom, type ToldRule, toldRules } from '../../krav/rule-history.ts';
import type { Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { lengthInDays } from '../../time/interval.ts';
import type { Envelope } from '../document/envelope.ts';
import { countJson, dayJson, envelopeJson, jsonText } from '../document/envelope-json.ts';

/** What every form says on the as-of day, and of the next breach. */
type Answer = Omit<Standing, 'standing' | 'reserve' | 'slack' | 'breaksIf'>;

/** Krav results as JSON, `baerum-innov/krav/1`; with what-if also as they are (`before`). */
export function kravJson(
  results: readonly KravResult[],
  envelope: Envelope,
  before: readonly KravResult[] | null = null,
): string {
  return jsonText({
    ...envelopeJson('krav/1', envelope),
    ...(before === null ? {} : { before: before.map(kravEntry) }),
    krav: results.map(kravEntry),
  });
}

/** One krav as it is in JSON answers. */
export function kravEntry(result: KravResult) {
  const { krav } = result;
  const limits = limitsOf(krav);
  return {
    id: krav.id,
    basis: krav.basis,
    form: krav.form === 'quarantined' ? null : krav.form,
    title: krav.title,
    severity: SEVERITY_OF_ALVOR[krav.alvor],
    severityAbove: SEVERITY_OF_ALVOR[limits?.alvorAbove ?? krav.alvor],
    interpretation: krav.interpretation,
    min: limits?.min ?? null,
    max: limits?.max ?? null,
    rules: toldRules(result).map(ruleEntry),
    bindsFrom: dayOrNull(bindsFrom(krav)),
    ...answer(answerOf(result)),
    ...heldOf(result),
    ...partsOf(result),
  };
}

/** What every form says in its own way. What a form does not have is written as empty: all answers have the same keys. */
function answerOf(result: KravResult): Answer {
  switch (result.form) {
    case 'antall':
      return result;
    case 'hendelser':
      return { ...result, count: { ...result.count, planned: 0, paused: 0 }, next: null };
    case 'vilkar':
      return {
        ...result,
        sides: { below: null, above: null },
        count: { ...countOf(result), planned: 0, paused: 0 },
        margin: null,
        headroom: null,
        next: null,
      };
    case 'quarantined':
      return {
        ...result,
        sides: { below: null, above: null },
        count: { ...countOf(result), planned: 0, paused: 0 },
        margin: null,
        headroom: null,
        next: null,
      };
  }
}

/** How safely a promise is kept; only one that is judged on every day has it. */
function heldOf(result: KravResult) {
  const daily = dailyResult(result);
  return daily === null
    ? { standing: null, reserve: null, slack: [], breaksIf: null }
    : held(daily);
}

const NO_PARTS = {
  current: null,
  nextUnknown: null,
  leadTimes: null,
  groups: [],
  posts: [],
  periods: [],
  gaps: [],
  notCounted: [],
  nextPlanned: null,
  window: null,
  daysBroken: 0,
  daysUnknown: 0,
  daysExempt: 0,
} as const;

function partsOf(result: KravResult) {
  switch (result.form) {
    case 'antall':
      return {
        ...NO_PARTS,
        groups: result.groups.map((group) => ({
          group: group.group,
          ...answer(group),
          ...held(group),
        })),
        current: currentEntry(result.current),
        nextUnknown: nextUnknownEntry(result.nextUnknown),
        leadTimes: result.leadTimes,
        gaps: result.gaps.map(gapEntry),
        notCounted: result.notCounted.map(({ post, why, field }) => ({
          post,
          why: why.kind,
          field,
        })),
        nextPlanned: nextEntry(result.nextPlanned),
        window: result.window === null ? null : days(result.window),
        daysBroken: result.daysBroken,
        daysUnknown: result.daysUnknown,
        daysExempt: result.daysExempt,
      };
    case 'hendelser':
      return { ...NO_PARTS, periods: result.periods.map(periodEntry) };
    case 'vilkar':
      return { ...NO_PARTS, posts: result.posts.map(postEntry) };
    case 'quarantined':
      return NO_PARTS;
  }
}

function answer({
  verdict,
  sides,
  count,
  margin,
  headroom,
  counted,
  possible,
  unknown,
  next,
}: Answer) {
  return {
    verdict,
    sides,
    count: countEntry(count),
    margin,
    headroom,
    counted,
    possible,
    unknown: unknown.map(({ post, reason, field }) => ({ post, reason, field })),
    next: nextEntry(next),
  };
}

function held({
  standing,
  reserve,
  slack,
  breaksIf,
}: Pick<Standing, 'standing' | 'reserve' | 'slack' | 'breaksIf'>) {
  const { since, longest } = standing;
  return {
    standing: {
      ...standing,
      since: since === null ? null : dayJson(since),
      longest: longest === null ? null : { ...days(longest), days: lengthInDays(longest) },
    },
    reserve: { below: reserveEntry(reserve.below), above: reserveEntry(reserve.above) },
    slack: slack.map(({ post, end, neededTo, days: spare, openEnd }) => ({
      post,
      end: dayJson(end),
      neededTo: dayOrNull(neededTo),
      days: spare,
      openEnd,
    })),
    breaksIf,
  };
}

function reserveEntry(reserve: SideReserve | null) {
  return reserve === null ? null : { today: reserve.today, noneFrom: dayOrNull(reserve.noneFrom) };
}

function currentEntry(current: CurrentGap | null) {
  if (current === null) return null;
  return {
    group: current.group,
    side: current.side,
    ...days(current),
    openEnd: current.openEnd,
    verdict: current.verdict,
    low: current.low,
    high: countJson(current.high),
    shortfall: countJson(current.shortfall),
    openedBy: current.openedBy,
    openedByRule: dayOrNull(current.openedByRule),
    remedies: current.remedies.map(remedyEntry),
    earliestClosed: dayOrNull(current.earliestClosed),
  };
}

function nextUnknownEntry(next: NextUnknown | null) {
  if (next === null) return null;
  const { group, side, from, low, high } = next;
  return { group, side, from: dayJson(from), low, high: countJson(high) };
}

function countEntry({ low, high, planned, paused }: CountOnDay) {
  return { low, high: countJson(high), planned, paused };
}

function periodEntry({ name, from, to, low, high, verdict, missing, rule }: PeriodResult) {
  return {
    period: name,
    ...days({ from, to }),
    low,
    high: countJson(high),
    verdict,
    missing,
    min: rule.min,
    max: rule.max,
  };
}

/** One of the rules of a krav as it is in JSON answers. */
export function ruleEntry({ from, min, max, alvor, alvorAbove, decision }: ToldRule) {
  return {
    from: dayOrNull(from),
    min,
    max,
    severity: SEVERITY_OF_ALVOR[alvor],
    severityAbove: SEVERITY_OF_ALVOR[alvorAbove],
    decision: decision?.by ?? null,
    decidedOn: dayOrNull(decision?.on ?? null),
  };
}

function postEntry({ post, path, verdict }: PostResult) {
  return { post, verdict, at: { path } };
}

/** One gap as it is in JSON answers. */
export function gapEntry(gap: Gap) {
  return {
    group: gap.group,
    side: gap.side,
    ...days(gap),
    days: lengthInDays(gap),
    verdict: gap.verdict,
    low: gap.low,
    high: countJson(gap.high),
    shortfall: countJson(gap.shortfall),
    toleratedDays: gap.toleratedDays,
    exempt: gap.exempt,
    openedBy: gap.openedBy,
    closedBy: gap.closedBy,
    openedByRule: dayOrNull(gap.openedByRule),
    closedByRule: dayOrNull(gap.closedByRule),
  };
}

function nextEntry(next: NextBreach | null) {
  if (next === null) return null;
  return {
    group: next.group,
    side: next.side,
    from: dayJson(next.from),
    daysUntil: next.daysUntil,
    low: next.low,
    high: countJson(next.high),
    withPlanned: next.withPlanned,
    min: next.min,
    max: next.max,
    openedBy: next.openedBy,
    openedByRule: dayOrNull(next.openedByRule),
    remedies: next.remedies.map(remedyEntry),
    lastDayToAct: dayOrNull(next.lastDayToAct),
    earliestClosed: dayOrNull(next.earliestClosed),
  };
}

function remedyEntry(remedy: Remedy) {
  switch (remedy.kind) {
    case 'extend':
      return {
        extend: remedy.item,
        to: dayJson(remedy.to),
        actBy: dayOrNull(remedy.actBy),
        startsAsPlanned: remedy.startsAsPlanned,
        openEnd: remedy.openEnd,
      };
    case 'start':
      return {
        startBy: dayJson(remedy.by),
        notBefore: dayOrNull(remedy.notBefore),
        actBy: dayOrNull(remedy.actBy),
      };
    case 'start-now':
      return { startBy: null, count: remedy.count, actBy: null };
  }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : dayJson(day);
}

function days({ from, to }: Interval) {
  return { from: dayJson(from), to: dayJson(to) };
}
