import type { Envelope } from '../document/envelope.ts';
import type { LeftOut } from './left-out.ts';
import type { PromiseLine } from './promise-line.ts';

/** How much a report was made from. */
export interface ReportCounts {
  readonly posts: number;
  readonly krav: number;
  readonly examples: number;
  readonly quarantined: number;
  /** Posts that are no examples, of the types that promises count. */
  readonly own: number;
}

/** What the sections that several reports share are made from. */
export interface ReportBasis {
  readonly envelope: Envelope;
  readonly counts: ReportCounts;
  readonly promises: readonly PromiseLine[];
  /** The files of krav that nobody can judge. */
  readonly kravLeftOut: LeftOut;
}
