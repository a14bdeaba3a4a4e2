import { type Day, EVER_AFTER, earliest } from '../../time/day.ts';
import { resultOf } from '../assessment.ts';
import { subjectType } from '../definition/krav.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import { dailyResult, type KravResult } from '../result.ts';
import type { Change } from './change.ts';
import { byPart, heldIn, inNamesNow, type Judgements } from './judgements.ts';
import { isByRules, isTurned, type PartChange, standingOfPart } from './part-change.ts';
import { sinceWhen } from './since-when.ts';

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
  const { headByBase } = judgements;
  const { asOf } = judgements.head;
  const statesBefore = inNamesNow(base, asOf, judgements);
  const isBlind = lacksFiles(head, judgements);
  const wasClear = base === null || (base.verdict !== 'broken' && base.verdict !== 'unknown');
  const statesAfter = byPart(head, asOf);
  const statesByBase = byPart(
    headByBase === null ? null : resultOf(head.krav.id, headByBase),
    asOf,
  );
  const gone = [...statesBefore].filter(([key]) => !statesAfter.has(key));
  const last = [base, head].flatMap((result) => lastDay(result) ?? []).reduce(earliest, EVER_AFTER);
  let heldInBase: ((key: string) => boolean) | null = null;
  const isHeldInBase = (key: string): boolean => {
    heldInBase ??= heldIn(
      resultOf(head.krav.id, judgements.baseOnItsDay()),
      judgements.baseDay,
      judgements,
    );
    return heldInBase(key);
  };
  const parts = [...statesAfter, ...gone].map(([key, { part }]): PartChange => {
    const before = statesBefore.get(key);
    const after = statesAfter.get(key);
    // A krav asks about its posts together: one more that is not known makes only a clear answer unclear.
    const isBlamed = !isBlind && (part.post === null || wasClear);
    const told = standingOfPart({ before, after, asOf, last }, isBlamed, () => isHeldInBase(key));
    const asBase = { before, after: statesByBase.get(key), asOf, last };
    return { part, ...told, byRules: headByBase !== null && isByRules(told, asBase) };
  });
  const change = gravest(
    parts.flatMap(({ now, ahead }) => [now, ahead === 'unchanged' ? null : ahead]),
  );
  const overtaken = parts.find(({ now }) => now === 'calendar');
  return {
    id: head.krav.id,
    base,
    head,
    parts,
    isBlind,
    change,
    byRules:
      isTurned(change) && parts.filter((each) => has(each, change)).every(({ byRules }) => byRules),
    since:
      overtaken === undefined || change !== 'calendar'
        ? null
        : sinceWhen(head, overtaken.part, judgements),
  };
}

function has({ now, ahead }: Pick<PartChange, 'now' | 'ahead'>, change: Change | null): boolean {
  return now === change || ahead === change;
}

/** Whether files of the type that a krav is about, or its own, are not here to be read, or were quarantined by the change. */
function lacksFiles({ krav }: KravResult, { base, head }: Judgements): boolean {
  const type = subjectType(krav) ?? KRAV_TYPE;
  const before = new Set(base.register.quarantinedOf(type).map(({ path }) => path));
  return head.register.quarantinedOf(type).some(({ path, unread }) => unread || !before.has(path));
}

function lastDay(result: KravResult | null): Day | null {
  return (result && dailyResult(result))?.window?.to ?? null;
}
