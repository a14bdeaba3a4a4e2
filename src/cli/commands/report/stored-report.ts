import { readFileSync } from 'node:fs';
import { PROPERTIES_PART } from '../../../render/office/properties.ts';
import { partOf } from '../../../render/office/zip.ts';
import { readStamp, type Stamp } from '../../../reports/document/stamp.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import { type Language, languageNamed } from '../../../text/language.ts';
import { couldNot } from '../../io/outcome.ts';

/** A report as it was stored, and what it says of how it was made; null where it does not say. */
export interface StoredReport {
  readonly bytes: Buffer;
  readonly stamp: Stamp | null;
}

/** Takes where it lies, and the name the user gave it. */
export function readStoredReport(path: string, name: string, language: Language): StoredReport {
  const bytes = readBytes(path, name, language);
  const text = partOf(bytes, PROPERTIES_PART) ?? bytes.toString('utf8');
  return { bytes, stamp: readStamp(text) ?? jsonStamp(text) };
}

function readBytes(path: string, name: string, language: Language): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const system = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw couldNot(wordsIn(language).verify.unreadable(name, system));
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
    language: languageNamed(language),
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
