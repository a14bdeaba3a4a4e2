import { addDays, type Day } from '../../time/day.ts';
import type { Run } from '../../time/step.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { SideName } from '../days/verdict.ts';

/** What begins on a day on one side. */
export interface Beginning {
  readonly side: SideName;
  readonly from: Day;
}

/** The earlier of two; on one day the lower limit's before the upper's, else the first given. */
export function earlier<T extends Beginning>(first: T | null, second: T | null): T | null {
  if (first === null || second === null) return first ?? second;
  if (second.from !== first.from) return second.from < first.from ? second : first;
  return first.side === 'above' && second.side === 'below' ? second : first;
}

/** The first day after the as-of day on which a side gets a verdict that it did not have the day before. */
export function firstTurn(
  judged: readonly Run<DayVerdict>[],
  verdict: DayVerdict,
  asOf: Day,
): Day | null {
  const run = judged.find(({ from, value }, index) => {
    const before = judged[index - 1];
    const goesOn =
      before !== undefined && before.value === verdict && addDays(before.to, 1) === from;
    return value === verdict && from > asOf && !goesOn;
  });
  return run?.from ?? null;
}
