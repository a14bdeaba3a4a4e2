import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vitest/config';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'src');
/** As deep as the source: what a module finds by its own address is at the same place. */
const PLAIN = join(ROOT, '.src-js');
/** Which sources they were made of, and when those were last written. */
const MADE_OF = join(PLAIN, 'made-of.json');

/** What vitest is to leave to Node. */
export const PLAIN_SOURCE = new RegExp(`/${relative(ROOT, PLAIN)}/`);

/**
 * Gives tests the modules of `src` without their types, as files that Node loads by itself: vitest's own way,
 * in which each name that is imported is looked up each time it is used, takes a fifth more of the whole run. Null
 * where vitest must see the modules itself (coverage, watching), and where the files cannot be written.
 */
export async function plainSource(words: readonly string[]): Promise<Plugin | null> {
  if (!words.includes('run') || words.some((word) => word.startsWith('--coverage'))) return null;
  try {
    await writePlain();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
  return {
    name: 'plain-source',
    enforce: 'pre',
    resolveId(name, importer) {
      if (importer === undefined || !name.startsWith('.') || !name.endsWith('.ts')) return null;
      const path = resolve(dirname(importer), name);
      if (!path.startsWith(SOURCE + sep)) return null;
      return { id: plainPath(path), external: true };
    },
  };
}

function plainPath(path: string): string {
  return join(PLAIN, relative(SOURCE, path)).replace(/\.ts$/, '.js');
}

/** Writes what is not as it should be, and removes what has no source any more: another run may be reading the rest. */
async function writePlain(): Promise<void> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(SOURCE, file));
  // Vitest asks once for each of its projects.
  const made = JSON.stringify(files.map((file) => [file, statSync(file).mtimeMs]));
  if (textAt(MADE_OF) === made) return;
  const { outputFiles } = await build({
    entryPoints: files,
    outbase: SOURCE,
    outdir: PLAIN,
    bundle: false,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'import-attributes': true },
    sourcemap: 'inline',
    logLevel: 'error',
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path, withPlainImports(text)]));
  mkdirSync(PLAIN, { recursive: true });
  for (const file of readdirSync(PLAIN, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.js') && !texts.has(join(PLAIN, file))) rmSync(join(PLAIN, file));
  for (const [path, text] of texts) {
    if (textAt(path) === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  writeFileSync(MADE_OF, made);
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** In the same line as the code before it, so that lines keep their numbers. */
const REQUIRE =
  'import{createRequire as makeRequire}from"node:module";const require=makeRequire(import.meta.url);';

function withPlainImports(code: string): string {
  const plain = code.replace(
    /(\bfrom |\bimport |\bimport\()(["'])(\.[^"'\n]*)\.ts\2/g,
    '$1$2$3.js$2',
  );
  return /\brequire\(/.test(plain) ? REQUIRE + plain : plain;
}
