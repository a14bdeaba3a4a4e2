import type { PlacedFinding } from '../../diagnostic/finding.ts';
import type { Change } from '../../krav/comparison/change.ts';

/** A finding; with what a change did to it, where two sides are compared. */
export type ReportedFinding = PlacedFinding & { readonly change?: Change };
