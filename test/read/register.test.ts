import { describe, expect, it } from 'vitest';
import { readRegister } from '../../src/read/register/read-register.ts';
import { type Content, PERSONS, registerOf, treeOf } from './register-tree.ts';
import { places } from './schema-cases.ts';

const changed = (files: Readonly<Record<string, Content>>): Readonly<Record<string, Content>> => ({
  ...PERSONS,
  ...files,
});

function without(path: string): Readonly<Record<string, Content>> {
  return Object.fromEntries(Object.entries(PERSONS).filter(([key]) => key !== path));
}

describe('a register', () => {
  it('of a type the tool has never heard of', () => {
    const register = registerOf(PERSONS);
    expect(register.findings).toEqual([]);
    expect(register.posts).toEqual([
      {
        type: 'person',
        id: 'A-1',
        path: 'data/personer/A-1.yaml',
        value: { id: 'A-1', navn: 'Kari' },
        example: false,
      },
      {
        type: 'person',
        id: 'A-2',
        path: 'data/personer/A-2.yaml',
        value: { id: 'A-2', navn: 'Ola', eksempel: true },
        example: true,
      },
    ]);
    expect(register.filesRead).toBe(2);
    expect(register.paths).toEqual([
      'data/personer/A-1.yaml',
      'data/personer/A-2.yaml',
      'data/register.yaml',
      'schemas/person.schema.json',
    ]);
    expect(register.types.get('person')).toMatchObject({
      name: 'person',
      schemaPath: 'schemas/person.schema.json',
      title: { nb: 'person', en: 'person' },
    });
  });

  it('at the root, with deep patterns and paths for ids', () => {
    const register = registerOf(
      {
        'register.yaml':
          'typer:\n  person: {filer: ["a/*/b/*.yml", "{c,d}/**/*.yaml", "!c/gammelt/**"], id: sti, skjema: menneske}\n',
        'schemas/menneske.schema.json':
          '{"type": "object", "x-tittel": {"nb": "Menneske", "en": "Human"}, "x-kolonner": ["navn"], "x-personvern": "unntatt", "properties": {"navn": {"type": "string"}}}',
        'a/1/b/x.yml': 'navn: x',
        'c/y.yaml': 'navn: y',
        'd/e/f/z.yaml': 'navn: z',
        'c/gammelt/v.yaml': 'navn: v',
        'README.md': '# ikke YAML',
        '.github/workflows/ci.yaml': 'on: push',
        '.pre-commit-config.yaml': 'repos: []',
      },
      '',
    );
    expect(register.posts.map(({ id }) => id)).toEqual(['a/1/b/x', 'c/y', 'd/e/f/z']);
    expect(places(register.findings)).toEqual(['register/unclaimed-file ']);
    expect(register.types.get('person')).toMatchObject({
      title: { nb: 'Menneske', en: 'Human' },
      columns: ['navn'],
      privacyExempt: true,
    });
  });

  it('keeps the order of types, then of paths', () => {
    const register = registerOf(
      changed({
        'data/register.yaml':
          'typer:\n  b: {filer: personer/*.yaml, skjema: person}\n  a: {filer: andre/*.yaml, skjema: person}\n',
        'data/andre/A-0.yaml': 'id: A-0\nnavn: Per\n',
      }),
    );
    expect(register.posts.map(({ type, id }) => `${type}/${id}`)).toEqual([
      'b/A-1',
      'b/A-2',
      'a/A-0',
    ]);
  });

  it('reads krav by the schema of the tool, whatever the folder holds', () => {
    const register = registerOf(
      changed({
        'data/register.yaml': 'typer:\n  person: personer/*.yaml\n  krav: krav/*.yaml\n',
        'schemas/krav.schema.json': '{"type": "strng"}',
        'data/krav/K-1.yaml': '- ikke et krav',
      }),
    );
    expect(register.types.get('krav')?.schemaPath).toBeNull();
    expect(register.quarantined).toEqual([
      { type: 'krav', path: 'data/krav/K-1.yaml', id: 'K-1', extent: 'post', unread: false },
    ]);
    expect(places(register.findings).some((place) => place.startsWith('schema/document'))).toBe(
      false,
    );
  });
});

