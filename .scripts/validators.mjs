import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, transform } from 'esbuild';

const schemas = new URL('../schemas/', import.meta.url);
const folder = fileURLToPath(new URL('../src/read/schema/', import.meta.url));

/** Only whether a value is valid is asked of these, so the first fault is enough. */
const AHEAD = {
  allErrors: false,
  verbose: false,
  code: { source: true, esm: true, optimize: true, formats: _`formats` },
};

/** An esbuild plugin that puts validators in the place of `precompiled.ts` and `precompiled-meta.ts`. */
export const precompiledValidators = {
  name: 'precompiled-validators',
  setup({ onLoad }) {
    const modules = { precompiled: precompiledModule, 'precompiled-meta': metaModule };
    onLoad({ filter: /read[\\/]schema[\\/]precompiled(?:-meta)?\.ts$/ }, async ({ path }) => ({
      // Nobody reads this code, and the program reads it at each start.
      contents: (await transform(await modules[basename(path, '.ts')](), { minify: true })).code,
      resolveDir: folder,
      loader: 'js',
    }));
  },
};

async function precompiledModule() {
  const documents = new Map(
    readdirSync(schemas)
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => [name, JSON.parse(readFileSync(new URL(name, schemas), 'utf8'))]),
  );
  const { addressOf, createAjv, reachable, withAddresses } = await engine();
  const ajv = createAjv(withAddresses(documents), AHEAD);
  const names = [...documents.keys()];
  const exported = Object.fromEntries(names.map((name, index) => [`is${index}`, addressOf(name)]));
  const entries = names.map((name, index) => {
    const document = documents.get(name);
    const text = JSON.stringify(document);
    const facts = { text, id: document.$id, reaches: [...reachable([name], documents)] };
    return `[${JSON.stringify(name)}, { ...${JSON.stringify(facts)}, isValid: is${index} }]`;
  });
  return [
    "import { formats } from './formats.ts';",
    "import { linearPattern as compiledPattern } from './pattern.ts';",
    // RE2 is slow to compile a pattern, and a register may have nothing that a schema's patterns are for.
    'function linearPattern(pattern) {',
    '  let compiled;',
    '  return { test: (text) => (compiled ??= compiledPattern(pattern)).test(text) };',
    '}',
    standalone.default(ajv, exported),
    `export const precompiled = new Map([${entries.join(',\n')}]);`,
  ].join('\n');
}

/** The validator of the meta-schema, which every schema is checked by. */
async function metaModule() {
  const { createMetaAjv } = await engine();
  const { $id } = JSON.parse(readFileSync(new URL('meta/skjema.schema.json', schemas), 'utf8'));
  return [
    "import { formats } from './formats.ts';",
    standalone.default(createMetaAjv({ ...AHEAD, inlineRefs: false }), { isSoundSchema: $id }),
  ].join('\n');
}

/** The source's own engine and references, so that the options of its ajv are said once. */
async function engine() {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './engine.ts'; export { reachable } from './references.ts';",
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  compileFunction(outputFiles[0].text, ['require', 'module', 'exports'])(
    createRequire(import.meta.url),
    module,
    module.exports,
  );
  return module.exports;
}
