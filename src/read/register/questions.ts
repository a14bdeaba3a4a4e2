import type { Finding } from '../../diagnostic/finding.ts';
import { cachedValue, cacheText } from './fact-cache.ts';

/** Something that is asked of one post alone. The answer rests on its content, its path and the rules of its type, and on nothing else. */
export interface Question<T> {
  /** A name that no other question has. */
  readonly name: string;
  /** The answer as a text; null for one that is not kept. */
  readonly keep: (answer: T) => string | null;
  /** The answer that a text holds; undefined where it holds none. */
  readonly recall: (text: string) => T | undefined;
  /** Whether an answer that was given before still holds; all do unless said. */
  readonly holds?: (answer: T) => boolean;
}

/** Asks whether there is anything to say of a post. Only that there is nothing is kept: findings have places and words. */
export function findingsQuestion(name: string): Question<readonly Finding[]> {
  return {
    name,
    keep: (findings) => (findings.length === 0 ? '' : null),
    recall: (text) => (text === '' ? [] : undefined),
  };
}

/** Asks for a value; `is` tells whether what was kept has the form of one. */
export function valueQuestion<T>(name: string, is: (value: unknown) => value is T): Question<T> {
  return {
    name,
    keep: cacheText,
    recall: (text) => {
      const value = cachedValue(text);
      return is(value) ? value : undefined;
    },
  };
}
