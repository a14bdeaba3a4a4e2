import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import { constant } from '../../time/step.ts';
import { KRAV_TYPE } from '../definition/read-krav.ts';
import type { Breach, BreachEvent, BreachSubject } from './breach.ts';
import { type BreachesKnown, type SideOnDays, type SideState, sideEvents } from './events.ts';
import { promiseSides } from './promise-sides.ts';

/**
 * Takes the breaches of promises that are known so far, and a register on a day; gives what has become known
 * since, in order of day, and all that is known after it. What was known of a krav that cannot be judged stands.
 */
export function breachEvents(
  known: readonly Breach[],
  register: Register,
  asOf: Day,
): BreachesKnown {
  const promises = promiseSides(register, asOf);
  const sides = new Map(promises.sides.map((side) => [keyOf(side), side]));
  const unread = new Set([
    ...register.quarantinedOf(KRAV_TYPE).map(({ id }) => id),
    ...promises.unjudged,
  ]);
  const before = new Map<string, [Breach, ...Breach[]]>();
  for (const breach of known) {
    const key = keyOf(breach);
    const same = before.get(key);
    if (same === undefined) before.set(key, [breach]);
    else same.push(breach);
  }
  const since = (side: SideOnDays, breaches: readonly Breach[]): BreachesKnown =>
    unread.has(side.krav) ? { events: [], breaches } : sideEvents(breaches, side, asOf);
  const all = [
    ...[...before].map(([key, breaches]) => since(sides.get(key) ?? gone(breaches[0]), breaches)),
    ...[...sides].flatMap(([key, side]) => (before.has(key) ? [] : [since(side, [])])),
  ];
  return {
    events: all.flatMap(({ events }) => events).sort((a, b) => dayOf(a) - dayOf(b)),
    breaches: all.flatMap(({ breaches }) => breaches),
  };
}

function dayOf(event: BreachEvent): Day {
  return event.kind === 'corrected' ? event.breach.from : event.day;
}

function keyOf({ krav, group, post, side }: BreachSubject): string {
  return JSON.stringify([krav, group, post, side]);
}

/** A krav, a group, a post or a limit that is no more: nothing is asked on any day. */
function gone({ krav, group, post, side, alvor }: Breach): SideOnDays {
  const states = constant<SideState>('clear');
  return { krav, group, post, side, states, alvorOn: () => alvor };
}
