import type { Interval } from '../../time/interval.ts';

/** How grave a breach is, as the krav file says it. */
export type Alvor = 'feil' | 'advarsel' | 'merknad';

/** What is counted: the posts of a type, or the elements of a list inside them. */
export interface Tell {
  readonly type: string;
  /** The names of the properties that lead to the list; empty when the posts themselves are counted. */
  readonly list: readonly string[];
}

/** A documented exemption; both ends included. */
export interface Exemption extends Interval {
  readonly reason: string;
  readonly decision: string | null;
}

/** Posts that the krav's own test says must, or must not, match. */
export interface ExpectedMatches {
  readonly counts: readonly string[];
  readonly doesNotCount: readonly string[];
}

/** How many days it takes before something decided is so (`ledetid`); null where nothing is said. */
export interface LeadTime {
  /** Before something new runs. */
  readonly start: number | null;
  /** Before the end of what is to be extended. */
  readonly extension: number | null;
  readonly source: string | null;
}

interface Common {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** The ids of what it rests on (`grunnlag`). */
  readonly basis: readonly string[];
  readonly interpretation: string;
  readonly alvor: Alvor;
  readonly inForce: Interval;
  readonly exemptions: readonly Exemption[];
  readonly expected: ExpectedMatches;
}

/** What a form that counts compares its count with. At least one of the limits is set. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  /** How grave a breach of the upper limit is. */
  readonly alvorAbove: Alvor;
}

/** At least or at most so many on every single day. */
export interface CountKrav extends Common, Limits {
  readonly form: 'antall';
  readonly tell: Tell;
  readonly where: string | null;
  readonly per: string | null;
  /** Groups that must be seen even when empty. */
  readonly groups: readonly GroupName[];
  readonly pausedCounts: boolean;
  readonly toleranceDays: number;
  readonly warningDays: number;
  readonly leadTime: LeadTime | null;
}

/** At least or at most so many dated items in each calendar period. */
export interface EventKrav extends Common, Limits {
  readonly form: 'hendelser';
  readonly tell: Tell;
  /** The path of the item's day: inside the element, or inside the post. */
  readonly date: {
    readonly of: 'element' | 'post';
    readonly path: readonly string[];
  };
  readonly where: string | null;
  readonly period: PeriodKind;
}

/** For each post of a type for which `when` holds, `must` must hold. */
export interface ConditionKrav extends Common {
  readonly form: 'vilkar';
  readonly type: string;
  readonly when: string | null;
  readonly must: string;
}

export type Krav = CountKrav | EventKrav | ConditionKrav;
export type KravForm = Krav['form'];
export type PeriodKind = 'år' | 'tertial' | 'kvartal' | 'måned';
export type GroupName = string | boolean | bigint;

/** Its limits on a count; null for a form that sets none. */
export function limitsOf(krav: Krav): Limits | null {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return krav;
    case 'vilkar':
      return null;
  }
}

/** What it counts; null for a form that does not count. */
export function tellOf(krav: Krav): Tell | null {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return krav.tell;
    case 'vilkar':
      return null;
  }
}

/** The type of the posts it is about. */
export function subjectType(krav: Krav): string {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return krav.tell.type;
    case 'vilkar':
      return krav.type;
  }
}
