import type { Breach, BreachEvent } from '../../krav/breaches/breach.ts';
import type { Day } from '../../time/day.ts';
import type { Envelope } from '../document/envelope.ts';

/** What has become known of breaches since an earlier day, as data. */
export interface EventsReport {
  readonly envelope: Envelope;
  /** What was known before: of a commit (its full name), or by a file of earlier events; null: nothing. */
  readonly since: { readonly commit: string | null; readonly day: Day } | null;
  /** In order of day. */
  readonly events: readonly BreachEvent[];
  /** All that is known of breaches after them: what the next run is compared with. */
  readonly breaches: readonly Breach[];
  readonly titleOf: (krav: string) => string;
}
