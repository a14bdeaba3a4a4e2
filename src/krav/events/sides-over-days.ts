import { addDays, type Day } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';
import type { Period } from '../../time/period.ts';
import {
  combine,
  daysWithin,
  type Step,
  type StepFunction,
  stepFunction,
} from '../../time/step.ts';
import type { Sides } from '../days/verdict.ts';
import { type EventsInput, judgePeriod, startedPeriods } from './events-result.ts';

const NOTHING_ASKED: Sides = { below: null, above: null };

/**
 * What decides the answer of a krav about dated items on each day up to the as-of day, by what is known now: the
 * running period from the day it is met or broken, until then the last whole one.
 */
export function sidesOverDays(input: EventsInput): StepFunction<Sides> {
  const { krav, asOf } = input;
  const steps: Step<Sides>[] = [];
  let last = NOTHING_ASKED;
  for (const period of startedPeriods(krav, asOf)) {
    const within = withItemsOf(input, period);
    for (const day of turningDays(within, period)) {
      const { verdict, sides } = judgePeriod({ ...within, asOf: day }, period);
      steps.push({ from: day, value: verdict === 'met' || verdict === 'broken' ? sides : last });
    }
    const after = addDays(period.to, 1);
    if (after > asOf) break;
    last = judgePeriod({ ...within, asOf: after }, period).sides;
    steps.push({ from: after, value: last });
  }
  const holds = combine(
    daysWithin([krav.inForce]),
    daysWithin(krav.exemptions),
    (force, exempt) => force && !exempt,
  );
  return combine(stepFunction(NOTHING_ASKED, steps), holds, (sides, isAsked) =>
    isAsked ? sides : NOTHING_ASKED,
  );
}

function withItemsOf(input: EventsInput, period: Interval): EventsInput {
  const items = input.items.filter(({ day }) => day === null || contains(period, day));
  return { ...input, items };
}

/** The days of a period, none after the as-of day, on which its answer may become another. */
function turningDays({ items, krav, asOf }: EventsInput, period: Period): Day[] {
  const days = [
    period.from,
    ...items.flatMap(({ day }) => day ?? []),
    ...krav.rules.map(({ from }) => from).filter((from) => contains(period, from)),
  ];
  return [...new Set(days)].filter((day) => day <= asOf).sort((a, b) => a - b);
}
