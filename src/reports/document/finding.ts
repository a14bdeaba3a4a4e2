import type { PlacedFinding } from '../../diagnostic/finding.ts';
import type { Change } from '../../krav/comparison/change.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** A finding; with what a change did to it, where two sides are compared, and whether that is a change of rules alone. */
export type ReportedFinding = PlacedFinding & {
  readonly change?: Change;
  readonly byRules?: true;
};

/** What a change did to a finding, in words; null where nothing is compared. A promise that was lowered is never «løst». */
export function changeWords(
  { change, byRules }: Pick<ReportedFinding, 'change' | 'byRules'>,
  language: Language,
): string | null {
  if (change === undefined) return null;
  const { changes, changedRules } = wordsIn(language).check;
  if (byRules === undefined) return changes[change];
  return change === 'resolved' ? changedRules.lowered : changedRules.sharpened;
}
