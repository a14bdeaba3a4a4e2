import type { HistoryEvent } from '../../register/history.ts';
import type { Register } from '../../register/register.ts';
import type { Day } from '../../time/day.ts';
import type { Envelope } from '../document/envelope.ts';

/** What became of a post in a commit, or in the working tree. */
export interface HistoryChange {
  /** Null for what is not committed yet. */
  readonly commit: { readonly sha: string; readonly day: Day; readonly subject: string } | null;
  readonly event: HistoryEvent;
}

/** One post through the commits, as data. */
export interface HistoryReport {
  readonly envelope: Envelope;
  readonly type: string;
  readonly id: string;
  /** The newest `tittel` that could be read; null when none ever could. */
  readonly title: string | null;
  /** How many commits were looked through. */
  readonly commitCount: number;
  /** Oldest first; what is not committed is last. */
  readonly changes: readonly HistoryChange[];
  /** As it is now, for the schema's words. */
  readonly register: Register;
}
