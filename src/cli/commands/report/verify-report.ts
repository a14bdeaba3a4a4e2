import { isAbsolute, join } from 'node:path';
import { FORMATS, formatNamed } from '../../../render/formats.ts';
import type { Stamp } from '../../../reports/document/stamp.ts';
import type { ReportName } from '../../../reports/report-name.ts';
import type { Language } from '../../../text/language.ts';
import { couldNot, EXIT, type Outcome, wrongUse } from '../../io/outcome.ts';
import { renderAnswer } from '../../io/render-answer.ts';
import type { Request } from '../../line/command.ts';
import { TOOL_VERSION } from '../../line/version.ts';
import { openSession } from '../../session/session.ts';
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
  const place = isAbsolute(path) ? path : join(world.folder, path);
  const { bytes: stored, stamp } = readStoredReport(place, path, language);
  if (stamp === null) throw wrongUse(NO_STAMP[language](path));
  if (stamp.version !== TOOL_VERSION) throw couldNot(otherVersion(path, stamp, language));
  if (request.arguments.length > 0 && asked !== stamp.report)
    throw wrongUse(
      language === 'nb'
        ? `«${path}» er rapporten «${stamp.report}», ikke «${asked}».`
        : `“${path}” is the report “${stamp.report}”, not “${asked}”.`,
    );
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
  if (format === undefined || !FORMATS[format].verify) throw wrongUse(NO_STAMP[language](path));
  const again = Buffer.from(
    await renderAnswer(reportAnswer(made), format, {
      language: stamp.language,
      width: null,
      color: false,
      quiet: false,
      table: null,
    }),
  );
  if (again.equals(stored))
    return {
      exitCode: EXIT.done,
      result:
        language === 'nb' ? `${path} er den samme rapporten.\n` : `${path} is the same report.\n`,
    };
  const { hash } = session.envelope.register;
  return {
    exitCode: EXIT.findings,
    result: reportDifference(path, { stored, again }, { stamp, hash }, language),
  };
}

const NO_STAMP: Readonly<Record<Language, (path: string) => string>> = {
  nb: (path) =>
    `--verify: «${path}» sier ikke hvordan den er laget. Det gjør rapporter fra baerum-innov report i Markdown, HTML, JSON, Word og Excel, så lenge de ikke er lagret på nytt av et annet program.`,
  en: (path) =>
    `--verify: “${path}” does not say how it was made. Reports from baerum-innov report in Markdown, HTML, JSON, Word and Excel do, as long as no other program has saved them again.`,
};

function otherVersion(path: string, { version }: Stamp, language: Language): string {
  return language === 'nb'
    ? `«${path}» er laget av baerum-innov ${version}; dette er ${TOOL_VERSION}. Bruk samme versjon for å prøve den.`
    : `“${path}” was made by baerum-innov ${version}; this is ${TOOL_VERSION}. Use the same version to try it.`;
}
