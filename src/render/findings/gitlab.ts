import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Place } from '../../diagnostic/finding.ts';
import { jsonText } from '../../reports/document/envelope-json.ts';
import { type FailedRun, isFailedRun, RUN_FAILED } from '../../reports/findings/failed-run.ts';
import {
  type CheckReport,
  type Gravity,
  gravityOf,
  linesOf,
  standing,
} from '../../reports/findings/report.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { fingerprints, RUN_FAILED_PRINT } from './fingerprint.ts';

const SEVERITIES: Readonly<Record<Gravity, 'critical' | 'major' | 'minor' | 'info'>> = {
  fails: 'critical',
  error: 'major',
  warning: 'minor',
  note: 'info',
};

/** A Code Quality report as GitLab reads it: an array, one object for each open finding. */
export function gitlabFindings(report: CheckReport | FailedRun): string {
  if (isFailedRun(report)) return failure(report);
  const findings = standing(report);
  const prints = fingerprints(findings);
  return jsonText(
    findings.map((found, index) => {
      const { message, help } = wordsOf(found, report.language);
      const [line] = linesOf(found, report);
      return {
        description: inOneLine(...(line === undefined ? [] : [line.words]), message, help),
        check_name: found.code,
        fingerprint: prints[index],
        severity: SEVERITIES[gravityOf(found, report)],
        location: location(line?.at ?? found.at, report),
      };
    }),
  );
}

/** One issue of the gravest kind: an empty list would say that all is in order. */
function failure({ message, at, registerPath, language }: FailedRun): string {
  const { title } = wordsIn(language).failed;
  return jsonText([
    {
      description: inOneLine(title, message),
      check_name: RUN_FAILED,
      fingerprint: RUN_FAILED_PRINT,
      severity: 'critical',
      location: location(at, { register: { path: registerPath } }),
    },
  ]);
}

function inOneLine(...sentences: readonly string[]): string {
  return sentences
    .map((each) => (/[.!?]$/.test(each) ? each : `${each}.`))
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** GitLab wants a place for every finding: one without a place is put in register.yaml. */
function location(
  at: Place | null,
  { register }: { readonly register: { readonly path: string } },
) {
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
