import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const schemas = new URL('../schemas/', import.meta.url);
const folder = fileURLToPath(new URL('../src/read/schema/', import.meta.url));

/** An esbuild plugin that puts the validators of the shipped schemas in the place of `precompiled.ts`. */
export const precompiledValidators = {
  name: 'precompiled-validators',
  setup({ onLoad }) {
    onLoad({ filter: /read[\\/]schema[\\/]precompiled\.ts$/ }, async () => ({
      contents: await precompiledModule(),
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
  const { addressOf, createAjv, withAddresses } = await engine();
  // Only whether a value is valid is asked of these, so the first fault is enough.
  const ajv = createAjv(withAddresses(documents), {
    allErrors: false,
    verbose: false,
    code: { source: true, esm: true, optimize: true, formats: _`formats` },
  });
  const names = [...documents.keys()];
  const exported = Object.fromEntries(names.map((name, index) => [`is${index}`, addressOf(name)]));
  const entries = names.map((name, index) => {
    const document = JSON.stringify(JSON.stringify(documents.get(name)));
    return `[${JSON.stringify(name)}, { document: JSON.parse(${document}), isValid: is${index} }]`;
  });
  return [
    "import { formats } from './formats.ts';",
    "import { linearPattern } from './pattern.ts';",
    standalone.default(ajv, exported),
    `export const precompiled = new Map([${entries.join(',\n')}]);`,
  ].join('\n');
}

/** The source's own engine, so that the options of its ajv are said once. */
async function engine() {
  const { outputFiles } = await build({
    entryPoints: [`${folder}engine.ts`],
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
