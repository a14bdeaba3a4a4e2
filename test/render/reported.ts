import { report as make } from '../../src/diagnostic/catalogue.ts';
import { githubFindings } from '../../src/render/findings/github.ts';
import { gitlabFindings } from '../../src/render/findings/gitlab.ts';
import { junitFindings } from '../../src/render/findings/junit.ts';
import { sarifFindings } from '../../src/render/findings/sarif.ts';
import { renderMarkdown } from '../../src/render/markdown/render.ts';
import { renderTerminal, type TerminalView } from '../../src/render/terminal/render.ts';
import { checkDocument } from '../../src/reports/check/document.ts';
import type { Document } from '../../src/reports/document/document.ts';
import type { ReportedFinding } from '../../src/reports/document/finding.ts';
import { jsonFindings } from '../../src/reports/findings/json.ts';
import type { CheckReport } from '../../src/reports/findings/report.ts';
import {
  checkReport,
  comparedReport,
  day,
  FINDINGS,
  HOSTILE,
  place,
  placed,
} from './check-report.ts';

const RENDERERS = {
  terminal: (report: CheckReport) => terminal(report, null),
  github: githubFindings,
  gitlab: gitlabFindings,
  sarif: sarifFindings,
  junit: junitFindings,
  json: jsonFindings,
  markdown: (report: CheckReport) => renderMarkdown(documentOf(report)),
} satisfies Record<string, (report: CheckReport) => string>;

type FindingsFormat = keyof typeof RENDERERS;

export const FINDINGS_FORMATS = Object.keys(RENDERERS) as FindingsFormat[]; // exactly the keys above

export function rendered(format: FindingsFormat, report: CheckReport): string {
  return RENDERERS[format](report);
}

/** The report in a terminal so many columns wide. */
export function terminal(
  report: CheckReport,
  width: number | null,
  view: Partial<TerminalView> = {},
): string {
  return renderTerminal(documentOf(report), { width, color: false, quiet: false, ...view });
}

/** The document of a report, with what a session says of itself taken from the report. */
export function documentOf(report: CheckReport): Document {
  return checkDocument(report, {
    toolVersion: report.toolVersion,
    asOf: day(report.asOf),
    knownAt: report.knownAt,
    register: report.register,
    examples: 0,
    examplesCount: report.examplesCount,
    quarantined: report.quarantinedPaths,
    unread: [],
  });
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
    quarantinedPaths: texts,
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
