import { RE2JS } from '@bufbuild/re2';
import { spend } from './work.ts';

export interface PatternFault {
  readonly fault: 'standard' | 'linear';
  readonly detail: string;
}

/** Why a pattern cannot be used: not an ECMAScript one, or one that RE2 refuses; null when it can. */
export function patternFault(pattern: string): PatternFault | null {
  return (
    failure('standard', () => new RegExp(pattern, 'u')) ??
    failure('linear', () => linearPattern(pattern))
  );
}

function failure(fault: PatternFault['fault'], compile: () => unknown): PatternFault | null {
  try {
    compile();
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return {
      fault,
      detail: detail.replace(/^(?:error parsing regexp|Invalid regular expression): /, ''),
    };
  }
}

interface Pattern {
  readonly test: (text: string) => boolean;
  /** The pattern as a text, by which ajv tells one from another. */
  readonly toString: () => string;
}

/** A matcher that takes linear time; `\uXXXX`, which RE2 does not know, is written as it wants it. Throws when RE2 refuses it. */
export function linearPattern(pattern: string): Pattern {
  const bare = withoutEscapes(pattern);
  const written = () => pattern;
  if (isPlain(pattern, bare)) {
    const plain = new RegExp(pattern, 'u');
    return {
      test: (text) => {
        spend(1 + text.length / CHARACTERS_PER_UNIT);
        return plain.test(text);
      },
      toString: written,
    };
  }
  // Asked to match all of a text, RE2 takes a third of the time it takes over `^` and `$`.
  const whole = isWhole(bare);
  const matcher = new RE2JS(inWordsOfRe2(whole ? pattern.slice(1, -1) : pattern));
  const states = mostStates(pattern, bare);
  return {
    test: (text) => {
      spend(1 + (text.length * states) / STATES_PER_UNIT);
      return whole ? matcher.testExact(text) : matcher.test(text);
    },
    toString: written,
  };
}

/** How much of a text the built-in matcher, and how many states RE2, goes through in the time of one unit of work. */
const CHARACTERS_PER_UNIT = 100;
const STATES_PER_UNIT = 4;

/** At least how many states RE2 may be in at once: each repetition that has an end stands as often as it may. */
export function mostStates(pattern: string, bare = withoutEscapes(pattern)): number {
  const counts = [...bare.matchAll(/\{(\d+)(?:,(\d*))?\}/gu)].map(([, from, to]) =>
    Number(to === undefined || to === '' ? from : to),
  );
  return (
    bare.length +
    counts.reduce((sum, count) => sum + count, 0) * (bare.includes(')') ? bare.length : 1)
  );
}

/** A pattern with a letter in place of each escape and each class of characters. */
function withoutEscapes(pattern: string): string {
  return pattern
    .replace(/\\(?:[pPu]\{[^}]*\}|u[0-9a-fA-F]{4}|[\s\S])/gu, 'x')
    .replace(/\[[^\]]*\]/gu, 'x');
}

/**
 * Anchored, without groups or choices, and with at most one repetition of more than one length: such a pattern
 * the built-in matcher too tries in linear time, and it is ready much sooner. What the two read differently
 * (`.`, `\s`, `\b`) is left to RE2.
 */
function isPlain(pattern: string, bare: string): boolean {
  const varying = bare.match(/[*+?]|\{\d+,\d*\}/gu) ?? [];
  const exact = [...bare.matchAll(/\{(\d+)\}/gu)].map(([, count]) => Number(count));
  return (
    bare.startsWith('^') &&
    varying.length <= 1 &&
    exact.every((count) => count <= MOST_EXACTLY) &&
    !/[().|]/u.test(bare) &&
    !/\\[sSbBkcx0-9]/u.test(pattern)
  );
}

/** What stands behind a repetition is tried at each of its lengths, so it must be short. */
const MOST_EXACTLY = 64;

/** Whether a pattern begins with `^`, ends with `$`, and has no choice but inside groups. */
function isWhole(bare: string): boolean {
  if (!bare.startsWith('^') || !bare.endsWith('$')) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return false;
  }
  return true;
}

function inWordsOfRe2(pattern: string): string {
  return pattern.replace(
    /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|[\s\S])/g,
    (written: string, braced: string | undefined, plain: string | undefined) => {
      const code = braced ?? plain;
      return code === undefined ? written : `\\x{${code}}`;
    },
  );
}
