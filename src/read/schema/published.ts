import type { Json, JsonObject } from '../json.ts';
import { addressOf, createAjv, withAddresses } from './engine.ts';
import { isDeeper } from './walk.ts';

const DEEPEST = 60;

/** Takes one of the published schemas, which refers to no other, and a value from anywhere; gives where it first is not as the schema says, as a JSON pointer, or null. */
export function firstFault(schema: JsonObject, value: Json): string | null {
  if (isDeeper(value, DEEPEST)) return '';
  const name = 'published.schema.json';
  const ajv = createAjv(withAddresses(new Map([[name, schema]])), {
    allErrors: false,
    verbose: false,
    strict: false,
  });
  const validate = ajv.getSchema(addressOf(name));
  if (validate === undefined) throw new Error('the schema cannot be found');
  if (validate(value) === true) return null;
  return validate.errors?.[0]?.instancePath ?? '';
}
