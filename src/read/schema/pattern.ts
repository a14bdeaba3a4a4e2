import { RE2JS } from '@bufbuild/re2';

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

/** A matcher that takes linear time; `\uXXXX`, which RE2 does not know, is written as it wants it. Throws when RE2 refuses it. */
export function linearPattern(pattern: string): { readonly test: (text: string) => boolean } {
  return isPlain(pattern) ? new RegExp(pattern, 'u') : new RE2JS(inWordsOfRe2(pattern));
}

/**
 * Anchored, without groups or choices, and with at most one repetition without an end: such a pattern the
 * built-in matcher too tries in linear time, and it is ready much sooner. What the two read differently
 * (`.`, `\s`, `\b`) is left to RE2.
 */
function isPlain(pattern: string): boolean {
  const bare = pattern
    .replace(/\\(?:[pPu]\{[^}]*\}|u[0-9a-fA-F]{4}|[\s\S])/gu, 'x')
    .replace(/\[[^\]]*\]/gu, 'x');
  const endless = bare.match(/[*+]|\{\d+,\}/gu) ?? [];
  return (
    pattern.startsWith('^') &&
    endless.length <= 1 &&
    !/[().|]/u.test(bare) &&
    !/\\[sSbBkcx0-9]/u.test(pattern)
  );
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