describe('files', () => {
  it.each<[string, Record<string, Content>, string[]]>([
    ['no type owns', { 'data/personr/B.yaml': 'id: B' }, ['register/unclaimed-file ']],
    ['with another ending', { 'data/personer/B.YAML': 'id: B' }, ['register/unclaimed-file ']],
    [
      'that are hidden among the posts',
      { 'data/personer/.B.yaml': 'id: B' },
      ['register/unclaimed-file '],
    ],
    ['that are not YAML', { 'data/README.md': '# Data', 'data/personer/notat.txt': '' }, []],
    [
      'with names that are not UTF-8',
      { 'data/personer/bl\\xe5.yaml': { kind: 'bad-name' } },
      ['register/bad-name '],
    ],
    [
      'in a folder that cannot be read',
      { 'data/lukket': { kind: 'unreadable' } },
      ['register/unreadable-folder '],
    ],
    ['without an id', { 'data/personer/A-3.yaml': 'navn: Per' }, ['register/id-filename /id']],
    [
      'with another id',
      { 'data/personer/A-3.yaml': 'id: A-4\nnavn: Per' },
      ['register/id-filename /id'],
    ],
    [
      'with a name that is hard to use',
      { 'data/personer/A 3.yaml': 'id: A 3\nnavn: Per' },
      ['register/id-form /id'],
    ],
    [
      'that differ only by case',
      { 'data/personer/a-1.yaml': 'id: a-1\nnavn: Per' },
      ['register/id-duplicate /id'],
    ],
  ])('%s', (_, files, expected) => {
    expect(places(registerOf(changed(files)).findings)).toEqual(expected);
  });

  it('the nearest type is named', () => {
    const [found] = registerOf(changed({ 'data/personr/B.yaml': 'id: B' })).findings;
    expect(found?.args).toMatchObject({ nearest: { type: 'person', glob: 'personer/*.yaml' } });
  });

  it('that are links are never followed', () => {
    const register = registerOf(
      changed({ 'data/personer/B.yaml': { kind: 'link' }, 'data/annet': { kind: 'special' } }),
    );
    expect(register.findings).toHaveLength(2);
    expect(register.quarantined).toEqual([
      { type: 'person', path: 'data/personer/B.yaml', id: 'B', extent: 'post', unread: false },
    ]);
    expect(register.posts).toHaveLength(2);
  });

  it('that two types own are set aside for both', () => {
    const register = registerOf(
      changed({
        'data/register.yaml':
          'typer:\n  person: personer/*.yaml\n  annen: {filer: "*/A-1.yaml", skjema: person}\n',
      }),
    );
    expect(places(register.findings)).toEqual(['register/claimed-twice ']);
    expect(register.quarantined.map(({ type, id }) => `${type}/${id}`)).toEqual([
      'person/A-1',
      'annen/A-1',
    ]);
    expect(register.posts.map(({ id }) => id)).toEqual(['A-2']);
    expect(register.filesRead).toBe(2);
  });

  it('that their schema refuses are set aside with the id they say', () => {
    const register = registerOf(
      changed({ 'data/personer/A-3.yaml': 'id: A-3\nnavn: 5\nfarge: blå' }),
    );
    expect(places(register.findings).sort()).toEqual([
      'schema/type /navn',
      'schema/unknown-property /farge (key)',
    ]);
    expect(register.findings[0]).toMatchObject({ type: 'person', post: 'A-3' });
    expect(register.quarantined).toEqual([
      { type: 'person', path: 'data/personer/A-3.yaml', id: 'A-3', extent: 'post', unread: false },
    ]);
  });

  it('that cannot be read as YAML are set aside, and the others are still read', () => {
    const register = registerOf(
      changed({
        'data/personer/A-3.yaml': 'navn: [',
        'data/personer/A-4.yaml': new Uint8Array([0x6e, 0x3a, 0x20, 0xe5]),
      }),
    );
    expect(register.findings.length).toBeGreaterThanOrEqual(2);
    expect(register.quarantined.map(({ id }) => id)).toEqual(['A-3', 'A-4']);
    expect(register.posts).toHaveLength(2);
  });
});

