import type { Interval } from '../../time/interval.ts';
import type { Count, Verdict } from '../days/verdict.ts';

/** A calendar period of a krav about events. */
export interface PeriodResult extends Interval, Count {
  readonly name: string;
  readonly verdict: Verdict;
  readonly missing: number | null;
}
