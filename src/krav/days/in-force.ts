import type { Day } from '../../time/day.ts';
import { contains, type Interval } from '../../time/interval.ts';
import { valueOn } from '../../time/step.ts';
import { exemptDays } from './side-verdicts.ts';

interface Force {
  readonly inForce: Interval;
  readonly exemptions: readonly Interval[];
}

/** Whether a krav of any form is in force on a day, and no exemption holds. */
export function isInForceOn({ inForce, exemptions }: Force, day: Day): boolean {
  return contains(inForce, day) && !valueOn(exemptDays(exemptions), day);
}
