import type { Finding, PlacedFinding } from '../../diagnostic/finding.ts';
import type { Change } from '../../krav/comparison/change.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { own, source, type Value } from './value.ts';

/** A finding; with what a change did to it, where two sides are compared, and whether that is a change of rules alone. */
export type ReportedFinding = PlacedFinding & {
  readonly change?: Change;
  readonly byRules?: true;
};

/** Whether a finding is about a file that the change took away: its place leads nowhere. */
export function isOfGoneFile(found: Finding): boolean {
  return (
    found.code === 'register/removed' ||
    (found.code === 'rules/rewritten' && found.args.fields.length === 0)
  );
}

/** Where a finding stands: a line to follow, of a file that is gone its path; null where it has no place. */
export function placeOf(found: ReportedFinding): Value | null {
  if (found.at === null) return null;
  const { path, start } = found.at;
  return isOfGoneFile(found) ? own(path) : source(path, start.line);
}

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
