import { type Interval, isEmpty } from '../../time/interval.ts';
import { combine, runsWithin, type StepFunction, valueOn } from '../../time/step.ts';
import { type AskedGroups, askedGroups } from '../count/asked-groups.ts';
import { oneBetweenCopies } from '../count/copies.ts';
import { countResult } from '../count/count-result.ts';
import { type CountedItem, countedBy, countedItem } from '../count/counted-items.ts';
import { countInputOf } from '../count/judge-count.ts';
import { ALWAYS, judgeSides } from '../count/sides.ts';
import { type CountInput, type CountWindow, countWindowOf } from '../count/window.ts';
import type { Match } from '../days/contribution.ts';
import { countOverDays, NOTHING_UNCOUNTED } from '../days/count-curve.ts';
import type { CompiledCount } from '../definition/compiled.ts';
import type { GroupName } from '../definition/krav.ts';
import type { KravContext } from '../evaluate/context.ts';
import type { Membership } from '../evaluate/item.ts';
import {
  type KravProof,
  type MemberDay,
  mayMatch,
  type ProvedMember,
  type ProvedScope,
} from './proof.ts';
import { scopeRuns } from './scope-runs.ts';

/** Takes a krav as it is known on the day asked about; null where the register does not have what it counts. */
export function proveCount(compiled: CompiledCount, context: KravContext): KravProof | null {
  const { krav, subject } = compiled;
  if (subject === null) return null;
  const { input } = countInputOf(compiled, context);
  const countWindow = countWindowOf(input);
  const asked = krav.per === null ? null : askedGroups(input, countWindow);
  return {
    krav,
    type: subject.type,
    verdict: countResult(input).verdict,
    otherwise: otherwise(input, asked),
    scopes: isEmpty(countWindow.days) ? [] : scopesOf(input, countWindow, asked),
    mayMatch: mayMatch(input.items),
  };
}

/** Where no group is asked about, or one may be that nobody can see, nothing is met. */
function otherwise({ asOf }: CountInput, asked: AskedGroups | null): 'met' | 'unknown' {
  return asked === null || valueOn(asked.isKnown, asOf) ? 'met' : 'unknown';
}

function scopesOf(
  input: CountInput,
  countWindow: CountWindow,
  asked: AskedGroups | null,
): ProvedScope[] {
  const { krav, items, copies } = input;
  const { days } = countWindow;
  const scope = (
    group: GroupName | null,
    counted: readonly CountedItem[],
    isAsked: StepFunction<boolean>,
  ): ProvedScope => {
    const contributions = countedBy('sure', counted);
    const { counts } = countOverDays(contributions, countWindow.uncounted);
    const ofMembers = countOverDays(contributions, NOTHING_UNCOUNTED).counts;
    const sides = judgeSides(input, countWindow, countWindow, counted, group, isAsked);
    return {
      ...days,
      group,
      members: membersOf(counted, group, days),
      runs: scopeRuns({
        krav,
        counts,
        ofMembers,
        sides,
        isAsked,
        exempt: countWindow.exempt,
        days,
      }),
      verdict: null,
    };
  };
  if (asked !== null)
    return asked.groups.map((each) => scope(each.group, each.items, each.isAsked));
  const all = items.map((item) => countedItem(item, item, krav));
  return [scope(null, oneBetweenCopies(all, copies), ALWAYS)];
}

/** What counts on some day, or may. */
function membersOf(
  counted: readonly CountedItem[],
  group: GroupName | null,
  days: Interval,
): ProvedMember[] {
  return counted
    .filter(({ contributions }) =>
      runsWithin(contributions.sure, days).some(({ value }) => value !== 0),
    )
    .map((each) => memberIn(each, group, days));
}

function memberIn(
  { item, contributions, isCopied }: CountedItem,
  group: GroupName | null,
  days: Interval,
): ProvedMember {
  const isIn = (of: Membership): Match => {
    if (group === null) return 'true';
    if (of.kind === 'unknown') return 'unknown';
    return of.kind === 'in' && of.group === group ? 'true' : 'false';
  };
  const matched = combine(
    item.match,
    item.membership,
    (matches, of) => ({ matches, isIn: isIn(of) }),
    (a, b) => a.matches === b.matches && a.isIn === b.isIn,
  );
  const alone = combine(
    item.life.sure,
    matched,
    (state, both): MemberDay => ({ state, ...both }),
    sameDay,
  );
  const shared = combine(
    alone,
    contributions.sure,
    (day, adds): MemberDay =>
      isCopied && adds === 1 && day.isIn === 'true' ? { ...day, isIn: 'unknown' } : day,
    sameDay,
  );
  return { id: item.id, path: item.path, dateAt: null, runs: runsWithin(shared, days) };
}

function sameDay(a: MemberDay, b: MemberDay): boolean {
  return a.state === b.state && a.matches === b.matches && a.isIn === b.isIn;
}
