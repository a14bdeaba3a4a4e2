import { KRAV, krav, numbers, POST, post, SCHEMA, schemaWith } from '../hostile-case.ts';
import { type Guards, schema, second, under } from './guard.ts';

/** Schemas that are wrong or would loosen what they check, days that do not exist, and krav that cannot be. */
export const RULE_GUARDS: Guards = {
  'a pattern that never ends': under(
    { type: 'string', pattern: '^(a+)+$' },
    `tekst: ${'a'.repeat(40)}b`,
    'schema/pattern',
  ),
  'a reference to elsewhere': schema(
    { $ref: 'https://example.org/x.json' },
    'schema/reference',
    175,
  ),
  'a reference to a file': schema({ $ref: '../../etc/passwd' }, 'schema/reference', 175),
  'a reference to itself': schema({ $ref: '#/properties/tekst' }, 'schema/document', 2),
  'a reference to all of itself': schema({}, 'schema/document', 2, { $ref: '#' }),
  'a schema too deep': {
    files: { [SCHEMA]: `${'{"not":'.repeat(2_000)}{}${'}'.repeat(2_000)}` },
    finds: [`schema/document ${SCHEMA}:1:1`],
  },
  'a pattern that is none': schema({ type: 'string', pattern: '(' }, 'schema/regexp', 194),
  'a field that all objects have': {
    files: { [SCHEMA]: schemaWith({}, { required: ['id', 'toString'] }) },
    finds: [`schema/required ${POST}:1:1`, 'schema/required data/ting/B.yaml:1:1'],
  },
  'a field of the prototype in a schema': schema(
    { properties: { ['__proto__' as string]: {} } },
    'schema/document',
    194,
  ),
  'a misspelt keyword': schema({ requierd: ['a'] }, 'schema/unknown-keyword', 168),
  'an unknown format': schema({ type: 'string', format: 'datto' }, 'schema/unknown-format', 193),
  'a value that is not made to fit': under({ type: 'integer' }, 'tekst: "1"', 'schema/type'),
  'a value that is not filled in': {
    files: {
      'data/ting/B.yaml': null,
      'data/krav/K-1.yaml': krav('K-1'),
      [POST]: 'id: A\n',
      [SCHEMA]: schemaWith({ type: 'string', default: 'x' }, { required: ['id', 'tekst'] }),
    },
    finds: [`schema/required ${POST}:1:1`],
  },
  'a field that is not taken away': second('ukjent: a', 'schema/unknown-property', 1),
  'more faults of a list than are told': {
    files: {
      ...post(`liste: [${'1,'.repeat(300)}1]`),
      [SCHEMA]: schemaWith(
        {},
        { properties: { id: {}, tekst: {}, liste: { type: 'array', items: { type: 'string' } } } },
      ),
    },
    finds: numbers(200).map((n) => `schema/type ${POST}:2:${9 + 2 * n}` as const),
  },
  'a field that the form of a krav lacks': {
    files: { [KRAV]: krav('K-2').replace('minst: 1\n', '') },
    finds: [`schema/required ${KRAV}:1:1`],
  },
  'a day that does not exist': day('2026-02-30'),
  'a month that does not exist': day('2026-13-01'),
  'a day as it is written in Norway': day('31.08.2026'),
  'a week': day('2026-W05'),
  'a year alone': day('2026'),
  'a year that no date has': day('0000-01-01'),
  'a year of five digits': day('10000-01-01'),
  'a day outside what is reckoned with': day('2101-01-01'),
  'a day with a time': day('2026-01-01T24:00'),
  'an end before its start': {
    files: {
      ...post('felt: 2026-08-01\ntekst: 2026-07-31'),
      'data/ting/B.yaml': 'id: B\n',
      [SCHEMA]: schemaWith(
        {},
        {
          properties: {
            id: {},
            felt: { type: 'string', format: 'dato' },
            tekst: { type: 'string', format: 'dato' },
          },
          'x-livslop': { plan: { fra: 'felt', til: 'tekst' } },
        },
      ),
    },
    finds: [`post/interval ${POST}:3:8`],
  },
  'an expression without end': {
    files: { [KRAV]: krav('K-2', 'post.liste.all(a, post.liste.all(b, post.liste.all(c, true)))') },
    finds: [`krav/expression ${KRAV}:6:55`],
  },
};

function day(written: string) {
  return under({ type: 'string', format: 'dato' }, `tekst: "${written}"`, 'schema/dato');
}
