import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import type { Json, JsonObject } from '../../src/read/json.ts';
import { compileSchemas, type Schemas } from '../../src/read/schema/compile.ts';
import { schemaFindings } from '../../src/read/schema/faults.ts';
import { livslopNames } from '../../src/read/schema/livslop-type.ts';
import { viewDocument } from '../../src/read/schema/view.ts';

/** Schemas by file name without ending, as if they lay in `schemas/`. */
export function schemasOf(documents: Readonly<Record<string, JsonObject>>): Schemas {
  return compileSchemas(
    new Map(
      Object.entries(documents).map(([name, value]) => {
        const file = `${name}.schema.json`;
        return [file, { name: file, path: `schemas/${file}`, value }];
      }),
    ),
  );
}

/** What the schema named `post` has against a value. */
export function findingsOf(
  documents: Readonly<Record<string, JsonObject>>,
  value: Json,
): readonly Finding[] {
  const schemas = schemasOf(documents);
  const validator = schemas.validator('post.schema.json');
  if (validator.kind === 'refused') return validator.findings;
  const verdict = validator.validate(value);
  if (verdict.kind !== 'faults') return [];
  const view = viewDocument('post.schema.json', schemas.documents);
  const statusLog = livslopNames(view)?.log ?? null;
  return schemaFindings(verdict.faults, {
    path: 'data/post.yaml',
    value,
    view,
    about: {},
    statusLog,
  });
}

/** Code, pointer and part of each finding, whose words must be there in both languages. */
export function places(findings: readonly Finding[]): string[] {
  return findings.map((found) => {
    for (const language of ['nb', 'en'] as const) {
      const said = Object.values(wordsOf(found, language));
      if (said.some((text) => text === '' || /undefined|\bnull\b|\[object/.test(text))) {
        throw new Error(`${found.code} in ${language}: ${said.join(' | ')}`);
      }
    }
    const { code, where } = found;
    if (where.kind !== 'target') return code;
    const { pointer, part } = where.target;
    return `${code} ${pointer}${part === 'key' ? ' (key)' : ''}`;
  });
}

/** A schema of an object with these properties. */
export function object(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: 'object', additionalProperties: false, properties, ...more };
}
