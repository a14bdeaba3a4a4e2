import type { Language } from '../../text/language.ts';
import { quoted } from '../../text/quote.ts';

/** A field as messages name it: its key, the title its schema gives it, and which element of a list it is (from 1). */
export interface FieldName {
  /** Empty for the whole file. */
  readonly name: string;
  readonly title: string | null;
  readonly element: number | null;
}

/** The JSON types, as the schemas name them. */
export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

const TYPES: Record<Language, Record<JsonType, string>> = {
  nb: {
    null: 'tomt',
    boolean: 'true eller false',
    integer: 'et heltall',
    number: 'et tall',
    string: 'en tekst',
    array: 'en liste',
    object: 'felt med navn og verdi',
  },
  en: {
    null: 'empty',
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    string: 'a text',
    array: 'a list',
    object: 'fields with names and values',
  },
};

/** «Slutt (slutt)», «Partnere (partnere) nr. 2», or «fila» for the whole of it. */
export function fieldWords({ name, title, element }: FieldName, language: Language): string {
  if (name === '') return language === 'nb' ? 'fila' : 'the file';
  const field = title === null ? quoted(name) : `${title} (${name})`;
  if (element === null) return field;
  return language === 'nb' ? `${field} nr. ${element}` : `${field}, item ${element}`;
}

/** What a value of that JSON type is called. */
export function typeWords(type: JsonType, language: Language): string {
  return TYPES[language][type];
}

/** «a, b eller c». */
export function alternatives(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return `${items.slice(0, -1).join(', ')} ${language === 'nb' ? 'eller' : 'or'} ${last}`;
}

/** The items joined by commas, the first dozen of many. */
export function enumerated(items: readonly string[], language: Language): string {
  const shown = items.slice(0, 12);
  const hidden = items.length - shown.length;
  if (hidden === 0) return shown.join(', ');
  return `${shown.join(', ')} … ${language === 'nb' ? `og ${hidden} til` : `and ${hidden} more`}`;
}

/** « Mente du «pågår»?», or nothing. */
export function didYouMean(nearest: string | null, language: Language): string {
  if (nearest === null) return '';
  return language === 'nb' ? ` Mente du ${quoted(nearest)}?` : ` Did you mean ${quoted(nearest)}?`;
}

/** The sentence with a capital first letter. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
