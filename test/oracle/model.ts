/**
 * The plain values the oracle takes and gives. The oracle answers for promises over time by walking
 * every single day; the tests of the engine compare with it. Days are ISO texts at this edge.
 */

/** The names of the fields that make up a life (`x-livslop`); null where the type has none. */
export interface OracleLivslop {
  plan: { fra: string | null; til: string | null } | null;
  logg: string | null;
  planlagt: string[];
  aktiv: string[];
  pause: string[];
  avsluttet: string[];
}

export interface OraclePost {
  id: string;
  value: Record<string, unknown>;
}

export interface OracleRegister {
  posts: OraclePost[];
  livslop: OracleLivslop | null;
  /** `x-livslop` on the items of the list in `tell`; absent or null: an element has its post's life. */
  elementLivslop?: OracleLivslop | null;
  /** How many files of the type were set aside. */
  setAside: number;
  fortFra: string | null;
  examplesCount: boolean;
}

export interface OracleUnntak {
  fra: string;
  til: string;
  begrunnelse: string;
  vedtak: string;
}

export type OraclePeriode = 'år' | 'tertial' | 'kvartal' | 'måned';
export type GroupValue = string | boolean | number;

/** A krav as its YAML file says it; what only one form uses is absent in the other. */
export interface OracleKravValue {
  id: string;
  tittel: string;
  tolkning: string;
  alvor: 'feil' | 'advarsel' | 'merknad';
  form: 'antall' | 'hendelser';
  tell: string;
  hvor?: string;
  minst?: number;
  hoyst?: number;
  per?: string;
  grupper?: GroupValue[];
  gjelder_fra?: string;
  gjelder_til?: string;
  unntak?: OracleUnntak[];
  toleranse_dager?: number;
  pause_teller?: boolean;
  periode?: OraclePeriode;
  dato?: string;
}

export type OracleElement = Record<string, unknown>;
export type Match = boolean | 'unknown';
export type OracleMatches = (
  post: OraclePost,
  element: OracleElement | null,
  dayIso: string,
) => Match;
/** null is no group; the text `unknown` is reserved for a group that is not known. */
export type OracleGroup = (post: OraclePost, element: OracleElement | null) => GroupValue | null;

export interface OracleKrav {
  value: OracleKravValue;
  matches: OracleMatches;
  group: OracleGroup | null;
}

export interface JudgeOptions {
  horizonDays: number;
  from?: string;
  to?: string;
}

export type SideName = 'below' | 'above';
export type SideVerdict = 'met' | 'broken' | 'unknown';
export type Verdict = SideVerdict | 'pending' | 'not-in-force';

export interface OracleSides {
  below: SideVerdict | null;
  above: SideVerdict | null;
}

/** `high` is null where it is unbounded. */
export interface OracleCount {
  low: number;
  high: number | null;
  planned: number;
  paused: number;
}

export type OracleRemedy = { extend: string; to: string } | { startBy: string };

export interface OracleNext {
  group: GroupValue | null;
  side: SideName;
  from: string;
  daysUntil: number;
  low: number;
  high: number | null;
  withPlanned: SideVerdict;
  openedBy: string[];
  remedies: OracleRemedy[];
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
  closedBy: string[];
}

/** What a krav says on the as-of day, for all its items or for one group of them. */
export interface OracleStanding {
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
}

export interface OracleGroupResult extends OracleStanding {
  group: GroupValue;
}

export interface OracleAntallResult extends OracleStanding {
  groups: OracleGroupResult[];
  gaps: OracleGap[];
  nextPlanned: OracleNext | null;
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
  verdict: Verdict;
  missing: number | null;
}

export interface OracleHendelserResult {
  verdict: Verdict;
  periods: OraclePeriod[];
}

export type OracleResult = OracleAntallResult | OracleHendelserResult;
