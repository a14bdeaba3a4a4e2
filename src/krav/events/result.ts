import type { Interval } from '../../time/interval.ts';
import type { Count, Sides, UnknownItem, Verdict } from '../days/verdict.ts';
import type { EventKrav, EventRule } from '../definition/krav.ts';

/** A calendar period of a krav about events. */
export interface PeriodResult extends Interval, Count {
  readonly name: string;
  readonly verdict: Verdict;
  readonly missing: number | null;
  /** The rule that it is counted by: that of its last day, or of the running one that of the as-of day. */
  readonly rule: EventRule;
  /** Ids of what surely counts in it, and of what may. */
  readonly counted: readonly string[];
  readonly possible: readonly string[];
  /** Whether the rule changes within it. */
  readonly ruleChanges: boolean;
}

/** The answer of a krav of the form `hendelser`: that of the running calendar period, or of the last whole one. */
export interface EventsResult {
  readonly form: 'hendelser';
  readonly krav: EventKrav;
  readonly verdict: Verdict;
  readonly sides: Sides;
  /** Of the running period; of the last one where none is running. */
  readonly count: Count;
  readonly margin: number | null;
  readonly headroom: number | null;
  readonly counted: readonly string[];
  readonly possible: readonly string[];
  readonly unknown: readonly UnknownItem[];
  /** How many example posts of the type do not count. */
  readonly examplesLeftOut: number;
  /** The periods that have begun by the as-of day. */
  readonly periods: readonly PeriodResult[];
}
