import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { bundle, bundleFirst, HASH } from './bundle.mjs';
import { COMMANDS } from './commands.mjs';
import { thirdPartyLicenses } from './licenses.mjs';

const MAIN = 'main.cjs';
const LARGE = 2 ** 16;
const dist = new URL('../dist', import.meta.url);
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const { outputFiles, metafile } = await bundle();

// esbuild splits only ES modules, and V8 takes code compiled before only for scripts: so each part is
// made a function of what a CommonJS module has, which `bin/load.js` calls. Node reads ASCII soonest:
// what is left of other characters is in regular expressions and comments, where they may be escaped.
const parts = new Map();
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
  const own = withPlainExports(loadedWhenUsed(ascii));
  parts.set(basename(path), `function (exports, require, module) {${own}}`);
}
const first = loadedWhenUsed(await bundleFirst());
const hash = createHash('sha256')
  .update(JSON.stringify([first, ...parts]))
  .digest('hex');
for (const [name, code] of parts) parts.set(name, code.replaceAll(HASH, hash));
for (const name of parts.keys()) writeParts(name, [name]);
writeFileSync(new URL('../dist/first.cjs', import.meta.url), first.replaceAll(HASH, hash));
gatherParts();

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

runScript('code-cache.mjs');

/** Takes the code of a part and lets it load what it imports when it first uses it, not when it is itself loaded: what is imported does nothing when loaded but define. */
function loadedWhenUsed(code) {
  const names = [];
  const imports = code.replace(
    /^var (import_\w+) = ((?:\(0, import_chunk_\w+\.__toESM\)|__toESM|require)\(.*\));$/gm,
    (_line, name, loaded) => {
      names.push(name);
      return `var ${name}$; function ${name}() { return ${name}$ ??= ${loaded}; }`;
    },
  );
  if (names.length === 0) return imports;
  const used = new RegExp(`\\b(new )?(${names.join('|')})((?:\\.\\w+)+)`, 'g');
  const lazy = imports.replace(used, (_whole, made, name, path) =>
    made === undefined ? `${name}()${path}` : `new (${name}()${path})`,
  );
  const left = new RegExp(`\\b(${names.join('|')})\\b(?!\\(\\)|\\$)`).exec(lazy);
  if (left !== null) throw new Error(`${left[0]} is used in a way that cannot wait`);
  return lazy;
}

/**
 * Takes the code of a part and lets it export values at its end, where esbuild exports a getter of each at its
 * beginning: V8 looks a value up sooner, and a thousand getters take time to make. So what is exported may
 * not be set again later.
 */
function withPlainExports(code) {
  const [getters, entries] =
    /^var stdin_exports = \{\};\n__export\(stdin_exports, \{\n([^}]*)\n\}\);\nmodule\.exports = __toCommonJS\(stdin_exports\);\n/m.exec(
      code,
    ) ?? [];
  if (getters === undefined) return code;
  const exported = [...entries.matchAll(/^ {2}(\w+): \(\) => (.+?),?$/gm)];
  const locals = exported.map(([, , value]) => value.replace(/[^\w]/g, '\\$&')).join('|');
  const again = new RegExp(
    `(?<![\\w$.]|\\b(?:var|let|const) )(?:${locals})(?: [-+*/|&?]{0,2}= |\\+\\+|--)`,
  ).exec(code);
  if (again !== null) throw new Error(`${again[0]} sets again what is exported`);
  // What another part exports is asked for when it is used, since that may load the part.
  const values = exported.map(([, name, value]) =>
    /^[\w$]+$/.test(value) ? `${name}: ${value}` : `get ${name}() { return ${value}; }`,
  );
  const rest = code
    .replace(getters, '')
    .replace(/^\/\/ Annotate the CommonJS.*\n0 && \(module\.exports = \{[^}]*\}\);\n/m, '');
  return `${rest}\nmodule.exports = __defProp({ ${values.join(', ')} }, "__esModule", { value: true });\n`;
}

/** Puts parts that the same commands load into one file: to open many is slow. Large ones keep files of their own, for commands that need one part alone. */
function gatherParts() {
  const loadedBy = new Map([...parts.keys()].map((name) => [name, []]));
  for (const words of COMMANDS)
    for (const name of JSON.parse(runScript('loaded.mjs', words))) loadedBy.get(name).push(words);
  const together = new Map();
  for (const [name, commands] of loadedBy) {
    const isAlways = commands.length === COMMANDS.length;
    if (commands.length === 0 || (!isAlways && parts.get(name).length > LARGE)) continue;
    const key = JSON.stringify(commands);
    together.set(key, [...(together.get(key) ?? []), name]);
  }
  const places = {};
  for (const names of together.values()) {
    const file = names.includes(MAIN) ? MAIN : names[0];
    for (const name of names) {
      rmSync(new URL(`../dist/${name}`, import.meta.url));
      if (name !== file) places[name] = file;
    }
  }
  for (const names of together.values()) {
    const file = names.includes(MAIN) ? MAIN : names[0];
    writeParts(file, names, file === MAIN ? places : {});
  }
}

/** Writes a file of parts; the first to be read also says where those lie that have no file of their own. */
function writeParts(file, names, places = {}) {
  const written = names.map((name) => `${JSON.stringify(name)}: ${parts.get(name)}`);
  const text = `({ places: ${JSON.stringify(places)}, parts: {${written.join(',')}} })`;
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), text);
}

function runScript(name, words = []) {
  const script = fileURLToPath(new URL(name, import.meta.url));
  return execFileSync(process.execPath, [script, ...words], { encoding: 'utf8' });
}
