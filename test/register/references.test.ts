import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { checkIntegrity } from '../../src/register/integrity.ts';
import { references } from '../../src/register/references.ts';
import { registerOf, short } from './register-of.ts';

const text = { type: 'string' };
const to = (reference: string) => ({ type: 'string', 'x-referanse': reference });
const object = (properties: JsonObject, more: JsonObject = {}) => ({
  type: 'object',
  additionalProperties: false,
  properties: { id: text, ...properties },
  ...more,
});

const tiltak = object({});
const innsatsomrade = object({ maal: { type: 'array', items: object({ tekst: text }) } });

/** A register with tiltak, an innsatsområde, and one post of a type with this schema. */
function withPost(
  schema: JsonObject,
  value: JsonObject,
  documents: Record<string, JsonObject> = {},
) {
  return registerOf({
    schemas: { tiltak, innsatsomrade, prosjekt: schema },
    documents,
    posts: {
      tiltak: [{ id: 'T-1' }, { id: 'T-2' }],
      innsatsomrade: [{ id: 'I-4', maal: [{ id: 'M1' }, { id: 'M2' }] }],
      prosjekt: [{ id: 'P-1', ...value }],
    },
    quarantined: [
      { type: 'tiltak', path: 'data/tiltak/T-9.yaml', id: 'T-9', extent: 'post', unread: false },
    ],
  });
}

describe('ref/unknown', () => {
  const cases: [string, JsonObject, JsonObject, string[]][] = [
    ['a field', object({ a: to('tiltak') }), { a: 'T-3' }, ['/a']],
    ['a field that is met', object({ a: to('tiltak') }), { a: 'T-1' }, []],
    ['a post set aside is there', object({ a: to('tiltak') }), { a: 'T-9' }, []],
    ['case counts', object({ a: to('tiltak') }), { a: 't-1' }, ['/a']],
    ['another type does not count', object({ a: to('tiltak') }), { a: 'I-4' }, ['/a']],
    ['type/id is no id', object({ a: to('tiltak') }), { a: 'tiltak/T-1' }, ['/a']],
    ['no value', object({ a: to('tiltak') }), {}, []],
    ['no text', object({ a: { 'x-referanse': 'tiltak' } }), { a: 7 }, []],
    [
      'lists',
      object({ a: { type: 'array', items: to('tiltak') } }),
      { a: ['T-1', 'T-3', 'T-2', 'T-4'] },
      ['/a/1', '/a/3'],
    ],
    [
      'lists of objects of lists',
      object({
        a: {
          type: 'array',
          items: object({ b: { type: 'array', items: object({ c: to('tiltak') }) } }),
        },
      }),
      { a: [{ b: [] }, { b: [{ c: 'T-1' }, { c: 'X' }] }] },
      ['/a/1/b/1/c'],
    ],
    ['inside posts', object({ a: to('innsatsomrade.maal.id') }), { a: 'M1' }, []],
    ['not inside posts', object({ a: to('innsatsomrade.maal.id') }), { a: 'M3' }, ['/a']],
    ['the id of the post around', object({ a: to('innsatsomrade.maal.id') }), { a: 'I-4' }, ['/a']],
    ['any type', object({ a: to('*') }), { a: 'I-4' }, []],
    ['any type, in full', object({ a: to('*') }), { a: 'innsatsomrade/I-4' }, []],
    ['any type, in full but wrong', object({ a: to('*') }), { a: 'tiltak/I-4' }, ['/a']],
    ['allOf', object({}, { allOf: [{ properties: { a: to('tiltak') } }] }), { a: 'X' }, ['/a']],
    [
      'if and then',
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      object({ a: text }, { if: {}, then: { properties: { a: to('tiltak') } } }),
      { a: 'X' },
      ['/a'],
    ],
    [
      'one of two branches is enough',
      object({ a: { anyOf: [to('tiltak'), to('innsatsomrade')] } }),
      { a: 'I-4' },
      [],
    ],
    [
      'none of two branches is one finding',
      object({ a: { anyOf: [to('tiltak'), to('innsatsomrade')] } }),
      { a: 'X' },
      ['/a'],
    ],
    [
      'a fixed value of another branch',
      object({ a: { anyOf: [to('tiltak'), { const: 'ingen' }] } }),
      { a: 'ingen' },
      [],
    ],
    [
      'properties by any name',
      object({ a: { type: 'object', additionalProperties: to('tiltak') } }),
      { a: { 'x/y': 'X', z: 'T-1' } },
      ['/a/x~1y'],
    ],
    [
      'a named property is not one by any name',
      { type: 'object', properties: { id: text }, additionalProperties: to('tiltak') },
      { b: 'T-1' },
      [],
    ],
    ['tuples', object({ a: { prefixItems: [text, to('tiltak')] } }), { a: ['T-1', 'T-2'] }, []],
  ];
  it.each(cases)('%s', (_, schema, value, pointers) => {
    expect(short(checkIntegrity(withPost(schema, value)))).toEqual(
      pointers.map((pointer) => `ref/unknown data/prosjekt/P-1.yaml ${pointer}`),
    );
  });

  it('follows $ref into other documents, and schemas that contain themselves', () => {
    const schema = object({ rot: { $ref: 'felles.schema.json#/$defs/gren' } });
    const gren = object({
      til: to('tiltak'),
      grener: { type: 'array', items: { $ref: '#/$defs/gren' } },
    });
    const value = { rot: { til: 'T-1', grener: [{ til: 'X', grener: [{ til: 'Y' }] }] } };
    const found = checkIntegrity(
      withPost(schema, value, { 'felles.schema.json': { $defs: { gren } } }),
    );
    expect(short(found)).toEqual([
      'ref/unknown data/prosjekt/P-1.yaml /rot/grener/0/til',
      'ref/unknown data/prosjekt/P-1.yaml /rot/grener/0/grener/0/til',
    ]);
  });

  it('says what was expected and what lies nearest', () => {
    const [found] = checkIntegrity(withPost(object({ a: to('tiltak') }), { a: 't-11' }));
    expect(found).toMatchObject({ type: 'prosjekt', post: 'P-1', field: '/a', severity: 'error' });
    expect(found && wordsOf(found, 'nb')).toEqual({
      title: 'Referansen peker ikke på noe',
      message: '«t-11» er ikke id-en til noen post av typen tiltak. Mente du «T-1»?',
      help: 'Rett den, eller legg inn det den skal peke på først. De som finnes: baerum-innov list tiltak',
    });
    const [inside] = checkIntegrity(
      withPost(object({ a: to('innsatsomrade.maal.id') }), { a: 'm2' }),
    );
    expect(inside && wordsOf(inside, 'en').message).toBe(
      '«m2» is not among maal.id in posts of type innsatsomrade. Did you mean «M2»?',
    );
  });

  it('says nothing of values that may stand in a file set aside', () => {
    const register = registerOf({
      schemas: { innsatsomrade, prosjekt: object({ a: to('innsatsomrade.maal.id') }) },
      posts: { prosjekt: [{ id: 'P-1', a: 'M7' }] },
      quarantined: [
        {
          type: 'innsatsomrade',
          path: 'data/innsatsomrade/I-4.yaml',
          id: 'I-4',
          extent: 'post',
          unread: false,
        },
      ],
    });
    expect(checkIntegrity(register)).toEqual([]);
    expect(references(register)('innsatsomrade.maal.id', 'M7')).toBe('known');
  });

  it('answers for a register of nothing but wrong references', () => {
    const numbers = [...Array(5000).keys()];
    const register = registerOf({
      schemas: { tiltak, prosjekt: object({ a: to('tiltak') }) },
      posts: {
        tiltak: numbers.map((number) => ({ id: `TILTAK-${10_000 + number}` })),
        prosjekt: numbers.map((number) => ({ id: `P-${number}`, a: `TILTAK-${20_000 + number}` })),
      },
    });
    expect(checkIntegrity(register)).toHaveLength(5000);
  });
});

