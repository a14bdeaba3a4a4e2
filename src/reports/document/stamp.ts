import { type Language, languageNamed } from '../../text/language.ts';
import { formatIsoDay } from '../../time/day.ts';
import type { Document } from './document.ts';
import { REPORT_NAMES, type ReportName } from './report-name.ts';

/** What a stored report says of how it was made, so that it can be made again and compared. */
export interface Stamp {
  readonly report: ReportName;
  readonly asOf: string;
  readonly since: string | null;
  readonly knownAt: string | null;
  /** Of a report that says that the clock was behind: the ISO day of what was made after it. */
  readonly clockBehind: string | null;
  readonly language: Language;
  readonly format: string;
  readonly version: string;
  /** The content hash of the register it was made from. */
  readonly register: string;
}

const MARK = 'baerum-innov-rapport';
const KEYS = [
  'report',
  'asOf',
  'since',
  'knownAt',
  'clockBehind',
  'language',
  'format',
  'version',
  'register',
] as const;

/** The stamp of a document in a format, on one line: letters, digits and `=;:.-_~%` only; null where it is made from no register. */
export function stampText(document: Document, format: string): string | null {
  const { envelope, request, language } = document;
  if (envelope === null) return null;
  const values: Readonly<Record<(typeof KEYS)[number], string>> = {
    report: request?.report ?? '',
    asOf: formatIsoDay(envelope.asOf),
    since: request?.since ?? '',
    knownAt: envelope.knownAt ?? '',
    clockBehind: envelope.clockBehind === undefined ? '' : formatIsoDay(envelope.clockBehind),
    language,
    format,
    version: envelope.toolVersion,
    register: envelope.register.hash,
  };
  const written = KEYS.filter((key) => key !== 'clockBehind' || values[key] !== '')
    .map((key) => `${key}=${encoded(values[key])}`)
    .join(';');
  return `${MARK}:${written}`;
}

/** Hyphens in pairs would end a comment in HTML. */
function encoded(value: string): string {
  return encodeURIComponent(value)
    .replaceAll('--', '%2D%2D')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** The first stamp in a text; null where there is none that can be read. */
export function readStamp(text: string): Stamp | null {
  const found = new RegExp(`${MARK}:([\\w=;:.~%-]+)`, 'u').exec(text)?.[1];
  if (found === undefined) return null;
  const values = new Map(
    found.split(';').flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      const value = decoded(pair.slice(at + 1));
      return at < 0 || value === null ? [] : [[pair.slice(0, at), value]];
    }),
  );
  const of = (key: (typeof KEYS)[number]) => values.get(key) ?? '';
  const report = REPORT_NAMES.find((name) => name === of('report'));
  if (report === undefined || of('version') === '') return null;
  return {
    report,
    asOf: of('asOf'),
    since: of('since') || null,
    knownAt: of('knownAt') || null,
    clockBehind: of('clockBehind') || null,
    language: languageNamed(of('language')),
    format: of('format'),
    version: of('version'),
    register: of('register'),
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // not written by us
  }
}
