import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
  tiltak: 'Tiltak',
  forskningsprosjekt: 'Forskningsprosjekt',
  'sosialt-entreprenorprosjekt': 'SosialtEntreprenorprosjekt',
  fond: 'Fond',
};
const folder = new URL('../schemas/', import.meta.url);
const target = new URL('../src/reports/baerum/posts.generated.ts', import.meta.url);
const shared = readSchema('felles');

/**
 * Takes the types without their first lines; gives those: what the schemas they are made of and what
 * they themselves were, so that a change of either is seen without making them anew.
 */
export function sealOf(body) {
  const schemas = ['felles', ...Object.keys(TYPES)].map(readSchema);
  return [
    '// Made from schemas/*.schema.json by: npm run types:posts',
    `// sha256 of those schemas: ${sha256(JSON.stringify(schemas))}`,
    `// sha256 of what follows:  ${sha256(body)}`,
  ].join('\n');
}

/** What the schemas of Bærum's own types say, as TypeScript: what a post of theirs holds once it is accepted. */
async function typesOfSchemas() {
  const { compile } = installedByNpmExec('json-schema-to-typescript');
  const parts = await Promise.all(
    Object.entries(TYPES).map(([name, type]) =>
      compile(plain(readSchema(name)), type, {
        bannerComment: '',
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, printWidth: 100 },
      }),
    ),
  );
  return parts.join('\n');
}

/** Nothing else needs the package and all it brings: npm exec puts it beside the PATH of this run. */
function installedByNpmExec(name) {
  const require = createRequire(import.meta.url);
  return require(require.resolve(name, { paths: (process.env.PATH ?? '').split(delimiter) }));
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function readSchema(name) {
  return JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'));
}

/** The schema with its references put in and without titles and conditions, which would each become a type. */
function plain(schema) {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  if (typeof schema.$ref === 'string') return plain(shared.$defs[schema.$ref.split('/').at(-1)]);
  const entries = Object.entries(schema).filter(([key, value]) => {
    const isTitle = key === 'title' && typeof value === 'string';
    return !isTitle && !['$id', 'if', 'then', 'else', 'allOf'].includes(key);
  });
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const body = await typesOfSchemas();
  writeFileSync(target, `${sealOf(body)}\n\n${body}`);
}
