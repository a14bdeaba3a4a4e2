import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** Why a pattern cannot be used, in the words of the reader's language; unknown complaints as the engine words them. */
export function patternWords(detail: string, language: Language): string {
  return wordsIn(language).findings.complaint(detail);
}
