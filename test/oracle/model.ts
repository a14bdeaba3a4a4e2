/**
 * The plain values the oracle takes and gives. The oracle answers for promises over time by walking
 * every single day; the tests of the engine compare with it. Days are ISO texts at this edge.
 */

/** The names of the fields that make up a life (`x-livslop`); null where the type has none. */
export interface OracleLivslop {
  plan: { fra: string | null; til: string | null } | null;
  /** False: `til` is the first day after; absent: it is the last day. */
  tilErMed?: boolean;
  logg: string | null;
  planlagt: string[];
  aktiv: string[];
  pause: string[];
  avsluttet: string[];
}

/** Posts may have the same id: then they are one item between them. */
export interface OraclePost {
  id: string;
  value: Record<string, unknown>;
  /** Where it is not read by the life of its type. */
  livslop?: OracleLivslop | null;
}

export interface OracleRegister {
  posts: OraclePost[];
  livslop: OracleLivslop | null;
  /** `x-livslop` on the items of the list in `tell`; absent or null: an element has its post's life. */
  elementLivslop?: OracleLivslop | null;
  /** How many files of the type were set aside. */
  setAside: number;
  /** A folder of the type could not be read: nobody knows how many posts it holds. */
  folderUnread?: boolean;
  /** Whether the schema takes any text where a date should stand. */
  textsAreDates?: boolean;
  fortFra: string | null;
  examplesCount: boolean;
  /** What register.yaml says was put right in itself or in the schemas. */
  rettet?: OracleRettet[];
  /** The schema has one more field than it had, and a new name for one. */
  newerSchema?: boolean;
  renamed?: boolean;
}

export interface OracleUnntak {
  fra: string;
  til: string;
  begrunnelse: string;
  vedtak: string;
  vedtatt?: string;
}

/** That something was written wrong, and is put right: what is said of it where it stands. */
export interface OracleRettet {
  dato: string;
  felt: string[];
  begrunnelse: string;
}

export type Alvor = 'feil' | 'advarsel' | 'merknad';

/** What an entry of `endringer` may change; null takes a field away. */
export interface OracleChange {
  hvor?: string | null;
  grupper?: GroupValue[] | null;
  minst?: number | null;
  hoyst?: number | null;
  pause_teller?: boolean | null;
  toleranse_dager?: number | null;
  alvor?: Alvor;
  alvor_over?: Alvor | null;
  tittel?: string;
  tolkning?: string;
}

export interface OracleEndring extends OracleChange {
  fra: string;
  vedtatt?: string;
  vedtak?: string;
}

/** How many days it takes to start something new, and to extend what runs. */
export interface OracleLedetid {
  ny?: number;
  forlengelse?: number;
  kilde: string;
}

export type OraclePeriode = 'år' | 'tertial' | 'kvartal' | 'måned';
export type GroupValue = string | boolean | number;

/** A krav as its YAML file says it; what only one form uses is absent in the other. */
export interface OracleKravValue {
  id: string;
  tittel: string;
  tolkning: string;
  alvor: Alvor;
  alvor_over?: Alvor;
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
  endringer?: OracleEndring[];
  ledetid?: OracleLedetid;
  rettet?: OracleRettet[];
}

export type OracleElement = Record<string, unknown>;
export type Match = boolean | 'unknown';
/** Whether it matches on the day by the `hvor` of a rule; every text of a krav's rules is known to it. */
export type OracleMatches = (
  post: OraclePost,
  element: OracleElement | null,
  dayIso: string,
  hvor: string | undefined,
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
