import type { Span } from '../../../krav/days/window.ts';
import { KRAV_TYPE } from '../../../krav/definition/read-krav.ts';
import { failsOn } from '../../../krav/fail-on.ts';
import { saysNothingChecked } from '../../../krav/nothing-checked.ts';
import { openLocator } from '../../../read/yaml/locate.ts';
import { changeDocument } from '../../../reports/check/document.ts';
import { headline } from '../../../reports/diff/headline.ts';
import { jsonFindings } from '../../../reports/findings/json.ts';
import { baseNote, compareWith } from '../../comparison/comparison.ts';
import { diffReport } from '../../comparison/diff-report.ts';
import type { Outcome } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import type { Session } from '../../session/session.ts';
import { checkReport, exitCodeOf } from './check-report.ts';
import type { declaration } from './declaration.ts';

const OPTION = '--base';

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
    { label: base, option: OPTION, meeting: 'merge-base' },
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
    comparedWith: report.base,
    staged: options.staged,
    exitCode,
    findings,
    fails: (found) => found.change === 'new' && failsOn(found, on),
    language,
    lines: openLocator(head.tree).lines,
    headline: headline(report, language),
    rewritten: report.rewritten,
  });
  const note = baseNote(compared.base, OPTION, language);
  return {
    exitCode,
    ...(note === null ? {} : { stderr: note }),
    answer: {
      document: () => changeDocument(whole, report),
      json: () => jsonFindings(whole),
      findings: () => whole,
    },
    jobSummary: () => changeDocument(whole, report),
  };
}
