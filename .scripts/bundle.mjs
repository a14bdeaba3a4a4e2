import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { precompiledValidators } from './validators.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// The command line's parser starts processes for commands that are programs of their own. There are
// none, and Node is slow to load what starts processes.
const parserWithoutProcesses = {
  name: 'parser-without-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'nothing', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

// A new repository is locked to what the program needs; what only its own making needs stays out.
const lockWithoutDevelopment = {
  name: 'lock-without-development',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package-lock\.json$/ }, ({ path }) => {
      const packages = Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages);
      const needed = packages.filter(([, { dev }]) => dev !== true);
      return { contents: JSON.stringify({ packages: Object.fromEntries(needed) }), loader: 'json' };
    });
  },
};

/** Packages whose files are copied into the program as they are. */
export const COPIED_PACKAGES = ['@resvg/resvg-wasm', 'dejavu-fonts-ttf'];

/** Stands in the files where their own hash is to be, as long as that. */
export const HASH = '0'.repeat(64);

/** What is a part of its own in the program, so that a run which does not use it does not read it. */
const PARTS = {
  nb: 'src/text/nb/index.ts',
  en: 'src/text/en/index.ts',
  yaml: 'yaml',
  validation: 'ajv/dist/2020.js',
  patterns: '@bufbuild/re2',
  width: 'string-width',
};

const OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
  write: false,
};

/** Bundles what runs before the program, and mostly instead of it, in memory; gives its text. It must be read soon. */
export async function bundleFirst() {
  const { outputFiles } = await build({
    ...OPTIONS,
    entryPoints: { first: 'src/cli/kept/answer-again.ts' },
    outdir: 'dist',
    format: 'cjs',
    define: definitions(),
  });
  return outputFiles[0].text;
}

/** Bundles the program in memory; gives its files, and esbuild's account of what they are made of. */
export async function bundle() {
  return build({
    ...OPTIONS,
    entryPoints: { main: 'src/cli/main.ts', ...PARTS },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    splitting: true,
    format: 'esm',
    legalComments: 'eof',
    // `bin/load.js` gives a part its address so.
    define: { ...definitions(), 'import.meta.url': 'module.url' },
    plugins: [precompiledValidators, parserWithoutProcesses, lockWithoutDevelopment],
    metafile: true,
  });
}

function definitions() {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  return {
    TOOL_VERSION_AT_BUILD: JSON.stringify(version),
    TOOL_HASH_AT_BUILD: JSON.stringify(HASH),
  };
}
