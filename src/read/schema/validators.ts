import { report } from '../../diagnostic/catalogue.ts';
import type { DocumentFault } from '../../diagnostic/codes/schema-document.ts';
import type { JsonType } from '../../diagnostic/codes/schema-words.ts';
import type { Finding } from '../../diagnostic/finding.ts';
import { isList, isObject, type Json } from '../json.ts';
import { extend } from '../pointer.ts';
import {
  type Addressed,
  addressOf,
  counted,
  type Engine,
  engine,
  nameAt,
  type RawFault,
  withAddresses,
} from './engine.ts';
import { documentFinding } from './meta-findings.ts';
import { type PartOf, reduceFaults } from './reduce.ts';
import type { SchemaDocuments } from './references.ts';
import { subschemas } from './walk.ts';
import { withinWork } from './work.ts';

/** What came of checking one value: nothing against it, faults, or no answer since the schema runs in a ring. */
export type Verdict =
  | { readonly kind: 'valid' }
  | { readonly kind: 'faults'; readonly faults: readonly RawFault[] }
  | { readonly kind: 'endless' }
  /** Answering would take too long: the schema has too many branches for so large a value. */
  | { readonly kind: 'costly' };

export type Validator =
  | { readonly kind: 'validator'; readonly validate: (value: Json) => Verdict }
  /** The schema cannot be used; the findings say why. */
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** Takes sound documents, and how to find a document's path; gives what compiles one of them by name. */
export function validatorsOf(
  documents: SchemaDocuments,
  pathOf: (name: string) => string | null,
): (name: string) => Validator {
  const prepared = lazily(() => prepare(documents));
  return (name) => {
    try {
      const { strict, partOf } = prepared();
      const validate = strict.validator(addressOf(name));
      if (validate === undefined) throw new Error(`no schema ${name}`);
      return {
        kind: 'validator',
        validate: (value) =>
          withinWork(() => verdict(validate(value), partOf)) ?? { kind: 'costly' },
      };
    } catch (error) {
      return { kind: 'refused', findings: [compileFinding(error, name, pathOf)] };
    }
  };
}

function verdict(faults: readonly RawFault[] | null, partOf: PartOf): Verdict {
  if (faults === null) return { kind: 'endless' };
  if (faults.length === 0) return { kind: 'valid' };
  const reduced = reduceFaults(faults, partOf);
  return { kind: 'faults', faults: reduced.length > 0 ? reduced : faults.slice(-1) };
}

/** Where a part of a schema is in the documents is known by its identity. */
function prepare(documents: SchemaDocuments): { readonly strict: Engine; readonly partOf: PartOf } {
  const addressed = counted(withAddresses(documents));
  const places = placesOfParts(addressed.documents);
  const lenient = lazily(() => engine(addressed, 'lenient'));
  const partOf: PartOf = (schema, index) => {
    const place = places.get(schema);
    const part = index === null ? schema : isList(schema) ? schema[index] : undefined;
    if (place === undefined || part === undefined) return undefined;
    if (typeof part === 'boolean') return () => [];
    const at = index === null ? place : `${place}/${index}`;
    return lenient().validator(leadsTo(part, at, addressed));
  };
  return { strict: engine(addressed, 'strict'), partOf };
}

const PARTED = ['anyOf', 'oneOf', 'contains'];

function placesOfParts(documents: SchemaDocuments): ReadonlyMap<Json, string> {
  const places = new Map<Json, string>();
  for (const [name, document] of documents) {
    for (const { schema, pointer } of subschemas(document)) {
      for (const keyword of PARTED) {
        const part = schema[keyword];
        if (part === undefined) continue;
        const encoded = extend(pointer, keyword).split('/').map(encodeURIComponent).join('/');
        places.set(part, `${addressOf(name)}#${encoded}`);
      }
    }
  }
  return places;
}

/** A part that is only a reference is asked for where it leads, since that may be a whole document. */
function leadsTo(part: Json, place: string, { resolve }: Addressed): string {
  const reference = isObject(part) && Object.keys(part).length === 1 ? part['$ref'] : undefined;
  return typeof reference === 'string' ? resolve(place, reference) : place;
}

/** A finding from what the validator threw at a schema: its message tells the place in `at "NAME#/pointer"`. */
function compileFinding(
  error: unknown,
  name: string,
  pathOf: (name: string) => string | null,
): Finding {
  const detail =
    error instanceof Error ? error.message.replace(/^strict mode: /, '') : String(error);
  const place = / at (?:path )?"([^"#]*)#([^"]*)"/.exec(detail);
  const path = pathOf(place?.[1] ? nameAt(place[1]) : name);
  const fault = compileFault(error, detail.replace(/ at (?:path )?"[^"]*"(?: \(\w+\))?$/, ''));
  if (path === null) return report('schema/document', { fault }, { kind: 'nowhere' });
  return documentFinding(fault, path, decodeURIComponent(place?.[2] ?? ''));
}

function compileFault(error: unknown, detail: string): DocumentFault {
  if (error instanceof RangeError) return { kind: 'endless' };
  const untyped = /^missing type "(\w+)[^"]*" for keyword "([^"]+)"/.exec(detail);
  if (untyped === null) return { kind: 'engine', detail };
  // The validator names one of the JSON types here.
  return { kind: 'no-type', type: untyped[1] as JsonType, keyword: untyped[2] ?? '' };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
