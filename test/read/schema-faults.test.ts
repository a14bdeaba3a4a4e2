import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { Json, JsonObject } from '../../src/read/json.ts';
import { findingsOf, object, places } from './schema-cases.ts';

const STATUS = {
  title: 'Status',
  type: 'string',
  enum: ['planlagt', 'pågår', 'pause', 'fullført', 'stanset'],
};
const LOG = {
  title: 'Statuslogg',
  type: 'array',
  items: object({ dato: { type: 'string', format: 'dato' }, status: STATUS }),
};

const POST = object(
  {
    id: {
      title: 'Id',
      type: 'string',
      pattern: '^FP-[0-9]{4}-[0-9]{3}$',
      examples: ['FP-2026-001'],
    },
    tittel: { title: 'Tittel', type: 'string', minLength: 1, maxLength: 80 },
    start: { title: 'Start', type: 'string', format: 'dato' },
    slutt: { title: 'Slutt', type: 'string', format: 'dato' },
    orgnr: { title: 'Organisasjonsnummer', type: 'string', format: 'orgnr' },
    ror: { type: 'string', format: 'ror' },
    kommune: { type: 'string', format: 'kommunenr' },
    url: { title: 'Nettadresse', type: 'string', format: 'uri' },
    kroner: { title: 'Kroner', type: 'integer', minimum: 0, maximum: 100 },
    versjon: { const: 1 },
    tiltak: {
      title: 'Tiltak',
      type: 'array',
      items: { type: 'string' },
      minItems: 1,
      maxItems: 3,
      uniqueItems: true,
    },
    merker: { type: 'array', items: { type: 'string' }, contains: { const: 'a' } },
    navn: {
      type: 'object',
      propertyNames: { pattern: '^[a-z]+$' },
      additionalProperties: { type: 'string' },
    },
    statuslogg: LOG,
  },
  {
    required: ['id', 'tittel'],
    'x-livslop': {
      logg: 'statuslogg',
      planlagt: ['planlagt'],
      aktiv: ['pågår'],
      pause: ['pause'],
      avsluttet: ['fullført', 'stanset'],
    },
  },
);

function against(more: JsonObject): ReturnType<typeof findingsOf> {
  return findingsOf({ post: POST }, { id: 'FP-2026-001', tittel: 'Flom', ...more });
}

