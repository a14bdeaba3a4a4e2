import { limitsOf } from '../../krav/definition/krav.ts';
import { SEVERITY_OF_ALVOR } from '../../krav/findings.ts';
import {
  type CountOnDay,
  countOf,
  type Gap,
  type KravResult,
  type NextBreach,
  type PeriodResult,
  type PostResult,
  type Remedy,
  type Standing,
} from '../../krav/result.ts';
import type { Interval } from '../../time/interval.ts';
import { lengthInDays } from '../../time/interval.ts';
import type { Envelope } from '../document/envelope.ts';
import { countJson, dayJson, envelopeJson, jsonText } from '../document/envelope-json.ts';

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
    form: krav.form,
    title: krav.title,
    severity: SEVERITY_OF_ALVOR[krav.alvor],
    severityAbove: SEVERITY_OF_ALVOR[limits?.alvorAbove ?? krav.alvor],
    interpretation: krav.interpretation,
    min: limits?.min ?? null,
    max: limits?.max ?? null,
    ...standing(standingOf(result)),
    ...partsOf(result),
  };
}

/** What a form does not have is written as empty: all answers have the same keys. */
function standingOf(result: KravResult): Standing {
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
  }
}

const NO_PARTS = {
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
        groups: result.groups.map((group) => ({ group: group.group, ...standing(group) })),
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
  }
}

function standing({
  verdict,
  sides,
  count,
  margin,
  headroom,
  counted,
  possible,
  unknown,
  next,
}: Standing) {
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

function periodEntry({ name, from, to, low, high, verdict, missing }: PeriodResult) {
  return { period: name, ...days({ from, to }), low, high: countJson(high), verdict, missing };
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
    openedBy: next.openedBy,
    remedies: next.remedies.map(remedyEntry),
  };
}

function remedyEntry(remedy: Remedy) {
  return remedy.kind === 'extend'
    ? { extend: remedy.item, to: dayJson(remedy.to) }
    : { startBy: dayJson(remedy.by) };
}

function days({ from, to }: Interval) {
  return { from: dayJson(from), to: dayJson(to) };
}
