import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { precompiledValidators } from './validators.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

// The command line's parser starts processes for commands that are programs of their own. There are
// none, and Node is slow to load what starts processes.
const parserWithoutProcesses = {
  name: 'parser-without-processes',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'nothing', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

const dist = new URL('../dist', import.meta.url);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'eof',
  // `fileUrl` is what `bin/load.js` calls the address of the file.
  define: { TOOL_VERSION_AT_BUILD: JSON.stringify(version), 'import.meta.url': 'fileUrl' },
  plugins: [precompiledValidators, parserWithoutProcesses],
  logLevel: 'warning',
  write: false,
});

// esbuild splits only ES modules, and V8 takes code compiled before only for scripts: so each part is
// made a function of what a CommonJS module has, which `bin/load.js` calls. Node reads ASCII soonest:
// what is left of other characters is in regular expressions and comments, where they may be escaped.
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
  });
  const ascii = code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(path, `(function (exports, require, module, fileUrl) {${ascii}})`);
}

// What pictures in Word documents are drawn with is read from beside the program.
const { resolve } = createRequire(import.meta.url);
for (const name of [
  '@resvg/resvg-wasm/index_bg.wasm',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
]) {
  copyFileSync(resolve(name), new URL(`../dist/${name.split('/').at(-1)}`, import.meta.url));
}
copyFileSync(
  resolve('dejavu-fonts-ttf/package.json').replace('package.json', 'LICENSE'),
  new URL('../dist/DejaVuSans-LICENSE.txt', import.meta.url),
);

execFileSync(process.execPath, [fileURLToPath(new URL('code-cache.mjs', import.meta.url))], {
  stdio: 'inherit',
});
