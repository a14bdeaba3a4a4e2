import type { GroupValue } from './model.ts';

/** The names are those of the JSON; days are ISO texts, and an unbounded number is null. */
export type SideName = 'below' | 'above';
export type SideVerdict = 'met' | 'broken' | 'unknown';
export type Verdict = SideVerdict | 'pending' | 'not-in-force';

export type Severity = 'error' | 'warning' | 'note';

export interface OracleSides {
  below: SideVerdict | null;
  above: SideVerdict | null;
}

export interface OracleCount {
  low: number;
  high: number | null;
  planned: number;
  paused: number;
}

/** `startBy` is null where the gap has begun: `count` must start now. */
export type OracleRemedy =
  | { extend: string; to: string; actBy: string | null; openEnd: boolean }
  | { startBy: string; actBy: string | null }
  | { startBy: null; count: number | null; actBy: null };

export interface OracleNext {
  group: GroupValue | null;
  side: SideName;
  from: string;
  daysUntil: number;
  low: number;
  high: number | null;
  min: number | null;
  max: number | null;
  withPlanned: SideVerdict;
  openedBy: string[];
  openedByRule: string | null;
  remedies: OracleRemedy[];
  lastDayToAct: string | null;
  earliestClosed: string | null;
}

export interface OracleGap {
  group: GroupValue | null;
  side: SideName;
  from: string;
  to: string;
  days: number;
  verdict: 'broken' | 'unknown';
  low: number;
  high: number | null;
  shortfall: number | null;
  toleratedDays: number;
  exempt: boolean;
  openedBy: string[];
  openedByRule: string | null;
  closedBy: string[];
  closedByRule: string | null;
}

/** The gap the as-of day lies in. */
export interface OracleCurrent {
  group: GroupValue | null;
  side: SideName;
  from: string;
  to: string;
  openEnd: boolean;
  verdict: 'broken' | 'unknown';
  low: number;
  high: number | null;
  shortfall: number | null;
  openedBy: string[];
  openedByRule: string | null;
  remedies: OracleRemedy[];
  earliestClosed: string | null;
}

export interface OracleNextUnknown {
  group: GroupValue | null;
  side: SideName;
  from: string;
  low: number;
  high: number | null;
}

export interface OracleRun {
  from: string;
  to: string;
  days: number;
}

/** What «til enhver tid» gives, over the default window up to the as-of day. */
export interface OracleStanding {
  since: string | null;
  days: number;
  daysBroken: number;
  daysUnknown: number;
  daysExempt: number;
  longest: OracleRun | null;
}

export interface OracleSpare {
  today: number | null;
  noneFrom: string | null;
}

export interface OracleReserve {
  below: OracleSpare | null;
  above: OracleSpare | null;
}

export interface OracleBreaksIf {
  below: number | null;
  above: number | null;
}

export interface OracleSlack {
  post: string;
  end: string | null;
  neededTo: string | null;
  days: number;
  openEnd: boolean;
}

export interface OracleLeadTimes {
  min: number;
  max: number;
  n: number;
}

export interface OracleRule {
  from: string | null;
  min: number | null;
  max: number | null;
  severity: Severity;
  severityAbove: Severity;
  decision: string | null;
  decidedOn: string | null;
}

/** What a krav says on the as-of day, for all its items or for one group of them. */
export interface OracleAnswer {
  verdict: Verdict;
  sides: OracleSides;
  count: OracleCount;
  margin: number | null;
  headroom: number | null;
  counted: string[];
  possible: string[];
  /** Posts only: files set aside stand among the unclear too, but have no post to name. */
  unknown: { post: string }[];
  next: OracleNext | null;
  standing: OracleStanding;
  reserve: OracleReserve;
  breaksIf: OracleBreaksIf;
  slack: OracleSlack[];
}

export interface OracleGroupAnswer extends OracleAnswer {
  group: GroupValue;
}

/** What a krav of either form says of its rules. */
export interface OracleRules {
  min: number | null;
  max: number | null;
  severity: Severity;
  severityAbove: Severity;
  rules: OracleRule[];
  bindsFrom: string | null;
}

export interface OracleAntallResult extends OracleAnswer, OracleRules {
  groups: OracleGroupAnswer[];
  gaps: OracleGap[];
  nextPlanned: OracleNext | null;
  current: OracleCurrent | null;
  nextUnknown: OracleNextUnknown | null;
  leadTimes: OracleLeadTimes | null;
  window: { from: string; to: string } | null;
  daysBroken: number;
  daysUnknown: number;
  daysExempt: number;
}

export interface OraclePeriod {
  period: string;
  from: string;
  to: string;
  low: number;
  high: number | null;
  min: number | null;
  max: number | null;
  verdict: Verdict;
  missing: number | null;
}

export interface OracleHendelserResult extends OracleRules {
  verdict: Verdict;
  periods: OraclePeriod[];
}

export type OracleResult = OracleAntallResult | OracleHendelserResult;