describe('each fault is one finding at its place', () => {
  it.each<[string, JsonObject, string]>([
    [
      'a value outside the list',
      { statuslogg: [{ status: 'pågor' }] },
      'schema/enum /statuslogg/0/status',
    ],
    ['another constant', { versjon: 2 }, 'schema/const /versjon'],
    ['a day that does not exist', { start: '2026-02-30' }, 'schema/dato /start'],
    ['a Norwegian date', { slutt: '31.12.2027' }, 'schema/dato /slutt'],
    ['a wrong organisation number', { orgnr: '935478751' }, 'schema/orgnr /orgnr'],
    ['a wrong ROR address', { ror: 'https://ror.org/01k4yrm30' }, 'schema/ror /ror'],
    ['a wrong municipality', { kommune: '219' }, 'schema/kommunenr /kommune'],
    ['a wrong pattern', { id: 'FP-26-1' }, 'schema/pattern /id'],
    ['a wrong address', { url: 'www.x.no' }, 'schema/format /url'],
    ['an empty text', { tittel: '' }, 'schema/length /tittel'],
    ['a long text', { tittel: 'x'.repeat(81) }, 'schema/length /tittel'],
    ['a number below', { kroner: -1 }, 'schema/range /kroner'],
    ['a number above', { kroner: 101 }, 'schema/range /kroner'],
    ['a text for a number', { kroner: '12' }, 'schema/type /kroner'],
    ['a number for a text', { orgnr: 935478715 }, 'schema/type /orgnr'],
    ['nothing', { start: null }, 'schema/type /start'],
    ['an empty list', { tiltak: [] }, 'schema/items /tiltak'],
    ['a long list', { tiltak: ['a', 'b', 'c', 'd'] }, 'schema/items /tiltak'],
    ['equal elements', { tiltak: ['a', 'b', 'a'] }, 'schema/items /tiltak/2'],
    ['a list without what it must hold', { merker: ['b', 'c'] }, 'schema/items /merker'],
    ['a name of a wrong form', { navn: { A: 'x' } }, 'schema/pattern /navn/A (key)'],
    ['an unknown field', { farge: 'blå' }, 'schema/unknown-property /farge (key)'],
    ['a status field', { status: 'pågår' }, 'schema/unknown-property /status (key)'],
    ['a field named as a method', { toString: 'x' }, 'schema/unknown-property /toString (key)'],
  ])('%s', (_, value, expected) => {
    expect(places(against(value))).toEqual([expected]);
  });

  it('a missing field stands where it should be', () => {
    expect(places(findingsOf({ post: POST }, { id: 'FP-2026-001' }))).toEqual([
      'schema/required /tittel',
    ]);
  });

  it('a misspelt field is not also missing', () => {
    const found = findingsOf({ post: POST }, { id: 'FP-2026-001', tittl: 'Flom' });
    expect(places(found)).toEqual(['schema/unknown-property /tittl (key)']);
    expect(found[0]?.args).toMatchObject({ nearest: 'tittel' });
  });

  it('all are told, in one file', () => {
    const found = against({
      start: '2026-02-30',
      kroner: -1,
      farge: 'blå',
      statuslogg: [{ status: 'x' }, { dato: 'y' }],
    });
    expect(places(found).sort()).toEqual([
      'schema/dato /start',
      'schema/dato /statuslogg/1/dato',
      'schema/enum /statuslogg/0/status',
      'schema/range /kroner',
      'schema/unknown-property /farge (key)',
    ]);
  });

  it('own properties only: an object does not have toString', () => {
    const schema = object({ toString: { type: 'string' } }, { required: ['toString'] });
    expect(places(findingsOf({ post: schema }, {}))).toEqual(['schema/required /toString']);
  });

  it('stops at two hundred', () => {
    const found = against({ merker: ['a', ...Array.from({ length: 350 }, (_, index) => index)] });
    expect(found).toHaveLength(201);
    expect(found.at(-1)).toMatchObject({ code: 'schema/more', args: { shown: 200, hidden: 150 } });
  });
});

