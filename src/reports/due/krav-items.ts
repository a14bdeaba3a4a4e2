import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { EXEMPTION_WARNING_DAYS, isWarnedOf } from '../../krav/findings.ts';
import { dailyResult, type KravResult } from '../../krav/result.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { mildBreach } from '../krav/said.ts';
import { countRange } from '../krav/standing.ts';
import type { DueItem, DueKind } from './due-item.ts';

/**
 * The breach that runs and the next one of each krav that has one, and the last day to act on the next, in
 * the order of the krav.
 */
export function breachItems(results: readonly KravResult[]): DueItem[] {
  return results.flatMap((result): DueItem[] => {
    const { krav } = result;
    const daily = dailyResult(result);
    if (daily === null) return [];
    const { current, next, asOf, verdict } = daily;
    const item = (kind: DueKind, day: Day, about: readonly string[]): DueItem => ({
      ...kravItem(krav, day, asOf),
      kind,
      about,
    });
    const isBroken = verdict === 'broken' && current !== null;
    const last = next?.lastDayToAct ?? null;
    const warned = next !== null && isWarnedOf(next, daily) ? { isWarned: true as const } : {};
    return [
      ...(isBroken ? [item(brokenKind(result), current.from, current.openedBy)] : []),
      ...(next === null || last === null
        ? []
        : [{ ...item('last-day', last, next.openedBy), ...warned }]),
      ...(next === null ? [] : [{ ...item('breach', next.from, next.openedBy), ...warned }]),
    ];
  });
}

/** What a krav that is not met now asks for, by how grave the krav says it is. */
function brokenKind(result: KravResult): 'broken' | 'over' | 'not-met' {
  const mild = mildBreach(result);
  if (mild === null) return 'broken';
  return mild === 'over' ? 'over' : 'not-met';
}

/** What is known ahead of a krav besides breaches: from when it cannot be judged, and a period that ends with something missing. */
export function aheadItems(result: KravResult, asOf: Day): DueItem[] {
  switch (result.form) {
    case 'antall': {
      const { nextUnknown: unknown, krav } = result;
      if (unknown === null) return [];
      const about = [countRange(unknown)];
      return [{ ...kravItem(krav, unknown.from, asOf), kind: 'unknown', about }];
    }
    case 'hendelser':
      return result.periods
        .filter(({ to, missing }) => to >= asOf && (missing ?? 0) > 0)
        .map(({ to, name, low, missing }) => ({
          ...kravItem(result.krav, to, asOf),
          kind: 'period-end' as const,
          about: [name],
          period: { name, low, needed: low + (missing ?? 0) },
        }));
    case 'vilkar':
    case 'quarantined':
      return [];
  }
}

function kravItem({ id, title, path }: KravResult['krav'], day: Day, asOf: Day) {
  return {
    type: KRAV_TYPE,
    id,
    title,
    path,
    day,
    daysUntil: day - asOf,
    post: null,
    responsible: null,
  };
}

/** The exemptions of a krav that lapse within so many days, or soon. */
export function exemptionItems({ krav }: KravResult, asOf: Day, withinDays: number): DueItem[] {
  return krav.exemptions.flatMap(({ to, reason }): DueItem[] => {
    const daysUntil = to - asOf;
    const most = Math.max(withinDays, EXEMPTION_WARNING_DAYS);
    return isBounded(to) && daysUntil >= 0 && daysUntil <= most
      ? [{ ...kravItem(krav, to, asOf), kind: 'exemption', about: [reason] }]
      : [];
  });
}
