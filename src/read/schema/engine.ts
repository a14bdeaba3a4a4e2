import type { Ajv, ErrorObject, Options, SchemaValidateFunction, ValidateFunction } from 'ajv';
import metaSchema from '../../../schemas/meta/skjema.schema.json' with { type: 'json' };
import { isMultipleOf } from '../decimal.ts';
import type { Json, JsonObject } from '../json.ts';
import { formats } from './formats.ts';
import { linearPattern } from './pattern.ts';
import { isSoundSchema } from './precompiled-meta.ts';
import { documentOf, type SchemaDocuments, splitReference } from './references.ts';
import { lastRepeated } from './unique-items.ts';
import { mapSchemas } from './walk.ts';
import { weightOf } from './weight.ts';
import { spend } from './work.ts';

/** One thing a schema has against a value, as the validator says it, with the schema and the data it looked at. */
export type RawFault = ErrorObject;

/** Checks a value; gives what is against it, or null when it overflowed the stack. */
export type Validate = (value: Json) => readonly RawFault[] | null;

/** Compiles patterns that take linear time, whatever the text; `code` is what it is called where validators are compiled ahead. */
const linear = Object.assign((pattern: string) => linearPattern(pattern), {
  code: 'linearPattern',
});

const OPTIONS: Options = {
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
  ownProperties: true,
  verbose: true,
  messages: false,
  logger: false,
  meta: false,
  validateSchema: false,
  // Tidying the code that is made takes longer than it saves.
  code: { regExp: linear, optimize: false },
  formats,
};

/** Documents as ajv is to have them: without our own keywords, and each with an address for its `$id`. */
export interface Addressed {
  readonly documents: SchemaDocuments;
  /** Takes the address of the document that a `$ref` is in, and the `$ref`; gives the address it leads to. */
  readonly resolve: (from: string, reference: string) => string;
}

/** The keyword by which each schema counts the work of testing it. */
const WEIGHT = 'x-arbeid';

/** The documents with a keyword in each of their schemas that counts the work of testing it, for `withinWork`. */
export function counted({ documents, resolve }: Addressed): Addressed {
  const weighed = [...documents].map(([name, schema]): [string, JsonObject] => [
    name,
    // A schema that is an object stays one when its parts are changed.
    mapSchemas(schema, (inner) => ({ ...inner, [WEIGHT]: weightOf(inner) })) as JsonObject,
  ]);
  return { documents: new Map(weighed), resolve };
}

/** A validator for a set of documents that refer to each other. Nothing is fetched, and no value is ever changed. */
export interface Engine {
  /** Takes a document's address, with the JSON pointer of a schema in it or without. Throws when it cannot be compiled. */
  readonly validator: (address: string) => Validate | undefined;
}

/** `strict` refuses schemas that say something without effect; the other serves to look at parts of schemas on their own. */
export function engine(addressed: Addressed, mode: 'strict' | 'lenient'): Engine {
  const ajv = createAjv(addressed, {
    strict: mode === 'strict',
    // A schema that is referred to often is not to be compiled as often, unless it is very short.
    inlineRefs: 8,
  });
  bound(ajv);
  return { validator: (address) => guarded(ajv.getSchema(address.replace(/#$/, ''))) };
}

/** Bounds what one schema may cost; only where schemas are compiled at run time, since the shipped ones are trusted. */
function bound(ajv: Ajv): void {
  const { _ } = library();
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    validate: distinctItems,
  });
  ajv.addKeyword({
    keyword: WEIGHT,
    schemaType: 'number',
    code: ({ gen, schema }) => {
      gen.code(_`${gen.scopeValue('func', { ref: spend })}(${schema})`);
    },
  });
}

/** The standard keyword, which ajv judges by binary fractions, by the digits that are written. */
const decimalMultiple: SchemaValidateFunction = (multipleOf: number, value: number) => {
  if (isMultipleOf(value, multipleOf)) return true;
  decimalMultiple.errors = [{ keyword: 'multipleOf', params: { multipleOf } }];
  return false;
};

/** The standard keyword, which ajv judges by comparing each element with each. */
const distinctItems: SchemaValidateFunction = (isWanted: boolean, list: readonly Json[]) => {
  const repeated = isWanted ? lastRepeated(list) : null;
  if (repeated === null) return true;
  distinctItems.errors = [{ keyword: 'uniqueItems', params: repeated }];
  return false;
};

/** An ajv with these documents in it, with other options where some are given. */
export function createAjv({ documents, resolve }: Addressed, more: Options): Ajv {
  const { Ajv2020, uri } = library();
  const ajv = new Ajv2020({
    ...OPTIONS,
    ...more,
    code: { ...OPTIONS.code, ...more.code },
    uriResolver: { ...uri, resolve },
  });
  ajv.addKeyword('$anchor');
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    schemaType: 'number',
    validate: decimalMultiple,
  });
  for (const schema of documents.values()) ajv.addSchema(schema);
  return ajv;
}

