import { wordsIn } from '../../text/catalogue.ts';
import { listed } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { isOfGoneFile } from '../document/finding.ts';
import { type DiffReport, isMade } from './diff.ts';
import { dataFaults, dataWarnings, isErrorOfRewriting } from './faults.ts';
import { headline } from './headline.ts';
import { approvalWords } from './rule-words.ts';

/** Whether a change may be merged, and why or why not. */
export function mergeWords(
  report: DiffReport,
  exitCode: number,
  language: Language,
): { readonly may: boolean; readonly answer: string; readonly why: string } {
  const words = wordsIn(language).diff;
  const rewritten = report.found.filter(isErrorOfRewriting);
  const { ruleChanges, rules } = report;
  const isAboutRules = rules.length > 0 || ruleChanges.length > 0;
  const approved = approvalWords(ruleChanges, language);
  const isSaid = !isAboutRules || headline(report, language).includes(approved);
  const approval = isSaid ? [] : [approved];
  const faults = dataFaults(report).length;
  const why = (...parts: readonly string[]) => [...parts, ...approval].join(' ');
  const mended = isAboutRules ? ` ${words.nothingToApprove}` : '';
  if (exitCode !== 0 && rewritten.length > 0) {
    const because = rewritten.every(isOfGoneFile) ? words.notRemoved : words.notBackwards;
    return { may: false, answer: words.cannotBeMerged, why: `${because}${mended}` };
  }
  if (exitCode !== 0 && faults > 0)
    return {
      may: false,
      answer: words.cannotBeMerged,
      why: `${words.bringsErrors(faults)}${mended}`,
    };
  if (exitCode !== 0)
    return { may: false, answer: words.shouldNotBeMerged, why: why(words.bringsFindings) };
  const broken = report.krav.filter(({ head }) => head?.verdict === 'broken');
  const byChange = broken.filter((each) => isMade(each, 'broken')).map(({ id }) => id);
  const byOthers = broken.filter((each) => !isMade(each, 'broken')).map(({ id }) => id);
  const warnings = dataWarnings(report.found).length;
  const isGone = report.found.some(
    ({ code, change }) => code === 'register/removed' && change === 'new',
  );
  const answer = isAboutRules ? words.mayBeMergedApproved : words.mayBeMerged;
  return {
    may: true,
    answer: warnings === 0 ? answer : isGone ? words.notBeforeAnswered : words.mayBeMergedBut,
    why: why(
      warnings > 0 ? words.bringsWarnings(warnings) : words.noNewErrors,
      ...(byChange.length === 0 ? [] : [words.showsBroken(listed(byChange, language))]),
      ...(byOthers.length === 0 ? [] : [words.alsoBroken(listed(byOthers, language))]),
    ),
  };
}