describe('the words', () => {
  const message = (more: JsonObject): string => {
    const [found] = against(more);
    if (found === undefined) return '';
    const { message: said, help } = wordsOf(found, 'nb');
    return `${said} | ${help}`;
  };

  it.each<[JsonObject, string]>([
    [
      { statuslogg: [{ status: 'pågor' }] },
      '«pågor» er ikke en gyldig verdi for Status (status). Mente du «pågår»? | Skriv en av: planlagt, pågår, pause, fullført, stanset',
    ],
    [
      { statuslogg: [{ status: 'pågår'.normalize('NFD') }] },
      `«${'pågår'.normalize('NFD')}» ser riktig ut, men bokstaver som å er skrevet som to tegn (NFD) | Skriv ordet på nytt med tastaturet: pågår`,
    ],
    [
      { start: '2026-02-30' },
      '30. februar finnes ikke. Februar 2026 har 28 dager. | Skriv en dag som finnes, slik: 2026-02-28',
    ],
    [
      { slutt: '31.12.2027' },
      'datoer i registeret skrives år-måned-dag | Skriv: slutt: 2027-12-31',
    ],
    [
      { slutt: '2207-12-31' },
      'året 2207 ligger utenfor 1900–2100 | Skriv år-måned-dag, slik: 2026-08-31',
    ],
    [
      { orgnr: 935478715 },
      'Organisasjonsnummer (orgnr) skal være en tekst, men er et heltall: «935478715» | Sett verdien i anførselstegn: "935478715"',
    ],
    [
      { orgnr: '935 478 715' },
      '«935 478 715» er ikke et organisasjonsnummer: det skal ha ni siffer | Skriv det uten mellomrom og tegn, i anførselstegn: "935478715"',
    ],
    [
      { start: null },
      'Start (start) er tom; her skal det stå en tekst | Skriv en verdi, eller fjern feltet hvis det ikke kreves.',
    ],
    [{ id: 'FP-1' }, '«FP-1» har ikke riktig form for Id (id) | Slik: FP-2026-001'],
    [
      { url: 'www.x.no' },
      '«www.x.no» er ikke en full nettadresse (Nettadresse (url)) | Skriv: https://www.x.no',
    ],
    [{ kroner: 101 }, 'Kroner (kroner) er 101, men skal være høyst 100 | Rett tallet.'],
    [
      { tiltak: [] },
      'Tiltak (tiltak) har 0, men skal ha minst 1 element | Legg til det som mangler.',
    ],
    [
      { tiltak: ['a', 5] },
      'Tiltak (tiltak) nr. 2 skal være en tekst, men er et heltall: «5» | Sett verdien i anførselstegn: "5"',
    ],
    [
      { status: 'pause' },
      'Det finnes ikke noe statusfelt: status er siste linje i statuslogg. | Fjern feltet og skriv en linje i statuslogg: - {dato: ÅÅÅÅ-MM-DD, status: …}',
    ],
    [
      { sluttt: 'x' },
      '«sluttt» er ikke et felt her. Mente du «slutt»? | Rett navnet til «slutt», eller fjern feltet.',
    ],
  ])('%j', (more, expected) => {
    expect(message(more)).toBe(expected);
  });

  it('a missing field by its title', () => {
    const [found] = findingsOf({ post: POST }, { id: 'FP-2026-001' });
    expect(found && wordsOf(found, 'nb').message).toBe('Tittel (tittel) mangler');
    expect(found && wordsOf(found, 'en').message).toBe('Tittel (tittel) is missing');
  });
});

