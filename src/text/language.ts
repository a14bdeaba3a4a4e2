/** The languages a user can read the tool in: bokmål first, English with `--lang en`. */
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGES = ['nb', 'en'] as const;

/** The language of a name, such as one read from a file; bokmål unless it is English. */
export function languageNamed(name: unknown): Language {
  return name === 'en' ? 'en' : 'nb';
}

/** What the data of a register is written in. */
export const DATA_LANGUAGE: Language = 'nb';

/** The same text in both languages; data values stay Norwegian. */
export type Words = Readonly<Record<Language, string>>;
