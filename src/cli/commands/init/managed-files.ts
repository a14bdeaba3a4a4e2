import { createHash } from 'node:crypto';
import { type Json, property } from '../../../read/json.ts';
import { jsonText } from '../../../reports/document/envelope-json.ts';
import { bytesOf } from '../../editing/edited-file.ts';
import { jsonIn } from '../../io/package-files.ts';
import type { NewFile } from './new-file.ts';

/** What the tool wrote in a repository: its version, and the hash of each file that is the tool's to renew. */
export const MANIFEST = '.github/data-repo/init.json';

/** Files that are the user's from the moment they are written, or that have rules of their own. */
const NOT_RENEWED = /^data\/.*\.yaml$|^package(?:-lock)?\.json$|\.tgz$|\/CODEOWNERS$/;

/** Whether a newer tool may write a file anew, where nobody has changed it. */
export function isManaged(path: string): boolean {
  return path !== MANIFEST && !NOT_RENEWED.test(path);
}

/** The file that tells what was written. */
export function manifestFile(version: string, hashes: ReadonlyMap<string, string>): NewFile {
  const files = Object.fromEntries([...hashes].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { path: MANIFEST, content: bytesOf(jsonText({ version, files })) };
}

/** The hash of each file that a manifest tells of; null where it is none. */
export function hashesIn(manifest: Uint8Array): ReadonlyMap<string, string> | null {
  const files = valueIn(manifest, 'files');
  if (files === undefined) return null;
  const entries = Object.entries(files ?? {});
  return new Map(entries.map(([path, hash]) => [path, String(hash)]));
}

/** The version of the tool that wrote a manifest; null where it does not say. */
export function versionIn(manifest: Uint8Array): string | null {
  const version = valueIn(manifest, 'version');
  return typeof version === 'string' ? version : null;
}

function valueIn(manifest: Uint8Array, key: string): Json | undefined {
  try {
    return property(jsonIn(new TextDecoder().decode(manifest)), key);
  } catch {
    return undefined;
  }
}

/** The hash of a text file, whatever its line ends. */
export function hashOfText(content: Uint8Array): string {
  const text = Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text, 'latin1').digest('hex');
}
