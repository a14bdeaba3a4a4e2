import { formatNamed, type SomeParts } from '../../../render/formats.ts';
import { line, section } from '../../../reports/document/document.ts';
import type { ReportName } from '../../../reports/document/report-name.ts';
import type { Stamp } from '../../../reports/document/stamp.ts';
import { own } from '../../../reports/document/value.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { writtenDay } from '../../../text/formatting/written.ts';
import type { Language } from '../../../text/language.ts';
import { couldNot, EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import { renderAnswer } from '../../io/render-answer.ts';
import type { Request } from '../../line/command.ts';
import { readDay } from '../../line/day.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import { answered } from '../../session/answered.ts';
import { openRegister, openSession, type Session, sessionOn } from '../../session/session.ts';
import { stampedCommit } from '../../stored/stamped-register.ts';
import { readStoredReport } from '../../stored/stored-report.ts';
import { reportAnswer } from './report-answer.ts';
import { reportContent } from './report-content.ts';
import { reportDifference } from './report-difference.ts';
import { type MadeReport, makeReport } from './report-document.ts';

/** What is compared: a file, which report was asked for, and whether it must also say what a new one would. */
export interface Verifying {
  readonly path: string;
  readonly asked: ReportName;
  readonly isCurrent: boolean;
}

/**
 * Makes a stored report again of the content that its stamp names, and compares the bytes: 0 the same, 1 another,
 * 3 made by another version, or of content that is nowhere to be found. Says too whether a new report would say
 * something else; with `isCurrent` that gives 1 as well.
 */
export async function verifyReport(
  request: Request,
  { path, asked, isCurrent }: Verifying,
): Promise<Outcome> {
  const { world, settings } = request;
  const { language } = settings;
  const words = wordsIn(language).verify;
  const { bytes: stored, stamp } = readStoredReport(world, path, '--verify', language);
  if (stamp.version !== TOOL_VERSION)
    throw couldNot(words.otherVersion(path, stamp.version, TOOL_VERSION));
  if (request.arguments.length > 0 && asked !== stamp.report)
    throw wrongUse(words.otherReport(path, stamp.report, asked));
  const now = openSession({ ...request, settings: { ...settings, language: stamp.language } });
  const then = sessionOfStamp(stamp, now, settings.knownAt !== null);
  if (then === null) throw couldNot(words.contentNotFound(path, stamp.register.slice(0, 8)));
  const options = { since: stamp.since, period: null };
  const made = await makeReport(stamp.report, then, options);
  const again = await bytesOf(made, stamp);
  const { hash } = then.envelope.register;
  const answerOf = (lines: readonly string[]) => verifyAnswer(path, lines, then, language);
  if (!again.equals(stored)) {
    const lines = reportDifference(path, { stored, again }, { stamp, hash }, language);
    return { exitCode: EXIT.findings, answer: answerOf(lines) };
  }
  // Which commit was asked for is no part of what it says.
  const { place, tree, register, asOf } = now;
  const { knownAt } = then.envelope;
  const current = sessionOn({ place, tree, register, asOf, knownAt });
  const today = await makeReport(stamp.report, current, options);
  const isSaid = reportContent(made) === reportContent(today);
  const day = writtenDay(now.asOf);
  const answer = answerOf([words.same(path), isSaid ? words.upToDate(day) : words.outdated(day)]);
  return isCurrent && !isSaid
    ? { exitCode: EXIT.findings, answer }
    : answered(now, language, answer);
}

/** The register as it was when the report was made; of the files asked for where some are. Null where its content is not found. */
function sessionOfStamp(stamp: Stamp, now: Session, isAsked: boolean): Session | null {
  const { place } = now;
  const asOf = readDay(stamp.asOf, '--verify', place.language);
  const clockBehind =
    stamp.clockBehind === null ? null : readDay(stamp.clockBehind, '--verify', place.language);
  const of = ({ tree, register }: Pick<Session, 'tree' | 'register'>) =>
    sessionOn({ place, tree, register, asOf, knownAt: stamp.knownAt, clockBehind });
  if (isAsked || now.register.hash === stamp.register) return of(now);
  const found = stampedCommit(stamp, now);
  return found === null ? null : of({ ...found, register: openRegister(found.tree, place) });
}

async function bytesOf(made: MadeReport, { format: name, language }: Stamp): Promise<Buffer> {
  const format = formatNamed(name);
  if (format === undefined) return Buffer.alloc(0);
  const view = { language, width: null, color: false, quiet: false, table: null, files: null };
  return Buffer.from(await renderAnswer(reportAnswer(made), format, view));
}

/** What came of it, in words. No JSON of it is published: also there it is the words. */
function verifyAnswer(
  path: string,
  lines: readonly string[],
  { envelope }: Session,
  language: Language,
): SomeParts {
  return {
    document: () => ({
      language,
      title: path,
      subtitle: [],
      banners: [],
      envelope,
      request: null,
      mainTable: null,
      sections: [
        section({
          id: 'svar',
          title: null,
          room: 'answer',
          blocks: [
            {
              kind: 'statements',
              list: 'plain',
              statements: lines.map((words) => line(own(words))),
            },
          ],
        }),
      ],
      titleOnScreen: false,
      next: null,
    }),
    json: () => `${lines.join('\n')}\n`,
  };
}
