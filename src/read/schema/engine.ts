import type { ErrorObject, Options, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formats } from '../formats.ts';
import type { Json, JsonObject } from '../json.ts';
import { linearPattern } from './pattern.ts';

/** One thing a schema has against a value, as the validator says it, with the schema and the data it looked at. */
export type RawFault = ErrorObject;

/** Checks a value; gives what is against it, or null when it overflowed the stack. */
export type Validate = (value: Json) => readonly RawFault[] | null;

/** Sees to it that patterns take linear time, whatever the text. */
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
  addUsedSchema: false,
  // Tidying the code that is made takes longer than it saves.
  code: { regExp: linear, optimize: false },
  formats: Object.fromEntries(
    Object.entries(formats).map(([name, validate]) => [name, { type: 'string', validate }]),
  ),
};

/** A validator for a set of documents that refer to each other by name. Nothing is fetched, and no value is ever changed. */
export interface Engine {
  /** Takes a document's name. Throws when the schema cannot be compiled. */
  readonly validator: (name: string) => Validate | undefined;
  /** Takes `NAME#/pointer`, percent-encoded; throws as `validator` does. */
  readonly part: (reference: string) => Validate | undefined;
}

/** `strict` refuses schemas that say something without effect; the other serves to look at parts of schemas on their own. */
export function engine(
  documents: ReadonlyMap<string, JsonObject>,
  mode: 'strict' | 'lenient',
): Engine {
  const ajv = new Ajv2020(mode === 'strict' ? OPTIONS : { ...OPTIONS, strict: false });
  for (const [name, schema] of documents) ajv.addSchema(schema, encodeURIComponent(name));
  const part = (reference: string) => guarded(ajv.getSchema(reference.replace(/#$/, '')));
  return { validator: (name) => part(encodeURIComponent(name)), part };
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

let standard: Ajv2020 | undefined;

function standardValidator(): Ajv2020 {
  standard ??= new Ajv2020({
    strict: false,
    logger: false,
    allErrors: true,
    verbose: true,
    code: { optimize: false },
  });
  return standard;
}

/** What JSON Schema 2020-12 itself has against a schema. */
export function schemaStandardFaults(schema: JsonObject): readonly RawFault[] {
  const ajv = standardValidator();
  return ajv.validateSchema(schema) === true ? [] : (ajv.errors ?? []);
}

/** Every keyword that the validator gives a meaning. */
export function knownKeywords(): ReadonlySet<string> {
  return new Set(Object.keys(standardValidator().RULES.keywords));
}
