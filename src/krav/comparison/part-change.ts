import { addDays, type Day } from '../../time/day.ts';
import { combine, constant, mapSteps, runsWithin } from '../../time/step.ts';
import type { Change } from './change.ts';
import { firstWorseDay, isWorse, type Part, type PartState, type Trouble } from './trouble.ts';

/** What the change did to one part of a krav; `now` on the as-of day, `ahead` after it. Null: it holds, before and after. */
export interface PartChange {
  readonly part: Part;
  readonly now: Change | null;
  readonly ahead: Change | null;
  /** How the part stands in the head: on the as-of day, and whether it is not known on a later day on which the base breaks it. */
  readonly standing: 'holds' | 'unknown' | 'broken';
  readonly isUnclearAhead: boolean;
  /** Whether the change is one of the rules alone: by the rules of the base the head's posts give the base's answer. */
  readonly byRules: boolean;
}

/** A part before and after, undefined where it is not there, and the days ahead that are compared. */
export interface ComparedPart {
  readonly before: PartState | undefined;
  readonly after: PartState | undefined;
  readonly asOf: Day;
  readonly last: Day;
}

/** Takes whether what is not known is blamed on the change, and whether the part held in the base on its own day. */
export function standingOfPart(
  compared: ComparedPart,
  isBlamed: boolean,
  heldInBase: () => boolean,
): Pick<PartChange, 'now' | 'ahead' | 'standing' | 'isUnclearAhead'> {
  const { before, after, ...days } = compared;
  return {
    now: changeNow(before, after, isBlamed, heldInBase),
    ahead: changeAhead(before, after, isBlamed, days),
    standing: STANDINGS[after?.now.rank ?? 0],
    isUnclearAhead: isUnclearAhead(before, after, days),
  };
}

/** Whether something is no longer as it was, for better or worse. */
export function isTurned(change: Change | null): boolean {
  return change === 'new' || change === 'resolved';
}

/** Whether a part that is new or resolved is as in the base when the head's posts are judged by the base's rules. */
export function isByRules(
  { now, ahead }: Pick<PartChange, 'now' | 'ahead'>,
  { before, after, ...days }: ComparedPart,
): boolean {
  if (!isTurned(now) && !isTurned(ahead)) return false;
  const [was, is] = [before?.now ?? HOLDS, after?.now ?? HOLDS];
  const isSameNow = !isWorse(was, is) && !isWorse(is, was);
  const isSameAhead =
    firstWorseDay(after?.ahead ?? NEVER, before?.ahead ?? NEVER, days) === null &&
    firstWorseDay(before?.ahead ?? NEVER, after?.ahead ?? NEVER, days) === null;
  return (!isTurned(now) || isSameNow) && (!isTurned(ahead) || isSameAhead);
}

const UNKNOWN: Trouble['rank'] = 1;

const STANDINGS: Readonly<Record<Trouble['rank'], PartChange['standing']>> = {
  0: 'holds',
  1: 'unknown',
  2: 'broken',
};

const HOLDS: Trouble = { rank: 0, shortfall: 0 };
const NEVER = constant(HOLDS);

/** What is not known is nobody's doing where it is not blamed, and it never puts anything right. */
function changeNow(
  before: PartState | undefined,
  after: PartState | undefined,
  isBlamed: boolean,
  heldInBase: () => boolean,
): Change | null {
  const was = asCompared(before?.now ?? HOLDS);
  const is = asCompared(after?.now ?? HOLDS);
  if (is.rank === UNKNOWN && is.rank !== was.rank)
    return was.rank === 0 && isBlamed ? 'new' : 'unchanged';
  if (isWorse(is, was)) return 'new';
  if (isWorse(was, is)) return 'resolved';
  if (is.rank === 0) return null;
  return heldInBase() ? 'calendar' : 'unchanged';
}

function changeAhead(
  before: PartState | undefined,
  after: PartState | undefined,
  isBlamed: boolean,
  days: { readonly asOf: Day; readonly last: Day },
): Change | null {
  if (before === undefined || after === undefined) return null;
  const was = mapSteps(before.ahead, asCompared);
  const is = mapSteps(after.ahead, (trouble) =>
    !isBlamed && trouble.rank === UNKNOWN ? HOLDS : asCompared(trouble),
  );
  if (firstWorseDay(is, was, days) !== null) return 'new';
  const asUnmended = mapSteps(after.ahead, (trouble) =>
    trouble.rank === UNKNOWN ? WORST : trouble,
  );
  if (firstWorseDay(was, asUnmended, days) !== null) return 'resolved';
  return after.ahead.length > 1 ? 'unchanged' : null;
}

function isUnclearAhead(
  before: PartState | undefined,
  after: PartState | undefined,
  { asOf, last }: { readonly asOf: Day; readonly last: Day },
): boolean {
  const unclear = combine(
    before?.ahead ?? NEVER,
    after?.ahead ?? NEVER,
    (was, is) => was.rank === WORST.rank && is.rank === UNKNOWN,
  );
  return runsWithin(unclear, { from: addDays(asOf, 1), to: last }).some(({ value }) => value);
}

const WORST: Trouble = { rank: 2, shortfall: Number.POSITIVE_INFINITY };

/** Of what is not known nobody can say how much is missing. */
function asCompared(trouble: Trouble): Trouble {
  return trouble.rank === UNKNOWN ? { rank: UNKNOWN, shortfall: 0 } : trouble;
}
