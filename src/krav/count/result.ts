import type { Day } from '../../time/day.ts';
import type { Count, Sides, UnknownItem, Verdict } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import type { NextBreach } from '../forecast/next-breach.ts';

export interface CountOnDay extends Count {
  /** How many more only the plan says will run. */
  readonly planned: number;
  readonly paused: number;
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

/** Counts over days, for all items or one group. */
export interface Curves {
  readonly sure: readonly { readonly from: Day; readonly value: Count }[];
  readonly planned: readonly { readonly from: Day; readonly value: Count }[];
}
