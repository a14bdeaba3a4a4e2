import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { precompiledValidators } from './validators.mjs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'eof',
  define: { TOOL_VERSION_AT_BUILD: JSON.stringify(version) },
  // Bundled CommonJS packages call require for Node's own modules.
  banner: {
    js: "import { createRequire as requireForBundle } from 'node:module'; const require = requireForBundle(import.meta.url);",
  },
  plugins: [precompiledValidators],
  logLevel: 'warning',
});

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
