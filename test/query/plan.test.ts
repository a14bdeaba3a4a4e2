import { isDeepStrictEqual } from 'node:util';
import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../src/query/evaluate/fault.ts';
import { planNode } from '../../src/query/evaluate/plan.ts';
import { prepare, shapeOf } from '../../src/query/evaluate/prepare.ts';
import { isList, isMap, type Value } from '../../src/query/evaluate/value.ts';
import { parseExpression } from '../../src/query/syntax/parse.ts';
import { viewDocument } from '../../src/read/schema/view.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 2_000);

const NOTHING_SAID = viewDocument('none.json', new Map());
const WHOLE_NUMBERS = {
  a: 1,
  l: [1, 2, 3],
  m: [{ x: 1 }, { y: true }, { x: 'å', y: false }],
  o: { x: 3, z: { x: 'dypt' } },
};
const OTHERS = { b: 2.5, s: 'tekst', t: true, e: [] };
const POST = prepare({ ...WHOLE_NUMBERS, ...OTHERS }, shapeOf(NOTHING_SAID));
/** The same as the library takes it. */
const DATA = {
  ...OTHERS,
  a: 1n,
  l: [1n, 2n, 3n],
  m: [{ x: 1n }, { y: true }, { x: 'å', y: false }],
  o: { x: 3n, z: { x: 'dypt' } },
};

const PLACES = new Map([
  ['post', 0],
  ['v', 1],
  ['w', 2],
]);

/** Expressions of every form, right and wrong alike: names, absent fields, mixed kinds. */
const { expression } = fc.letrec<{ expression: string; name: string }>((tie) => ({
  name: fc.constantFrom('post', 'v', 'w'),
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      '1',
      '2.5',
      '-3',
      '0',
      '"å"',
      '"x"',
      'true',
      'false',
      'null',
      '[1, 2]',
      '{"x": 1}',
    ),
    fc.constantFrom('post.a', 'post.b', 'post.s', 'post.t', 'post.l', 'post.m', 'post.o', 'post.e'),
    fc.constantFrom(
      'post.absent',
      'post.o.x',
      'post.o.z.x',
      'post.o.absent.x',
      'v',
      'v.x',
      'v.y',
      'w.x',
    ),
    fc.constantFrom(
      'has(post.a)',
      'has(post.absent)',
      'has(post.o.x)',
      'has(post.absent.x)',
      'has(v.x)',
    ),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom(
          '&&',
          '||',
          '==',
          '!=',
          '<',
          '<=',
          '>',
          '>=',
          '+',
          '-',
          '*',
          '/',
          '%',
          'in',
        ),
        tie('expression'),
      )
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc.tuple(fc.constantFrom('!', '-'), tie('expression')).map(([sign, of]) => `${sign}(${of})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([condition, yes, no]) => `(${condition} ? ${yes} : ${no})`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom('exists', 'all', 'exists_one', 'filter', 'map'),
        fc.constantFrom('v', 'w', 'post'),
        tie('expression'),
      )
      .map(([range, macro, variable, body]) => `(${range}).${macro}(${variable}, ${body})`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([range, condition, body]) => `(${range}).map(v, ${condition}, ${body})`),
    fc
      .tuple(
        tie('expression'),
        // Not true or false: the library reads them as 1 and 0.
        fc.constantFrom(
          '0',
          '1',
          '5',
          '-1',
          '1.0',
          '1.5',
          '"x"',
          'v',
          'w',
          'post.a',
          'null',
          '1 + 1',
        ),
      )
      .map(([of, index]) => `(${of})[${index}]`),
    fc.tuple(tie('expression'), fc.constantFrom('x', 'y')).map(([of, field]) => `(${of}).${field}`),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom(
          'contains("e")',
          'startsWith("t")',
          'endsWith("")',
          'matches("^t.*")',
          'size()',
        ),
      )
      .map(([of, method]) => `(${of}).${method}`),
    fc
      .tuple(fc.constantFrom('size', 'int', 'double', 'string', 'bool'), tie('expression'))
      .map(([name, of]) => `${name}(${of})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `[${a}, ${b}]`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `{${a}: ${b}}`),
  ),
}));

/** Where the library answers otherwise, each for a reason that is not ours. */
const KNOWN: readonly { readonly reason: string; readonly applies: RegExp }[] = [
  {
    reason: 'a text that is no number is NaN as a decimal here, an error there',
    applies: /double\(/,
  },
  { reason: 'a decimal that is not whole is no key here', applies: /\{/ },
];

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
});

/** Its answer; undefined where it refuses the types before it computes anything. */
function libraryAnswer(source: string): unknown {
  try {
    return plainOfTheirs(environment.evaluate(source, { post: DATA, v: 'v', w: 3n }));
  } catch {
    return environment.check(source).valid ? 'error' : undefined;
  }
}

describe('evaluation', () => {
  it.each([
    '[1, null][1]',
    '{"x": null}["x"]',
    '{"x": null}.x',
  ])('takes a value of null for one that is there: %s', (source) => {
    const parsed = parseExpression(source);
    if (parsed.kind !== 'parsed') throw new Error(source);
    const frame = { values: [POST, 'v', 3n], day: undefined, same: null, steps: 0 };
    expect(planNode(parsed.node, PLACES)(frame)).toBeNull();
    expect(libraryAnswer(source)).toBeNull();
  });

  it('gives what the library gives, value or error', () => {
    let values = 0;
    let known = 0;
    fc.assert(
      fc.property(expression, (source) => {
        fc.pre(source.length < 400);
        const parsed = parseExpression(source);
        fc.pre(parsed.kind === 'parsed');
        if (parsed.kind !== 'parsed') return;
        const wanted = libraryAnswer(source);
        fc.pre(wanted !== undefined);
        const frame = { values: [POST, 'v', 3n], day: undefined, same: null, steps: 0 };
        const ours = planNode(parsed.node, PLACES)(frame);
        const given = isFault(ours) ? 'error' : plain(ours);
        if (given !== 'error') values += 1;
        if (
          !isDeepStrictEqual(given, wanted) &&
          KNOWN.some(({ applies }) => applies.test(source))
        ) {
          known += 1;
          return;
        }
        expect(given).toEqual(wanted);
      }),
      { numRuns: RUNS },
    );
    expect(values).toBeGreaterThan(RUNS * 0.4);
    expect(known).toBeLessThan(RUNS * 0.05);
  });
});

function plain(value: Value): unknown {
  if (isList(value)) return value.elements.map(plain);
  if (isMap(value)) {
    return Object.fromEntries(
      value.keys.map((key) => [String(key), plain(value.get(key) ?? null)]),
    );
  }
  return typeof value === 'number' && Number.isNaN(value) ? 'NaN' : value;
}

function plainOfTheirs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOfTheirs);
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'number' && Number.isNaN(value) ? 'NaN' : value;
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(entries.map(([key, of]) => [String(key), plainOfTheirs(of)]));
}
