import type { EventKrav } from '../../krav/definition/krav.ts';
import { type KravResult, type PeriodResult, resultByPeriod } from '../../krav/result.ts';
import type { Day } from '../../time/day.ts';

/** A period that is not over, in which something is still missing. */
export interface OpenPeriod {
  readonly krav: EventKrav;
  readonly period: PeriodResult;
  /** How many must surely come before the period is over, at least 1. */
  readonly missing: number;
}

/** The running periods of krav about events in which something is missing on the as-of day; the first to end first. */
export function openPeriods(results: readonly KravResult[], asOf: Day): OpenPeriod[] {
  return results
    .flatMap((result): OpenPeriod[] => {
      const events = resultByPeriod(result);
      if (events === null || events.verdict === 'not-in-force') return [];
      const period = events.periods.at(-1);
      const missing = period?.missing ?? 0;
      if (period === undefined || period.to < asOf || missing <= 0) return [];
      // A limit that is already exceeded is not mended by more.
      if (period.verdict === 'broken' || period.verdict === 'not-in-force') return [];
      return [{ krav: events.krav, period, missing }];
    })
    .sort((a, b) => a.period.to - b.period.to);
}
