import type { Language } from '../../text/language.ts';
import { quoted } from '../../text/quote.ts';
import type { ExpressionFault, ValueKind } from './expression-fault.ts';
import { alternatives } from './schema-words.ts';

/** What one language says of a fault: what is wrong, and what to do. */
export interface FaultWording<Fault> {
  readonly message: (fault: Fault) => string;
  readonly help: (fault: Fault) => string;
}

/** The words for every kind of fault in a union; a forgotten one does not compile. */
export type FaultWords<Fault extends ExpressionFault> = {
  readonly [Kind in Fault['kind']]: Readonly<
    Record<Language, FaultWording<Extract<Fault, { kind: Kind }>>>
  >;
};

const KINDS: Record<Language, Record<ValueKind, string>> = {
  nb: {
    int: 'et heltall',
    double: 'et desimaltall',
    string: 'en tekst',
    bool: 'sant eller usant',
    null: 'null',
    list: 'en liste',
    map: 'et objekt',
  },
  en: {
    int: 'a whole number',
    double: 'a decimal number',
    string: 'a text',
    bool: 'true or false',
    null: 'null',
    list: 'a list',
    map: 'an object',
  },
};

/** «et heltall eller en tekst»; several of the same only once. */
export function kindsWords(kinds: readonly ValueKind[], language: Language): string {
  const words = [...new Set(kinds.map((kind) => KINDS[language][kind]))];
  if (words.length === 0) return language === 'nb' ? 'noe annet' : 'something else';
  return alternatives(words, language);
}

/** «feltet «kilde»», or «dette» where no field is named. */
export function fieldOrThis(field: string | null, language: Language): string {
  if (field === null) return language === 'nb' ? 'dette' : 'this';
  return `${language === 'nb' ? 'feltet' : 'the field'} ${quoted(field)}`;
}
