import type { SideName, SideVerdict } from './answers.ts';
import { dayOf } from './days.ts';
import { type Copy, type Item, listInTell } from './items.ts';
import type { GroupValue, OracleRegister } from './model.ts';
import type { Rule } from './rules.ts';

/** What an item, or all of them, surely and possibly adds; `high` may be infinite. */
export interface Range {
  low: number;
  high: number;
}

export type Curve = 'sure' | 'planned';

/** Whom a count is over: all items, or those of one group. */
export type Scope = { kind: 'all' } | { kind: 'group'; group: GroupValue; hasItems: boolean };

function contributionOfCopy(
  copy: Copy,
  rule: Rule,
  scope: Scope,
  curve: Curve,
  day: number,
): Range {
  const life = copy.lifeOn(day);
  const pausedCounts = rule.pause_teller ?? true;
  const lives =
    life.sure === 'running' ||
    (life.sure === 'paused' && pausedCounts) ||
    (curve === 'planned' && life.planned);
  const dead = !lives && life.sure !== 'unknown';
  if (dead) return { low: 0, high: 0 };
  const match = copy.matchOn(day, rule);
  if (match === false) return { low: 0, high: 0 };
  if (scope.kind === 'group' && copy.group !== scope.group) {
    return { low: 0, high: copy.group === 'unknown' ? 1 : 0 };
  }
  return { low: match === true && lives ? 1 : 0, high: 1 };
}

/** §4: the contribution of one item on one day by one rule; copies are one item between them. */
export function contribution(
  item: Item,
  rule: Rule,
  scope: Scope,
  curve: Curve,
  day: number,
): Range {
  const parts = item.copies.map((copy) => contributionOfCopy(copy, rule, scope, curve, day));
  return {
    low: item.isInAll ? Math.min(...parts.map((part) => part.low)) : 0,
    high: parts.reduce((sum, part) => sum + part.high, 0),
  };
}

/** §4: the count on one day, with files set aside and the days before the register was kept. */
export function countOn(
  items: Item[],
  register: OracleRegister,
  rule: Rule,
  scope: Scope,
  curve: Curve,
  day: number,
): Range {
  let low = 0;
  let high = 0;
  for (const item of items) {
    const part = contribution(item, rule, scope, curve, day);
    low += part.low;
    high += part.high;
  }
  const perFile = listInTell(rule.tell) === undefined ? 1 : Number.POSITIVE_INFINITY;
  if (register.setAside > 0) high += register.setAside * perFile;
  if (register.folderUnread === true) high = Number.POSITIVE_INFINITY;
  if (register.fortFra !== null && day < dayOf(register.fortFra)) high = Number.POSITIVE_INFINITY;
  return { low, high };
}

/** The verdict of one side of a count, before tolerance; null where the rule has no such side. */
export function sideOf(
  count: Range,
  rule: Pick<Rule, 'minst' | 'hoyst'>,
  side: SideName,
  nothingAtAll: boolean,
): SideVerdict | null {
  const limit = side === 'below' ? rule.minst : rule.hoyst;
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
