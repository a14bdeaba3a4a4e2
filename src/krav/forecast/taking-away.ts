import { type DayVerdict, sideVerdict } from '../days/side-verdicts.ts';
import type { Count, SideVerdict } from '../days/verdict.ts';

/** The verdict of a lower limit on what is left when so much is taken away. */
export function verdictWithout(count: Count, taken: Count, min: number): SideVerdict {
  const left = { low: count.low - taken.low, high: count.high - taken.high };
  return sideVerdict(left, { side: 'below', value: min }, false);
}

/** Whether taking so much away makes a day worse: its verdict, or what is missing where it is broken already. */
export function isWorseWithout(count: Count, taken: Count, min: number): boolean {
  const before = verdictWithout(count, NOTHING, min);
  if (before === 'broken') return lacksMoreWithout(count, taken);
  return BADNESS[verdictWithout(count, taken, min)] > BADNESS[before];
}

/** Whether a broken day lacks more when so much is taken away. */
export function lacksMoreWithout({ high }: Count, taken: Count): boolean {
  return Number.isFinite(high) && taken.high > 0;
}

/** How bad a day is: higher is worse. */
export const BADNESS: Readonly<Record<DayVerdict, number>> = {
  met: 0,
  tolerated: 0,
  exempt: 0,
  'no-limit': 0,
  unknown: 1,
  broken: 2,
};

const NOTHING: Count = { low: 0, high: 0 };
