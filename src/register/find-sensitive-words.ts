import type { SensitiveTopic } from '../diagnostic/codes/privacy.ts';
import { SENSITIVE_WORDS, type SensitiveWords } from './sensitive-words.ts';
import { smallLetters } from './small-letters.ts';
import type { Span } from './span.ts';

/** A word in a text that points to a person's health or family. */
export interface SensitiveWord extends Span {
  readonly word: string;
  readonly topic: SensitiveTopic;
}

/** Which words are looked for: all of them, or only those that mostly tell of one person. */
export type SensitiveScope = 'all' | 'one';

/** The words of a text that point to health or family, from left to right. */
export function findSensitiveWords(text: string, scope: SensitiveScope): SensitiveWord[] {
  return [...smallLetters(text).matchAll(PATTERNS[scope])].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    word: match[0],
    topic: match.groups?.['health'] === undefined ? 'family' : 'health',
  }));
}

const PATTERNS: Record<SensitiveScope, RegExp> = {
  all: patternOf(SENSITIVE_WORDS),
  one: patternOf(SENSITIVE_WORDS.filter(({ about }) => about === 'one')),
};

/**
 * Whole words only; å may be written as one character or as two. For text in small letters: a pattern
 * that takes capital letters too is many times slower to compile.
 */
function patternOf(lists: readonly SensitiveWords[]): RegExp {
  const wordsOf = (topic: SensitiveTopic): string =>
    lists
      .filter((list) => list.topic === topic)
      .flatMap(({ words }) => words)
      .join('|')
      .replaceAll('å', '(?:å|a\u030a)');
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:(?<health>${wordsOf('health')})|(?<family>${wordsOf('family')}))(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
}
