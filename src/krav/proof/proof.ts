import type { LifeState } from '../../life/life.ts';
import type { RecordType } from '../../read/register/record-type.ts';
import type { Interval } from '../../time/interval.ts';
import type { Run, StepFunction } from '../../time/step.ts';
import type { Match } from '../days/contribution.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { Count, SideName, Verdict } from '../days/verdict.ts';
import type { CountingKrav, GroupName } from '../definition/krav.ts';

/** What decides whether something counts on a day: all three of them. */
export interface MemberDay {
  /** What its life is; `dated` of something that has a date instead. */
  readonly state: LifeState | 'dated';
  /** Whether it matches, by the rule of the day. */
  readonly matches: Match;
  /** Whether it is in the group that is counted; not known of posts that share an id, all but the one that surely adds least. */
  readonly isIn: Match;
}

/** Something that counts, or may, on some day of a scope. */
export interface ProvedMember {
  readonly id: string;
  readonly path: string;
  /** Where its date stands (JSON pointer), of something that has one. */
  readonly dateAt: string | null;
  /** From the first to the last day of the scope. */
  readonly runs: readonly Run<MemberDay>[];
}

/** What a side says on a day in a proof; null where nothing is asked for. */
export type ProvedVerdict = Exclude<DayVerdict, 'no-limit'> | null;

/** The count of a day, what it is compared with, and what that makes of each side after tolerance and exemptions. */
export type ScopeDay = Count &
  Readonly<Record<SideName, ProvedVerdict>> & {
    /** How many of the members may count, and nobody knows. */
    readonly possible: number;
    readonly min: number | null;
    readonly max: number | null;
    /** Whether the limits hold for the group on the day. */
    readonly isAsked: boolean;
  };

/** What is counted together: all of it on the days in force, a group, or a calendar period. */
export interface ProvedScope extends Interval {
  /** Null for a krav without groups. */
  readonly group: GroupName | null;
  readonly members: readonly ProvedMember[];
  readonly runs: readonly Run<ScopeDay>[];
  /** Of a calendar period; null of days, which each have theirs. */
  readonly verdict: Verdict | null;
}

/** How the answer of a krav that counts comes about, step by step. */
export interface KravProof {
  readonly krav: CountingKrav;
  readonly type: RecordType;
  readonly verdict: Verdict;
  /** What it is where no side of any group says otherwise; null of a krav of the form `hendelser`. */
  readonly otherwise: 'met' | 'unknown' | null;
  readonly scopes: readonly ProvedScope[];
  /** The files in which something matches on some day, or may. */
  readonly mayMatch: ReadonlySet<string>;
}

/** The files in which something matches on some day, or may. */
export function mayMatch(
  items: readonly { readonly path: string; readonly match: StepFunction<Match> }[],
): ReadonlySet<string> {
  const matching = items.filter(({ match }) => match.some(({ value }) => value !== 'false'));
  return new Set(matching.map(({ path }) => path));
}
