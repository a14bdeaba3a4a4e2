import { addDays, type Day, EVER_BEFORE } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { type Run, runsWithin, type StepFunction, valueOn } from '../../time/step.ts';
import type { Alvor } from '../definition/krav.ts';
import type { Breach, BreachEvent, BreachSubject } from './breach.ts';

/** What a side is on a day: surely broken, not known, or neither, also where nothing is asked. */
export type SideState = 'broken' | 'unknown' | 'clear';

/** One side of a krav, or of one of its groups, or a post that a condition asks of, on all days up to the as-of day. */
export interface SideOnDays extends BreachSubject {
  readonly states: StepFunction<SideState>;
  readonly alvorOn: (day: Day) => Alvor;
}

/** What there is to say, and what is known of breaches after it. */
export interface BreachesKnown {
  readonly events: readonly BreachEvent[];
  readonly breaches: readonly Breach[];
}

/**
 * Takes the breaches of a side that are known so far and the side as it is now; gives what has become known
 * since. Days that are not known now change nothing: they neither close a breach nor take it back. So what is
 * told again and again, each time from what was known after the time before, tells each thing once, however many
 * times were left out or done twice.
 */
export function sideEvents(known: readonly Breach[], side: SideOnDays, asOf: Day): BreachesKnown {
  const events: BreachEvent[] = [];
  const breaches: Breach[] = [];
  for (const breach of known) {
    const { after, told } = breach.from > asOf ? same(breach) : asNow(breach, side, asOf);
    for (const event of told) events.push(event);
    if (after !== null && !breaches.some((other) => other.from === after.from))
      breaches.push(after);
  }
  for (const run of brokenRuns(side, asOf)) {
    if (breaches.some((breach) => overlaps(breach, run))) continue;
    const breach = breachFrom(run.from, side, asOf);
    breaches.push(breach);
    events.push({ kind: 'opened', breach, day: breach.from });
    for (const event of closing(breach)) events.push(event);
  }
  return { events, breaches: breaches.sort((a, b) => a.from - b.from) };
}

interface Told {
  readonly after: Breach | null;
  readonly told: readonly BreachEvent[];
}

function same(breach: Breach): Told {
  return { after: breach, told: [] };
}

/** What has become of a breach that is known. */
function asNow(breach: Breach, side: SideOnDays, asOf: Day): Told {
  if (isAsKnown(breach, side, asOf)) {
    if (breach.to !== null) return same(breach);
    const after = { ...breach, to: lastDay(breach.from, side, asOf) };
    return { after, told: closing(after) };
  }
  const days = { from: breach.from, to: breach.to ?? asOf };
  const run = brokenRuns(side, asOf).find((each) => intersects(each, days));
  if (run === undefined) return { after: null, told: [{ kind: 'corrected', breach, after: null }] };
  const after = withKnownEnd(breach, breachFrom(run.from, side, asOf), side);
  const corrected: BreachEvent = { kind: 'corrected', breach, after };
  return { after, told: [corrected, ...(breach.to === null ? closing(after) : [])] };
}

/** Whether nothing that is known now contradicts what was known of a breach. */
function isAsKnown({ from, to }: Breach, { states }: SideOnDays, asOf: Day): boolean {
  if (valueOn(states, from) === 'clear' || valueOn(states, addDays(from, -1)) === 'broken')
    return false;
  if (to === null) return true;
  const next = addDays(to, 1);
  return (
    (next > asOf || valueOn(states, next) !== 'broken') &&
    runsWithin(states, { from, to }).every(({ value }) => value !== 'clear')
  );
}

/** A breach that was over stays so where nobody knows now what the day after it was. */
function withKnownEnd({ to }: Breach, after: Breach, { states }: SideOnDays): Breach {
  if (to === null || (after.to !== null && after.to <= to)) return after;
  return valueOn(states, addDays(to, 1)) === 'unknown' ? { ...after, to } : after;
}

function closing(breach: Breach): BreachEvent[] {
  return breach.to === null ? [] : [{ kind: 'closed', breach, day: addDays(breach.to, 1) }];
}

function breachFrom(from: Day, side: SideOnDays, asOf: Day): Breach {
  const { krav, group, post, side: name, alvorOn } = side;
  const to = lastDay(from, side, asOf);
  return { krav, group, post, side: name, from, to, alvor: alvorOn(from) };
}

/** The day before the first that is clear; null where none is. */
function lastDay(from: Day, { states }: SideOnDays, asOf: Day): Day | null {
  const clear = runsWithin(states, { from, to: asOf }).find(({ value }) => value === 'clear');
  return clear === undefined ? null : addDays(clear.from, -1);
}

function brokenRuns({ states }: SideOnDays, asOf: Day): Run<SideState>[] {
  return runsWithin(states, { from: EVER_BEFORE, to: asOf }).filter(
    ({ value }) => value === 'broken',
  );
}

function overlaps({ from, to }: Breach, run: Interval): boolean {
  return to === null ? run.to >= from : intersects(run, { from, to });
}

function intersects(a: Interval, b: Interval): boolean {
  return a.from <= b.to && b.from <= a.to;
}
