import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { StepFunction } from '../time/step.ts';
import type { LogEntry } from './log.ts';

/** What is known of a life on a day. `unknown` is never printed as if it ran, nor as if it did not. */
export type LifeState = 'running' | 'paused' | 'not-running' | 'unknown';

/** A life on every day, past and future, as known on one as-of day. */
export interface Life {
  /** Up to the as-of day what the log says; after it the forecast, without what is only planned. */
  readonly sure: StepFunction<LifeState>;
  /** Days after the as-of day on which only the plan says that it runs; null without such days. */
  readonly planned: Interval | null;
  /** The planned start and end, open where missing; null where the type has no plan. */
  readonly plan: Interval | null;
  /** The known entries, in order of day. */
  readonly entries: readonly LogEntry[];
  /** On the as-of day it is later than both the planned end and the last known entry. */
  readonly overrun: boolean;
  /** The first day on or before the as-of day of which nobody knows whether it had begun; null without one. */
  readonly lateStart: Day | null;
  /** JSON pointers, from what lives, to dates that are there and are no days. */
  readonly unreadable: readonly string[];
}
