import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Json, type JsonObject, property } from '../../../read/json.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { couldNot, wrongUse } from '../../io/outcome.ts';
import { jsonIn, type PackageFiles } from '../../io/package-files.ts';
import { fileInTarball } from './tarball.ts';

/** The tool that a repository is to use: a published version, or a package that lies in the repository itself. */
export interface ToolChoice {
  /** What package.json says. */
  readonly pin: string;
  readonly version: string;
  /** Where npm fetches it; null where npm is to find that out. */
  readonly resolved: string | null;
  /** The hash of the package as npm writes it; null where it is not known. */
  readonly integrity: string | null;
  /** The package itself, where it is kept in the repository. */
  readonly kept: { readonly path: string; readonly bytes: Uint8Array } | null;
}

/** Where a package lies that is kept in the repository; whoever guards workflows guards it too. */
const KEPT = '.github/verktoy/baerum-innov.tgz';

/**
 * Takes what `--tool` says: a package (.tgz), a version, or null for this very version. Refuses another tool than
 * the one that runs: files and lock are of this one.
 */
export function chosenTool(
  asked: string | null,
  own: PackageFiles,
  from: string,
  language: Language,
): ToolChoice {
  const words = wordsIn(language).init;
  const version = textOf(own.manifest, 'version');
  if (asked !== null && /\.(?:tgz|tar\.gz)$/.test(asked)) return tarballAt(resolve(from, asked));
  if (asked !== null && asked.replace(/^v/, '') !== version)
    throw wrongUse(
      /^v?\d+\.\d+\.\d+/.test(asked)
        ? words.otherVersion(asked.replace(/^v/, ''), version)
        : words.notATool(asked),
    );
  return { pin: version, version, ...installed(own, version), kept: null };

  function tarballAt(path: string): ToolChoice {
    let bytes: Buffer;
    let manifest: JsonObject;
    try {
      bytes = readFileSync(path);
      const found = fileInTarball(bytes, 'package/package.json');
      if (found === null) throw new Error('no package.json');
      manifest = jsonIn(found.toString('utf8'));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw couldNot(words.unreadableTool(path, reason));
    }
    const isSame = ['name', 'version', 'dependencies', 'bin'].every((key) =>
      isDeepStrictEqual(property(manifest, key), property(own.manifest, key)),
    );
    if (!isSame) throw wrongUse(words.otherTool(path, version));
    const hash = createHash('sha512').update(bytes).digest('base64');
    const pin = `file:${KEPT}`;
    const integrity = `sha512-${hash}`;
    return { pin, version, resolved: pin, integrity, kept: { path: KEPT, bytes } };
  }
}

/** What npm noted when it fetched the package that runs; of one that was not fetched from a registry, nothing. */
function installed(
  { folder }: PackageFiles,
  version: string,
): Pick<ToolChoice, 'resolved' | 'integrity'> {
  const nothing = { resolved: null, integrity: null };
  let notes: Json | undefined;
  try {
    const text = readFileSync(join(folder, '../.package-lock.json'), 'utf8');
    notes = property(property(jsonIn(text), 'packages'), 'node_modules/baerum-innov');
  } catch {
    return nothing;
  }
  const resolved = property(notes, 'resolved');
  const integrity = property(notes, 'integrity');
  return property(notes, 'version') === version &&
    typeof resolved === 'string' &&
    resolved.startsWith('https:') &&
    typeof integrity === 'string'
    ? { resolved, integrity }
    : nothing;
}

function textOf(manifest: JsonObject, key: string): string {
  const value = property(manifest, key);
  if (typeof value !== 'string') throw new Error(`package.json has no ${key}`);
  return value;
}
