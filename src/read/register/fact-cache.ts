import type { Json } from '../json.ts';

/**
 * What earlier runs found out, as texts under keys. A key names all that its texts depend on (the content of
 * a file as SHA-256, its path and the rules of its type), or they name it themselves (the ids of commits), so that
 * nothing which is kept is ever outdated.
 */
export interface FactCache {
  /** The texts under a key; undefined where none are kept. */
  readonly get: (key: string) => readonly string[] | undefined;
  /** Keeps texts under a key, in place of those that were there. Neither holds tabs, line breaks or characters beyond Latin-1. */
  readonly set: (key: string, texts: readonly string[]) => void;
}

/** Keeps nothing. */
export const NO_CACHE: FactCache = { get: () => undefined, set: () => {} };

/** A value as a text that a cache may keep; null where a number or a text in it would be read back as another. */
export function cacheText(value: unknown): string | null {
  if (!isExact(value)) return null;
  return JSON.stringify(value).replace(BEYOND_LATIN, escaped);
}

const BEYOND_LATIN = /[\u007f-\u009f\u0100-\uffff]/g;

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether JSON can say the whole value: numbers that are finite and not minus nought, and no absent values. */
function isExact(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      return value === null || Object.values(value).every(isExact);
    default:
      return false;
  }
}

/** The value that a text holds; undefined where it holds none. */
export function cachedValue(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Json; // it gives no other values
  } catch {
    return undefined;
  }
}
