import { wordsIn } from '../../text/catalogue.ts';
import { quoted } from '../../text/formatting/quote.ts';
import type { Language } from '../../text/language.ts';

/** A field as messages name it: its key, the title its schema gives it, and which element of a list it is (from 1). */
export interface FieldName {
  /** Empty for the whole file. */
  readonly name: string;
  readonly title: string | null;
  readonly element: number | null;
}

/** The JSON types, as the schemas name them. */
export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object';

/** «Slutt (slutt)», «Partnere (partnere) nr. 2», or «fila» for the whole of it. */
export function fieldWords({ name, title, element }: FieldName, language: Language): string {
  const { findings } = wordsIn(language);
  if (name === '') return findings.file;
  const field = title === null ? quoted(name) : `${title} (${name})`;
  if (element === null) return field;
  return findings.element(field, element);
}

/** What a value of that JSON type is called. */
export function typeWords(type: JsonType, language: Language): string {
  return wordsIn(language).findings.types[type];
}

/** A way in which a value may be right besides being one of some values: by its type, or by its format. */
export type OtherWay =
  | { readonly kind: 'type'; readonly type: JsonType }
  | { readonly kind: 'format'; readonly format: string };

/** «et heltall», «dag (2026-08-31)» */
export function wayWords(way: OtherWay, language: Language): string {
  if (way.kind === 'type') return typeWords(way.type, language);
  const formats: Readonly<Record<string, string>> = wordsIn(language).schemas.formats;
  return formats[way.format] ?? way.format;
}

/** «a, b eller c». */
export function alternatives(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return `${items.slice(0, -1).join(', ')} ${wordsIn(language).findings.or} ${last}`;
}

/** The items joined by commas, the first dozen of many. */
export function enumerated(items: readonly string[], language: Language): string {
  const shown = items.slice(0, 12);
  const hidden = items.length - shown.length;
  if (hidden === 0) return shown.join(', ');
  return `${shown.join(', ')} … ${wordsIn(language).findings.andMore(hidden)}`;
}

/** « Mente du «pågår»?», or nothing. */
export function didYouMean(nearest: string | null, language: Language): string {
  if (nearest === null) return '';
  return wordsIn(language).findings.didYouMean(quoted(nearest));
}

/** The sentence with a capital first letter. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
