import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { EXEMPTION_WARNING_DAYS, isWarnedOf } from '../../krav/findings.ts';
import { type CountResult, dailyResult, type KravResult } from '../../krav/result.ts';
import type { Register } from '../../register/register.ts';
import { addDays, type Day, isBounded } from '../../time/day.ts';
import { mildBreach } from '../krav/said.ts';
import { countRange } from '../krav/standing.ts';
import { aboutPosts, aboutText } from './about.ts';
import type { About, DueItem, DueKind } from './due-item.ts';

/** What may be looked up of posts that open a breach; null where nothing is. */
type Lookup = Pick<Register, 'postOf'> | null;

/** What runs and what comes of each krav that is judged on every day, in the order of the krav. */
export function turningItems(results: readonly KravResult[], register: Lookup = null): DueItem[] {
  return results.flatMap((result) => {
    const daily = dailyResult(result);
    return daily === null ? [] : [...breachItems(daily, register), ...unclearItems(daily)];
  });
}

/** The breach that runs and the next one, and the last day to act on the next. */
function breachItems(daily: CountResult, register: Lookup): DueItem[] {
  const { krav, current, next, asOf, verdict } = daily;
  const item = (kind: DueKind, day: Day, openedBy: readonly string[]): DueItem => ({
    ...kravItem(krav, day, asOf),
    kind,
    about: aboutPosts(openedBy, krav.tell.type, register),
  });
  const isBroken = verdict === 'broken' && current !== null;
  const last = next?.lastDayToAct ?? null;
  const warned = next !== null && isWarnedOf(next, daily) ? { isWarned: true as const } : {};
  return [
    ...(isBroken ? [item(brokenKind(daily), current.from, current.openedBy)] : []),
    ...(next === null || last === null
      ? []
      : [{ ...item('last-day', last, next.openedBy), ...warned }]),
    ...(next === null ? [] : [{ ...item('breach', next.from, next.openedBy), ...warned }]),
  ];
}

/**
 * What cannot be judged, now and from a day on. It stands as the breach that it may hide would: warned of as long
 * before, and with the last day to begin something new, where the krav says how long that takes.
 */
function unclearItems(daily: CountResult): DueItem[] {
  const { krav, current, next, nextUnknown, asOf, verdict } = daily;
  const item = (kind: DueKind, day: Day, about: readonly About[]): DueItem => ({
    ...kravItem(krav, day, asOf),
    kind,
    about,
  });
  const now =
    verdict === 'unknown' && current !== null
      ? [item('unknown', current.from, [aboutText(countRange(current))])]
      : [];
  if (nextUnknown === null) return now;
  const { from } = nextUnknown;
  const isFirst = next === null || from < next.from;
  const start = krav.leadTime?.start ?? null;
  const lastDayToAct = isFirst && start !== null ? addDays(from, -start) : null;
  const warned = isWarnedOf({ lastDayToAct, from }, daily) ? { isWarned: true as const } : {};
  return [
    ...now,
    ...(lastDayToAct === null ? [] : [{ ...item('last-day', lastDayToAct, []), ...warned }]),
    { ...item('unknown', from, [aboutText(countRange(nextUnknown))]), ...warned },
  ];
}

/** What a krav that is not met now asks for, by how grave the krav says it is. */
function brokenKind(result: KravResult): 'broken' | 'over' | 'not-met' {
  const mild = mildBreach(result);
  if (mild === null) return 'broken';
  return mild === 'over' ? 'over' : 'not-met';
}

/** The periods of a krav that end with something missing. */
export function periodItems(result: KravResult, asOf: Day): DueItem[] {
  switch (result.form) {
    case 'hendelser':
      return result.periods
        .filter(({ to, missing }) => to >= asOf && (missing ?? 0) > 0)
        .map(({ to, name, low, missing }) => ({
          ...kravItem(result.krav, to, asOf),
          kind: 'period-end' as const,
          about: [aboutText(name)],
          period: { name, low, needed: low + (missing ?? 0) },
        }));
    case 'antall':
    case 'vilkar':
    case 'quarantined':
      return [];
  }
}

function kravItem({ id, title, path }: KravResult['krav'], day: Day, asOf: Day) {
  return {
    type: KRAV_TYPE,
    ...{ id, title, path, line: null },
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
      ? [{ ...kravItem(krav, to, asOf), kind: 'exemption', about: [aboutText(reason)] }]
      : [];
  });
}
