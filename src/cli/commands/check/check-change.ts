import type { Span } from '../../../krav/days/window.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { saysNothingChecked } from '../../../krav/nothing-checked.ts';
import { openLocator } from '../../../read/yaml/locate.ts';
import { markdownFindings } from '../../../render/findings/markdown.ts';
import { FINDINGS_FORMATS, renderFindings } from '../../../render/findings/render.ts';
import { renderDiffMarkdown } from '../../../render/markdown/diff.ts';
import { renderPromises } from '../../../render/terminal/diff.ts';
import type { CheckReport } from '../../../reports/check/report.ts';
import type { DiffReport } from '../../../reports/diff/diff.ts';
import { headline } from '../../../reports/diff/headline.ts';
import { compareWith } from '../../comparison/comparison.ts';
import { diffReport } from '../../comparison/diff-report.ts';
import type { Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Settings } from '../../line/settings.ts';
import type { Session } from '../../session/session.ts';
import { checkReport, exitCodeOf } from './check-report.ts';
import type { declaration } from './declaration.ts';

/** What a change does to the promises, loudest; and whether it may be merged: only what it brought can say no. */
export function checkChange(
  { settings, options }: RequestOf<typeof declaration>,
  session: Session,
  base: string,
  span: Span,
): Outcome {
  const { language } = settings;
  const on = options.failOn ?? ['data'];
  const compared = compareWith(
    session,
    { label: base, option: '--base' },
    options.rulesFrom ?? 'head',
    span,
  );
  const { head } = compared;
  const report = diffReport(compared, {
    headLabel: settings.knownAt,
    counts: {
      posts: head.register.posts.length,
      krav: head.register.postsOf(KRAV_TYPE).length,
    },
  });
  const allowEmpty = options.allowEmpty;
  const findings = report.findings.filter((found) => !(allowEmpty && saysNothingChecked(found)));
  const brought = findings.filter(({ change }) => change === 'new');
  const exitCode = exitCodeOf(head, brought, on, allowEmpty);
  const whole = checkReport(head, {
    base,
    exitCode,
    findings,
    language,
    lines: openLocator(head.tree).lines,
    headline: headline(report, language),
  });
  return {
    exitCode,
    result: inFormat(report, whole, settings),
    jobSummary: inMarkdown(report, whole),
  };
}

function inFormat(report: DiffReport, whole: CheckReport, settings: Settings): string {
  const format = FINDINGS_FORMATS.find((each) => each === settings.format) ?? 'terminal';
  switch (format) {
    case 'terminal': {
      const { headline: _, ...rest } = forPeople(whole);
      return `${renderPromises(report, settings)}\n${renderFindings(rest, { ...settings, format })}`;
    }
    case 'markdown':
      return inMarkdown(report, whole);
    case 'github':
      return renderFindings(forPeople(whole), { ...settings, format });
    default:
      return renderFindings(whole, { ...settings, format });
  }
}

function inMarkdown(report: DiffReport, whole: CheckReport): string {
  const { headline: _, ...rest } = forPeople(whole);
  return `${renderDiffMarkdown(report, whole.language, whole.exitCode)}\n${markdownFindings(rest)}`;
}

/** People are shown what is not as before; how much is, is told in a line. */
function forPeople(report: CheckReport): CheckReport {
  const findings = report.findings.filter(({ change }) => change !== 'unchanged');
  return { ...report, findings, notShown: report.findings.length - findings.length };
}
