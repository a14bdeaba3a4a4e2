import { wordsIn } from '../../text/catalogue.ts';
import { listed } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { DiffReport } from './diff.ts';

/** Whether a change may be merged, and why or why not. */
export function mergeWords(
  report: DiffReport,
  exitCode: number,
  language: Language,
): { readonly may: boolean; readonly answer: string; readonly why: string } {
  const words = wordsIn(language).diff;
  const brought = report.findings.filter(
    ({ change, severity }) => change === 'new' && severity === 'error',
  ).length;
  const isRewritten = report.findings.some(
    ({ code, severity }) => code === 'rules/rewritten' && severity === 'error',
  );
  if (isRewritten) return { may: false, answer: words.cannotBeMerged, why: words.notBackwards };
  if (exitCode !== 0)
    return {
      may: false,
      answer: words.shouldNotBeMerged,
      why: brought === 0 ? words.bringsFindings : words.bringsErrors(brought),
    };
  const broken = report.krav.filter(({ head }) => head?.verdict === 'broken');
  const byChange = broken.filter(({ change }) => change === 'new').map(({ id }) => id);
  const byOthers = broken.filter(({ change }) => change !== 'new').map(({ id }) => id);
  const parts = [
    words.noNewErrors,
    ...(byChange.length === 0 ? [] : [words.showsBroken(listed(byChange, language))]),
    ...(byOthers.length === 0 ? [] : [words.alsoBroken(listed(byOthers, language))]),
  ];
  return { may: true, answer: words.mayBeMerged, why: parts.join(' ') };
}