describe('ref/target', () => {
  it('is found once for a place in a schema, however many posts', () => {
    const shared = { $defs: { ref: to('tiltaket') } };
    const schema = object({
      a: { $ref: 'felles.schema.json#/$defs/ref' },
      b: { type: 'array', items: { $ref: 'felles.schema.json#/$defs/ref' } },
    });
    const register = registerOf({
      schemas: { tiltak, en: schema, to: schema },
      documents: { 'felles.schema.json': shared, 'ubrukt.schema.json': to('borte') },
      posts: {
        en: [
          { id: '1', a: 'X' },
          { id: '2', a: 'Y', b: ['Z'] },
        ],
      },
    });
    const found = checkIntegrity(register);
    expect(short(found)).toEqual(['ref/target schemas/felles.schema.json /$defs/ref/x-referanse']);
    expect(found[0] && wordsOf(found[0], 'nb').message).toBe(
      'x-referanse «tiltaket»: registeret har ingen type «tiltaket». Mente du «tiltak»?',
    );
  });

  it('tells of a path that no schema knows, where the schema is closed', () => {
    const found = checkIntegrity(withPost(object({ a: to('innsatsomrade.mal.id') }), { a: 'M1' }));
    expect(short(found)).toEqual([
      'ref/target schemas/prosjekt.schema.json /properties/a/x-referanse',
    ]);
    expect(found[0] && wordsOf(found[0], 'nb').message).toBe(
      'x-referanse «innsatsomrade.mal.id»: poster av typen innsatsomrade har ikke noe felt «mal.id». Mente du «maal»?',
    );
  });
});
