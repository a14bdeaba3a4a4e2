import type { Day } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';
import { daysWithin, valueOn } from '../../time/step.ts';

interface Force {
  readonly inForce: Interval;
  readonly exemptions: readonly Interval[];
}

/** Whether a krav of any form is in force on a day, and no exemption holds. */
export function isInForceOn({ inForce, exemptions }: Force, day: Day): boolean {
  return contains(inForce, day) && !valueOn(daysWithin(exemptions), day);
}
