import type { NameNow } from '../../register/changes.ts';
import type { Day } from '../../time/day.ts';
import type { Assessment } from '../assessment.ts';
import { subjectType } from '../definition/krav.ts';
import type { KravResult } from '../result.ts';
import type { AnswerOn } from './answer-on.ts';
import { type PartState, partKey, partStates } from './trouble.ts';

/** The same register before and after a change, both judged on one day; and the first judged on its own day. */
export interface Judgements {
  readonly base: Assessment;
  readonly head: Assessment;
  /** The ids that posts of the base have in the head. */
  readonly nameNow: NameNow;
  /** The day of the base's commit. */
  readonly baseDay: Day;
  readonly baseOnItsDay: () => Assessment;
  /** One krav of the base judged on any day. */
  readonly baseAnswerOn: AnswerOn;
  /** The posts of the head by the rules of the base; null where the rules are the same. */
  readonly headByBase: Assessment | null;
}

/** The parts of a krav by their keys; none of a krav that is not there. */
export function byPart(result: KravResult | null, asOf: Day): Map<string, PartState> {
  const states = result === null ? [] : partStates(result, asOf);
  return new Map(states.map((state) => [partKey(state.part), state]));
}

/** The parts of a krav of the base, by the names that its posts have in the head. */
export function inNamesNow(
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

/** Takes what a krav of the base says on a day; tells of each of its parts, by its key, whether it held. */
export function heldIn(
  result: KravResult | null,
  day: Day,
  judgements: Judgements,
): (key: string) => boolean {
  const states = inNamesNow(result, day, judgements);
  return (key) => {
    const state = states.get(key);
    return state === undefined || state.now.rank === 0;
  };
}
