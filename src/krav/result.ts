import type { Day } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import type { Run } from '../time/step.ts';
import type { GroupName, Krav } from './definition.ts';

/** The verdict of a day over all sides and groups: exempt, else the worst. */
export type WorstVerdict = 'exempt' | 'broken' | 'unknown' | 'met';

/** The verdict of one day, or of a whole krav. Nothing empty or unknown is ever `met`. */
export type Verdict = 'met' | 'broken' | 'unknown' | 'pending' | 'not-in-force';
export type SideVerdict = 'met' | 'broken' | 'unknown';
export type SideName = 'below' | 'above';

/** Null on a side without a limit, and on both when the krav is not in force on the day. */
export type Sides = Readonly<Record<SideName, SideVerdict | null>>;

/** How many surely, and how many at most; `high` is Infinity where nobody can say. */
export interface Count {
  readonly low: number;
  readonly high: number;
}

export interface CountOnDay extends Count {
  /** How many more only the plan says will run. */
  readonly planned: number;
  readonly paused: number;
}

export type UnknownReason =
  | 'life/overrun'
  | 'life/late-start'
  | 'krav/missing-field'
  | 'krav/expression'
  | 'krav/set-aside';

/** A post or element that may count, why nobody knows, and the field to look at (JSON pointer into the post). */
export interface UnknownItem {
  readonly post: string;
  readonly reason: UnknownReason;
  readonly field: string | null;
  readonly path: string;
}

/** A post or element that does not count on the as-of day, why not, and the field that says so (JSON pointer into the post). */
export interface NotCounted {
  readonly post: string;
  readonly path: string;
  readonly field: string | null;
  readonly why:
    | { readonly kind: 'no-match' }
    | { readonly kind: 'ended'; readonly status: string; readonly on: Day }
    /** The dates alone say that it is over. */
    | { readonly kind: 'over'; readonly on: Day }
    | { readonly kind: 'planned'; readonly from: Day }
    | { readonly kind: 'paused' }
    | { readonly kind: 'not-running' };
}

/** A maximal run of days on one side with one verdict other than met; both ends included. */
export interface Gap extends Interval {
  readonly group: GroupName | null;
  readonly side: SideName;
  readonly verdict: 'broken' | 'unknown';
  readonly low: number;
  readonly high: number;
  /** What is surely missing on its worst day; for an unknown gap what may be missing. Infinity when nobody can say. */
  readonly shortfall: number;
  readonly toleratedDays: number;
  readonly exempt: boolean;
  readonly openedBy: readonly string[];
  readonly closedBy: readonly string[];
}

export type Remedy =
  /** `field` is the name of the planned end in the item, as JSON pointer into its post. */
  | {
      readonly kind: 'extend';
      readonly item: string;
      readonly field: string | null;
      readonly to: Day;
    }
  | { readonly kind: 'start'; readonly by: Day };

export interface NextBreach extends Count {
  readonly group: GroupName | null;
  readonly side: SideName;
  readonly from: Day;
  readonly daysUntil: number;
  /** The side's verdict on that day if everything planned starts as planned. */
  readonly withPlanned: SideVerdict;
  readonly openedBy: readonly string[];
  readonly remedies: readonly Remedy[];
}

/** What is said of all items, or of those of one group. */
export interface Standing {
  readonly verdict: Verdict;
  readonly sides: Sides;
  readonly count: CountOnDay;
  readonly margin: number | null;
  readonly headroom: number | null;
  readonly counted: readonly string[];
  readonly possible: readonly string[];
  readonly unknown: readonly UnknownItem[];
  readonly next: NextBreach | null;
}

export interface GroupStanding extends Standing {
  readonly group: GroupName;
}

/** A calendar period of a krav about events. */
export interface PeriodResult extends Interval, Count {
  readonly name: string;
  readonly verdict: Verdict;
  readonly missing: number | null;
}

/** How a condition stands for one post, or for a file set aside. */
export interface PostResult {
  readonly post: string;
  readonly path: string;
  readonly verdict: Exclude<Verdict, 'not-in-force'>;
  readonly unknown: UnknownItem | null;
}

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

/** Counts over days, for all items or one group. */
export interface Curves {
  readonly sure: readonly { readonly from: Day; readonly value: Count }[];
  readonly planned: readonly { readonly from: Day; readonly value: Count }[];
}
