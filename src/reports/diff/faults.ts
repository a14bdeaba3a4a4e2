import { pathOf } from '../../diagnostic/finding.ts';
import { saidOfKrav } from '../../krav/answer-codes.ts';
import { KRAV_TYPE } from '../../krav/definition/read-krav.ts';
import { failsOn } from '../../krav/fail-on.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { DiffReport, FoundChange } from './diff.ts';

/** The faults of data that the change brings; a promise rewritten backwards is told as what it is. */
export function dataFaults({ found }: DiffReport): readonly FoundChange[] {
  return found.filter(
    (each) => each.change === 'new' && each.code !== 'rules/rewritten' && failsOn(each, ['data']),
  );
}

/** Whether the change brings something that must be mended before anybody looks at what it does to the rules. */
export function mustBeMended({ found }: Pick<DiffReport, 'found'>): boolean {
  return found.some((each) => each.change === 'new' && failsOn(each, ['data']));
}

/** Whether a finding says that a krav may not be rewritten backwards. */
export function isErrorOfRewriting({ code, severity }: FoundChange): boolean {
  return code === 'rules/rewritten' && severity === 'error';
}

/** The warnings that the change brings about the data; what a promise or a rule says is told as what it is. */
export function dataWarnings<
  Found extends Pick<FoundChange, 'code' | 'severity'> & {
    readonly change?: FoundChange['change'];
  },
>(findings: readonly Found[]): readonly Found[] {
  return findings.filter(
    ({ change, severity, code }) =>
      change === 'new' &&
      severity === 'warning' &&
      code !== 'krav/rules-changed' &&
      saidOfKrav(code) === null,
  );
}

/** «Kan ikke flettes: 2 feil i FP-2026-002. Hva den gjør med løftene, er uklart til feilen er rettet.», or null without faults of data. */
export function faultWords(report: DiffReport, language: Language): string | null {
  const faults = dataFaults(report);
  if (faults.length === 0) return null;
  const words = wordsIn(language).diff;
  const { failOn, register } = report;
  const subjects = new Set(faults.map(subjectOf));
  const [only] = subjects;
  const subject = subjects.size === 1 && only !== undefined ? only : words.files(subjects.size);
  const isStopped =
    !failOn.includes('none') && (failOn.includes('data') || failOn.includes('warning'));
  const aside = register.quarantined.filter(
    ({ path, type }) =>
      faults.some(({ where }) => pathOf(where) === path) ||
      faults.some(({ where }) => pathOf(where) === register.types.get(type)?.schemaPath),
  );
  const isOnlyKrav = aside.length > 0 && aside.every(({ type }) => type === KRAV_TYPE);
  return [
    words.faults(faults.length, subject, isStopped),
    ...(aside.length === 0
      ? []
      : [
          isOnlyKrav && aside.length === 1
            ? words.kravCannotBeJudged
            : words.cannotJudge(aside.length),
        ]),
  ].join(' ');
}

/** The post; the file where it is not known which of its two names is meant. */
function subjectOf({ code, post, where, type }: FoundChange): string {
  const path = pathOf(where);
  if (code === 'register/id-filename' && path !== null)
    return path.slice(path.lastIndexOf('/') + 1);
  return post ?? path ?? type ?? '';
}
