import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
// @ts-expect-error: a build script without types
import { precompiledValidators } from '../../.scripts/validators.mjs';
import type { Json, JsonObject } from '../../src/read/json.ts';
import type { Precompiled } from '../../src/read/schema/precompiled.ts';
import { fixtures } from '../diagnostic/fixtures.ts';
import { ROOT } from '../run-tool.ts';
import { changed, fixturesOf, SCHEMA_NAMES, shippedSchema } from './fixtures.ts';

const SHIPPED = Object.fromEntries(SCHEMA_NAMES.map((name) => [name, shippedSchema(name)]));
let precompiled: ReadonlyMap<string, Precompiled>;
let isSoundSchema: (schema: Json) => boolean;

/** The same modules twice: as they run from the source, and with what the build puts in. */
let atRunTime: Tools;
let ahead: Tools;

async function tools() {
  const { findingsOf, places, schemasOf } = await import('../read/schema-cases.ts');
  const { findingsOfFixture } = await import('../diagnostic/findings-of.ts');
  return { findingsOf, findingsOfFixture, places, schemasOf };
}
type Tools = Awaited<ReturnType<typeof tools>>;

beforeAll(async () => {
  precompiled = await madeByTheBuild('precompiled', 'precompiled');
  isSoundSchema = await madeByTheBuild('precompiled-meta', 'isSoundSchema');
  atRunTime = await tools();
  vi.resetModules();
  vi.doMock('../../src/read/schema/precompiled.ts', () => ({ precompiled }));
  vi.doMock('../../src/read/schema/precompiled-meta.ts', () => ({ isSoundSchema }));
  ahead = await tools();
});

afterAll(() => {
  vi.doUnmock('../../src/read/schema/precompiled.ts');
  vi.doUnmock('../../src/read/schema/precompiled-meta.ts');
});

/** Takes a module that the build makes; gives what it exports under a name. */
async function madeByTheBuild<T>(file: string, name: string): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, `src/read/schema/${file}.ts`)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    plugins: [precompiledValidators],
  });
  const module: { exports: Record<string, T> } = { exports: {} };
  compileFunction(outputFiles[0]?.text ?? '', ['require', 'module', 'exports'])(
    createRequire(import.meta.url),
    module,
    module.exports,
  );
  const made = module.exports[name];
  if (made === undefined) throw new Error(`${file} has no ${name}`);
  return made;
}

/** The documents with another schema as the one that values are checked by. */
function withPost(name: string, documents: Readonly<Record<string, JsonObject>> = SHIPPED) {
  return { ...documents, post: { $ref: `${name}.schema.json` } };
}

it('there is a validator for each shipped schema, made from the file as it is', () => {
  expect([...precompiled.keys()].sort()).toEqual(
    SCHEMA_NAMES.map((name) => `${name}.schema.json`).sort(),
  );
  for (const name of SCHEMA_NAMES)
    expect(JSON.parse(precompiled.get(`${name}.schema.json`)?.text ?? '')).toEqual(
      shippedSchema(name),
    );
});

describe.each(SCHEMA_NAMES)('%s', (name) => {
  const { accepted, refused } = fixturesOf(name);
  const first = Object.values(accepted)[0] ?? {};
  const values = [
    ...Object.values(accepted),
    ...Object.values(refused).map(({ at, in: from, refuse }) =>
      changed(from === undefined ? first : (accepted[from] ?? first), at, refuse),
    ),
  ];

  it('takes and refuses the same values, with the same findings', () => {
    const file = `${name}.schema.json`;
    for (const value of values) {
      const [slow, fast] = [atRunTime, ahead].map((each) => {
        const validator = each.schemasOf(SHIPPED).validator(file);
        if (validator.kind === 'refused') throw new Error(`${file} is refused`);
        const verdict = validator.validate(value);
        return verdict.kind === 'faults' ? JSON.stringify(verdict.faults) : verdict.kind;
      });
      expect(fast).toBe(slow);
      expect(precompiled.get(file)?.isValid(value)).toBe(slow === 'valid');
    }
  });

  it('is sound by the rules for all schemas', () => {
    expect(isSoundSchema(shippedSchema(name))).toBe(true);
    expect(
      atRunTime.places(atRunTime.schemasOf(SHIPPED).findings([`${name}.schema.json`])),
    ).toEqual([]);
  });
});

it.each<[string, Json]>([
  ['an unknown keyword', { type: 'object', minimun: 1 }],
  ['another dialect', { $schema: 'http://json-schema.org/draft-07/schema#' }],
  ['a keyword with a value of another kind', { properties: { a: { minLength: -1 } } }],
  ['a pattern that is none', { properties: { a: { pattern: '(' } } }],
  ['a fault deep inside', { $defs: { a: { anyOf: [{ items: { required: 'b' } }] } } }],
  ['a keyword of ours with another form', { 'x-livslop': { plan: 3 } }],
])('%s is not sound', (_, schema) => {
  expect(isSoundSchema(schema)).toBe(false);
});

it('finds the same in each register with a fault', { timeout: 240_000 }, () => {
  for (const [code, fixture] of Object.entries(fixtures))
    expect([code, ahead.findingsOfFixture(fixture)]).toEqual([
      code,
      atRunTime.findingsOfFixture(fixture),
    ]);
});

describe('a schema is taken for the shipped one', () => {
  const value = fixturesOf('fond').accepted;
  const fond = Object.values(value)[0] ?? {};
  const spied = (documents: Readonly<Record<string, JsonObject>>): boolean => {
    const known = precompiled.get('fond.schema.json');
    if (known === undefined) throw new Error('fond is not precompiled');
    const isValid = vi.spyOn(known, 'isValid');
    const validator = ahead.schemasOf(documents).validator('fond.schema.json');
    if (validator.kind === 'validator') validator.validate(fond);
    const used = isValid.mock.calls.length > 0;
    isValid.mockRestore();
    return used;
  };

  it('whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(SHIPPED['fond'] ?? {}).reverse());
    expect(spied({ ...SHIPPED, fond: turned })).toBe(true);
  });

  it('but not when it says something else', () => {
    expect(spied({ ...SHIPPED, fond: { ...SHIPPED['fond'], title: 'Et annet' } })).toBe(false);
  });

  it('nor when what it leads to does', () => {
    expect(spied({ ...SHIPPED, felles: { ...SHIPPED['felles'], title: 'Andre' } })).toBe(false);
  });

  it('nor when another takes the id of what it leads to', () => {
    expect(spied({ ...SHIPPED, annen: { ...SHIPPED['felles'], title: 'Andre' } })).toBe(false);
  });

  it("while what leads to it is the register's own", () => {
    const found = ahead.findingsOf(withPost('fond'), { id: 'X' });
    expect(ahead.places(found)).toEqual(
      atRunTime.places(atRunTime.findingsOf(withPost('fond'), { id: 'X' })),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});
