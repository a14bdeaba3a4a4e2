import type { AskedRule } from '../../../krav/history/answers.ts';
import type { Verdict } from '../../../krav/result.ts';
import type { Day } from '../../../time/day.ts';

/** What the register said of its promises at a commit. */
export interface CommitAnswers {
  /** Of the commit, by its own word, in the register's time zone. */
  readonly day: Day;
  /** Null where register.yaml could not be used. */
  readonly found: FoundAnswers | null;
}

export interface FoundAnswers {
  readonly answered: ReadonlyMap<string, FoundAnswer>;
  /** The ids of krav files that could not be read. */
  readonly quarantined: readonly string[];
}

/** A krav as it was at a commit, with its answer. */
export interface FoundAnswer {
  readonly verdict: Verdict;
  readonly low: number;
  readonly high: number;
  readonly rule: AskedRule;
  readonly about: AboutKrav;
}

export interface AboutKrav {
  readonly title: string;
  /** Conditions count nothing. */
  readonly isCounted: boolean;
}
