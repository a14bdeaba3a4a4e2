import type { Limits } from '../../krav/definition/krav.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** «minst 3», «2 til 3», «høyst 4». */
export function limitRange({ min, max }: Pick<Limits, 'min' | 'max'>, language: Language): string {
  const words = wordsIn(language).krav;
  if (min !== null && max !== null) return words.between(min, max);
  if (min !== null) return words.atLeast(min);
  return max === null ? '' : words.atMost(max);
}
