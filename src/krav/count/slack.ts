import type { Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { combine, mapSteps, type StepFunction } from '../../time/step.ts';
import { highOf, lowOf } from '../days/count-curve.ts';
import type { Count } from '../days/verdict.ts';
import type { JudgedSide } from '../forecast/gaps.ts';
import { type NeedGround, neededTo } from '../forecast/needed-to.ts';
import { lastLivingDay, type Slack, slackOf } from '../forecast/slack.ts';
import type { CountedItem } from './counted-items.ts';

/** Until when one item, by its id, is needed for a lower limit, ending on a day at the latest; null where it is not. */
export type NeededToOf = (id: string, end: Day) => Day | null;

/** Takes the sides of some items on all days of the promise. Posts with one id are taken away together. */
export function neededToIn(
  sides: readonly JudgedSide[],
  items: readonly CountedItem[],
  ground: NeedGround,
): NeededToOf {
  const below = sides.find(({ limit }) => limit.side === 'below');
  if (below === undefined) return () => null;
  const needed = neededTo(below, ground);
  const byId = itemsById(items);
  return (id, end) => {
    const same = byId.get(id);
    return same === undefined ? null : needed(takenWith(same), end);
  };
}

/** Takes the ids of those that count on the as-of day; what is known not to live after it is left out. */
export function slackIn(
  counted: readonly string[],
  items: readonly CountedItem[],
  needed: NeededToOf,
  asOf: Day,
  days: Interval,
): Slack[] {
  const byId = itemsById(items);
  return counted.flatMap((id) => {
    const ends = (byId.get(id) ?? []).map(({ item }) => lastLivingDay(item.life, asOf));
    const [first = null, ...rest] = ends;
    const end = rest.reduce(sooner, first);
    return end === null ? [] : [slackOf(id, { end, needed: needed(id, end) }, asOf, days)];
  });
}

/** Null, not to live at all, comes before every day. */
function sooner(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return null;
  return a < b ? a : b;
}

function itemsById(items: readonly CountedItem[]): ReadonlyMap<string, readonly CountedItem[]> {
  const byId = new Map<string, CountedItem[]>();
  for (const each of items) {
    const same = byId.get(each.item.id);
    if (same === undefined) byId.set(each.item.id, [each]);
    else same.push(each);
  }
  return byId;
}

function takenWith(items: readonly CountedItem[]): StepFunction<Count> {
  return items
    .map(({ contributions }) =>
      mapSteps(contributions.sure, (adds): Count => ({ low: lowOf(adds), high: highOf(adds) })),
    )
    .reduce((all, one) =>
      combine(all, one, (a, b) => ({ low: a.low + b.low, high: a.high + b.high })),
    );
}
