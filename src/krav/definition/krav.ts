import type { Day } from '../../time/day.ts';
import type { Interval } from '../../time/interval.ts';
import { type DatedRule, type Rules, ruleOn } from './rule.ts';

/** How grave a breach is, as the krav file says it. */
export const ALVOR = ['feil', 'advarsel', 'merknad'] as const;

export type Alvor = (typeof ALVOR)[number];

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

/** A correction of the krav itself that changed what was said of days gone by (`rettet`). */
export interface Correction {
  readonly on: Day;
  /** The names of the fields that were corrected. */
  readonly fields: readonly string[];
  readonly reason: string;
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

/** What a krav is on every day; with anything else here it would be another promise. */
export interface Identity {
  readonly id: string;
  readonly path: string;
  /** The ids of what it rests on (`grunnlag`). */
  readonly basis: readonly string[];
  readonly inForce: Interval;
  readonly exemptions: readonly Exemption[];
  readonly corrections: readonly Correction[];
  readonly expected: ExpectedMatches;
}

/** What every krav says of itself, and may say otherwise from a day on. */
export interface RuleTerms {
  readonly title: string;
  readonly interpretation: string;
  readonly alvor: Alvor;
}

/** What a form that counts compares its count with. At least one of the limits is set. */
export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  /** How grave a breach of the upper limit is. */
  readonly alvorAbove: Alvor;
}

/** What a krav of the form `antall` may ask otherwise from a day on. */
export interface CountRule extends RuleTerms, Limits {
  readonly where: string | null;
  /** Groups that must be seen even when empty. */
  readonly groups: readonly GroupName[];
  readonly pausedCounts: boolean;
  readonly toleranceDays: number;
}

/** What a krav of the form `hendelser` may ask otherwise from a day on. */
export interface EventRule extends RuleTerms, Limits {
  readonly where: string | null;
}

/** What a krav of the form `vilkar` may ask otherwise from a day on. */
export interface ConditionRule extends RuleTerms {
  readonly type: string;
  readonly when: string | null;
  readonly must: string;
}

/**
 * A krav as it is known on a day: what it is, its rules from day to day (`rules`), and beside them the fields of
 * the rule of the day itself. What is about another day reads `ruleOn(rules, day)`.
 */
interface Ruled<R> extends Identity {
  readonly rules: Rules<R>;
  /** The one of the day itself. */
  readonly current: DatedRule<R>;
}

/** At least or at most so many on every single day. */
export interface CountKrav extends Ruled<CountRule>, CountRule {
  readonly form: 'antall';
  readonly tell: Tell;
  readonly per: string | null;
  readonly warningDays: number;
  readonly leadTime: LeadTime | null;
}

/** At least or at most so many dated items in each calendar period. */
export interface EventKrav extends Ruled<EventRule>, EventRule {
  readonly form: 'hendelser';
  readonly tell: Tell;
  /** The path of the item's day: inside the element, or inside the post. */
  readonly date: {
    readonly of: 'element' | 'post';
    readonly path: readonly string[];
  };
  readonly period: PeriodKind;
}

/** For each post of a type for which `when` holds, `must` must hold. */
export interface ConditionKrav extends Ruled<ConditionRule>, ConditionRule {
  readonly form: 'vilkar';
}

/** Those that ask about each of what `tell` names. */
export type CountingKrav = CountKrav | EventKrav;

export type Krav = CountingKrav | ConditionKrav;
export type KravForm = Krav['form'];
export type PeriodKind = 'år' | 'tertial' | 'kvartal' | 'måned';
export type GroupName = string | boolean | bigint;

/** A krav whose file cannot be used: of it nothing is known but its name. */
export interface QuarantinedKrav extends Identity, RuleTerms {
  readonly form: 'quarantined';
  readonly rules: readonly [];
}

/** Where a field of the rule of the day itself is written, as a JSON pointer. */
export function fieldNow({ current }: Pick<Krav, 'current'>, name: string): string {
  return current.writtenAt.get(name) ?? `/${name}`;
}

/** Whether a form has `minst` and `hoyst`. */
export const HAS_LIMITS: Readonly<Record<KravForm, boolean>> = {
  antall: true,
  hendelser: true,
  vilkar: false,
};

/** `minst` and `hoyst`, of whatever they limit the number; null for a form that has none. */
export function limitsOf(krav: Krav | QuarantinedKrav): Limits | null {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return krav;
    case 'vilkar':
    case 'quarantined':
      return null;
  }
}

/** The limits of the rule of a day; null for a form that has none. */
export function limitsOn(krav: Krav | QuarantinedKrav, day: Day): Limits | null {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return ruleOn<Limits>(krav.rules, day);
    case 'vilkar':
    case 'quarantined':
      return null;
  }
}

/** What it counts; null for a form that does not count. */
export function tellOf(krav: Krav | QuarantinedKrav): Tell | null {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return krav.tell;
    case 'vilkar':
    case 'quarantined':
      return null;
  }
}

/** The type of the posts it is about; of a quarantined krav nobody knows. */
export function subjectType(krav: Krav): string;
export function subjectType(krav: Krav | QuarantinedKrav): string | null;
export function subjectType(krav: Krav | QuarantinedKrav): string | null {
  switch (krav.form) {
    case 'antall':
    case 'hendelser':
      return krav.tell.type;
    case 'vilkar':
      return krav.type;
    case 'quarantined':
      return null;
  }
}
