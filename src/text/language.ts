/** The languages a user can read the tool in: bokmål first, English with `--lang en`. */
export type Language = 'nb' | 'en';

/** What the data of a register is written in. */
export const DATA_LANGUAGE: Language = 'nb';

/** The same text in both languages; data values stay Norwegian. */
export type Words = Readonly<Record<Language, string>>;
