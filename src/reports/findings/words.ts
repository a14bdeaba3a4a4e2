import type { Severity } from '../../diagnostic/finding.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { ReportedFinding } from '../document/finding.ts';
import { type CheckReport, forPeople, standing } from './report.ts';

/** Severities from the worst. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** «1 feil, 0 advarsler»: errors and warnings always, notes when there are any. */
export function severityCounts(findings: readonly ReportedFinding[], language: Language): string {
  const { counts } = wordsIn(language).check;
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((found) => found.severity === severity).length;
    return severity === 'note' && count === 0 ? [] : [counts[severity](count)];
  }).join(', ');
}

/** «1 feil, 0 advarsler i 39 poster og 14 krav. Ikke i orden (kode 1).» */
export function summaryLine(report: CheckReport): string {
  const { language, checked, exitCode } = report;
  const findings = standing(report);
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  const counts = severityCounts(findings, language);
  return wordsIn(language).check.summary(counts, checked, { exitCode, hasErrors });
}

/** «2 filer er satt til side», or null when none is. */
export function quarantinedWords({ checked, language }: CheckReport): string | null {
  return checked.quarantined === 0
    ? null
    : wordsIn(language).check.quarantined(checked.quarantined);
}

/** «3 funn er som før endringen, og er ikke vist», or null when none is as before. */
export function notShownWords(report: CheckReport): string | null {
  const { findings, language } = report;
  const count = findings.length - forPeople(report).findings.length;
  return count === 0 ? null : wordsIn(language).check.notShown(count);
}

/** What a finding is about when it has no place: «krav K-09a», or null. */
export function subjectOf({ type, post }: ReportedFinding): string | null {
  if (post === undefined) return type ?? null;
  return type === undefined ? post : `${type} ${post}`;
}

/** `data/x.yaml:24:13`, or what the finding is about when it has no place. */
export function placeWords(found: ReportedFinding): string | null {
  if (found.at === null) return subjectOf(found);
  return `${found.at.path}:${found.at.start.line}:${found.at.start.column}`;
}
