import type { Interval } from '../../time/interval.ts';
import type { StepFunction } from '../../time/step.ts';
import { combine, runsWithin } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import type { GroupName } from '../definition/krav.ts';
import type { Membership } from '../evaluate/item.ts';

export interface Grouped {
  readonly match: StepFunction<Match>;
  readonly membership: StepFunction<Membership>;
}

/** Whether an item matches as a member of one group: unknown where its group is not known. */
export function matchWithin({ match, membership }: Grouped, group: GroupName): StepFunction<Match> {
  return combine(match, membership, (is, member) => {
    if (is === 'false' || member.kind === 'none') return 'false';
    if (member.kind === 'unknown') return 'unknown';
    return member.group === group ? is : 'false';
  });
}

/** What the items of a krav with `per` make of the days looked at. */
export interface Groups {
  /** The named groups first, as written, then those the items bring, in order of their names. */
  readonly names: readonly GroupName[];
  /** Some item that may match may be a group of its own. */
  readonly mayBeMore: boolean;
}

/** The groups of the items whose match is true or not known on some day looked at, and the named ones. */
export function groupsOf(
  items: readonly Grouped[],
  named: readonly GroupName[],
  within: readonly Interval[],
): Groups {
  const found = new Set<GroupName>();
  let mayBeMore = false;
  for (const item of items) {
    const relevant = relevantMembership(item);
    for (const { value } of within.flatMap((days) => runsWithin(relevant, days))) {
      if (value?.kind === 'in') found.add(value.group);
      if (value?.kind === 'unknown') mayBeMore = true;
    }
  }
  const others = [...found].filter((group) => !named.includes(group)).sort(compareNames);
  return { names: [...named, ...others], mayBeMore };
}

function relevantMembership({ match, membership }: Grouped): StepFunction<Membership | null> {
  return combine(match, membership, (is, member) => (is === 'false' ? null : member));
}

function compareNames(a: GroupName, b: GroupName): number {
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
