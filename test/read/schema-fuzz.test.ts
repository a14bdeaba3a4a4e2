import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/read/json.ts';
import { schemaFindings } from '../../src/read/schema/faults.ts';
import { viewDocument } from '../../src/read/schema/view.ts';
import { schemasOf } from './schema-cases.ts';

const name = fc.constantFrom('a', 'b', 'status', 'toString');
// fast-check builds nothing else than JSON here.
const scalar = fc.constantFrom<Json>(null, true, 0, 1, 2.5, '', 'a', 'aa', '2026-01-01');

const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));

const { schema } = fc.letrec<{ schema: JsonObject | boolean }>((tie) => {
  const sub = tie('schema');
  const list = fc.array(sub, { minLength: 1, maxLength: 3 });
  return {
    schema: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<JsonObject | boolean>(
        true,
        false,
        { type: 'string' },
        { type: ['integer', 'null'] },
        { type: 'object', required: ['a'] },
        { enum: ['a', 1] },
        { const: 'b' },
        { $ref: '#/$defs/d' },
      ),
      fc
        .record(
          {
            type: fc.constantFrom('object', 'array', 'string', 'number'),
            properties: fc.dictionary(name, sub, { maxKeys: 3 }),
            additionalProperties: sub,
            propertyNames: sub,
            required: fc.uniqueArray(name, { maxLength: 2 }),
            items: sub,
            contains: sub,
            uniqueItems: fc.boolean(),
            minLength: fc.nat(2),
            pattern: fc.constantFrom('^a+$', '^[0-9]'),
            format: fc.constantFrom('dato', 'uri'),
            allOf: list,
            anyOf: list,
            oneOf: list,
            not: sub,
            if: sub,
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
            then: sub,
            else: sub,
            unevaluatedProperties: fc.constant(false),
          },
          { requiredKeys: [] },
        )
        // Absent keys of the record are absent, so what is left is JSON.
        .map((record) => record as JsonObject),
    ),
  };
});

/** The validator as it comes, without strictness and without our formats and patterns. */
function plainlyValid(document: JsonObject, data: Json): boolean {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    ownProperties: true,
    formats: { dato: /^\d{4}-\d\d-\d\d$/, uri: /^https:/ },
  });
  return ajv.compile(document)(data) === true;
}

describe('whatever the schema and the value', () => {
  it('there are findings exactly when the value is refused', () => {
    let judged = 0;
    fc.assert(
      fc.property(schema, value, (root, data) => {
        const post: JsonObject = {
          anyOf: [root],
          $defs: { d: { type: 'object', properties: { a: { type: 'integer' } } } },
        };
        const schemas = schemasOf({ post });
        const validator = schemas.validator('post.schema.json');
        if (validator.kind === 'refused') {
          expect(validator.findings.length).toBeGreaterThan(0);
          return;
        }
        judged += 1;
        const verdict = validator.validate(data);
        const valid = plainlyValid(post, data);
        expect(verdict.kind).toBe(valid ? 'valid' : 'faults');
        if (verdict.kind !== 'faults') return;
        const view = viewDocument('post.schema.json', schemas.documents);
        const findings = schemaFindings(verdict.faults, {
          path: 'x.yaml',
          value: data,
          view,
          about: {},
          statusLog: null,
        });
        expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
    expect(judged).toBeGreaterThan(20);
  });

  it('nonsense for a schema is refused, and never throws', { timeout: 60_000 }, () => {
    const keyword = fc.constantFrom(
      'type',
      'properties',
      'required',
      '$ref',
      '$id',
      '$defs',
      'items',
      'anyOf',
      'enum',
      'pattern',
      'format',
      'x-livslop',
      'x-kolonner',
      'x-tittel',
      '$schema',
      '$anchor',
      'if',
      '__proto__',
      'constructor',
    );
    const nonsense = fc.letrec<{ any: Json }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        scalar,
        fc.constantFrom<Json>('#', '#/%', '[', 'object', 'post.schema.json#/$defs'),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(keyword, tie('any'), { maxKeys: 4, noNullPrototype: true }),
      ),
    })).any;
    fc.assert(
      fc.property(
        fc.dictionary(keyword, nonsense, { maxKeys: 4, noNullPrototype: true }),
        value,
        (post, data) => {
          const schemas = schemasOf({ post });
          const validator = schemas.validator('post.schema.json');
          expect(
            schemas.findings(['post.schema.json']).some(({ severity }) => severity === 'error'),
          ).toBe(validator.kind === 'refused');
          if (validator.kind === 'validator') validator.validate(data);
        },
      ),
      { numRuns: 200 },
    );
  });
});
