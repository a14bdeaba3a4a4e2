import { wordsOf } from '../../diagnostic/catalogue.ts';
import { jsonText } from '../../reports/document/envelope-json.ts';
import type { ReportedFinding } from '../../reports/document/finding.ts';
import {
  type CheckReport,
  type Gravity,
  gravityOf,
  standing,
} from '../../reports/findings/report.ts';
import { fingerprints } from './fingerprint.ts';

const SEVERITIES: Readonly<Record<Gravity, 'critical' | 'major' | 'minor' | 'info'>> = {
  fails: 'critical',
  error: 'major',
  warning: 'minor',
  note: 'info',
};

/** A Code Quality report as GitLab reads it: an array, one object for each open finding. */
export function gitlabFindings(report: CheckReport): string {
  const findings = standing(report);
  const prints = fingerprints(findings);
  return jsonText(
    findings.map((found, index) => {
      const { message, help } = wordsOf(found, report.language);
      return {
        description: inOneLine(message, help),
        check_name: found.code,
        fingerprint: prints[index],
        severity: SEVERITIES[gravityOf(found, report)],
        location: location(found, report),
      };
    }),
  );
}

function inOneLine(message: string, help: string): string {
  const end = /[.!?]$/.test(message) ? '' : '.';
  return `${message}${end} ${help}`.replace(/\s+/g, ' ');
}

/** GitLab wants a place for every finding: one without a place is put in register.yaml. */
function location({ at }: ReportedFinding, { register }: CheckReport) {
  const { path, start, end } = at ?? {
    path: register.path,
    start: { line: 1, column: 1 },
    end: { line: 1, column: 1 },
  };
  return {
    path,
    lines: { begin: start.line, end: end.line },
    positions: {
      begin: { line: start.line, column: start.column },
      end: { line: end.line, column: end.column },
    },
  };
}
