import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { statusJson } from '../../src/reports/status/json.ts';
import { statusReport } from '../../src/reports/status/status.ts';
import { type DataRepository, dataRepository } from '../cli/data-repository.ts';
import { runHere } from '../run-here.ts';
import { removeFolders } from '../tree/git-repository.ts';
import { AS_OF, firstRegister } from './first-register.ts';
import { printed } from './printed.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCHEMAS = `${ROOT}schemas/output/`;
const FIRST = `${ROOT}test/fixtures/forste-register/register`;
const NODE = `${ROOT}test/fixtures/node-utgivelser/register`;

afterAll(removeFolders);

type Value = Readonly<Record<string, unknown>> | readonly unknown[];

const documents = readdirSync(SCHEMAS).map((file) => ({
  file,
  schema: JSON.parse(readFileSync(SCHEMAS + file, 'utf8')),
}));

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
});
for (const { schema } of documents) ajv.addSchema(schema);

function validator(name: string): ValidateFunction {
  const found = ajv.getSchema(
    documents.find(({ file }) => file === `${name}.schema.json`)?.schema.$id,
  );
  if (found === undefined) throw new Error(`no schema ${name}`);
  return found;
}

function inFirst(...line: readonly string[]): Promise<string> {
  return printed(...line, '-C', FIRST, '--as-of', AS_OF, '--format', 'json');
}

function inNode(...line: readonly string[]): Promise<string> {
  return printed(...line, '-C', NODE, '--as-of', '2023-10-01', '--format', 'json');
}

function inShipped(...line: readonly string[]): Promise<string> {
  return printed(...line, '-C', 'data', '--as-of', AS_OF, '--format', 'json');
}

function statusText(language: 'nb' | 'en'): string {
  const { assessment, envelope } = firstRegister();
  return statusJson(
    statusReport(assessment, envelope, () => null),
    null,
    language,
  );
}

