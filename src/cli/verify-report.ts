import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { readStamp, type Stamp } from '../render/document/stamp.ts';
import type { ReportName } from '../reports/document.ts';
import type { Language } from '../text/language.ts';
import type { Request } from './command.ts';
import { couldNot, EXIT, type Outcome, wrongUse } from './outcome.ts';
import { makeReport } from './report-document.ts';
import { reportInFormat } from './report-formats.ts';
import { openSession } from './session.ts';
import { TOOL_VERSION } from './version.ts';

/** Makes a stored report again, as its stamp says it was made, and compares the bytes: 0 the same, 1 another, 3 made by another version. */
export function verifyReport(request: Request, asked: ReportName, path: string): Outcome {
  const { world, settings } = request;
  const { language } = settings;
  const stored = readStored(isAbsolute(path) ? path : join(world.folder, path), path, language);
  const stamp = readStamp(stored) ?? jsonStamp(stored);
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
  const made = makeReport(
    stamp.report,
    session,
    stamp.since === null ? {} : { since: stamp.since },
  );
  const again = reportInFormat(made, stamp.format, { width: null, table: null });
  if (again === stored)
    return {
      exitCode: EXIT.done,
      result:
        language === 'nb' ? `${path} er den samme rapporten.\n` : `${path} is the same report.\n`,
    };
  return {
    exitCode: EXIT.findings,
    result: difference(path, stored, again, stamp, session.envelope.register.hash, language),
  };
}

function readStored(path: string, name: string, language: Language): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw couldNot(
      language === 'nb'
        ? `--verify: «${name}» kunne ikke leses (${system}).`
        : `--verify: “${name}” could not be read (${system}).`,
    );
  }
}

/** JSON says the same in keys of its own. */
function jsonStamp(text: string): Stamp | null {
  const value = parsed(text);
  if (value === null) return null;
  const { format, toolVersion, asOf, knownAt, register, since, report, language } = value;
  const name = format === 'baerum-innov/status/1' ? 'status' : report;
  const isOurs = format === 'baerum-innov/status/1' || format === 'baerum-innov/report/1';
  if (!isOurs || typeof toolVersion !== 'string' || typeof asOf !== 'string') return null;
  const known = (['status', 'forskning', 'sosiale-entreprenorer'] as const).find(
    (each) => each === name,
  );
  if (known === undefined) return null;
  return {
    report: known,
    asOf,
    since: typeof since === 'string' ? since : null,
    knownAt: typeof knownAt === 'string' ? knownAt : null,
    language: language === 'en' ? 'en' : 'nb',
    format: 'json',
    version: toolVersion,
    register: hashIn(register),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>) // an object, as was just seen
      : null;
  } catch {
    return null; // no JSON: another format
  }
}

function hashIn(register: unknown): string {
  return typeof register === 'object' && register !== null && 'hash' in register
    ? String(register.hash)
    : '';
}

const NO_STAMP: Readonly<Record<Language, (path: string) => string>> = {
  nb: (path) =>
    `--verify: «${path}» sier ikke hvordan den er laget. Bare Markdown, HTML og JSON fra baerum-innov report kan prøves på nytt.`,
  en: (path) =>
    `--verify: “${path}” does not say how it was made. Only Markdown, HTML and JSON from baerum-innov report can be tried again.`,
};

function otherVersion(path: string, { version }: Stamp, language: Language): string {
  return language === 'nb'
    ? `«${path}» er laget av baerum-innov ${version}; dette er ${TOOL_VERSION}. Bruk samme versjon for å prøve den.`
    : `“${path}” was made by baerum-innov ${version}; this is ${TOOL_VERSION}. Use the same version to try it.`;
}

function difference(
  path: string,
  stored: string,
  again: string,
  stamp: Stamp,
  hash: string,
  language: Language,
): string {
  const nb = language === 'nb';
  const [was, is] = [stored.split('\n'), again.split('\n')];
  const line = was.findIndex((text, index) => text !== is[index]);
  const at = line < 0 ? was.length : line + 1;
  const why =
    stamp.register === hash
      ? nb
        ? 'Registeret er det samme: rapporten er endret etter at den ble laget.'
        : 'The register is the same: the report was changed after it was made.'
      : nb
        ? `Registeret er endret siden (${stamp.register.slice(0, 8)} → ${hash.slice(0, 8)}). Se hva: baerum-innov diff`
        : `The register has changed since (${stamp.register.slice(0, 8)} → ${hash.slice(0, 8)}). See what: baerum-innov diff`;
  return nb
    ? `${path} er ikke den rapporten som lages nå: første forskjell på linje ${at}.\n${why}\n`
    : `${path} is not the report that is made now: the first difference is on line ${at}.\n${why}\n`;
}
