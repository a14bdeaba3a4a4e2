import type { Json } from '../json.ts';

/**
 * Whether the meta-schema has nothing against a schema, by a validator that was compiled when the program
 * was built. Run from the source there is none (null); the build puts what `.scripts/validators.mjs` makes
 * in the place of this file.
 */
export const isSoundSchema: ((schema: Json) => boolean) | null = null;
