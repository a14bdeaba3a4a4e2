import { dayOf } from './days.ts';
import { type Item, listInTell } from './items.ts';
import type {
  GroupValue,
  OracleKravValue,
  OracleRegister,
  SideName,
  SideVerdict,
} from './model.ts';

/** What an item, or all of them, surely and possibly adds; `high` may be infinite. */
export interface Range {
  low: number;
  high: number;
}

export type Curve = 'sure' | 'planned';

/** Whom a count is over: all items, or those of one group. */
export type Scope = { kind: 'all' } | { kind: 'group'; group: GroupValue };

/** §4: the contribution of one item on one day. */
export function contribution(
  item: Item,
  krav: OracleKravValue,
  scope: Scope,
  curve: Curve,
  day: number,
): Range {
  const life = item.lifeOn(day);
  const match = item.matchOn(day);
  const pausedCounts = krav.pause_teller ?? true;
  const lives =
    life.sure === 'running' ||
    (life.sure === 'paused' && pausedCounts) ||
    (curve === 'planned' && life.planned);
  const dead = !lives && life.sure !== 'unknown';
  if (match === false || dead) return { low: 0, high: 0 };
  if (scope.kind === 'group' && item.group !== scope.group) {
    return { low: 0, high: item.group === 'unknown' ? 1 : 0 };
  }
  return { low: match === true && lives ? 1 : 0, high: 1 };
}

/** §4: the count on one day, with files set aside and the days before the register was kept. */
export function countOn(
  items: Item[],
  register: OracleRegister,
  krav: OracleKravValue,
  scope: Scope,
  curve: Curve,
  day: number,
): Range {
  let low = 0;
  let high = 0;
  for (const item of items) {
    const part = contribution(item, krav, scope, curve, day);
    low += part.low;
    high += part.high;
  }
  const perFile = listInTell(krav.tell) === undefined ? 1 : Number.POSITIVE_INFINITY;
  if (register.setAside > 0) high += register.setAside * perFile;
  if (register.fortFra !== null && day < dayOf(register.fortFra)) high = Number.POSITIVE_INFINITY;
  return { low, high };
}

/** The verdict of one side of a count, before tolerance; null where the krav has no such side. */
export function sideOf(
  count: Range,
  krav: Pick<OracleKravValue, 'minst' | 'hoyst'>,
  side: SideName,
  nothingAtAll: boolean,
): SideVerdict | null {
  const limit = side === 'below' ? krav.minst : krav.hoyst;
  if (limit === undefined) return null;
  const broken = side === 'below' ? count.high < limit : count.low > limit;
  const met = side === 'below' ? count.low >= limit : count.high <= limit;
  if (broken) return 'broken';
  return met && !nothingAtAll ? 'met' : 'unknown';
}

const ORDER: readonly SideVerdict[] = ['met', 'unknown', 'broken'];

/** The worst of some verdicts; null where there are none. */
export function worst(verdicts: readonly (SideVerdict | null)[]): SideVerdict | null {
  let found: SideVerdict | null = null;
  for (const verdict of verdicts) {
    if (verdict === null) continue;
    if (found === null || ORDER.indexOf(verdict) > ORDER.indexOf(found)) found = verdict;
  }
  return found;
}
