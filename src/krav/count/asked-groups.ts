import type { Day } from '../../time/day.ts';
import { combine, constant, type StepFunction, valueOn } from '../../time/step.ts';
import type { Sides, SideVerdict } from '../days/verdict.ts';
import type { CountKrav, GroupName } from '../definition/krav.ts';
import { byRule } from '../definition/rule.ts';
import type { Item } from '../evaluate/item.ts';
import { oneBetweenCopies } from './copies.ts';
import { type CountedItem, countedItem } from './counted-items.ts';
import { groupsOf, memberOf } from './groups.ts';
import { ALWAYS } from './sides.ts';
import type { CountInput, CountWindow } from './window.ts';

/** A group of a krav with `per`: what counts in it, and on which days something is asked of it. */
interface AskedGroup {
  readonly group: GroupName;
  readonly items: readonly CountedItem[];
  readonly isAsked: StepFunction<boolean>;
}

/** The groups of a krav on the days that are looked at. */
export interface AskedGroups {
  readonly groups: readonly AskedGroup[];
  /** On which days any of the groups is in force: where none is, nothing is known. */
  readonly isAnyAsked: StepFunction<boolean>;
  /** There may be a group that nobody can see and that has too few, by the rule of the as-of day: then no day is met. */
  readonly isHidden: boolean;
  /** On which days it can be known that all groups are met: one is in force, and none may be hidden, by the rule of the day either. */
  readonly isKnown: StepFunction<boolean>;
}

export function askedGroups(input: CountInput, { window }: CountWindow): AskedGroups {
  const { krav, items, quarantined, asOf } = input;
  const { names, brought, mayBeMore } = groupsOf(items, krav, [
    ...(window === null ? [] : [window]),
    { from: asOf, to: asOf },
  ]);
  const mayHide = krav.groups.length === 0 && (mayBeMore || quarantined.length > 0);
  const isAnyAsked: StepFunction<boolean> =
    brought.size > 0
      ? constant(true)
      : byRule(krav.rules, ({ groups }) => groups.some((group) => names.includes(group)));
  const isHidden = mayHide && krav.min !== null;
  const isHiddenOn = byRule(krav.rules, ({ min }) => isHidden || (mayHide && min !== null));
  return {
    groups: names.map((group) => ({
      group,
      items: membersOf(input, group),
      isAsked: brought.has(group)
        ? ALWAYS
        : byRule(krav.rules, ({ groups }) => groups.includes(group)),
    })),
    isAnyAsked,
    isHidden,
    isKnown: combine(isAnyAsked, isHiddenOn, (isAsked, isOneHidden) => isAsked && !isOneHidden),
  };
}

/** What counts in one group: the items that belong to it on some day by some rule. */
export function membersOf(
  { items, krav, copies }: CountInput,
  group: GroupName,
): readonly CountedItem[] {
  const members = items.flatMap((item) => {
    const member = memberOf(item, group);
    return isOutside(member, krav) ? [] : [countedItem(item, member, krav)];
  });
  return oneBetweenCopies(members, copies);
}

/** Whether an item belongs to a group on no day by any rule. */
function isOutside({ matchUnder }: Pick<Item, 'matchUnder'>, { rules }: CountKrav): boolean {
  return rules.every(({ from }) => matchUnder(from).every(({ value }) => value === 'false'));
}

/** The worst of the groups' sides on the as-of day of a krav in force; not known where nothing is asked of any group. */
export function worstSides(
  krav: CountKrav,
  { isAnyAsked, isHidden }: AskedGroups,
  groups: readonly { readonly sides: Sides }[],
  asOf: Day,
): Sides {
  const none = !valueOn(isAnyAsked, asOf);
  const worst = (
    name: 'below' | 'above',
    limit: number | null,
    otherwise: SideVerdict,
  ): SideVerdict | null => {
    if (limit === null) return null;
    const verdicts = groups.map(({ sides }) => sides[name]);
    if (verdicts.includes('broken')) return 'broken';
    return verdicts.includes('unknown') ? 'unknown' : otherwise;
  };
  return {
    below: worst('below', krav.min, none || isHidden ? 'unknown' : 'met'),
    above: worst('above', krav.max, none ? 'unknown' : 'met'),
  };
}