/** Takes documents by file name, with the `$id` they have or none. */
export function withAddresses(documents: SchemaDocuments): Addressed {
  const addressed = new Map(
    [...documents].map(([name, schema]) => [
      name,
      // A schema that is an object stays one when its parts are changed.
      { ...(mapSchemas(schema, withoutExtensions) as JsonObject), $id: addressOf(name) },
    ]),
  );
  const resolve = (from: string, reference: string): string => {
    const [place, fragment] = splitReference(reference);
    const document = documentOf(place, nameAt(from), documents);
    return document === null ? reference : `${addressOf(document)}#${fragment}`;
  };
  return { documents: addressed, resolve };
}

const ADDRESS = 'schema:///';

/** The address of a document that ajv has; a JSON pointer may follow it. */
export function addressOf(name: string): string {
  return ADDRESS + encodeURIComponent(name);
}

/** The file name of the document at an address. */
export function nameAt(address: string): string {
  return decodeURIComponent(splitReference(address)[0].slice(ADDRESS.length));
}

function withoutExtensions(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-')),
  );
}

function guarded(validate: ValidateFunction | undefined): Validate | undefined {
  if (validate === undefined) return undefined;
  return (value) => {
    try {
      return validate(value) === true ? [] : (validate.errors ?? []);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
}

/** An ajv that has the meta-schema, under its `$id`, and knows no other. */
export function createMetaAjv(more: Options = {}): Ajv {
  const ajv = new (library().Ajv2020)({
    strict: false,
    logger: false,
    validateSchema: false,
    allErrors: true,
    verbose: true,
    messages: false,
    ownProperties: true,
    formats: { regex: formats['regex'] ?? true },
    ...more,
    code: { optimize: false, ...more.code },
  });
  return ajv.addSchema(metaSchema);
}

let standard: { readonly ajv: Ajv; readonly validate: ValidateFunction } | undefined;

/** What may be written in a schema, by the meta-schema. */
function standardValidator(): { readonly ajv: Ajv; readonly validate: ValidateFunction } {
  if (standard !== undefined) return standard;
  const ajv = createMetaAjv();
  standard = { ajv, validate: ajv.compile(metaSchema) };
  return standard;
}

/** What the meta-schema has against a schema. */
export function schemaStandardFaults(schema: JsonObject): readonly RawFault[] {
  if (isSoundSchema?.(schema) === true) return [];
  const { validate } = standardValidator();
  return validate(schema) === true ? [] : (validate.errors ?? []);
}

/** Every keyword that the validator gives a meaning; `id` it knows only to refuse it. */
export function knownKeywords(): readonly string[] {
  return Object.keys(standardValidator().ajv.RULES.keywords).filter((name) => name !== 'id');
}

/** Loaded when it is first needed: a sound register with the shipped schemas never needs it. */
function library() {
  // What `require` gives has no type of its own.
  const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const { _ } = require('ajv') as typeof import('ajv');
  const { default: uri } =
    require('ajv/dist/runtime/uri.js') as typeof import('ajv/dist/runtime/uri.js');
  return { Ajv2020, uri, _ };
}
