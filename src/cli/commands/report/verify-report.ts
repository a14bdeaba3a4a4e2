import { isAbsolute, join } from 'node:path';
import { FORMATS, formatNamed, type SomeParts } from '../../../render/formats.ts';
import { line, section } from '../../../reports/document/document.ts';
import type { ReportName } from '../../../reports/document/report-name.ts';
import { own } from '../../../reports/document/value.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { couldNot, EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import { renderAnswer } from '../../io/render-answer.ts';
import type { Request } from '../../line/command.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import { openSession, type Session } from '../../session/session.ts';
import { reportAnswer } from './report-answer.ts';
import { reportDifference } from './report-difference.ts';
import { makeReport } from './report-document.ts';
import { readStoredReport } from './stored-report.ts';

/** Makes a stored report again, as its stamp says it was made, and compares the bytes: 0 the same, 1 another, 3 made by another version. */
export async function verifyReport(
  request: Request,
  asked: ReportName,
  path: string,
): Promise<Outcome> {
  const { world, settings } = request;
  const { language } = settings;
  const words = wordsIn(language).verify;
  const place = isAbsolute(path) ? path : join(world.folder, path);
  const { bytes: stored, stamp } = readStoredReport(place, path, language);
  if (stamp === null) throw wrongUse(words.noStamp(path));
  if (stamp.version !== TOOL_VERSION)
    throw couldNot(words.otherVersion(path, stamp.version, TOOL_VERSION));
  if (request.arguments.length > 0 && asked !== stamp.report)
    throw wrongUse(words.otherReport(path, stamp.report, asked));
  const session = openSession({
    ...request,
    settings: {
      ...settings,
      asOf: stamp.asOf,
      knownAt: settings.knownAt ?? stamp.knownAt,
      language: stamp.language,
    },
  });
  const made = makeReport(stamp.report, session, { since: stamp.since, period: null });
  const format = formatNamed(stamp.format);
  if (format === undefined || !FORMATS[format].verify) throw wrongUse(words.noStamp(path));
  const again = Buffer.from(
    await renderAnswer(reportAnswer(made), format, {
      language: stamp.language,
      width: null,
      color: false,
      quiet: false,
      table: null,
    }),
  );
  const answerOf = (lines: readonly string[]) => verifyAnswer(path, lines, session, language);
  if (again.equals(stored)) return { exitCode: EXIT.done, answer: answerOf([words.same(path)]) };
  const { hash } = session.envelope.register;
  const lines = reportDifference(path, { stored, again }, { stamp, hash }, language);
  return { exitCode: EXIT.findings, answer: answerOf(lines) };
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
