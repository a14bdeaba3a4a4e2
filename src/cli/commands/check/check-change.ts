import { valueAt } from '../../../diagnostic/finding.ts';
import { compareFindings } from '../../../diagnostic/sort.ts';
import type { Span } from '../../../krav/days/window.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { failsOn } from '../../../krav/fail-on.ts';
import { saysNothingChecked } from '../../../krav/nothing-checked.ts';
import { type Locator, openLocator, placeFindings } from '../../../read/yaml/locate.ts';
import { partsOf } from '../../../render/parts/parts.ts';
import { causesOf } from '../../../reports/causes/causes.ts';
import { changeComment } from '../../../reports/check/comment.ts';
import { changeDocument } from '../../../reports/check/document.ts';
import { jobOutputs } from '../../../reports/check/job-outputs.ts';
import { editorDocument } from '../../../reports/check/watch.ts';
import { type DiffReport, isTouched } from '../../../reports/diff/diff.ts';
import { headline } from '../../../reports/diff/headline.ts';
import { jsonFindings } from '../../../reports/findings/json.ts';
import type { CheckReport } from '../../../reports/findings/report.ts';
import { type Base, baseNote, compareSessions } from '../../comparison/comparison.ts';
import { diffReport } from '../../comparison/diff-report.ts';
import type { Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { clockFindings } from '../../session/answered.ts';
import type { Session } from '../../session/session.ts';
import { documentOf } from './asked-document.ts';
import { checkReport, exitCodeOf } from './check-report.ts';
import type { declaration } from './declaration.ts';

/** What a change does to the promises, loudest; and whether it may be merged: only what it brought can say no. */
export function checkChange(
  { settings, options, document }: RequestOf<typeof declaration>,
  session: Session,
  base: Base,
  span: Span,
): Outcome {
  const { language } = settings;
  const on = options.failOn ?? ['data'];
  const compared = compareSessions(base, session, options.rulesFrom ?? 'head', span);
  const { head } = compared;
  const report = diffReport(compared, {
    headLabel: settings.knownAt,
    failOn: on,
    counts: {
      posts: head.register.posts.length,
      krav: head.register.postsOf(KRAV_TYPE).length,
    },
  });
  const allowEmpty = options.allowEmpty;
  const findings = report.findings.filter((found) => !(allowEmpty && saysNothingChecked(found)));
  const brought = findings.filter(({ change }) => change === 'new');
  const exitCode = exitCodeOf(head, brought, on, allowEmpty);
  const locator = openLocator(head.tree);
  const ofClocks = placeFindings(clockFindings(session), locator);
  const whole = checkReport(head, {
    base: base.label,
    comparedWith: report.base,
    staged: options.staged,
    caused: causedChanges(report, locator),
    exitCode,
    findings: [...findings, ...ofClocks].sort(compareFindings),
    fails: (found) => (found.change === 'new' && failsOn(found, on)) || saysNothingChecked(found),
    language,
    lines: locator.lines,
    headline: headline(report, language),
    rewritten: report.rewritten,
    ruleChanges: report.ruleChanges,
  });
  const note = baseNote(base, '--base', language);
  return {
    exitCode,
    isAnswered: true,
    ...(note === null ? {} : { stderr: note }),
    answer: {
      document: () =>
        documentOf(document, {
          usual: () => changeDocument(whole, report),
          comment: () => changeComment(whole, report),
          editor: () => editorDocument(whole, session.envelope),
        }),
      json: () =>
        jsonFindings(whole, document === 'comment' ? partsOf(changeComment(whole, report)) : null),
      findings: () => whole,
    },
    log: { document: () => changeDocument(whole, report), findings: () => whole },
    jobSummary: () => changeDocument(whole, report),
    jobOutputs: () => ({ ...jobOutputs(whole) }),
  };
}

/** The krav with another answer, with the posts that do it and their lines. */
function causedChanges(report: DiffReport, locator: Locator): NonNullable<CheckReport['caused']> {
  const placeOf = (path: string, pointer: string) => locator.place(valueAt(path, pointer));
  return new Map(
    report.krav
      .filter(isTouched)
      .map((krav) => [krav.id, { krav, causes: causesOf(krav, report, placeOf) }]),
  );
}
