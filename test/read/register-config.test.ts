import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { USUAL_LIMITS } from '../../src/read/limits.ts';
import { registerConfig } from '../../src/read/register/config.ts';
import { isoDay } from '../../src/time/day.ts';
import { places } from './schema-cases.ts';

const TYPES = { person: 'personer/*.yaml' };

function read(value: JsonObject, path = 'data/register.yaml') {
  return registerConfig({ typer: TYPES, ...value }, path);
}

function config(value: JsonObject, path?: string) {
  const result = read(value, path);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.findings));
  return result.config;
}

describe('register.yaml', () => {
  it('says what it says', () => {
    const full = config({
      tittel: 'Innovasjonsregister',
      tidssone: 'Europe/Oslo',
      eksempelposter: 'teller',
      skjemaer: '../schemas',
      rapportert_til: '2026-08-31',
      perioder: { T1: '04-30', år: '12-31' },
      typer: {
        tiltak: 'tiltak/*.yaml',
        person: {
          filer: ['a/*/b/*.yml', '{c,d}/**/*.yaml', '!c/gammelt/**'],
          id: 'sti',
          skjema: 'menneske',
          fort_fra: '2026-01-01',
        },
        liste: ['a.yaml', 'b.yaml'],
      },
    });
    expect(full).toEqual({
      title: 'Innovasjonsregister',
      timeZone: 'Europe/Oslo',
      limits: USUAL_LIMITS,
      examplesCount: true,
      schemaFolder: 'schemas',
      reportedUntil: isoDay('2026-08-31'),
      corrections: [],
      periods: new Map([
        ['T1', { month: 4, day: 30 }],
        ['år', { month: 12, day: 31 }],
      ]),
      types: [
        {
          name: 'tiltak',
          globs: ['tiltak/*.yaml'],
          idRule: 'filnavn',
          schemaName: 'tiltak',
          schemaFile: 'tiltak.schema.json',
          keptSince: null,
        },
        {
          name: 'person',
          globs: ['a/*/b/*.yml', '{c,d}/**/*.yaml', '!c/gammelt/**'],
          idRule: 'sti',
          schemaName: 'menneske',
          schemaFile: 'menneske.schema.json',
          keptSince: isoDay('2026-01-01'),
        },
        {
          name: 'liste',
          globs: ['a.yaml', 'b.yaml'],
          idRule: 'filnavn',
          schemaName: 'liste',
          schemaFile: 'liste.schema.json',
          keptSince: null,
        },
      ],
    });
  });

  it('needs only types; examples do not count unless it says so', () => {
    expect(config({})).toMatchObject({
      title: 'data',
      timeZone: 'Europe/Oslo',
      examplesCount: false,
      schemaFolder: 'schemas',
      reportedUntil: null,
      limits: USUAL_LIMITS,
      periods: new Map(),
    });
    expect(config({ rapportert_til: null }).reportedUntil).toBeNull();
  });

  it.each([
    ['data/register.yaml', undefined, 'schemas'],
    ['a/b/register.yaml', undefined, 'a/schemas'],
    ['register.yaml', undefined, 'schemas'],
    ['a/b/register.yaml', './skjemaer/', 'a/b/skjemaer'],
    ['a/b/register.yaml', '../..', ''],
  ])('%s with skjemaer %s reads the schemas in %j', (path, skjemaer, folder) => {
    expect(config(skjemaer === undefined ? {} : { skjemaer }, path).schemaFolder).toBe(folder);
  });

  it.each<[string, JsonObject, string[]]>([
    ['no types', { typer: {} }, ['schema/other /typer']],
    [
      'a type without files',
      { typer: { person: { id: 'sti' } } },
      ['schema/required /typer/person/filer'],
    ],
    [
      'an unknown id rule',
      { typer: { person: { filer: 'a/*.yaml', id: 'navn' } } },
      ['schema/enum /typer/person/id'],
    ],
    [
      'a name that cannot be written on the command line',
      { typer: { 'a/b': 'a/*.yaml' } },
      ['schema/pattern /typer/a~1b (key)'],
    ],
    [
      'a day that does not exist',
      { rapportert_til: '2026-02-30' },
      ['schema/dato /rapportert_til'],
    ],
    ['examples neither way', { eksempelposter: 'ja' }, ['schema/enum /eksempelposter']],
    ['a place that is no time zone', { tidssone: 'Oslo' }, ['register/time-zone /tidssone']],
    [
      'schemas outside the root',
      { skjemaer: '../../schemas' },
      ['register/schema-folder /skjemaer'],
    ],
    ['schemas by absolute path', { skjemaer: '/etc' }, ['register/schema-folder /skjemaer']],
    ['schemas on a drive', { skjemaer: 'C:/schemas' }, ['register/schema-folder /skjemaer']],
    [
      'patterns of an absolute path',
      { typer: { person: '/personer/*.yaml' } },
      ['register/glob /typer/person'],
    ],
    [
      'a period that ends on no day',
      { perioder: { T1: '04-31', T2: '02-29', T3: '00-01' } },
      [
        'register/period /perioder/T1',
        'register/period /perioder/T2',
        'register/period /perioder/T3',
      ],
    ],
    ['a period in another form', { perioder: { T1: '30.04' } }, ['schema/pattern /perioder/T1']],
    [
      'files outside the register',
      { typer: { person: '../personer/*.yaml' } },
      ['register/glob /typer/person'],
    ],
    [
      'only files to leave out',
      { typer: { person: '!personer/*.yaml' } },
      ['register/glob /typer/person'],
    ],
    [
      'a schema in another folder',
      { typer: { person: { filer: 'a/*.yaml', skjema: '../x' } } },
      ['schema/pattern /typer/person/skjema'],
    ],
  ])('%s', (_, value, expected) => {
    const result = read(value);
    expect(places(result.findings)).toEqual(expected);
    expect(result.kind).toBe(expected.length === 0 ? 'config' : 'refused');
  });

  it('a field nobody knows is told, but does not stop it', () => {
    const result = read({ titel: 'Personer' });
    expect(result.kind).toBe('config');
    expect(places(result.findings)).toEqual(['schema/unknown-property /titel (key)']);
    const [found] = result.findings;
    expect(found && wordsOf(found, 'nb').message).toBe(
      '«titel» er ikke et felt her. Mente du «tittel»?',
    );
  });
});
