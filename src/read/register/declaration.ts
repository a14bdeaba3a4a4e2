import type { Day } from '../../time/day.ts';
import type { Json } from '../json.ts';
import type { Limits } from '../limits.ts';
import type { IdRule } from '../post.ts';

/** A type as register.yaml declares it. */
export interface TypeDeclaration {
  readonly name: string;
  /** From the register's folder; those that begin with `!` take files away. */
  readonly globs: readonly string[];
  readonly idRule: IdRule;
  /** The name of its schema, without ending: the type's own name unless `skjema` says otherwise. */
  readonly schemaName: string;
  readonly schemaFile: string;
  readonly keptSince: Day | null;
}

/** A closing day of a period, the same every year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** What register.yaml says, with the defaults filled in. */
export interface RegisterConfig {
  readonly title: string;
  /** An IANA name that the platform knows; Europe/Oslo unless said. */
  readonly timeZone: string;
  /** Whether posts marked `eksempel: true` count in krav; no unless said, so that nothing invented keeps a promise. */
  readonly examplesCount: boolean;
  /** From the root. */
  readonly schemaFolder: string;
  readonly reportedUntil: Day | null;
  /** What register.yaml says was corrected in itself and in the schemas (`rettet`), as written. */
  readonly corrections: readonly Json[];
  /** How large files may be, and how many there may be of them. */
  readonly limits: Limits;
  readonly periods: ReadonlyMap<string, MonthDay>;
  /** In the order of reports. */
  readonly types: readonly TypeDeclaration[];
}
