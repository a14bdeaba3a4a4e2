import type { Quarantined } from '../read/post.ts';
import type { UnknownItem } from './days/verdict.ts';
import type { QuarantinedKrav } from './definition/krav.ts';
import { quarantinedKrav } from './definition/read-krav.ts';

/** The answer of a krav whose file is quarantined: it stands among the krav, and nothing is known of it. */
export interface QuarantinedResult {
  readonly form: 'quarantined';
  readonly krav: QuarantinedKrav;
  readonly verdict: 'unknown';
  readonly counted: readonly [];
  readonly possible: readonly [];
  readonly unknown: readonly [UnknownItem];
}

export function quarantinedResult(file: Quarantined): QuarantinedResult {
  const { id, path } = file;
  return {
    form: 'quarantined',
    krav: quarantinedKrav(file),
    verdict: 'unknown',
    counted: [],
    possible: [],
    unknown: [{ post: id, path, reason: 'krav/set-aside', field: null }],
  };
}
