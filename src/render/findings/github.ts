import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Place, Severity } from '../../diagnostic/finding.ts';
import type { ReportedFinding } from '../../reports/document/finding.ts';
import { type CheckReport, forPeople, standing } from '../../reports/findings/report.ts';
import {
  notShownWords,
  quarantinedWords,
  SEVERITIES,
  severityCounts,
  summaryLine,
} from '../../reports/findings/words.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { forGithubMessage, forGithubProperty } from '../escape/github.ts';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/** GitHub shows so many annotations of each kind for a step, and drops the rest without a word. */
const SHOWN_OF_EACH = 10;
/** Notices of our own: the summary, and how many findings are not shown. */
const OWN_NOTICES = 2;

/**
 * Workflow commands, one a line: first a notice with the headline and the summary, then the findings,
 * worst first, as many as GitHub shows, and a notice of how many more there are.
 */
export function githubFindings(report: CheckReport): string {
  const findings = standing(forPeople(report));
  const shown = SEVERITIES.flatMap((severity) =>
    findings.filter((found) => found.severity === severity).slice(0, room(severity)),
  );
  const left = new Set(findings);
  for (const found of shown) left.delete(found);
  return [
    command('notice', { title: 'baerum-innov' }, summary(report)),
    ...shown.map((found) => annotation(found, report)),
    ...(left.size === 0 ? [] : [more([...left], report)]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function room(severity: Severity): number {
  return severity === 'note' ? SHOWN_OF_EACH - OWN_NOTICES : SHOWN_OF_EACH;
}

function summary(report: CheckReport): string {
  const quarantined = quarantinedWords(report);
  const notShown = notShownWords(report);
  return [
    ...(report.headline === undefined ? [] : [report.headline]),
    summaryLine(forPeople(report)),
    ...(quarantined === null ? [] : [`${quarantined}: ${report.quarantinedPaths.join(', ')}`]),
    ...(notShown === null ? [] : [notShown]),
  ].join('\n');
}

function annotation(found: ReportedFinding, { language }: CheckReport): string {
  const { title, message, help } = wordsOf(found, language);
  const place = found.at === null ? {} : placeProperties(found.at);
  return command(
    COMMANDS[found.severity],
    { ...place, title: `${title} (${found.code})` },
    `${message}\n${help}`,
  );
}

/** GitHub takes the last column as included, and columns only where all is on one line. */
function placeProperties({ path, start, end }: Place): Readonly<Record<string, string>> {
  const lines = { file: path, line: String(start.line), endLine: String(end.line) };
  if (start.line !== end.line) return lines;
  const endColumn = Math.max(start.column, end.column - 1);
  return { ...lines, col: String(start.column), endColumn: String(endColumn) };
}

function more(left: readonly ReportedFinding[], { language }: CheckReport): string {
  const counts = severityCounts(left, language);
  return command(
    'notice',
    { title: 'baerum-innov' },
    wordsIn(language).check.moreNotShown(left.length, counts),
  );
}

function command(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${forGithubProperty(value)}`,
  );
  return `::${name} ${written.join(',')}::${forGithubMessage(message)}`;
}