describe('alternatives', () => {
  const one = (schema: JsonObject, value: Json): string[] =>
    places(findingsOf({ post: object({ x: schema }) }, { x: value }));

  it('of a day or nothing, the day is told', () => {
    expect(
      one({ anyOf: [{ type: 'string', format: 'dato' }, { type: 'null' }] }, '2026-02-30'),
    ).toEqual(['schema/dato /x']);
  });

  it('of two types, both are named', () => {
    const schema = object({
      x: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    });
    const [found, ...others] = findingsOf({ post: schema }, { x: 5 });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'schema/type', args: { expected: ['string', 'array'] } });
  });

  it('of constants, all are listed', () => {
    const schema = object({ x: { oneOf: [{ const: 'pilot' }, { const: 'vurdering' }] } });
    const [found, ...others] = findingsOf({ post: schema }, { x: 'pilt' });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'schema/enum',
      args: { allowed: ['pilot', 'vurdering'], nearest: 'pilot' },
    });
  });

  it('of kinds, the one that the value says it is', () => {
    const kind = (name: string, field: string): JsonObject =>
      object(
        { kind: { const: name }, [field]: { type: 'integer' }, y: { type: 'string' } },
        { required: ['kind', field] },
      );
    const schema = { oneOf: [kind('a', 'x'), kind('b', 'z'), kind('c', 'w')] };
    expect(one(schema, { kind: 'b' })).toEqual(['schema/required /x/z']);
    expect(one(schema, { kind: 'c', w: 'tekst', y: 1 })).toEqual([
      'schema/type /x/w',
      'schema/type /x/y',
    ]);
  });

  it('through references, and inside each other', () => {
    const documents = {
      felles: {
        $defs: {
          dag: { type: 'string', format: 'dato' },
          span: { anyOf: [{ $ref: '#/$defs/dag' }, object({ fra: { $ref: '#/$defs/dag' } })] },
        },
      },
      post: object({
        x: { anyOf: [{ type: 'null' }, { $ref: 'felles.schema.json#/$defs/span' }] },
        y: { $ref: 'felles.schema.json#/$defs/dag' },
      }),
    };
    expect(places(findingsOf(documents, { x: { fra: '31.12.2027' }, y: '1.1.2027' }))).toEqual([
      'schema/dato /x/fra',
      'schema/dato /y',
    ]);
    expect(places(findingsOf(documents, { x: '1.1.2027' }))).toEqual(['schema/dato /x']);
  });

  it('a whole document as a branch', () => {
    const documents = {
      annen: object({ a: { type: 'integer' } }),
      post: { anyOf: [{ $ref: 'annen.schema.json' }, { type: 'null' }] },
    };
    expect(places(findingsOf(documents, { a: 'x' }))).toEqual(['schema/type /a']);
  });

  it('one of some fields', () => {
    const schema = object(
      { a: { title: 'A' }, b: {} },
      { anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    );
    const [found, ...others] = findingsOf({ post: schema }, {});
    expect(others).toEqual([]);
    expect(found && wordsOf(found, 'nb').message).toBe(
      'minst ett av feltene A (a) eller «b» må være med',
    );
  });

  it('several that fit where one should', () => {
    expect(
      one({ oneOf: [{ type: 'integer' }, { type: 'number' }, { type: 'string' }] }, 3),
    ).toEqual(['schema/other /x']);
  });

  it('what follows from a condition, not the condition', () => {
    const schema = object(
      { a: { type: 'string' }, b: { type: 'string' } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      { if: { properties: { a: { const: 'ja' } }, required: ['a'] }, then: { required: ['b'] } },
    );
    expect(places(findingsOf({ post: schema }, { a: 'ja' }))).toEqual(['schema/required /b']);
    expect(findingsOf({ post: schema }, { a: 'nei' })).toEqual([]);
  });

  it('the same said twice is told once', () => {
    const schema = {
      allOf: [
        object({ a: { type: 'string' } }, { required: ['a'] }),
        { type: 'object', required: ['a'] },
      ],
    };
    expect(places(findingsOf({ post: schema }, {}))).toEqual(['schema/required /a']);
  });

  it('a forbidden combination', () => {
    const schema = object({ a: {}, b: {} }, { not: { required: ['a', 'b'] } });
    expect(places(findingsOf({ post: schema }, { a: 1, b: 2 }))).toEqual(['schema/other ']);
  });

  it('a number that is written as a text is told by its type, not by the list', () => {
    expect(one({ type: 'integer', enum: [1, 2] }, '2')).toEqual(['schema/type /x']);
    expect(one({ type: 'integer', enum: [1, 2] }, '7')).toEqual(['schema/enum /x']);
    expect(one({ type: 'string', enum: ['a'] }, null)).toEqual(['schema/type /x']);
  });
});

describe('a value that may be right in several ways', () => {
  const schema = object({
    slutt: { anyOf: [{ type: 'string', format: 'dato' }, { const: 'løpende' }] },
    alder: { anyOf: [{ type: 'integer' }, { enum: ['ukjent', 'varierer'] }] },
  });

  it.each<[JsonObject, string]>([
    [{ slutt: 'lopende' }, 'Mente du «løpende»? Skriv: løpende eller dag (2026-08-31)'],
    [{ alder: 'ukjennt' }, 'Mente du «ukjent»? Skriv: ukjent, varierer eller et heltall'],
    [{ slutt: '2026-02-30' }, '30. februar finnes ikke'],
  ])('%j is told with all of them, and a wrong day for what is wrong with it', (post, said) => {
    const [found, ...more] = findingsOf({ post: schema }, post);
    if (found === undefined) throw new Error('no finding');
    const { message, help } = wordsOf(found, 'nb');
    expect(`${message} ${help}`).toContain(said);
    expect(more).toEqual([]);
  });

  it('is never told to use the field that is refused', () => {
    const refusing = {
      type: 'object',
      properties: { a: {} },
      patternProperties: { '^x': {} },
      additionalProperties: false,
      allOf: [object({ b: {} }, { additionalProperties: true })],
    };
    const [found] = findingsOf({ post: refusing }, { b: 1 });
    expect(found === undefined ? '' : wordsOf(found, 'nb').help).toBe(
      'Fjern feltet, eller bruk et av disse: a',
    );
  });
});
