import { report } from '../diagnostic/catalogue.ts';
import type { DocumentFault } from '../diagnostic/codes/schema-document.ts';
import type { JsonType } from '../diagnostic/codes/schema-words.ts';
import type { Finding } from '../diagnostic/finding.ts';
import { isList, isObject, type Json, type JsonObject } from './json.ts';
import { engine, type RawFault, type Validate } from './schema-engine.ts';
import { documentFinding } from './schema-lint.ts';
import { type PartOf, reduceFaults } from './schema-reduce.ts';
import type { SchemaDocuments } from './schema-view.ts';
import { extend, mapSchemas, subschemas } from './schema-walk.ts';

interface Machinery {
  readonly compile: (name: string, pathOf: (name: string) => string | null) => Validator;
}

/** The validator sees copies without our own keywords, and the schemas know their place by identity. */
function machinery(documents: SchemaDocuments): Machinery {
  const plain = new Map(
    // A schema that is an object stays one when its parts are changed.
    [...documents].map(([name, schema]) => [
      name,
      mapSchemas(schema, withoutExtensions) as JsonObject,
    ]),
  );
  const places = new Map<Json, string>();
  for (const [name, document] of plain) {
    for (const { schema, pointer } of subschemas(document)) {
      for (const keyword of ['anyOf', 'oneOf', 'contains']) {
        const part = schema[keyword];
        if (part !== undefined)
          places.set(part, `${name}#${encodePointer(extend(pointer, keyword))}`);
      }
    }
  }
  const strict = lazily(() => engine(plain, 'strict'));
  const lenient = lazily(() => engine(plain, 'lenient'));

  function part(schema: Json, place: string): Validate | undefined {
    if (typeof schema === 'boolean') return () => [];
    const reference =
      isObject(schema) && Object.keys(schema).length === 1 ? schema['$ref'] : undefined;
    if (typeof reference !== 'string') return lenient().validator(place);
    const [document = ''] = place.split('#', 1);
    return lenient().validator(
      reference.startsWith('#')
        ? `${document}${reference}`
        : decodeURIComponent(reference.split('#', 1)[0] ?? '') +
            reference.slice(reference.indexOf('#')),
    );
  }
  return {
    compile: (name, pathOf) => {
      try {
        const validate = strict().validator(name);
        if (validate === undefined) throw new Error(`no schema ${name}`);
        return {
          kind: 'validator',
          validate: (value) =>
            verdict(validate(value), (schema, index) => {
              const place = places.get(schema);
              if (place === undefined) return undefined;
              const inner = index === null ? schema : isList(schema) ? schema[index] : undefined;
              return inner === undefined
                ? undefined
                : part(inner, index === null ? place : `${place}/${index}`);
            }),
        };
      } catch (error) {
        return { kind: 'refused', findings: [compileFinding(error, pathOf)] };
      }
    },
  };
}

function verdict(
  faults: readonly RawFault[] | null,
  partOf: Parameters<typeof reduceFaults>[1],
): Verdict {
  if (faults === null) return { kind: 'endless' };
  if (faults.length === 0) return { kind: 'valid' };
  return { kind: 'faults', faults: reduceFaults(faults, partOf) };
}

function withoutExtensions(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(
    ([keyword]) => !keyword.startsWith('x-') && !['$id', '$schema', '$anchor'].includes(keyword),
  );
  const reference = schema['$ref'];
  const entries = Object.fromEntries(kept);
  if (typeof reference !== 'string') return entries;
  const [name = ''] = reference.split('#', 1);
  return { ...entries, $ref: encodeURIComponent(name) + reference.slice(name.length) };
}

function encodePointer(pointer: string): string {
  return pointer.split('/').map(encodeURIComponent).join('/');
}

/** A finding from what the validator threw at a schema: its message tells the place in `at "NAME#/pointer"`. */
function compileFinding(error: unknown, pathOf: (name: string) => string | null): Finding {
  const detail =
    error instanceof Error ? error.message.replace(/^strict mode: /, '') : String(error);
  const place = / at (?:path )?"([^"#]*)#([^"]*)"/.exec(detail);
  const path = pathOf(decodeURIComponent(place?.[1] ?? ''));
  const fault = compileFault(error, detail.replace(/ at (?:path )?"[^"]*"(?: \(\w+\))?$/, ''));
  if (path !== null) return documentFinding(fault, path, decodeURIComponent(place?.[2] ?? ''));
  return report('schema/document', { fault }, { kind: 'nowhere' });
}

function compileFault(error: unknown, detail: string): DocumentFault {
  if (error instanceof RangeError) return { kind: 'endless' };
  const untyped = /^missing type "(\w+)[^"]*" for keyword "([^"]+)"/.exec(detail);
  if (untyped === null) return { kind: 'engine', detail };
  // The validator names one of the seven JSON types here.
  return { kind: 'no-type', type: untyped[1] as JsonType, keyword: untyped[2] ?? '' };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
