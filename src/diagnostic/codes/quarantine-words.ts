import type { Language } from '../../text/language.ts';

/** What becomes of a file that cannot be trusted. */
export const fileSetAside: Readonly<Record<Language, string>> = {
  nb: 'Fila er satt til side til den er rettet; alt annet sjekkes likevel.',
  en: 'The file is set aside until it is put right; everything else is checked all the same.',
};

/** What becomes of the posts of a type whose schema cannot be used. */
export const postsOfTypeSetAside: Readonly<Record<Language, string>> = {
  nb: 'Så lenge er alle poster av typen satt til side og teller som uklare.',
  en: 'Until then all posts of the type are set aside and count as not known.',
};
