import { report as make } from '../../src/diagnostic/catalogue.ts';
import { type FindingsFormat, renderFindings } from '../../src/render/findings/render.ts';
import type { CheckReport, ReportedFinding } from '../../src/reports/check/report.ts';
import { checkReport, comparedReport, FINDINGS, HOSTILE, place, placed } from './check-report.ts';

export function rendered(format: FindingsFormat, report: CheckReport): string {
  return renderFindings(report, { format, color: false, width: null });
}

/** Findings with hostile text wherever data can reach: the message, the path, the id and the field. */
export function hostileReport(texts: readonly string[]): CheckReport {
  const findings = texts.map((text) =>
    placed(
      make(
        'schema/const',
        { field: { name: text, title: text, element: null }, value: text, expected: text },
        { kind: 'nowhere' },
        { type: text, post: text, field: `/${text}` },
      ),
      place(`data/${text.replaceAll('/', '')}.yaml`, 1, 1, 3),
      [place(`data/${text.replaceAll('/', '')}.yaml`, 2, 1, 1)],
    ),
  );
  return checkReport({
    findings: [...findings, { ...findings[0]!, at: null }],
    headline: texts.join(' '),
    base: texts[0]!,
    register: { title: texts.join(' '), hash: 'abc', path: 'data/register.yaml' },
    setAsidePaths: texts,
    lines: () => [...texts],
  });
}

/** Reports that every format must be able to tell. */
export const REPORTS: readonly (readonly [string, CheckReport])[] = [
  ['of many kinds', checkReport()],
  ['in English', checkReport({ language: 'en' })],
  ['compared with a base', comparedReport()],
  ['without findings', checkReport({ findings: [], exitCode: 0 })],
  ['with hostile texts', hostileReport(HOSTILE)],
];

/** So many findings of one severity, each at its own line. */
export function repeated(count: number, severity: ReportedFinding['severity']): ReportedFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    ...FINDINGS[0]!,
    severity,
    at: place('data/a.yaml', index + 1, 1, 3),
  }));
}
