import type { CountResult } from '../../krav/result.ts';
import { addDays, type Day, latest } from '../../time/day.ts';
import { lengthInDays } from '../../time/interval.ts';

/** A promise at every moment, with how it was kept in the last year. */
export interface PromiseLine {
  readonly result: CountResult;
  readonly lastYear: {
    readonly from: Day;
    readonly days: number;
    readonly met: number;
    readonly broken: number;
    readonly unknown: number;
    readonly exempt: number;
  };
  /** Breaches that ended before the last year began. */
  readonly older: CountResult['gaps'];
}

const LAST_YEAR_DAYS = 365;

/** The state of a promise at every moment, and how it was kept in the last year up to the as-of day. */
export function promiseLine(result: CountResult, asOf: Day): PromiseLine {
  const from = latest(addDays(asOf, 1 - LAST_YEAR_DAYS), result.window?.from ?? asOf);
  const within = result.days.flatMap((run) => {
    const days = lengthInDays({ from: latest(run.from, from), to: run.to < asOf ? run.to : asOf });
    return [{ days, value: run.value }];
  });
  const count = (wanted: string) =>
    within.filter(({ value }) => value === wanted).reduce((sum, { days }) => sum + days, 0);
  return {
    result,
    lastYear: {
      from,
      days: within.reduce((sum, { days }) => sum + days, 0),
      met: count('met'),
      broken: count('broken'),
      unknown: count('unknown'),
      exempt: count('exempt'),
    },
    older: result.gaps.filter((gap) => gap.verdict === 'broken' && !gap.exempt && gap.to < from),
  };
}
