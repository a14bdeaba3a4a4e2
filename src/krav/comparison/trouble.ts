import { addDays, type Day } from '../../time/day.ts';
import { combine, runsWithin, type StepFunction, stepFunction } from '../../time/step.ts';
import type { Standing } from '../count/result.ts';
import type { SideName, Verdict } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import type { CountResult, EventsResult, KravResult } from '../result.ts';

/** How bad something is: holds (0), may not hold (1), does not hold (2); and how much is missing. */
export interface Trouble {
  readonly rank: 0 | 1 | 2;
  readonly shortfall: number;
}

/** The least part of a krav that is compared: a side, of one group where there are groups; a post of a condition; or the whole. */
export interface Part {
  readonly side: SideName | null;
  readonly group: GroupName | null;
  readonly post: string | null;
}

/** The state of a part on the as-of day, and on the days after it that the window has. */
export interface PartState {
  readonly part: Part;
  readonly now: Trouble;
  readonly ahead: StepFunction<Trouble>;
}

const NONE: Trouble = { rank: 0, shortfall: 0 };
const RANKS: Readonly<Record<Verdict, Trouble['rank']>> = {
  met: 0,
  pending: 0,
  'not-in-force': 0,
  unknown: 1,
  broken: 2,
};

/** A name for a part, the same on both sides of a comparison. */
export function partKey({ side, group, post }: Part): string {
  return JSON.stringify([side, typeof group, group === null ? null : String(group), post]);
}

/** The state of the parts of a judged krav. */
export function partStates(result: KravResult, asOf: Day): PartState[] {
  switch (result.form) {
    case 'antall': {
      const standings: readonly (Standing & { readonly group?: GroupName })[] =
        result.groups.length === 0 ? [result] : result.groups;
      return standings.flatMap((standing) =>
        (['below', 'above'] as const).map((side) => sideState(result, standing, side, asOf)),
      );
    }
    case 'hendelser':
      return [whole(result, missingInPeriods(result))];
    case 'quarantined':
      return [whole(result, 0)];
    case 'vilkar':
      return result.posts.length === 0
        ? [whole(result, 0)]
        : result.posts.map(({ post, verdict }) => ({
            part: { side: null, group: null, post },
            now: { rank: RANKS[verdict], shortfall: 0 },
            ahead: stepFunction(NONE, []),
          }));
  }
}

function whole(result: KravResult, shortfall: number): PartState {
  const rank = RANKS[result.verdict];
  return {
    part: { side: null, group: null, post: null },
    now: { rank, shortfall: rank === 0 ? 0 : shortfall },
    ahead: stepFunction(NONE, []),
  };
}

function missingInPeriods({ periods }: EventsResult): number {
  const last = periods.findLast(({ verdict }) => verdict === 'broken' || verdict === 'unknown');
  return last?.missing ?? 0;
}

function sideState(
  result: CountResult,
  standing: Standing & { readonly group?: GroupName },
  side: SideName,
  asOf: Day,
): PartState {
  const group = standing.group ?? null;
  const verdict = standing.sides[side] ?? 'not-in-force';
  const rank = RANKS[verdict];
  const limit = side === 'below' ? result.krav.min : result.krav.max;
  return {
    part: { side, group, post: null },
    now: {
      rank,
      shortfall: limit === null || rank === 0 ? 0 : missingNow(standing, side, limit),
    },
    ahead: aheadOf(result, group, side, asOf),
  };
}

function missingNow({ count }: Standing, side: SideName, limit: number): number {
  return side === 'below'
    ? limit - Math.min(count.high, limit)
    : count.low - Math.min(count.low, limit);
}

/** The gaps after the as-of day, without what is tolerated or exempt. */
function aheadOf(
  { gaps }: CountResult,
  group: GroupName | null,
  side: SideName,
  asOf: Day,
): StepFunction<Trouble> {
  const steps = gaps
    .filter((gap) => gap.group === group && gap.side === side && !gap.exempt)
    .map((gap) => ({ ...gap, from: addDays(gap.from, gap.toleratedDays) }))
    .filter(({ from, to }) => from <= to && to > asOf)
    .sort((a, b) => a.from - b.from)
    .flatMap(({ from, to, verdict, shortfall }) => [
      { from, value: { rank: RANKS[verdict], shortfall } },
      { from: addDays(to, 1), value: NONE },
    ]);
  return stepFunction<Trouble>(NONE, steps);
}

/** Whether one is worse than the other: a worse verdict, or the same with more missing. */
export function isWorse(one: Trouble, other: Trouble): boolean {
  return one.rank > other.rank || (one.rank === other.rank && one.shortfall > other.shortfall);
}

/** The first day after the as-of day, up to the last day given, on which one is worse than the other; null without one. */
export function firstWorseDay(
  one: StepFunction<Trouble>,
  other: StepFunction<Trouble>,
  { asOf, last }: { readonly asOf: Day; readonly last: Day },
): Day | null {
  const worse = combine(one, other, isWorse);
  const days = { from: addDays(asOf, 1), to: last };
  return runsWithin(worse, days).find(({ value }) => value)?.from ?? null;
}
