import { describe, expect, it } from 'vitest';
import kravSchema from '../../schemas/krav.schema.json' with { type: 'json' };
import registerSchema from '../../schemas/register.schema.json' with { type: 'json' };
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { readJson } from '../../src/read/schema/json.ts';
import { findingsOf, object, places, schemasOf } from './schema-cases.ts';

function inSchema(schema: JsonObject, others: Readonly<Record<string, JsonObject>> = {}): string[] {
  return places(schemasOf({ post: schema, ...others }).findings(['post.schema.json']));
}

function deep(levels: number): JsonObject {
  return levels === 0 ? {} : { not: deep(levels - 1) };
}

describe('what is wrong in a schema is found at its place', () => {
  it.each<[string, JsonObject, string[]]>([
    [
      'a type that does not exist',
      object({ a: { type: 'strng' } }),
      ['schema/document /properties/a/type'],
    ],
    [
      'a keyword of the wrong kind',
      { type: 'object', required: 'a' },
      ['schema/document /required'],
    ],
    [
      'additionalProperties that refuses the fields of allOf',
      {
        $defs: { felles: object({ id: { type: 'string' } }) },
        type: 'object',
        properties: { a: { type: 'string' } },
        additionalProperties: false,
        allOf: [{ $ref: '#/$defs/felles' }],
      },
      ['schema/document /additionalProperties'],
    ],
    [
      'nothing, where a condition names fields that are there already',
      {
        type: 'object',
        properties: { a: { type: 'string' }, b: { type: 'string' } },
        additionalProperties: false,
        if: { properties: { a: { const: 'x' } }, required: ['a'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        then: { required: ['b'] },
      },
      [],
    ],
    [
      'another dialect',
      { $schema: 'http://json-schema.org/draft-07/schema#' },
      ['schema/document /$schema'],
    ],
    [
      'a keyword misspelt',
      { type: 'object', requierd: ['a'] },
      ['schema/unknown-keyword /requierd (key)'],
    ],
    [
      'our own keyword misspelt',
      { type: 'object', 'x-livsløp': {} },
      ['schema/unknown-keyword /x-livsløp (key)'],
    ],
    [
      'a format nobody knows',
      object({ a: { type: 'string', format: 'dat' } }),
      ['schema/unknown-format /properties/a/format'],
    ],
    [
      'a pattern that may take for ever',
      object({ a: { type: 'string', pattern: '^(?!x)' } }),
      ['schema/regexp /properties/a/pattern'],
    ],
    [
      'a pattern as a name',
      { type: 'object', patternProperties: { '[': {} } },
      ['schema/regexp /patternProperties/['],
    ],
    [
      'a reference to nowhere',
      object({ a: { $ref: '#/$defs/x' } }),
      ['schema/reference /properties/a/$ref'],
    ],
    [
      'a reference to the network',
      object({ a: { $ref: 'https://json.schemastore.org/package' } }),
      ['schema/reference /properties/a/$ref'],
    ],
    [
      'a reference out of the folder',
      object({ a: { $ref: '../../etc/passwd' } }),
      ['schema/reference /properties/a/$ref'],
    ],
    [
      'a reference that is no URI',
      object({ a: { $ref: '#/%' } }),
      ['schema/reference /properties/a/$ref'],
    ],
    [
      'no type said',
      { type: 'object', properties: { a: { properties: { b: {} } } } },
      ['schema/document /properties/a'],
    ],
    [
      'a condition without effect',
      { type: 'object', if: { type: 'object' } },
      ['schema/document '],
    ],
    ['a ring', { $ref: '#' }, ['schema/document ']],
    [
      'a ring through others',
      { $defs: { a: { allOf: [{ $ref: '#/$defs/b' }] }, b: { anyOf: [{ $ref: '#/$defs/a' }] } } },
      ['schema/document '],
    ],
    ['endless depth', deep(2000), ['schema/document ']],
    [
      'a name that objects cannot have',
      object(JSON.parse('{"__proto__": {"type": "string"}}')),
      ['schema/document /properties/__proto__'],
    ],
    ['an id inside', object({ a: { $id: 'b' } }), ['schema/document /properties/a/$id']],
    [
      'a title of the wrong form',
      { type: 'object', 'x-tittel': 3 },
      ['schema/extension /x-tittel'],
    ],
    [
      'a unit that is not known',
      object({ a: { type: 'integer', 'x-enhet': 'euro' } }),
      ['schema/extension /properties/a/x-enhet'],
    ],
    [
      'elements told apart by what is no field of theirs',
      object({ a: { type: 'array', items: object({ aar: {} }), 'x-unik': ['år'] } }),
      ['schema/extension /properties/a/x-unik/0'],
    ],
    [
      'a column that is no field',
      { ...object({ tittel: {} }), 'x-kolonner': ['titel', 'tittel', 'status', 'dager_igjen'] },
      ['schema/extension /x-kolonner/0'],
    ],
    [
      'an exemption of the wrong form',
      object({ a: { type: 'string', 'x-personvern': 'ja' } }),
      ['schema/extension /properties/a/x-personvern'],
    ],
  ])('%s', (_, schema, expected) => {
    expect(inSchema(schema)).toEqual(expected);
  });

  it('the same id in two files', () => {
    expect(
      inSchema(
        { $id: 'https://x.no/a', $ref: 'annen.schema.json' },
        { annen: { $id: 'https://x.no/a' } },
      ),
    ).toEqual(['schema/document /$id']);
  });

  it('in a file that it leads to', () => {
    const found = schemasOf({
      post: object({ a: { $ref: 'felles.schema.json#/$defs/x' } }),
      felles: { $defs: { x: { type: 'tekst' } } },
    }).findings(['post.schema.json']);
    expect(found.map(({ where }) => where)).toMatchObject([
      { target: { path: 'schemas/felles.schema.json' } },
    ]);
  });

  it('but not in a file that it does not lead to', () => {
    expect(inSchema(object({}), { felles: { $defs: { x: { type: 'tekst' } } } })).toEqual([]);
  });

  it('keywords and names of fields are kept apart', () => {
    const schema = object({
      requierd: { type: 'string' },
      'x-livsløp': { type: 'string', enum: ['format'], default: { format: 'x' } },
    });
    expect(inSchema({ ...schema, 'x-noe-annet': { properties: 3 } })).toEqual([]);
  });

  it('a schema that errors are found in is refused, one with warnings is not', () => {
    const validator = (schema: JsonObject) =>
      schemasOf({ post: schema }).validator('post.schema.json').kind;
    expect(validator({ type: 'strng' })).toBe('refused');
    expect(validator({ type: 'object', 'x-livsløp': {} })).toBe('validator');
  });

  it('every text is there in both languages', () => {
    const [found] = schemasOf({ post: object({ a: { properties: {} } }) }).findings([
      'post.schema.json',
    ]);
    expect(found && wordsOf(found, 'nb').message).toBe(
      '«properties» gjelder bare for felt med navn og verdi, men typen er ikke sagt',
    );
    expect(found && wordsOf(found, 'en').help).toBe('Write "type": "object" beside it.');
  });
});

describe('references', () => {
  const felles = {
    $id: 'https://x.no/skjema/felles.schema.json',
    $defs: { dag: { $anchor: 'dag', type: 'string', format: 'dato' } },
  };
  it.each([
    'felles.schema.json#/$defs/dag',
    './felles.schema.json#/$defs/dag',
    'https://x.no/skjema/felles.schema.json#/$defs/dag',
    'felles.schema.json#dag',
    'felles.schema.json#/%24defs/dag',
  ])('%s', (reference) => {
    const post = object({ a: { $ref: reference } });
    expect(places(findingsOf({ post, felles }, { a: 'x' }))).toEqual(['schema/dato /a']);
    expect(
      places(
        findingsOf(
          { post: { $id: 'https://annen.no/b/post.schema.json', ...post }, felles },
          { a: 'x' },
        ),
      ),
    ).toEqual(['schema/dato /a']);
  });

  it('by id where the file has another name', () => {
    const post = {
      $id: 'https://x.no/skjema/post.schema.json',
      ...object({ a: { $ref: 'dag.schema.json' } }),
    };
    const documents = {
      post,
      annet: { $id: 'https://x.no/skjema/dag.schema.json', type: 'string', format: 'dato' },
    };
    expect(places(findingsOf(documents, { a: 'x' }))).toEqual(['schema/dato /a']);
  });

  it('to files with letters beyond ASCII', () => {
    const documents = { post: object({ a: { $ref: 'år.schema.json#/$defs/dag' } }), år: felles };
    expect(places(findingsOf(documents, { a: 'x' }))).toEqual(['schema/dato /a']);
  });

  it('that go round through the data are allowed', () => {
    const post = object({
      navn: { type: 'string' },
      barn: { type: 'array', items: { $ref: '#' } },
    });
    expect(places(findingsOf({ post }, { barn: [{ navn: 'a', barn: [{ navn: 3 }] }] }))).toEqual([
      'schema/type /barn/0/barn/0/navn',
    ]);
  });
});

describe('x-livslop', () => {
  const log = (
    values: JsonObject = { type: 'string', enum: ['planlagt', 'pågår', 'stanset'] },
  ): JsonObject => ({
    type: 'array',
    items: object({ dato: { type: 'string', format: 'dato' }, status: values }),
  });
  const FIELDS = {
    start: { type: 'string', format: 'dato' },
    slutt: { type: 'string', format: 'dato' },
    navn: { type: 'string' },
    statuslogg: log(),
  };
  const CLASSES = { planlagt: ['planlagt'], aktiv: ['pågår'], avsluttet: ['stanset'] };

  it.each<[string, JsonObject, string[]]>([
    ['plan and log', { plan: { fra: 'start', til: 'slutt' }, logg: 'statuslogg', ...CLASSES }, []],
    ['plan alone', { plan: { fra: 'start' } }, []],
    ['log alone', { logg: 'statuslogg', ...CLASSES }, []],
    [
      'a status in no class',
      { logg: 'statuslogg', planlagt: ['planlagt'], aktiv: ['pågår'] },
      ['/x-livslop'],
    ],
    [
      'a status in two classes',
      { logg: 'statuslogg', ...CLASSES, pause: ['pågår'] },
      ['/x-livslop/pause'],
    ],
    [
      'a status that is not there',
      { logg: 'statuslogg', ...CLASSES, pause: ['pausse'] },
      ['/x-livslop/pause/0'],
    ],
    ['a field that is not there', { plan: { fra: 'begynner' } }, ['/x-livslop/plan/fra']],
    ['a log that is not there', { logg: 'logg', ...CLASSES }, ['/x-livslop/logg']],
    ['a log that is none', { logg: 'navn', ...CLASSES }, ['/x-livslop/logg']],
    ['a field that is no date', { plan: { fra: 'navn' } }, ['/x-livslop/plan/fra']],
    ['neither plan nor log', {}, ['/x-livslop']],
    ['a key misspelt', { plan: { fra: 'start', tl: 'slutt' } }, ['/x-livslop/plan/tl']],
    ['classes without a log', { plan: { fra: 'start' }, aktiv: ['pågår'] }, ['/x-livslop']],
    [
      'a class that is no list',
      { logg: 'statuslogg', ...CLASSES, pause: 'pause' },
      ['/x-livslop/pause'],
    ],
  ])('%s', (_, livslop, expected) => {
    expect(inSchema({ ...object(FIELDS), 'x-livslop': livslop })).toEqual(
      expected.map((place) => `schema/livslop ${place}`),
    );
  });

  it('a log without a fixed list of statuses', () => {
    const fields = { ...FIELDS, statuslogg: log({ type: 'string' }) };
    expect(
      inSchema({ ...object(fields), 'x-livslop': { logg: 'statuslogg', ...CLASSES } }),
    ).toEqual(['schema/livslop /x-livslop/logg']);
  });

  it('on the elements of a list, through a reference', () => {
    const element = {
      ...object({ fra: { type: 'string', format: 'dato' } }),
      'x-livslop': { plan: { fra: 'frå' } },
    };
    expect(
      inSchema({
        ...object({ deler: { type: 'array', items: { $ref: '#/$defs/del' } } }),
        $defs: { del: element },
      }),
    ).toEqual(['schema/livslop /$defs/del/x-livslop/plan/fra']);
  });
});

describe("the tool's own schemas", () => {
  it.each([
    ['register', registerSchema],
    ['krav', kravSchema],
  ])('%s is sound by the rules for all schemas, and needs no other', (_, schema) => {
    expect(inSchema(schema)).toEqual([]);
  });
});

describe('JSON', () => {
  it.each([
    ['{"a":1,}', 1, 8, false],
    ['{"a" 1}', 1, 6, false],
    ['{"a":tru}', 1, 6, false],
    ['{\n  "a": [1, 2\n}', 3, 1, false],
    ['{"a":1', 1, 7, true],
    ['', 1, 1, true],
    ['{"a":1}}', 1, 8, false],
    ["{'a':1}", 1, 2, false],
    ['{"a":01}', 1, 6, false],
    ['[1 2]', 1, 4, false],
    ['{"a": "x\ny"}', 1, 7, false],
    ['{} // nei', 1, 4, false],
    ['[1,,2]', 1, 4, false],
    ['[:]', 1, 2, false],
    ['{1:2}', 1, 2, false],
    ['{"a":1,2}', 1, 8, false],
    ['[1\r2]', 2, 1, false],
  ])('%j stops at %i:%i', (text, line, column, end) => {
    expect(readJson(text)).toEqual({ kind: 'fault', at: { line, column }, end });
  });

  it('is read as it stands', () => {
    expect(readJson(' {"a": [1, "å", null, true, {}]} ')).toEqual({
      kind: 'value',
      value: { a: [1, 'å', null, true, {}] },
    });
  });
});
