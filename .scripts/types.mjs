import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const TYPES = {
  tiltak: 'Tiltak',
  forskningsprosjekt: 'Forskningsprosjekt',
  'sosialt-entreprenorprosjekt': 'SosialtEntreprenorprosjekt',
  fond: 'Fond',
};
const folder = new URL('../schemas/', import.meta.url);
const target = new URL('../src/reports/baerum/posts.generated.ts', import.meta.url);
const shared = readSchema('felles');

/** What the schemas of Bærum's own types say, as TypeScript: what a post of theirs holds once it is accepted. */
export async function typesOfSchemas() {
  const parts = await Promise.all(
    Object.entries(TYPES).map(([name, type]) =>
      compile(plain(readSchema(name)), type, {
        bannerComment: '',
        ignoreMinAndMaxItems: true,
        style: { singleQuote: true, printWidth: 100 },
      }),
    ),
  );
  return `// Made from schemas/*.schema.json by: npm run types:posts\n\n${parts.join('\n')}`;
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

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(target, await typesOfSchemas());