/** The import of a spreadsheet of a few lines. */
async function importOf(csv: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-import-'));
  try {
    writeFileSync(join(folder, 'p.csv'), csv);
    const map = csv.includes('Notat') ? ['--map', 'Notat='] : [];
    const line = ['import', join(folder, 'p.csv'), '--type', 'forskningsprosjekt', ...map, '-n'];
    const format = ['-C', FIRST, '--as-of', AS_OF, '--format', 'json'];
    return (await runHere([...line, ...format])).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A project stopped, another removed, and a krav loosened, in a working tree over its last commit. */
async function diffOfAStop(): Promise<string> {
  const repository = dataRepository('2026-11-01');
  repository.change(
    'data/forskningsprosjekter/FP-2024-002.yaml',
    '  - dato: 2026-08-20\n    status: pågår',
    '  - dato: 2026-08-20\n    status: stanset',
  );
  repository.change('data/krav/K-09a.yaml', 'minst: 3', 'minst: 4');
  repository.git('rm', '--quiet', 'data/forskningsprosjekter/FP-2026-001.yaml');
  return (await repository.tool('diff', '--as-of', AS_OF, '--format', 'json')).stdout;
}

/** A breach that was open at the last commit, closed since, and turns out to have begun later. */
async function eventsSince(): Promise<string> {
  const repository = dataRepository('2025-04-01');
  repository.change(
    'data/forskningsprosjekter/FP-2023-001.yaml',
    '  - dato: 2025-02-28\n    status: fullført',
    '  - dato: 2025-03-15\n    status: fullført',
  );
  const words = ['events', '--since', '2025-04-01', '--as-of', AS_OF, '--format', 'json'];
  return (await repository.tool(...words)).stdout;
}

/** A project through the commits: changed, moved, broken, gone and back, and changed again in the working tree. */
function eventfulRepository(): DataRepository {
  const repository = dataRepository('2026-06-01');
  const path = 'data/forskningsprosjekter/FP-2024-002.yaml';
  const moved = 'data/forskningsprosjekter/demens.yaml';
  const commit = (day: string) => repository.commit(day, 'Endring');
  repository.change(path, 'slutt: 2027-07-31', 'slutt: 2027-06-30');
  commit('2026-07-01');
  repository.git('mv', path, moved);
  commit('2026-07-02');
  repository.change(moved, 'start: 2024-08-01', 'start: 2024-08-0');
  commit('2026-07-03');
  repository.change(moved, 'start: 2024-08-0\n', 'start: 2024-08-01\n');
  repository.git('rm', '--quiet', 'data/krav/K-08.yaml');
  commit('2026-07-04');
  repository.change('data/register.yaml', 'typer:', 'typer: [');
  commit('2026-07-05');
  repository.git('checkout', '--quiet', 'HEAD~1', '--', 'data/register.yaml');
  commit('2026-07-06');
  repository.git('rm', '--quiet', moved);
  commit('2026-07-07');
  repository.git('checkout', '--quiet', 'HEAD~1', '--', moved);
  commit('2026-07-08');
  repository.change(moved, 'slutt: 2027-06-30', 'slutt: 2027-05-31');
  return repository;
}

let eventful: DataRepository | undefined;

async function eventfulHistory(...words: string[]): Promise<string> {
  eventful ??= eventfulRepository();
  return (await eventful.tool(...words, '--as-of', AS_OF, '--format', 'json')).stdout;
}

/** Outputs by a name that begins with that of their schema. */
const OUTPUTS: Readonly<Record<string, () => string | Promise<string>>> = {
  'krav all': () => inFirst('krav'),
  'krav one': () => inFirst('krav', 'K-09a'),
  'krav period': () => inFirst('krav', '--period', '2025'),
  'krav what-if': () => inFirst('krav', '--what-if', 'K-09a.minst=4'),
  'krav node': () => inNode('krav'),
  'krav shipped': () => inShipped('krav'),
  'list projects': () => inFirst('list', 'forskningsprosjekt'),
  'list krav': () => inFirst('list', 'krav'),
  'search all': () => inFirst('list', '--all', '--search', 'prosjekt'),
  'show project': () => inFirst('show', 'FP-2025-002'),
  'show tiltak': () => inFirst('show', 'T-4-09'),
  'timeline all': () => inFirst('timeline'),
  'timeline node': () => inNode('timeline'),
  'due year': () => inFirst('due', '--within', '2y'),
  'due shipped': () => inShipped('due', '--within', '2y'),
  'status shipped': () => inShipped('report'),
  'status since': () => inShipped('report', '--since', '2026-08-31'),
  'report forskning': () => inShipped('report', 'forskning', '--since', '2026-08-31'),
  'report entreprenorer': () => inShipped('report', 'sosiale-entreprenorer', '--lang', 'en'),
  'status node': () => inNode('report'),
  'status nb': () => statusText('nb'),
  'status en': () => statusText('en'),
  'edit set': () => inFirst('set', 'FP-2024-002', 'slutt=2027-06-30', '--dry-run'),
  'edit import': () =>
    importOf('Tittel;Prosjekttype;Status;Eksempel;Notat\nA;annet;planlagt;ja;x\nSum\n'),
  'edit import-faults': () => importOf('Tittel;Prosjekttype;Status\nA;noe annet;planlagt\n'),
  'diff stopped': () => diffOfAStop(),
  'events shipped': () => inShipped('events'),
  'events since': () => eventsSince(),
  'export first': () => inFirst('export', 'json'),
  'history eventful': () => eventfulHistory('history', 'FP-2024-002'),
  'krav-commits all': () => eventfulHistory('krav', '--over-commits'),
  'krav-commits one': () => eventfulHistory('krav', 'K-08', '--over-commits'),
  'proof shipped': () => inShipped('krav', 'K-09a', '--proof'),
  'limits all': () => printed('explain', 'limits', '--format', 'json'),
  'codes all': () => printed('explain', '--format', 'json'),
  'init tried': () => printed('init', '/tmp/et-nytt-register', '--dry-run', '--format', 'json'),
  'code one': () => printed('explain', 'schema/enum', '--format', 'json', '--lang', 'en'),
};

const made = new Map<string, string>();

/** The output with this name, made once. */
async function output(name: string): Promise<string> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const text = await OUTPUTS[name]!();
  made.set(name, text);
  return text;
}

describe('published schemas of the outputs', () => {
  for (const name of Object.keys(OUTPUTS)) {
    const schema = name.split(' ')[0]!;
    it(`${name} is as its schema says, and ends with a line end`, async () => {
      const text = await output(name);
      const value = JSON.parse(text);
      const validate = validator(schema);
      expect(validate(value), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      expect(text.endsWith('}\n')).toBe(true);
      expect(value.format).toBe(`baerum-innov/${schema}/1`);
    });
    it(`${name} would not be, with a key more or less anywhere`, async () => {
      const value = JSON.parse(await output(name));
      const validate = validator(schema);
      for (const { path, changed } of changes(value)) {
        expect([path, validate(changed)]).toEqual([path, false]);
      }
    });
  }

  it('describe every key', () => {
    const bare = documents.flatMap(({ file, schema }) => undescribed(schema, schema, file));
    expect(bare.filter((place) => !place.startsWith('check.'))).toEqual([]);
  });
});

/** There with --what-if alone. */
const OPTIONAL = 'before';

/** The value with one key taken away or one added, for the first object of each kind of place; not inside posts. */
function changes(value: Value): { path: string; changed: unknown }[] {
  const found = new Map<string, unknown>();
  const visit = (at: unknown, path: string, put: (changed: unknown) => unknown): void => {
    if (typeof at !== 'object' || at === null || /\/value$/.test(path)) return;
    if (Array.isArray(at)) {
      at.forEach((item, index) => {
        visit(item, `${path}/*`, (changed) => put(at.with(index, changed)));
      });
      return;
    }
    const note = (kind: string, changed: unknown) => {
      if (!found.has(`${kind}${path}`)) found.set(`${kind}${path}`, put(changed));
    };
    note('added to ', { ...at, etEllerAnnet: 1 });
    for (const [key, item] of Object.entries(at)) {
      const { [key]: _, ...rest } = at as Record<string, unknown>; // an object, just checked
      if (key !== OPTIONAL) note(`without ${key} in `, rest);
      visit(item, `${path}/${key}`, (changed) => put({ ...at, [key]: changed }));
    }
  };
  visit(value, '', (changed) => changed);
  return [...found].map(([path, changed]) => ({ path, changed }));
}

/** Places of properties that have no description, neither where they stand nor where they lead. */
function undescribed(schema: unknown, root: Record<string, unknown>, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, item]) => {
    const inside = `${place}/${key}`;
    const deeper = undescribed(item, root, inside);
    if (key !== 'properties') return deeper;
    const bare = Object.entries(item as Record<string, Record<string, unknown>>).filter(
      ([, each]) =>
        typeof (each['description'] ?? target(each['$ref'], root)?.['description']) !== 'string',
    );
    return [...bare.map(([name]) => `${inside}/${name}`), ...deeper];
  });
}

