import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../json.ts';
import { type Precompiled, precompiled } from './precompiled.ts';
import type { SchemaDocuments } from './references.ts';
import type { Validator } from './validators.ts';

/**
 * The names of the documents that are shipped ones, as are all that they lead to: equal as JSON,
 * whatever line ends and order of keys. They are known to be sound, and have precompiled validators.
 */
export function shippedAmong(documents: SchemaDocuments): ReadonlySet<string> {
  const equal = new Set(
    [...documents].flatMap(([name, document]) =>
      isEqual(precompiled.get(name), document) ? [name] : [],
    ),
  );
  // Another document with the `$id` of a shipped one takes its references.
  const ids = new Set<unknown>([...precompiled.values()].map(({ id }) => id));
  if ([...documents].some(([name, { $id }]) => !equal.has(name) && ids.has($id))) return new Set();
  return new Set(
    [...equal].filter((name) => precompiled.get(name)?.reaches.every((each) => equal.has(each))),
  );
}

/** Comparing the texts is much quicker, and enough for a schema with its keys in the shipped order. */
function isEqual(shipped: Precompiled | undefined, document: JsonObject): boolean {
  if (shipped === undefined) return false;
  const { text } = shipped;
  return JSON.stringify(document) === text || isDeepStrictEqual(JSON.parse(text), document);
}

/** Takes a shipped document's name, and what compiles it at run time; that is only done for the first value that is not valid. */
export function shippedValidator(name: string, compile: () => Validator): Validator {
  const known = precompiled.get(name);
  if (known === undefined) return compile();
  let compiled: Validator | undefined;
  return {
    kind: 'validator',
    validate: (value) => {
      if (isValid(known, value)) return { kind: 'valid' };
      compiled ??= compile();
      if (compiled.kind === 'refused') throw new Error(`${name} cannot be compiled`);
      return compiled.validate(value);
    },
  };
}

function isValid({ isValid: check }: Precompiled, value: Json): boolean {
  try {
    return check(value);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
