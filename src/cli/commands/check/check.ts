import type { Finding } from '../../../diagnostic/finding.ts';
import { compareFindings } from '../../../diagnostic/sort.ts';
import type { Span } from '../../../krav/days/window.ts';
import { failsOn } from '../../../krav/fail-on.ts';
import { saysNothingChecked } from '../../../krav/nothing-checked.ts';
import { logAheadFindings } from '../../../life/ahead.ts';
import { openLocator, placeFindings } from '../../../read/yaml/locate.ts';
import { partsOf } from '../../../render/parts/parts.ts';
import { checkDocument } from '../../../reports/check/document.ts';
import { jobOutputs } from '../../../reports/check/job-outputs.ts';
import { editorDocument } from '../../../reports/check/watch.ts';
import { wholeComment } from '../../../reports/check/whole-comment.ts';
import { jsonFindings } from '../../../reports/findings/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { baseNote, readBase, type UnreadableBase } from '../../comparison/comparison.ts';
import { type Outcome, wrongUse } from '../../io/outcome.ts';
import type { RequestOf } from '../../line/command.ts';
import { clockFindings } from '../../session/answered.ts';
import { askOutsideGit } from '../../session/outside-git.ts';
import { checkSession, openSession, type Session } from '../../session/session.ts';
import { spanFrom } from '../../session/span.ts';
import { documentOf } from './asked-document.ts';
import { checkChange } from './check-change.ts';
import { checkReport, exitCodeOf } from './check-report.ts';
import type { declaration } from './declaration.ts';
import { earlierAnswers } from './earlier-answers.ts';
import { aloneWords, putRight, unreadableBaseFinding } from './unreadable-base.ts';

type CommandRequest = RequestOf<typeof declaration>;

/** Is the data sound, and do the krav hold: all findings of all files; with a base, what a change does to both. */
export async function check(request: CommandRequest): Promise<Outcome> {
  const { settings, options } = request;
  if (options.watch) {
    const { watchCheck } = await import('./watch-check.ts');
    return watchCheck(request);
  }
  const { language } = settings;
  if (options.answer !== null) {
    const { commentOnAnswer } = await import('./comment-on-answer.ts');
    return commentOnAnswer(request, options.answer);
  }
  if (options.staged && settings.knownAt !== null)
    throw wrongUse(wordsIn(language).refusals.stagedAtCommit);
  const session = openSession(request, options.staged ? 'index' : 'files');
  const { register, asOf } = session;
  const span = spanFrom(options, { asOf, periods: register.config.periods, language });
  if (options.base === null) {
    if (options.rulesFrom !== null) throw wrongUse(wordsIn(language).refusals.rulesFromWithoutBase);
    return checkAll(request, session, span, null);
  }
  if (options.earlier !== null) throw wrongUse(wordsIn(language).earlier.withBase);
  const asked = { label: options.base, option: '--base', meeting: 'merge-base' } as const;
  const base = readBase(asked, session);
  if (base === null) {
    const alone = checkAll(request, session, span, null);
    return { ...alone, stderr: `${wordsIn(language).base.firstCommit('--base')}\n` };
  }
  return 'causes' in base
    ? checkAll(request, session, span, base)
    : checkChange(request, session, base, span);
}

/** A register alone; also where it should be compared with one that cannot be read, which is then said first. */
function checkAll(
  { settings, options, document }: CommandRequest,
  session: Session,
  span: Span,
  unreadable: UnreadableBase | null,
): Outcome {
  const { language } = settings;
  const { register, asOf } = session;
  const on = options.failOn ?? (unreadable === null ? ['data', 'krav'] : ['data']);
  const allowEmpty = options.allowEmpty;
  const outside = options.staged ? null : askOutsideGit(session);
  const found = [
    ...checkSession(session, span).findings,
    ...(outside?.findings ?? []),
    ...logAheadFindings(register, asOf),
    ...(unreadable === null ? [] : [unreadableBaseFinding(unreadable, register, language)]),
  ].filter((each) => !(allowEmpty && saysNothingChecked(each)));
  const findings = [
    ...found,
    ...(options.earlier === null ? [] : earlierAnswers(options.earlier, session, span, found)),
    ...clockFindings(session),
  ];
  /** With answers of an earlier version only those that the tool gives otherwise may fail. */
  const isJudged = ({ code }: Pick<Finding, 'code'>) =>
    options.earlier === null || code === 'register/answered-otherwise';
  const exitCode = exitCodeOf(session, findings.filter(isJudged), on, allowEmpty);
  const locator = openLocator(session.tree);
  const report = checkReport(session, {
    base: unreadable?.label ?? null,
    staged: options.staged,
    exitCode,
    findings: [...placeFindings(findings, locator), ...putRight(unreadable)].sort(compareFindings),
    fails: (each) =>
      each.change !== 'resolved' &&
      ((isJudged(each) && failsOn(each, on)) || saysNothingChecked(each)),
    language,
    lines: locator.lines,
    ...(unreadable === null
      ? {}
      : { comparedWith: unreadable, ...aloneWords(unreadable, language) }),
  });
  const about = unreadable === null ? null : baseNote(unreadable, '--base', language);
  const note = [about, outside?.note].filter((line) => line != null).join('');
  return {
    exitCode,
    isAnswered: true,
    ...(note === '' ? {} : { stderr: note }),
    answer: {
      document: () =>
        documentOf(document, {
          usual: () => checkDocument(report, session.envelope),
          comment: () => wholeComment(report, session.envelope),
          editor: () => editorDocument(report, session.envelope),
        }),
      json: () =>
        jsonFindings(
          report,
          document === 'comment' ? partsOf(wholeComment(report, session.envelope)) : null,
        ),
      findings: () => report,
    },
    log: { document: () => checkDocument(report, session.envelope), findings: () => report },
    jobSummary: () => checkDocument(report, session.envelope),
    jobOutputs: () => ({ ...jobOutputs(report) }),
  };
}
