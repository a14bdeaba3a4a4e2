import {
  type HostileCase,
  KRAV,
  krav,
  lines,
  numbers,
  POST,
  post,
  SCHEMA,
  schemaWith,
} from './hostile-case.ts';

/** Schemas and krav of which a few lines could keep a run busy for ever. */
export const EXPLODING: readonly HostileCase[] = [
  ...['anyOf', 'oneOf', 'allOf'].map((keyword) =>
    schema(
      `22 levels of ${keyword}`,
      chained((next) => ({ [keyword]: [next, next] })),
      POST,
    ),
  ),
  schema(
    '22 levels of if, then and else',
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    chained((next) => ({ if: next, then: next, else: next })),
    POST,
  ),
  schema(
    '22 levels of two fields each',
    chained((next) => ({ type: 'object', properties: { a: next, b: next } })),
    null,
  ),
  pattern('repetitions with an end', `^${'a{0,500}'.repeat(6)}b$`, 'a'.repeat(50_000), 'document'),
  pattern('groups in groups', '^(((a|aa){1,9}){1,9}){1,9}$', 'a'.repeat(150_000), 'document'),
  pattern('optional letters', `^${'a?'.repeat(30)}${'a'.repeat(30)}$`, 'a'.repeat(29), 'pattern'),
  pattern('one repetition before a long one', '^a{0,900}a{900}$', 'a'.repeat(899), 'pattern'),
  pattern('a repetition of a repetition', '^(a+)+$', `${'a'.repeat(40)}b`, 'pattern'),
  schema(
    'patterns by the thousand',
    schemaWith(
      {},
      { patternProperties: Object.fromEntries(numbers(900).map((n) => [`(a|${n}){1,500}b`, {}])) },
    ),
    SCHEMA,
  ),
  schema(
    'ten thousand fields',
    schemaWith({
      type: 'object',
      properties: Object.fromEntries(numbers(10_000).map((n) => [`p${n}`, {}])),
    }),
    SCHEMA,
  ),
  {
    name: 'references by the thousand that lead nowhere',
    files: {
      [SCHEMA]: schemaWith(
        { anyOf: numbers(1_500).map((n) => ({ $ref: `#/$defs/nowhere${n}` })) },
        { $defs: Object.fromEntries(numbers(400).map((n) => [`somewhere${n}`, {}])) },
      ),
    },
    finds: [`schema/reference ${SCHEMA}`],
  },
  {
    name: 'fields by the thousand that are nearly right',
    files: {
      ...post(`felt:\n${lines(1_900, (n) => `  egenskapx${n}: 1`)}`),
      [SCHEMA]: schemaWith(
        {},
        {
          properties: {
            id: {},
            felt: {
              type: 'object',
              additionalProperties: false,
              properties: Object.fromEntries(numbers(1_900).map((n) => [`egenskap${n}`, {}])),
            },
          },
        },
      ),
    },
    finds: [`schema/unknown-property ${POST}`, `schema/more ${POST}`],
  },
  expression('a text doubled 38 times', `["${'x'.repeat(900)}"]${'.map(x, x + x)'.repeat(38)}`),
  expression('a list doubled 38 times', `[[1, 2, 3, 4]]${'.map(x, x + x)'.repeat(38)}`),
  expression('a pattern that is too large', '[post.id.matches("(a{0,500}){2}b")]'),
  expression(
    'macros within macros',
    `${'post.liste.exists(a, '.repeat(12)}true${')'.repeat(12)} ? [1] : []`,
  ),
];

/** Definitions of which each names the next as the function says, down to a text. */
function chained(link: (next: { readonly $ref: string }) => unknown): string {
  const chain = numbers(22).map((n) => [`d${n}`, link({ $ref: `#/$defs/d${n + 1}` })]);
  const $defs = { ...Object.fromEntries(chain), d22: { type: 'string' } };
  return schemaWith({ $ref: '#/$defs/d0' }, { $defs });
}

function schema(name: string, text: string, wrong: string | null): HostileCase {
  return {
    name: `a schema with ${name}`,
    files: { ...post('tekst: 1'), [SCHEMA]: text },
    finds: wrong === null ? [] : [`schema/document ${wrong}`],
  };
}

/** A pattern, and a text that a matcher which tries all ways would never be done with. */
function pattern(
  name: string,
  written: string,
  text: string,
  finds: 'document' | 'pattern',
): HostileCase {
  return {
    name: `a pattern with ${name}`,
    files: {
      ...post(`tekst: ${text}`),
      [SCHEMA]: schemaWith({ type: 'string', pattern: written }),
    },
    finds: [`schema/${finds} ${POST}`],
  };
}

function expression(name: string, list: string): HostileCase {
  return {
    name: `an expression with ${name}`,
    files: { ...post('liste: [1, 2, 3]'), [KRAV]: krav('K-2', `${list} != []`) },
    finds: [`krav/expression ${KRAV}`],
  };
}