function target(
  reference: unknown,
  root: Record<string, unknown>,
): Record<string, unknown> | undefined {
  if (typeof reference !== 'string') return undefined;
  const [file = '', pointer = ''] = reference.split('#');
  const from = file === '' ? root : documents.find((each) => each.file === file)?.schema;
  return pointer
    .split('/')
    .slice(1)
    .reduce((at, key) => at?.[key], from);
}

/** The keys of the shapes that others rely on, as they were promised. */
const PROMISED: readonly (readonly [string, string, string])[] = [
  ['krav', '', 'format asOf knownAt exitCode krav toolVersion register examplesCount setAside'],
  [
    'krav',
    '/krav/*',
    'id basis form title severity severityAbove interpretation verdict sides min max count margin headroom counted possible unknown notCounted groups posts periods gaps next nextPlanned window daysBroken daysUnknown daysExempt',
  ],
  ['krav', '/krav/*/sides', 'below above'],
  ['krav', '/krav/*/count', 'low high planned paused'],
  ['krav', '/krav/*/unknown/*', 'post reason field'],
  [
    'krav',
    '/krav/*/groups/*',
    'group verdict sides count margin headroom counted possible unknown next',
  ],
  ['krav', '/krav/*/posts/*', 'post verdict at'],
  ['krav', '/krav/*/periods/*', 'period from to low high verdict missing'],
  [
    'krav',
    '/krav/*/gaps/*',
    'group side from to days verdict low high shortfall toleratedDays exempt openedBy closedBy',
  ],
  ['krav', '/krav/*/next', 'group side from daysUntil low high withPlanned openedBy remedies'],
  ['krav', '/krav/*/window', 'from to'],
  ['list', '', 'format asOf type count posts'],
  ['list', '/posts/*', 'id path status active updated value'],
];

describe('the shapes that others rely on', () => {
  it('have every key that was promised', async () => {
    const outputs: Readonly<Record<string, unknown>> = {
      krav: JSON.parse(await output('krav all')),
      list: JSON.parse(await output('list projects')),
    };
    for (const [output, place, keys] of PROMISED) {
      const objects = objectsAt(outputs[output], place.split('/').slice(1));
      expect(objects.length, `${output}${place}`).toBeGreaterThan(0);
      for (const each of objects)
        expect(Object.keys(each)).toEqual(expect.arrayContaining(keys.split(' ')));
    }
  });

  it('name the remedies', async () => {
    const { krav } = JSON.parse(await output('krav one'));
    const withStart = { actBy: null, startsAsPlanned: ['FP-2027-001'], openEnd: false };
    expect(krav[0].next.remedies).toEqual([
      { extend: 'FP-2024-002', to: '2027-08-31', ...withStart },
      { extend: 'FP-2026-001', to: '2027-08-31', ...withStart },
      { startBy: '2027-08-01', notBefore: null, actBy: null },
    ]);
  });
});

function objectsAt(value: unknown, path: readonly string[]): Record<string, unknown>[] {
  const [key, ...rest] = path;
  if (key === '*') return (value as unknown[]).flatMap((item) => objectsAt(item, rest));
  if (typeof value !== 'object' || value === null) return [];
  const here = value as Record<string, unknown>; // not null, and lists are met with `*`
  return key === undefined ? [here] : objectsAt(here[key], rest);
}
