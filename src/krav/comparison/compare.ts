import type { NameNow } from '../../register/changes.ts';
import { addDays, type Day, earliest } from '../../time/day.ts';
import { contains } from '../../time/interval.ts';
import { combine, constant, mapSteps, runsWithin } from '../../time/step.ts';
import type { Assessment } from '../assessment.ts';
import { subjectType } from '../definition/krav.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { dailyResult, type KravResult } from '../result.ts';
import type { Change } from './change.ts';
import {
  firstWorseDay,
  isWorse,
  type Part,
  type PartState,
  partKey,
  partStates,
  type Trouble,
} from './trouble.ts';

/** The same register before and after a change, both judged on one day; and the first judged on its own day. */
export interface Judgements {
  readonly base: Assessment;
  readonly head: Assessment;
  /** The ids that posts of the base have in the head. */
  readonly nameNow: NameNow;
  /** The day of the base's commit. */
  readonly baseDay: Day;
  /** The base judged on any day. */
  readonly baseOn: (day: Day) => Assessment;
  /** The posts of the head by the rules of the base; null where the rules are the same. */
  readonly headByBase: Assessment | null;
}

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

/** One krav before and after. A side that lacks it is null. */
export interface KravChange {
  readonly id: string;
  readonly base: KravResult | null;
  readonly head: KravResult | null;
  readonly parts: readonly PartChange[];
  /** Files that it is about cannot be read, or no longer: what is not known for that reason nobody is to blame for. */
  readonly isBlind: boolean;
  /** The gravest of its parts: new, then resolved, calendar, unchanged; null when it holds before and after. */
  readonly change: Change | null;
  /** Whether it is new or resolved by the rules alone: the promise is sharpened or lowered. */
  readonly byRules: boolean;
  /** Where time did it: the day since which it has not held. */
  readonly since: Day | null;
}

const GRAVITY: readonly Change[] = ['new', 'resolved', 'calendar', 'unchanged'];

/** Compares every krav of two judged registers, in the order of the later one's krav; those that are gone come last. */
export function compareKrav(judgements: Judgements): KravChange[] {
  const { base, head } = judgements;
  const before = new Map(base.results.map((result) => [result.krav.id, result]));
  const after = new Set(head.results.map(({ krav }) => krav.id));
  return [
    ...head.results.map((result) =>
      compareOne(before.get(result.krav.id) ?? null, result, judgements),
    ),
    ...base.results
      .filter(({ krav }) => !after.has(krav.id))
      .map(
        (result): KravChange => ({
          id: result.krav.id,
          base: result,
          head: null,
          parts: [],
          isBlind: false,
          change: null,
          byRules: false,
          since: null,
        }),
      ),
  ];
}

/** The gravest of several changes; null of none. */
export function gravest(changes: readonly (Change | null)[]): Change | null {
  return GRAVITY.find((each) => changes.includes(each)) ?? null;
}

function compareOne(base: KravResult | null, head: KravResult, judgements: Judgements): KravChange {
  const { asOf } = judgements.head;
  const statesBefore = inNamesNow(base, asOf, judgements);
  const isBlind = lacksFiles(head, judgements);
  const wasClear = base === null || (base.verdict !== 'broken' && base.verdict !== 'unknown');
  const statesAfter = byPart(head, asOf);
  const statesByBase = byPart(byBaseOf(head.krav.id, judgements), asOf);
  const keys = new Set([...statesAfter.keys(), ...statesBefore.keys()]);
  const last = earliest(...[base, head].flatMap((result) => lastDay(result) ?? []));
  const parts = [...keys].flatMap((key): PartChange[] => {
    const before = statesBefore.get(key);
    const after = statesAfter.get(key);
    const part = after?.part ?? before?.part;
    if (part === undefined) return [];
    // A krav asks about its posts together: one more that is not known makes only a clear answer unclear.
    const isBlamed = !isBlind && (part.post === null || wasClear);
    const told = {
      part,
      now: changeNow(before, after, isBlamed, () => holdsInBase(head.krav.id, key, judgements)),
      ahead: changeAhead(before, after, isBlamed, { asOf, last }),
      standing: STANDINGS[after?.now.rank ?? 0],
      isUnclearAhead: isUnclearAhead(before, after, { asOf, last }),
    } as const;
    const asBase = { before, after: statesByBase.get(key), asOf, last };
    return [{ ...told, byRules: judgements.headByBase !== null && isByRules(told, asBase) }];
  });
  const change = gravest(
    parts.flatMap(({ now, ahead }) => [now, ahead === 'unchanged' ? null : ahead]),
  );
  return {
    id: head.krav.id,
    base,
    head,
    parts,
    isBlind,
    change,
    byRules:
      isTurned(change) && parts.filter((each) => has(each, change)).every(({ byRules }) => byRules),
    since: change === 'calendar' ? sinceWhen(head, parts, judgements) : null,
  };
}

