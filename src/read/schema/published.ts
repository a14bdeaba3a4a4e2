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
  if (isDeeper(value, DEEPEST)) return { kind: 'refused', at: '' };
  const name = 'published.schema.json';
  const ajv = createAjv(withAddresses(new Map([[name, schema]])), {
    allErrors: false,
    verbose: false,
    strict: false,
  });
  const isAccepted = ajv.compile<T>({ $ref: addressOf(name) });
  return isAccepted(value)
    ? { kind: 'accepted', value }
    : { kind: 'refused', at: isAccepted.errors?.[0]?.instancePath ?? '' };
}
