import { lastEntryOn } from '../../life/log.ts';
import { type Day, isBounded } from '../../time/day.ts';
import { constant, type StepFunction, valueOn } from '../../time/step.ts';
import { type Contributions, contributionsOf, type Match } from '../days/contribution.ts';
import type { CountedByRule } from '../days/rule-curve.ts';
import type { UnknownItem } from '../days/verdict.ts';
import type { CountKrav } from '../definition/krav.ts';
import { byRule, ruleOn } from '../definition/rule.ts';
import type { Item } from '../evaluate/item.ts';
import type { PlannedEnd } from '../forecast/remedies.ts';
import type { CountOnDay, NotCounted } from './result.ts';

/** An item with what it adds to the count of a krav, or of one group of it. */
export interface CountedItem {
  readonly item: Item;
  readonly match: StepFunction<Match>;
  /** By the rule of each day. */
  readonly contributions: Contributions;
  /** By the rule of one day on every day. */
  readonly contributionsUnder: (day: Day) => Contributions;
  /** Another post has the same id: what counts of the two is one between them. */
  readonly isCopied: boolean;
}

/** Takes the match to count by: the item's own, or its match as a member of a group. */
export function countedItem(
  item: Item,
  { match, matchUnder }: Pick<Item, 'match' | 'matchUnder'>,
  { rules }: CountKrav,
): CountedItem {
  const { life } = item;
  const pausedCounts = byRule(rules, (rule) => rule.pausedCounts);
  const contributions = contributionsOf({ life, match }, pausedCounts);
  return {
    item,
    match,
    contributions,
    contributionsUnder:
      rules.length === 1
        ? () => contributions
        : (day) =>
            contributionsOf(
              { life, match: matchUnder(day) },
              constant(ruleOn(rules, day).pausedCounts),
            ),
    isCopied: false,
  };
}

/** What items add by what is sure, or with what is only planned. */
export function countedBy(
  curve: keyof Contributions,
  items: readonly CountedItem[],
): CountedByRule[] {
  return items.map(({ item, contributions, contributionsUnder }) => ({
    id: item.id,
    contribution: contributions[curve],
    under: (day) => contributionsUnder(day)[curve],
  }));
}

/** Who counts on a day, who may, and why nobody knows. */
export interface WhoCounts {
  readonly counted: readonly string[];
  readonly possible: readonly string[];
  readonly unknown: readonly UnknownItem[];
}

/** Takes the items that may count on the as-of day; quarantined files come on top. */
export function whoCountsOn(items: readonly CountedItem[], day: Day): WhoCounts {
  const withContribution = items.map((counted) => ({
    ...counted,
    on: valueOn(counted.contributions.sure, day),
  }));
  const possible = withContribution.filter(({ on }) => on === 1);
  return {
    counted: withContribution.filter(({ on }) => on === 2).map(({ item }) => item.id),
    possible: possible.map(({ item }) => item.id),
    unknown: possible.map((counted) => whyUnknown(counted, day)),
  };
}

function whyUnknown({ item, isCopied }: CountedItem, day: Day): UnknownItem {
  const { id, path, life, planFields } = item;
  if (isCopied) return { post: id, path, reason: 'register/id-duplicate', field: '/id' };
  const lives = valueOn(life.sure, day);
  if (lives !== 'unknown') return { post: id, path, ...item.unclear };
  if (planFields.unreadable !== null)
    return { post: id, path, reason: 'life/unreadable-day', field: planFields.unreadable };
  return life.overrun
    ? { post: id, path, reason: 'life/overrun', field: planFields.to }
    : { post: id, path, reason: 'life/late-start', field: planFields.from };
}

/** The items that surely do not count on the as-of day, and why not. */
export function notCountedOn(items: readonly CountedItem[], day: Day): NotCounted[] {
  return items
    .filter(({ contributions }) => valueOn(contributions.sure, day) === 0)
    .map(({ item, match }) => ({
      post: item.id,
      path: item.path,
      ...whyNot(item, valueOn(match, day), day),
    }));
}

function whyNot(
  { life, planFields }: Item,
  match: Match,
  day: Day,
): Pick<NotCounted, 'why' | 'field'> {
  if (match === 'false') return { why: { kind: 'no-match' }, field: null };
  const last = life.entries.findLast((entry) => entry.day <= day);
  const logged =
    last === undefined || planFields.log === null ? null : `${planFields.log}/${last.index}/status`;
  if (valueOn(life.sure, day) === 'paused') return { why: { kind: 'paused' }, field: logged };
  if (life.planned !== null)
    return { why: { kind: 'planned', from: life.planned.from }, field: planFields.from };
  if (last?.statusClass === 'avsluttet')
    return { why: { kind: 'ended', status: last.status, on: last.day }, field: logged };
  const end = life.plan?.to;
  return end !== undefined && end < day && isBounded(end)
    ? { why: { kind: 'over', on: end }, field: planFields.to }
    : { why: { kind: 'not-running' }, field: planFields.from };
}

/** The counts on the as-of day besides low and high: what only the plan promises, and what is paused. */
export function besideTheCount(
  items: readonly CountedItem[],
  asOf: Day,
): Pick<CountOnDay, 'planned' | 'paused'> {
  const planned = items.filter(
    ({ item, match }) =>
      item.life.planned !== null && valueOn(match, item.life.planned.from) === 'true',
  );
  const paused = items.filter(
    ({ item, match }) =>
      valueOn(item.life.sure, asOf) === 'paused' && valueOn(match, asOf) === 'true',
  );
  return { planned: distinct(planned), paused: distinct(paused) };
}

function distinct(items: readonly CountedItem[]): number {
  return new Set(items.map(({ item }) => item.id)).size;
}

/**
 * The planned end of each item that can be extended: on that day it surely runs or is paused, and nobody
 * has logged that it is over by then.
 */
export function plannedEnds(items: readonly CountedItem[]): Map<string, PlannedEnd> {
  return new Map(
    items.flatMap(({ item, isCopied }): [string, PlannedEnd][] => {
      const { life, planFields } = item;
      const day = life.plan?.to;
      if (isCopied || day === undefined || !isBounded(day)) return [];
      const state = valueOn(life.sure, day);
      const isLogged = lastEntryOn(life.entries, day)?.statusClass === 'avsluttet';
      const lives = (state === 'running' || state === 'paused') && !isLogged;
      return lives ? [[item.id, { day, field: planFields.to }]] : [];
    }),
  );
}
