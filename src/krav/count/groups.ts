import type { Interval } from '../../time/interval.ts';
import type { StepFunction } from '../../time/step.ts';
import { combine, runsWithin } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import type { CountKrav, GroupName } from '../definition/krav.ts';
import type { Item, Membership } from '../evaluate/item.ts';

interface Grouped {
  readonly match: StepFunction<Match>;
  readonly membership: StepFunction<Membership>;
}

/** An item's match as a member of one group, by the rule of each day and by that of one. */
export function memberOf(
  { match, matchUnder, membership }: Item,
  group: GroupName,
): Pick<Item, 'match' | 'matchUnder'> {
  return {
    match: matchWithin({ match, membership }, group),
    matchUnder: (day) => matchWithin({ match: matchUnder(day), membership }, group),
  };
}

/** Whether an item matches as a member of one group: unknown where its group is not known. */
function matchWithin({ match, membership }: Grouped, group: GroupName): StepFunction<Match> {
  return combine(match, membership, (is, member) => {
    if (is === 'false' || member.kind === 'none') return 'false';
    if (member.kind === 'unknown') return 'unknown';
    return member.group === group ? is : 'false';
  });
}

/** What the items of a krav with `per` make of the days looked at. */
export interface Groups {
  /** The groups that the rule of the day asked about names, as written, then all others in order of their names. */
  readonly names: readonly GroupName[];
  /** The groups that items bring; the others are in force only while a rule names them. */
  readonly brought: ReadonlySet<GroupName>;
  /** Some item that may match may be a group of its own. */
  readonly mayBeMore: boolean;
}

/** The groups of the items whose match is true or not known on some day looked at, and those named by a rule of these days. */
export function groupsOf(
  items: readonly Grouped[],
  krav: CountKrav,
  within: readonly Interval[],
): Groups {
  const named = krav.groups;
  const namedByOthers = within
    .flatMap((days) => runsWithin(krav.rules, days))
    .flatMap(({ value }) => value.groups);
  const found = new Set<GroupName>();
  let mayBeMore = false;
  for (const item of items) {
    const relevant = relevantMembership(item);
    for (const { value } of within.flatMap((days) => runsWithin(relevant, days))) {
      if (value?.kind === 'in') found.add(value.group);
      if (value?.kind === 'unknown') mayBeMore = true;
    }
  }
  const others = [...new Set([...found, ...namedByOthers])]
    .filter((group) => !named.includes(group))
    .sort(compareNames);
  return { names: [...named, ...others], brought: found, mayBeMore };
}

function relevantMembership({ match, membership }: Grouped): StepFunction<Membership | null> {
  return combine(match, membership, (is, member) => (is === 'false' ? null : member));
}

function compareNames(a: GroupName, b: GroupName): number {
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
