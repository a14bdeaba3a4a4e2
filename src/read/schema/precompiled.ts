import type { Json, JsonObject } from '../json.ts';

/** A shipped schema whose validator was compiled when the program was built. */
export interface Precompiled {
  readonly document: JsonObject;
  /** Whether the value is valid. What is wrong with one that is not, is left to the validator compiled at run time. */
  readonly isValid: (value: Json) => boolean;
}

/**
 * By file name. Run from the source there are none, and every schema is compiled at run time; the
 * build puts what `.scripts/validators.mjs` makes in the place of this file.
 */
export const precompiled: ReadonlyMap<string, Precompiled> = new Map();
