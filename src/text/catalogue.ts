import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { nb } from './nb/index.ts';

/** All that the tool says, by area. */
export type Catalogue = typeof nb;

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { nb, en };

/** The texts in one language. */
export function wordsIn(language: Language): Catalogue {
  return CATALOGUES[language];
}
