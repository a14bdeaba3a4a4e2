import { addDays, formatIsoDay, parseIsoDay } from '../../src/time/day.ts';
import type { Scenario } from '../oracle/generate.ts';
import { certified, type Proved } from './proved.ts';

type Files = Readonly<Record<string, string>>;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What the checker takes on trust, and says that it does: whether `hvor` matched, the group, which files are of the type, and why nothing in a file counts or it is set aside. */
const ON_TRUST = new Set(['matches', 'isIn', 'isAsked', 'otherwise', 'item', 'globs', 'adds']);

/** A place in the certificate with the value there. */
interface Place {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string | number;
  readonly value: Json;
}

function placesIn(value: Json, found: Place[] = []): Place[] {
  if (value === null || typeof value !== 'object') return found;
  const isSetAside = !Array.isArray(value) && 'adds' in value && value['adds'] !== 0;
  const isUnread = isSetAside && value['blob'] === null;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, inner] of entries) {
    const isTrusted = ON_TRUST.has(String(key)) || (isSetAside && key !== 'path') || isUnread;
    const isReason = key === 'reason' && inner !== null;
    if (isTrusted || isReason || isUnreadFile(inner)) continue;
    const holdsUnread = Array.isArray(inner) && inner.some(isUnreadFile);
    if (!holdsUnread) found.push({ holder: value, key, value: inner } as Place); // the key is one of the holder's own
    placesIn(inner, found);
  }
  return found;
}

/** A file that could not be read: what it is, is on trust. */
function isUnreadFile(value: Json): boolean {
  return value !== null && typeof value === 'object' && 'blob' in value && value.blob === null;
}

/** A certificate with one thing in it changed, taken away or said twice; `choice` says which. */
export function mutated(json: string, choice: number): string {
  const certificate = JSON.parse(json);
  const places = placesIn(certificate.proof);
  const place = places[choice % places.length];
  if (place === undefined) throw new Error('nothing to change');
  const { holder, key, value } = place;
  if (Array.isArray(holder))
    holder.splice(Number(key), 1, ...(choice % 2 === 0 ? [] : twice(value)));
  else holder[key] = otherThan(value, choice);
  return JSON.stringify(certificate);
}

function twice(value: Json): Json[] {
  return typeof value === 'object' ? [value, value] : [otherThan(value, 1)];
}

function otherThan(value: Json, choice: number): Json {
  if (value === null) return choice % 2 === 0 ? 7 : '2025-02-03';
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + (choice % 2 === 0 ? 1 : -1);
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : [null];
  if (typeof value === 'object') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return moved(value, choice);
  return `${value}x`;
}

function moved(day: string, choice: number): string {
  const steps = [1, -1, 30, -30, 365];
  const from = parseIsoDay(day);
  if (from === undefined || day >= '2099' || day < '1901') return '2025-05-05';
  return formatIsoDay(addDays(from, steps[choice % steps.length] ?? 1));
}

/** Lines whose values decide lives, limits and days, and nothing that is on trust. */
const DECIDES =
  /^( *(?:- )?(?:start|slutt|dato|meldt|fra|til|gjelder_fra|gjelder_til|fort_fra): )(\d{4}-\d\d-\d\d)$|^( *(?:minst|hoyst|toleranse_dager): )(\d+)$|^( *pause_teller: )(true|false)$|^( *status: )(pågår|drift|pause|planlagt|fullført|stanset)$/;

/**
 * The certificate of the same register with one date, status or limit changed and everything after it worked out
 * again, said to be of the files as they are; null where that is no other certificate.
 */
export function consistentlyMutated(
  { files, certificate }: Proved,
  { asOf, options }: Pick<Scenario, 'asOf' | 'options'>,
  choice: number,
): string | null {
  if (certificate?.kind !== 'certificate') return null;
  const lines = Object.entries(files).flatMap(([path, text]) =>
    path.startsWith('schemas/')
      ? []
      : text.split('\n').flatMap((line, index) => (DECIDES.test(line) ? [{ path, index }] : [])),
  );
  const chosen = lines[choice % lines.length];
  if (chosen === undefined) return null;
  const changed = (files[chosen.path] ?? '')
    .split('\n')
    .map((line, index) => (index === chosen.index ? otherLine(line, choice) : line))
    .join('\n');
  const other = certified({ ...files, [chosen.path]: changed }, asOf, options.horizonDays);
  if (other.certificate?.kind !== 'certificate') return null;
  const told = JSON.parse(certificate.json);
  const forged = JSON.parse(withBlobsOf(other.certificate.json, files, told));
  return readFromFiles(forged.proof) === readFromFiles(told.proof) ? null : JSON.stringify(forged);
}

/** What a certificate says that the files say; without what follows of it, and of what is on trust. */
function readFromFiles(proof: Readonly<Record<string, Json>>): string {
  return JSON.stringify([proof['krav'], proof['register'], proof['files']]);
}

function otherLine(line: string, choice: number): string {
  const [, dated, day, limited, limit, paused, isPaused, logged] = DECIDES.exec(line) ?? [];
  if (dated !== undefined) return `${dated}${moved(day ?? '', choice)}`;
  if (limited !== undefined) return `${limited}${Number(limit) + 1}`;
  if (paused !== undefined) return `${paused}${isPaused === 'true' ? 'false' : 'true'}`;
  return `${logged}${line.endsWith('pågår') ? 'stanset' : 'pågår'}`;
}

interface Named {
  readonly path: string;
  readonly blob: string;
}

/** The certificate with the blobs of the true one, by path. */
function withBlobsOf(json: string, files: Files, told: { proof: Record<string, unknown> }): string {
  const blobs = new Map<string, string>();
  JSON.stringify(told.proof, (_, value: unknown) => {
    const { path, blob } = (value ?? {}) as Partial<Named>; // whatever it is, its keys may be asked for
    if (path !== undefined && blob !== undefined && path in files) blobs.set(path, blob);
    return value;
  });
  return JSON.stringify(JSON.parse(json), (_, value: unknown) => {
    const { path, blob } = (value ?? {}) as Partial<Named>; // as above
    if (path === undefined || typeof blob !== 'string') return value;
    return { ...(value as Named), blob: blobs.get(path) ?? blob }; // it has both keys
  });
}
