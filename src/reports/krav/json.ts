import { limitsOf } from '../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import {
  type CountOnDay,
  countOf,
  dailyResult,
  type KravResult,
  type PeriodResult,
  type PostResult,
  type Standing,
} from '../../krav/result.ts';
import { bindsFrom, type ToldRule, toldRules } from '../../krav/rule-history.ts';
import type { Envelope } from '../document/envelope.ts';
import {
  countJson,
  dayOrNull,
  daysJson,
  envelopeJson,
  jsonText,
} from '../document/envelope-json.ts';
import { currentEntry, gapEntry, nextEntry, nextUnknownEntry } from './gap-json.ts';
import { held } from './held-json.ts';

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
        window: result.window === null ? null : daysJson(result.window),
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

function countEntry({ low, high, planned, paused }: CountOnDay) {
  return { low, high: countJson(high), planned, paused };
}

function periodEntry({ name, from, to, low, high, verdict, missing, rule }: PeriodResult) {
  return {
    period: name,
    ...daysJson({ from, to }),
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