describe('ids', () => {
  const byField = 'typer:\n  person: {filer: "**/[A-Z]*.yaml", id: felt}\n';

  it('by the field alone', () => {
    const register = registerOf(
      changed({ 'data/register.yaml': byField, 'data/personer/X.yaml': 'id: noe\nnavn: Per' }),
    );
    expect(register.findings).toEqual([]);
    expect(register.posts.map(({ id }) => id)).toEqual(['A-1', 'A-2', 'noe']);
  });

  it('by a field that is missing', () => {
    const register = registerOf(
      changed({ 'data/register.yaml': byField, 'data/personer/X.yaml': 'navn: Per' }),
    );
    expect(places(register.findings)).toEqual(['register/id-missing /id']);
    expect(register.posts.at(-1)?.id).toBe('X');
  });

  it('that are used twice are told with both places, and both posts stay', () => {
    const register = registerOf(
      changed({ 'data/register.yaml': byField, 'data/b/A-1.yaml': 'id: A-1\nnavn: Per' }),
    );
    expect(places(register.findings)).toEqual(['register/id-duplicate /id']);
    expect(register.findings[0]?.related).toMatchObject([{ target: { path: 'data/b/A-1.yaml' } }]);
    expect(register.posts).toHaveLength(3);
  });

  it('may be the same in two types', () => {
    const types =
      'typer:\n  person: personer/*.yaml\n  annen: {filer: andre/*.yaml, skjema: person}\n';
    expect(
      registerOf(
        changed({ 'data/register.yaml': types, 'data/andre/A-1.yaml': 'id: A-1\nnavn: Per' }),
      ).findings,
    ).toEqual([]);
  });
});

describe('schemas', () => {
  it('that are missing set the files of the type aside', () => {
    const register = registerOf(without('schemas/person.schema.json'));
    expect(places(register.findings)).toEqual(['register/no-schema /typer/person']);
    expect(register.findings[0]?.args).toMatchObject({ expected: 'schemas/person.schema.json' });
    expect(register.quarantined).toHaveLength(2);
    expect(register.types.has('person')).toBe(true);
  });

  it.each([
    ['that are not JSON', '{"type": "object",}', 'schema/json'],
    ['that are no object', '[]', 'schema/document '],
    ['that cannot be compiled', '{"type": "objct"}', 'schema/document /type'],
    [
      'whose x-livslop is wrong',
      '{"type": "object", "x-livslop": {"logg": "logg"}}',
      'schema/livslop /x-livslop/logg',
    ],
  ])('%s set the files of the type aside', (_, schema, expected) => {
    const register = registerOf(changed({ 'schemas/person.schema.json': schema }));
    expect(places(register.findings)).toEqual([expected]);
    expect(register.quarantined).toHaveLength(2);
  });

  it('that no type uses say nothing, unless they are no JSON', () => {
    expect(
      registerOf(
        changed({
          'schemas/annet.schema.json': '{"type": "x"}',
          'schemas/output/y.schema.json': '[',
        }),
      ).findings,
    ).toEqual([]);
    expect(places(registerOf(changed({ 'schemas/annet.schema.json': '[' })).findings)).toEqual([
      'schema/json',
    ]);
  });

  it('tell where JSON stops', () => {
    const [found] = registerOf(
      changed({ 'schemas/person.schema.json': '{\n  "type": object\n}' }),
    ).findings;
    expect(found?.where).toEqual({
      kind: 'place',
      place: {
        path: 'schemas/person.schema.json',
        start: { line: 2, column: 11 },
        end: { line: 2, column: 12 },
      },
    });
  });
});

