import type { Json } from '../json.ts';

/** A shipped schema whose validator was compiled when the program was built. */
export interface Precompiled {
  /** The schema as JSON, without spaces. */
  readonly text: string;
  /** Its `$id`. */
  readonly id: string;
  /** The names of the shipped schemas that it leads to, its own too. */
  readonly reaches: readonly string[];
  /** Whether the value is valid. What is wrong with one that is not, is left to the validator compiled at run time. */
  readonly isValid: (value: Json) => boolean;
}

/**
 * By file name. Run from the source there are none, and every schema is compiled at run time; the
 * build puts what `.scripts/validators.mjs` makes in the place of this file.
 */
export const precompiled: ReadonlyMap<string, Precompiled> = new Map();
