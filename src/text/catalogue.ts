import { en } from './en/index.ts';
import type { Language } from './language.ts';
import { nb } from './nb/index.ts';

/** All that the tool says, by area. */
export type Catalogue = typeof nb;

/** The texts in one language. */
export function wordsIn(language: Language): Catalogue {
  switch (language) {
    case 'nb':
      return nb;
    case 'en':
      return en;
  }
}
