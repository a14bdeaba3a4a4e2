import { saidOfKrav } from '../../krav/answer-codes.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { DiffReport } from '../diff/diff.ts';
import { isOfGoneFile, type ReportedFinding } from '../document/finding.ts';

/** What stands in the way before a change can be merged: errors in the data, a promise rewritten backwards or taken away, warnings, an approval; null of nothing but what it does to the promises. */
export type InTheWay = 'errors' | 'rewritten' | 'removed' | 'warnings' | 'approval' | null;

/** Takes the findings of a change that make it fail, and where none does its warnings about the data. A breach may make it fail too, and is then no error: it stands in nobody's way. */
export function inTheWayOf(
  { ruleChanges }: DiffReport,
  found: Readonly<Record<'failures' | 'warnings', readonly ReportedFinding[]>>,
): InTheWay {
  const rewritten = found.failures.filter(({ code }) => code === 'rules/rewritten');
  if (rewritten.length > 0) return rewritten.every(isOfGoneFile) ? 'removed' : 'rewritten';
  if (found.failures.some(isError)) return 'errors';
  if (found.warnings.length > 0) return 'warnings';
  return ruleChanges.some(({ krav }) => krav !== null) ? 'approval' : null;
}

function isError({ code }: ReportedFinding): boolean {
  return saidOfKrav(code) === null && code !== 'krav/rules-changed';
}

/** What whoever made a change that may be merged must do, where it is not said of what is in the way. */
export function authorWords(
  { rules, ruleChanges }: DiffReport,
  inTheWay: InTheWay,
  language: Language,
): string[] {
  const words = wordsIn(language).comment.author;
  if (rules.length > 0 || ruleChanges.length > 0)
    return [words.asks(ruleChanges.some(({ approver }) => approver !== null))];
  return inTheWay === null ? [words.isDone] : [];
}
