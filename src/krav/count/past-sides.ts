import type { Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { constant, type Run, type StepFunction } from '../../time/step.ts';
import type { Contribution } from '../days/contribution.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { Count, SideName } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import { membersOf } from './asked-groups.ts';
import { oneBetweenCopies } from './copies.ts';
import { type CountedItem, countedItem } from './counted-items.ts';
import { groupsOf } from './groups.ts';
import { judgeSides } from './sides.ts';
import { type CountInput, countWindowOf } from './window.ts';

/** One side of one group on every day up to the as-of day, with what decides it. */
export interface PastSide {
  readonly group: GroupName | null;
  readonly side: SideName;
  /** After tolerance and exemptions; no run on days out of force. */
  readonly judged: readonly Run<DayVerdict>[];
  readonly limit: StepFunction<number | null>;
  readonly counts: StepFunction<Count>;
  /** What each item adds; of several with one id all. */
  readonly items: ReadonlyMap<string, readonly StepFunction<Contribution>[]>;
}

/** Judges the sides of a krav on all days that it was in force, from the beginning to the as-of day. */
export function pastSides(input: CountInput): PastSide[] {
  const { krav, asOf } = input;
  const countWindow = countWindowOf(input);
  const days = { from: krav.inForce.from, to: asOf < krav.inForce.to ? asOf : krav.inForce.to };
  const terms = { ...countWindow.whole.terms, window: days };
  return setsOf(input, countWindow.whole.window, asOf).flatMap(({ group, items, isAsked }) =>
    judgeSides(input, countWindow, { ...countWindow.whole, terms }, items, group, isAsked).map(
      ({ limit, judged, curve }): PastSide => ({
        group,
        side: limit.side,
        judged,
        limit: limit.values,
        counts: curve.counts,
        items: contributionsById(items),
      }),
    ),
  );
}

interface CountedSet {
  readonly group: GroupName | null;
  readonly items: readonly CountedItem[];
  readonly isAsked: StepFunction<boolean>;
}

/** All items of a krav, or those of each group, with the days on which something is asked of them. */
function setsOf(input: CountInput, window: Interval | null, asOf: Day): CountedSet[] {
  const { krav, items, copies } = input;
  const always = constant(true);
  if (krav.per === null) {
    const all = oneBetweenCopies(
      items.map((item) => countedItem(item, item, krav)),
      copies,
    );
    return [{ group: null, items: all, isAsked: always }];
  }
  const { names, brought } = groupsOf(items, krav, [
    ...(window === null ? [] : [window]),
    { from: asOf, to: asOf },
  ]);
  return names.map((group) => ({
    group,
    items: membersOf(input, group),
    isAsked: brought.has(group)
      ? always
      : byRule(krav.rules, ({ groups }): boolean => groups.includes(group)),
  }));
}

function contributionsById(
  items: readonly CountedItem[],
): ReadonlyMap<string, readonly StepFunction<Contribution>[]> {
  const byId = new Map<string, StepFunction<Contribution>[]>();
  for (const { item, contributions } of items)
    byId.set(item.id, [...(byId.get(item.id) ?? []), contributions.sure]);
  return byId;
}