function byBaseOf(id: string, { headByBase }: Judgements): KravResult | null {
  return headByBase?.results.find(({ krav }) => krav.id === id) ?? null;
}

function isTurned(change: Change | null): boolean {
  return change === 'new' || change === 'resolved';
}

function has({ now, ahead }: Pick<PartChange, 'now' | 'ahead'>, change: Change | null): boolean {
  return now === change || ahead === change;
}

/** Whether a part that is new or resolved is as in the base when the head's posts are judged by the base's rules. */
function isByRules(
  { now, ahead }: Pick<PartChange, 'now' | 'ahead'>,
  {
    before,
    after,
    ...days
  }: {
    readonly before: PartState | undefined;
    readonly after: PartState | undefined;
    readonly asOf: Day;
    readonly last: Day;
  },
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

/** Whether files of the type that a krav is about, or its own, are not here to be read, or were quarantined by the change. */
function lacksFiles({ krav }: KravResult, { base, head }: Judgements): boolean {
  const type = subjectType(krav) ?? KRAV_TYPE;
  const before = new Set(base.register.quarantinedOf(type).map(({ path }) => path));
  return head.register.quarantinedOf(type).some(({ path, unread }) => unread || !before.has(path));
}

function byPart(result: KravResult | null, asOf: Day): Map<string, PartState> {
  const states = result === null ? [] : partStates(result, asOf);
  return new Map(states.map((state) => [partKey(state.part), state]));
}

/** The parts of a krav of the base, by the names that its posts have in the head. */
function inNamesNow(
  result: KravResult | null,
  day: Day,
  { nameNow }: Judgements,
): Map<string, PartState> {
  const type = result === null ? null : subjectType(result.krav);
  return new Map(
    [...byPart(result, day).values()].map((state) => {
      const { post } = state.part;
      const name = post === null || type === null ? post : nameNow(type, post);
      const part = { ...state.part, post: name };
      return [partKey(part), { ...state, part }];
    }),
  );
}

function lastDay(result: KravResult | null): Day | null {
  return (result && dailyResult(result))?.window?.to ?? null;
}

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

/** Whether the part held in the base on the base's own day. */
function holdsInBase(id: string, key: string, judgements: Judgements): boolean {
  return holdsOn(id, key, judgements.baseDay, judgements);
}

function holdsOn(id: string, key: string, day: Day, judgements: Judgements): boolean {
  const result = judgements.baseOn(day).results.find(({ krav }) => krav.id === id);
  const state = inNamesNow(result ?? null, day, judgements).get(key);
  return state === undefined || state.now.rank === 0;
}

/** The day its gap opened; without gaps found by halving the days since the base's own. */
function sinceWhen(
  head: KravResult,
  parts: readonly PartChange[],
  judgements: Judgements,
): Day | null {
  const { asOf } = judgements.head;
  const calendar = parts.filter(({ now }) => now === 'calendar').map(({ part }) => part);
  const [first] = calendar;
  if (first === undefined) return null;
  const gap = dailyResult(head)?.gaps.find(
    (each) => !each.exempt && each.side === first.side && contains(each, asOf),
  );
  if (gap !== undefined) return gap.from;
  const key = partKey(first);
  let held = judgements.baseDay;
  let broken = asOf;
  while (broken - held > 1) {
    const middle = addDays(held, Math.floor((broken - held) / 2));
    if (holdsOn(head.krav.id, key, middle, judgements)) held = middle;
    else broken = middle;
  }
  return broken;
}