describe('no register', () => {
  it.each<[string, Readonly<Record<string, Content>>]>([
    ['without register.yaml', without('data/register.yaml')],
    ['with one that is no YAML', changed({ 'data/register.yaml': 'typer: [' })],
    ['with one that is a list', changed({ 'data/register.yaml': '- a' })],
    ['with one that is a link', changed({ 'data/register.yaml': { kind: 'link' } })],
    [
      'with one whose schemas lie outside',
      changed({ 'data/register.yaml': 'skjemaer: ../../x\ntyper: {a: "*.yaml"}' }),
    ],
  ])('%s', (_, files) => {
    const read = readRegister(treeOf(files), 'data');
    expect(read.kind).toBe('unusable');
    expect(read.findings.length).toBeGreaterThan(0);
  });
});

describe('the content hash', () => {
  const { hash } = registerOf(PERSONS);
  const moved = Object.fromEntries(
    Object.entries(PERSONS).map(([path, text]) => [`dypt/${path}`, text]),
  );
  const crlf = Object.fromEntries(
    Object.entries(PERSONS).map(([path, text]) => [path, String(text).replaceAll('\n', '\r\n')]),
  );

  it('is the same for other line ends, another place and other files', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(registerOf(crlf).hash).toBe(hash);
    expect(registerOf(moved, 'dypt/data').hash).toBe(hash);
    expect(registerOf(changed({ 'data/README.md': '#' })).hash).toBe(hash);
  });

  it.each(Object.keys(PERSONS))('changes with %s', (path) => {
    expect(registerOf(changed({ [path]: `${PERSONS[path]} ` })).hash).not.toBe(hash);
  });

  it('changes with a name', () => {
    const renamed = {
      ...without('data/personer/A-1.yaml'),
      'data/personer/A-9.yaml': PERSONS['data/personer/A-1.yaml'] ?? '',
    };
    expect(registerOf(renamed).hash).not.toBe(hash);
  });
});

it('reads two thousand posts', { timeout: 60_000 }, () => {
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'start', 'statuslogg'],
    properties: {
      id: { type: 'string', pattern: '^FP-[0-9]{4}$' },
      start: { type: 'string', format: 'dato' },
      statuslogg: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            dato: { type: 'string', format: 'dato' },
            status: { type: 'string', enum: ['pågår', 'stanset'] },
          },
        },
      },
    },
    'x-livslop': {
      plan: { fra: 'start' },
      logg: 'statuslogg',
      aktiv: ['pågår'],
      avsluttet: ['stanset'],
    },
  };
  const files: Record<string, Content> = {
    'data/register.yaml': 'typer: {prosjekt: "p/*.yaml"}',
    'schemas/prosjekt.schema.json': JSON.stringify(schema),
  };
  for (let index = 0; index < 2000; index += 1) {
    const id = `FP-${String(index).padStart(4, '0')}`;
    files[`data/p/${id}.yaml`] =
      `id: ${id}\nstart: 2026-01-01\nstatuslogg:\n  - {dato: 2026-01-01, status: pågår}\n  - {dato: 2026-06-01, status: stanset}\n`;
  }
  const register = registerOf(files);
  expect(register.posts).toHaveLength(2000);
  expect(register.findings).toEqual([]);
  expect(register.types.get('prosjekt')?.livslop).toEqual({
    plan: { from: 'start', to: null },
    endIncluded: true,
    timeZone: 'Europe/Oslo',
    log: 'statuslogg',
    classes: new Map([
      ['pågår', 'aktiv'],
      ['stanset', 'avsluttet'],
    ]),
  });
});
