import type { Post } from '../../read/post.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { constant, mapSteps, valueOn } from '../../time/step.ts';
import { judgePast } from '../comparison/judge-past.ts';
import type { PastAnswer, PastPart } from '../comparison/past-answer.ts';
import { judgeable } from '../comparison/rules-of-base.ts';
import { ALVOR, type Alvor } from '../definition/krav.ts';
import { formOf, KRAV_TYPE } from '../definition/read-krav.ts';
import type { Breach, BreachEvent } from './breach.ts';
import { type BreachesKnown, type SideOnDays, type SideState, sideEvents } from './events.ts';

/**
 * Takes the breaches of promises for every day that are known so far, and a register on a day; gives what has
 * become known since, in order of day, and all that is known after it. What a krav that is set aside said stands.
 */
export function breachEvents(
  known: readonly Breach[],
  register: Register,
  asOf: Day,
): BreachesKnown {
  const sides = sidesOf(register, asOf);
  const unread = new Set(register.quarantinedOf(KRAV_TYPE).map(({ id }) => id));
  const keys = new Set([...known.map(keyOf), ...sides.keys()]);
  const all = [...keys].map((key): BreachesKnown => {
    const breaches = known.filter((breach) => keyOf(breach) === key);
    const [first] = breaches;
    const side = sides.get(key) ?? (first === undefined ? null : gone(first));
    return side === null || unread.has(side.krav)
      ? { events: [], breaches }
      : sideEvents(breaches, side, asOf);
  });
  return {
    events: all.flatMap(({ events }) => events).sort((a, b) => dayOf(a) - dayOf(b)),
    breaches: all.flatMap(({ breaches }) => breaches),
  };
}

function dayOf(event: BreachEvent): Day {
  return event.kind === 'corrected' ? event.breach.from : event.day;
}

function keyOf({ krav, group, side }: Pick<Breach, 'krav' | 'group' | 'side'>): string {
  return JSON.stringify([krav, group, side]);
}

/** The sides of the promises for every day, by key. */
function sidesOf(register: Register, asOf: Day): ReadonlyMap<string, SideOnDays> {
  const judge = judgePast(judgeable(register), asOf);
  const promises = register.postsOf(KRAV_TYPE).filter(({ value }) => formOf(value) === 'antall');
  // Of several krav with one id the first by path, which is therefore the last to be set.
  const sides = promises
    .toReversed()
    .flatMap((post) => [...judge(post).parts.values()].flatMap((part) => sideOf(post, part) ?? []));
  return new Map(sides.map((side) => [keyOf(side), side]));
}

function sideOf({ id }: Post, { group, side, answers }: PastPart): SideOnDays | null {
  if (side === null) return null;
  return {
    krav: id,
    group: group === null ? null : String(group),
    side,
    states: mapSteps(answers, stateOf),
    alvorOn: (day) => alvorIn(valueOn(answers, day)),
  };
}

function stateOf(answer: PastAnswer): SideState {
  if (answer.startsWith('broken')) return 'broken';
  return answer.startsWith('unknown') ? 'unknown' : 'clear';
}

function alvorIn(answer: PastAnswer): Alvor {
  return ALVOR.find((alvor) => answer.endsWith(alvor)) ?? 'feil';
}

/** A krav, a group or a limit that is no more: nothing is asked on any day. */
function gone({ krav, group, side, alvor }: Breach): SideOnDays {
  return { krav, group, side, states: constant<SideState>('clear'), alvorOn: () => alvor };
}
