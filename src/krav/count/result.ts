import type { Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import type { Run } from '../../time/step.ts';
import type { Count, Sides, UnknownItem, Verdict, WorstVerdict } from '../days/verdict.ts';
import type { CountKrav, GroupName } from '../definition/krav.ts';
import type { BreaksIf } from '../forecast/breaks-if.ts';
import type { CurrentGap } from '../forecast/current-gap.ts';
import type { Gap } from '../forecast/gaps.ts';
import type { Lasting } from '../forecast/lasting.ts';
import type { LeadTimes } from '../forecast/lead-times.ts';
import type { NextBreach } from '../forecast/next-breach.ts';
import type { NextUnknown } from '../forecast/next-unknown.ts';
import type { Reserve } from '../forecast/reserve.ts';
import type { Slack } from '../forecast/slack.ts';
import type { TrackRecord } from '../forecast/track-record.ts';

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
  /** What «at every moment» gives until the as-of day, over all days of the promise whatever days are asked for; so too the next two. */
  readonly standing: TrackRecord;
  readonly reserve: Reserve;
  /** One for each in `counted` that lives after the as-of day. */
  readonly slack: readonly Slack[];
  readonly breaksIf: BreaksIf;
}

export interface GroupStanding extends Standing {
  readonly group: GroupName;
}

/** Counts over days, for all items or one group. */
export interface Curves {
  readonly sure: readonly { readonly from: Day; readonly value: Count }[];
  readonly planned: readonly { readonly from: Day; readonly value: Count }[];
}

/** The answer of a krav of the form `antall`: judged on every day of its window. */
export interface CountResult extends Standing {
  readonly form: 'antall';
  readonly krav: CountKrav;
  /** One for each group of a krav with `per`; else empty. */
  readonly groups: readonly GroupStanding[];
  readonly gaps: readonly Gap[];
  /** The items that surely do not count on the as-of day. */
  readonly notCounted: readonly NotCounted[];
  /** The gap that the as-of day lies in. */
  readonly current: CurrentGap | null;
  /** The first day ahead from which a side is not known. */
  readonly nextUnknown: NextUnknown | null;
  /** How long posts of the type have taken to begin. */
  readonly leadTimes: LeadTimes | null;
  readonly asOf: Day;
  /** The first day in force of the promise, whichever days are asked for. */
  readonly firstDay: Day;
  /** How many example posts of the type do not count. */
  readonly examplesLeftOut: number;
  /** Of the days broken until the as-of day, in the days asked for and in all: those on which a side is broken of which the krav says that it is an error. */
  readonly daysInError: { readonly asked: number; readonly whole: number };
  /** What the as-of day ends, other than being met: in the days asked for, and in all. */
  readonly lasting: { readonly asked: Lasting | null; readonly whole: Lasting | null };
  /** For an upper limit: the first breach that planned starts would bring. */
  readonly nextPlanned: NextBreach | null;
  readonly window: Interval | null;
  readonly daysBroken: number;
  readonly daysUnknown: number;
  readonly daysExempt: number;
  /** The window's days in force, each with its worst verdict. */
  readonly days: readonly Run<WorstVerdict>[];
  /** The counts of all items over time. */
  readonly curves: Curves;
}
