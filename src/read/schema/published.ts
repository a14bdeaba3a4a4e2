import type { Json, JsonObject } from '../json.ts';
import { addressOf, createAjv, withAddresses } from './engine.ts';
import { isDeeper } from './walk.ts';

const DEEPEST = 60;

/** A value that its schema accepts, or where it first is not as that says, as a JSON pointer. */
export type ByPublished<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  | { readonly kind: 'refused'; readonly at: string };

/** Takes one of the published schemas, which refers to no other, and a value from anywhere; `T` is the type that says what the schema says. */
export function byPublished<T>(schema: JsonObject, value: Json): ByPublished<T> {
  const at = firstFault(schema, value);
  // The schema has accepted it, and says the same as the type.
  return at === null ? { kind: 'accepted', value: value as unknown as T } : { kind: 'refused', at };
}

function firstFault(schema: JsonObject, value: Json): string | null {
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
