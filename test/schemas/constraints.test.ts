import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/read/json.ts';
import { schemaFindings } from '../../src/read/schema/faults.ts';
import { viewDocument } from '../../src/read/schema/view.ts';
import { schemasOf } from '../read/schema-cases.ts';
import { constraintsOf, without } from './constraints.ts';
import { changed, fixturesOf, type Refusal, SCHEMA_NAMES, shippedSchema } from './fixtures.ts';

const SHIPPED = Object.fromEntries(SCHEMA_NAMES.map((name) => [name, shippedSchema(name)]));

/** A schema of one property for each shared part, since nothing is of type «felles» itself. */
const SHARED: JsonObject = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.keys(SHIPPED['felles']?.['$defs'] ?? {}).map((name) => [
      name,
      { $ref: `felles.schema.json#/$defs/${name}` },
    ]),
  ),
};

/** Compiled once: most values are held against the schemas as they are. */
const AS_SHIPPED = schemasOf({ ...SHIPPED, deler: SHARED });

/** What the schema, or another put in its place, has against the value: code and field. */
function told(name: string, value: Json, instead?: JsonObject): string[] {
  const file = `${name === 'felles' ? 'deler' : name}.schema.json`;
  const schemas = instead === undefined ? AS_SHIPPED : schemasWith(name, instead);
  const validator = schemas.validator(file);
  if (validator.kind === 'refused') return validator.findings.map(({ code }) => code);
  const verdict = validator.validate(value);
  if (verdict.kind === 'valid') return [];
  if (verdict.kind !== 'faults') return [verdict.kind];
  const view = viewDocument(file, schemas.documents);
  const checked = { path: 'data/post.yaml', value, view, about: {}, statusLog: null };
  return schemaFindings(verdict.faults, checked).map(({ code, field }) => `${code} ${field}`);
}

/** A schema that is not the shipped one, with those alone that it may refer to: each is compiled anew. */
function schemasWith(name: string, schema: JsonObject) {
  const { felles = {} } = SHIPPED;
  return schemasOf(
    name === 'felles' ? { felles: schema, deler: SHARED } : { felles, [name]: schema },
  );
}

describe.each(SCHEMA_NAMES)('%s', (name) => {
  const schema = shippedSchema(name);
  const { accepted, refused } = fixturesOf(name);
  const constraints = constraintsOf(schema);

  function base({ in: from }: Refusal): JsonObject {
    const found = from === undefined ? Object.values(accepted)[0] : accepted[from];
    if (found === undefined) throw new Error(`no accepted value ${from}`);
    return found;
  }

  it('has a fixture for each constraint, and none for one that is gone', () => {
    expect(Object.keys(refused).sort()).toEqual(constraints.map(({ pointer }) => pointer).sort());
  });

  it.each(Object.entries(accepted))('takes %s', (_, value) => {
    expect(told(name, value)).toEqual([]);
  });

  it.each(Object.entries(refused))('%s', (pointer, refusal) => {
    const { at, accept, refuse, code, field = at } = refusal;
    const start = base(refusal);
    if (accept !== undefined) expect(told(name, changed(start, at, accept))).toEqual([]);
    const wrong = changed(start, at, refuse);
    expect(told(name, wrong)).toEqual([`${code} ${field}`]);

    const constraint = constraints.find((one) => one.pointer === pointer);
    if (constraint === undefined || constraint.keyword === 'type') return;
    expect(told(name, wrong, without(schema, constraint) as JsonObject)).not.toContain(
      `${code} ${field}`,
    );
  });

  it('takes each value of each list', () => {
    for (const { pointer, keyword } of constraints.filter((one) => one.keyword === 'enum')) {
      const refusal = refused[pointer];
      if (refusal === undefined) throw new Error(`${keyword} without a fixture: ${pointer}`);
      for (const value of valuesAt(schema, pointer)) {
        const verdicts = Object.values(accepted)
          .filter((start) => refusal.in === undefined || start === base(refusal))
          .map((start) => told(name, changed(start, refusal.at, value)));
        expect([value, verdicts]).toEqual([value, expect.arrayContaining([[]])]);
      }
    }
  });
});

function valuesAt(schema: JsonObject, pointer: string): Json[] {
  const found: unknown = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], schema);
  return found as Json[];
}
