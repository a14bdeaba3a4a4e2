import { approverWords, ruleChangeWords } from '../../diagnostic/codes/rule-change-words.ts';
import type { RuleChange } from '../../krav/comparison/rule-change.ts';
import { isLess, toldOf } from '../../krav/comparison/rule-changes.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { listed } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { DiffReport } from './diff.ts';
import { isErrorOfRewriting, mustBeMended } from './faults.ts';

/** «K-09a: kravet selv er endret: minst 3 → 2. Bruddet 01.08.2027 og 45 dager i 2025 forsvinner. Må godkjennes av …» */
export function ruleWords(change: RuleChange, report: DiffReport, language: Language): string {
  return [
    changeWords(change, report, language),
    ...(isLess(change) && !mustBeMended(report) ? [approvalWords([change], language)] : []),
  ].join(' ');
}

function changeWords(change: RuleChange, report: DiffReport, language: Language): string {
  const message = ruleChangeWords(toldOf(change), language);
  const isTold = [change.gone, change.come].some(
    ({ years, breaches, unclear }) => years.length + breaches.length + unclear.length > 0,
  );
  const days = change.krav === null ? 0 : rewrittenDays(change.krav, report);
  return isTold || days === 0
    ? message
    : `${message} ${wordsIn(language).diff.rewrittenDays(days)}`;
}

/** Of a krav that is rewritten backwards in a way that neither loosens nor sharpens it; null of others. */
export function rewrittenWords(report: DiffReport, language: Language): string | null {
  const words = wordsIn(language).diff;
  const [told] = report.placed(
    (found) =>
      isErrorOfRewriting(found) && !report.ruleChanges.some(({ krav }) => krav === found.post),
  );
  if (told?.post === undefined) return null;
  return `${words.changedKravItself(told.post)} ${words.rewrittenDays(rewrittenDays(told.post, report))}`;
}

/** How many days gone by get another answer by the rules of the change. */
function rewrittenDays(id: string, { found }: DiffReport): number {
  const told = found.find((each) => each.post === id && isErrorOfRewriting(each));
  return told?.code === 'rules/rewritten' ? told.args.days : 0;
}

/** «Må godkjennes av den som eier løftene.», also where nothing is told of what is changed in the rules. */
export function approvalWords(changes: readonly RuleChange[], language: Language): string {
  const told = changes.length === 0 ? [null] : changes;
  const names = new Set(told.map((change) => approverWords(change, language)));
  return wordsIn(language).diff.approvedBy(listed([...names], language));
}
