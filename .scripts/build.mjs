import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { bundle } from './bundle.mjs';
import { thirdPartyLicenses } from './licenses.mjs';

const dist = new URL('../dist', import.meta.url);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { outputFiles, metafile } = await bundle();

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
writeFileSync(
  new URL('../dist/THIRD-PARTY-LICENSES.txt', import.meta.url),
  thirdPartyLicenses(metafile),
);

execFileSync(process.execPath, [fileURLToPath(new URL('code-cache.mjs', import.meta.url))], {
  stdio: 'inherit',
});
