import { wordsOf } from '../../diagnostic/catalogue.ts';
import type { Place } from '../../diagnostic/finding.ts';
import type { ReportedFinding } from '../../reports/document/finding.ts';
import { type FailedRun, isFailedRun, RUN_FAILED } from '../../reports/findings/failed-run.ts';
import {
  type CheckReport,
  forPeople,
  type Gravity,
  gravityOf,
  linesOf,
  standing,
} from '../../reports/findings/report.ts';
import {
  notShownWords,
  quarantinedWords,
  SEVERITIES,
  severityCounts,
  summaryLine,
} from '../../reports/findings/words.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { forGithubMessage, forGithubProperty } from '../escape/github.ts';

type CommandName = 'error' | 'warning' | 'notice';

/** A job that is green shows no error. */
const COMMANDS: Readonly<Record<Gravity, CommandName>> = {
  fails: 'error',
  error: 'warning',
  warning: 'warning',
  note: 'notice',
};

/** GitHub shows so many annotations of each kind for a step, and drops the rest without a word. */
const SHOWN_OF_EACH = 10;
/** Notices of our own: the summary, and how many findings are not shown. */
const OWN_NOTICES = 2;
/** So many lines of a change are told of one krav. */
const MOST_LINES = 3;

/**
 * Workflow commands, one a line: first a notice with the headline and the summary, then the findings,
 * worst first, as many as GitHub shows, and a notice of how many more there are. Only what fails is an error.
 */
export function githubFindings(report: CheckReport | FailedRun): string {
  if (isFailedRun(report)) return failure(report);
  const findings = standing(forPeople(report));
  const byGravity = SEVERITIES.flatMap((severity) =>
    findings.filter((found) => found.severity === severity),
  );
  const shown = (['error', 'warning', 'notice'] as const).flatMap((name) =>
    byGravity
      .filter((found) => commandFor(found, report) === name)
      .flatMap((found) => annotations(found, report).map((line) => ({ found, line })))
      .slice(0, room(name)),
  );
  const left = new Set(findings);
  for (const { found } of shown) left.delete(found);
  return [
    command('notice', { title: 'baerum-innov' }, summary(report)),
    ...shown.map(({ line }) => line),
    ...(left.size === 0 ? [] : [more([...left], report)]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function failure({ message, at, language }: FailedRun): string {
  const { title } = wordsIn(language).failed;
  const place = at === null ? {} : placeProperties(at);
  return `${command('error', { ...place, title: `${title} (${RUN_FAILED})` }, message)}\n`;
}

function commandFor(found: ReportedFinding, report: CheckReport): CommandName {
  return COMMANDS[gravityOf(found, report)];
}

function room(name: CommandName): number {
  return name === 'notice' ? SHOWN_OF_EACH - OWN_NOTICES : SHOWN_OF_EACH;
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

/** Where the change did it: on the lines that do, which those who look at it see; else where the finding is. */
function annotations(found: ReportedFinding, report: CheckReport): string[] {
  const { title, message, help } = wordsOf(found, report.language);
  const lines = linesOf(found, report).slice(0, MOST_LINES);
  const places = lines.length === 0 ? [{ at: found.at, words: null }] : lines;
  return places.map(({ at, words }) =>
    command(
      commandFor(found, report),
      { ...(at === null ? {} : placeProperties(at)), title: `${title} (${found.code})` },
      [...(words === null ? [] : [words]), message, help].join('\n'),
    ),
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
  name: CommandName,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${forGithubProperty(value)}`,
  );
  return `::${name} ${written.join(',')}::${forGithubMessage(message)}`;
}
