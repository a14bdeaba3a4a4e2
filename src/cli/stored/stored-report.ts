import { readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { FORMATS, formatNamed } from '../../render/formats.ts';
import { PROPERTIES_PART } from '../../render/office/properties.ts';
import { partOf } from '../../render/office/zip.ts';
import { readStamp, type Stamp } from '../../reports/document/stamp.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { type Language, languageNamed } from '../../text/language.ts';
import { readNamedFile } from '../io/named-file.ts';
import { wrongUse } from '../io/outcome.ts';
import type { World } from '../io/world.ts';

/** A report as it was stored, and what it says of how it was made. */
export interface StoredReport {
  readonly bytes: Buffer;
  readonly stamp: Stamp;
}

/** Takes the name that an option gave; refuses what cannot be read or is no stored report. */
export function readStoredReport(
  world: Pick<World, 'folder'>,
  name: string,
  option: string,
  language: Language,
): StoredReport {
  const words = wordsIn(language).verify;
  const { folder } = world;
  const bytes = readNamedFile({ folder, option, name }, language, (path) => readFileSync(path));
  const text = partOf(bytes, PROPERTIES_PART) ?? bytes.toString('utf8');
  const stamp = readStamp(text) ?? jsonStamp(text);
  if (stamp === null || !canBeMadeAgain(stamp)) throw wrongUse(words.noStamp(option, name));
  return { bytes, stamp };
}

/** Whether a text is the name of a file that is there and whose ending a stored report may have. */
export function namesStoredReport(world: Pick<World, 'folder'>, text: string): boolean {
  const ending = extname(text).slice(1).toLowerCase();
  const isFormat = Object.values(FORMATS).some(
    ({ verify, endings }) => verify && endings.includes(ending),
  );
  const found = isFormat
    ? statSync(resolve(world.folder, text), { throwIfNoEntry: false })
    : undefined;
  return found?.isFile() === true;
}

function canBeMadeAgain({ format: name }: Stamp): boolean {
  const format = formatNamed(name);
  return format !== undefined && FORMATS[format].verify;
}

/** JSON says the same in keys of its own. */
function jsonStamp(text: string): Stamp | null {
  const value = parsed(text);
  if (value === null) return null;
  const { format, toolVersion, asOf, knownAt, clockBehind, register, since, report, language } =
    value;
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
    clockBehind: typeof clockBehind === 'string' ? clockBehind : null,
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
