import type { Interval } from '../time/interval.ts';
import type { Run } from '../time/step.ts';
import type { PostResult } from './conditions/result.ts';
import type { Curves, GroupStanding, NotCounted, Standing } from './count/result.ts';
import type { WorstVerdict } from './days/verdict.ts';
import type { Krav } from './definition/krav.ts';
import type { PeriodResult } from './events/result.ts';
import type { Gap } from './forecast/gaps.ts';
import type { NextBreach } from './forecast/next-breach.ts';

export interface KravResult extends Standing {
  readonly krav: Krav;
  readonly groups: readonly GroupStanding[];
  readonly posts: readonly PostResult[];
  readonly periods: readonly PeriodResult[];
  readonly gaps: readonly Gap[];
  /** The items that surely do not count on the as-of day; empty for conditions and events. */
  readonly notCounted: readonly NotCounted[];
  /** For an upper limit: the first breach that planned starts would bring. */
  readonly nextPlanned: NextBreach | null;
  readonly window: Interval | null;
  readonly daysBroken: number;
  readonly daysUnknown: number;
  readonly daysExempt: number;
  /** The window's days in force, each with its worst verdict; empty where the form is not judged by days. */
  readonly days: readonly Run<WorstVerdict>[];
  /** The items with their counts over time, for pictures; null where the form has none. */
  readonly curves: Curves | null;
}

export type { PostResult } from './conditions/result.ts';
export type { CountOnDay, Curves, GroupStanding, NotCounted, Standing } from './count/result.ts';
export type {
  Count,
  UnknownItem,
  Verdict,
  WorstVerdict,
} from './days/verdict.ts';
export type { PeriodResult } from './events/result.ts';
export type { Gap } from './forecast/gaps.ts';
export type { NextBreach, Remedy } from './forecast/next-breach.ts';
