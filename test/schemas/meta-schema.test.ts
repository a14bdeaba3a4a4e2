import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import metaSchema from '../../schemas/meta/skjema.schema.json' with { type: 'json' };
import { formats } from '../../src/read/schema/formats.ts';
import { OWN_KEYWORDS } from '../../src/read/schema/meta-findings.ts';
import { object, places, schemasOf } from '../read/schema-cases.ts';
import { ROOT } from '../run-tool.ts';
import { SCHEMA_NAMES, shippedSchema } from './fixtures.ts';

/** The validator as it comes, as an editor has it: the meta-schema must need nothing of ours. */
const plain = new Ajv2020({ strict: false, logger: false, formats: { regex: true } });
const validate = plain.compile(metaSchema);

describe('the meta-schema', () => {
  it('is itself a schema of JSON Schema 2020-12', () => {
    expect(plain.validateSchema(metaSchema)).toBe(true);
  });

  it('knows each format and each keyword of ours', () => {
    expect(metaSchema.properties.format.enum).toEqual(Object.keys(formats));
    const own = Object.keys(metaSchema.properties).filter((name) => name.startsWith('x-'));
    expect(own.sort()).toEqual([...OWN_KEYWORDS].sort());
  });

  it('is explained keyword by keyword in schemas/README.md', () => {
    const page = readFileSync(join(ROOT, 'schemas/README.md'), 'utf8');
    for (const keyword of OWN_KEYWORDS) expect(page).toContain(`\`${keyword}\``);
  });

  it.each(SCHEMA_NAMES)('takes %s', (name) => {
    expect(validate(shippedSchema(name))).toBe(true);
  });

  it.each<[string, object]>([
    ['a keyword misspelt', { requierd: ['a'] }],
    ['one misspelt deep inside', { properties: { a: { items: { minLenght: 1 } } } }],
    ['a format nobody knows', { allOf: [{ format: 'dat' }] }],
    ['a title of the wrong form', { 'x-tittel': 3 }],
    ['an exemption deep inside', { $defs: { a: { 'x-personvern': 'ja' } } }],
    ['a plan without days', { 'x-livslop': { plan: {} } }],
    ['classes without a log', { 'x-livslop': { plan: { fra: 'a' }, aktiv: ['b'] } }],
    ['another dialect', { $schema: 'http://json-schema.org/draft-07/schema#' }],
  ])('refuses %s', (_, schema) => {
    expect(validate(schema)).toBe(false);
  });

  it('may be named by a schema, so that an editor uses it', () => {
    const $schema = './meta/skjema.schema.json';
    const found = schemasOf({ post: { $schema, ...object({}) } }).findings(['post.schema.json']);
    expect(places(found)).toEqual([]);
  });
});
