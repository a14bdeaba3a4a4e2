import { wordsIn } from '../../text/catalogue.ts';
import { quoted } from '../../text/formatting/quote.ts';
import type { Language } from '../../text/language.ts';
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

/** «et heltall eller en tekst»; several of the same only once. */
export function kindsWords(kinds: readonly ValueKind[], language: Language): string {
  const { findings } = wordsIn(language);
  const words = [...new Set(kinds.map((kind) => findings.valueKinds[kind]))];
  if (words.length === 0) return findings.otherKind;
  return alternatives(words, language);
}

/** «feltet «kilde»», or «dette» where no field is named. */
export function fieldOrThis(field: string | null, language: Language): string {
  const { findings } = wordsIn(language);
  return field === null ? findings.this : findings.field(quoted(field));
}
