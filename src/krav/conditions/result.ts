import type { UnknownItem, Verdict } from '../days/verdict.ts';
import type { ConditionKrav } from '../definition/krav.ts';

/** The state of a condition for one post, or for a quarantined file. */
export interface PostResult {
  readonly post: string;
  readonly path: string;
  readonly verdict: Exclude<Verdict, 'not-in-force'>;
  readonly unknown: UnknownItem | null;
  /** The field that makes it broken, as a JSON pointer; null where it is not, or where none can be told. */
  readonly failing: string | null;
}

/** The answer of a krav of the form `vilkar`: the worst of the posts it applies to on the as-of day. */
export interface ConditionsResult {
  readonly form: 'vilkar';
  readonly krav: ConditionKrav;
  readonly verdict: Verdict;
  /** The posts it applies to; those it does not yet apply to only when there are no others. */
  readonly posts: readonly PostResult[];
  /** The posts for which it is met. */
  readonly counted: readonly string[];
  /** The posts for which it is not known. */
  readonly possible: readonly string[];
  readonly unknown: readonly UnknownItem[];
}
