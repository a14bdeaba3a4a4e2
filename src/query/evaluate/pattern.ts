import { RE2JS } from '@bufbuild/re2';
import { mostStates } from '../../read/schema/pattern.ts';
import { LIMITS } from '../syntax/limits.ts';

/** Why RE2 refuses a pattern, in its own words; null when it takes it. */
export function patternFault(pattern: string): string | null {
  if (mostStates(pattern) > LIMITS.states) return 'repeat count too large';
  try {
    RE2JS.compile(pattern);
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return detail.replace(/^error parsing regexp: /, '');
  }
}

/** A matcher that takes linear time, for a pattern that has been checked. */
export function matcherOf(pattern: string): (text: string) => boolean {
  const compiled = RE2JS.compile(pattern);
  return (text) => compiled.test(text);
}
