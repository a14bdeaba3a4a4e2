import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { patternWords } from './pattern-words.ts';
import { postsOfTypeSetAside } from './quarantine-words.ts';
import { didYouMean } from './schema-words.ts';

/** What is wrong with another of our extension keywords. */
export type ExtensionFault =
  | { readonly kind: 'form' }
  | { readonly kind: 'unknown-field'; readonly name: string; readonly nearest: string | null };

/** Our extension keywords that have a form of their own besides `x-livslop`. */
export type ExtensionKeyword =
  | 'x-tittel'
  | 'x-referanse'
  | 'x-personvern'
  | 'x-mangler'
  | 'x-enhet'
  | 'x-kolonner'
  | 'x-unik';

/** Findings about the keywords that a schema uses. */
export interface SchemaKeywordArguments {
  /** `standard` means it is no regular expression of JSON Schema at all; `linear` that it can take endless time. */
  'schema/regexp': {
    readonly pattern: string;
    readonly fault: 'standard' | 'linear';
    readonly detail: string;
  };
  'schema/unknown-format': {
    readonly format: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  'schema/unknown-keyword': { readonly keyword: string; readonly nearest: string | null };
  'schema/extension': { readonly keyword: ExtensionKeyword; readonly fault: ExtensionFault };
}

export const schemaKeywordCatalogue: Catalogue<SchemaKeywordArguments> = {
  'schema/regexp': {
    severity: 'error',
    nb: {
      title: 'Mønsteret i skjemaet kan ikke brukes',
      message: ({ pattern, fault, detail }) =>
        fault === 'linear'
          ? `${quoted(pattern)} er ikke et mønster som alltid svarer raskt: ${patternWords(detail, 'nb')}`
          : `${quoted(pattern)} er ikke et gyldig regulært uttrykk: ${patternWords(detail, 'nb')}`,
      help: () =>
        'Skriv mønsteret om, uten blikk framover eller bakover og uten tilbakehenvisninger.',
      explanation: `Mønstre leses av RE2, som aldri bruker lang tid, uansett tekst. Derfor er (?=…), (?!…), (?<=…) og \\1 ikke med. ${postsOfTypeSetAside.nb}`,
    },
    en: {
      title: 'The pattern in the schema cannot be used',
      message: ({ pattern, fault, detail }) =>
        fault === 'linear'
          ? `${quoted(pattern)} is not a pattern that always answers fast: ${detail}`
          : `${quoted(pattern)} is not a valid regular expression: ${detail}`,
      help: () => 'Rewrite the pattern without look-ahead, look-behind and back references.',
      explanation: `Patterns are read by RE2, which never takes long, whatever the text. So (?=…), (?!…), (?<=…) and \\1 are not in it. ${postsOfTypeSetAside.en}`,
    },
    example: { wrong: '{"pattern": "^(?!FP)"}', right: '{"pattern": "^[A-Z]{2}-"}' },
  },
  'schema/unknown-format': {
    severity: 'error',
    nb: {
      title: 'Ukjent format i skjemaet',
      message: ({ format, nearest }) =>
        `${quoted(format)} er ikke et format verktøyet kjenner.${didYouMean(nearest, 'nb')}`,
      help: ({ known }) => `Bruk et av disse: ${known.join(', ')}`,
      explanation: `Et format som ikke kan sjekkes, blir ikke godtatt i stillhet. ${postsOfTypeSetAside.nb}`,
    },
    en: {
      title: 'Unknown format in the schema',
      message: ({ format, nearest }) =>
        `${quoted(format)} is not a format the tool knows.${didYouMean(nearest, 'en')}`,
      help: ({ known }) => `Use one of these: ${known.join(', ')}`,
      explanation: `A format that cannot be checked is not accepted in silence. ${postsOfTypeSetAside.en}`,
    },
    example: { wrong: '{"format": "dat"}', right: '{"format": "dato"}' },
  },
  'schema/unknown-keyword': {
    severity: 'warning',
    nb: {
      title: 'Ukjent nøkkelord i skjemaet',
      message: ({ keyword, nearest }) =>
        `${quoted(keyword)} er ikke et nøkkelord verktøyet kjenner.${didYouMean(nearest, 'nb')}`,
      help: ({ nearest }) =>
        nearest === null
          ? 'Fjern det, eller la navnet begynne med x-.'
          : `Skriv ${quoted(nearest)}.`,
      explanation:
        'Et feilskrevet nøkkelord i et skjema har ingen virkning, og det merkes først når gale data slipper gjennom. Egne nøkkelord som begynner med x-, er tillatt; de som ligner på verktøyets egne, blir påpekt. Andre ukjente nøkkelord er feil.',
    },
    en: {
      title: 'Unknown keyword in the schema',
      message: ({ keyword, nearest }) =>
        `${quoted(keyword)} is not a keyword the tool knows.${didYouMean(nearest, 'en')}`,
      help: ({ nearest }) =>
        nearest === null
          ? 'Remove it, or let the name begin with x-.'
          : `Write ${quoted(nearest)}.`,
      explanation:
        "A misspelt keyword in a schema has no effect, and nobody notices until wrong data slips through. Keywords of your own that begin with x- are allowed; those that resemble the tool's own are pointed out. Other unknown keywords are errors.",
    },
    example: {
      wrong: '{"x-livsløp": {"logg": "statuslogg"}}',
      right: '{"x-livslop": {"logg": "statuslogg"}}',
    },
  },
  'schema/extension': {
    severity: 'warning',
    nb: {
      title: 'Et av verktøyets nøkkelord er brukt feil',
      message: ({ keyword, fault }) =>
        fault.kind === 'form'
          ? `${keyword} skal være ${EXTENSIONS[keyword].nb}`
          : `${keyword} nevner ${quoted(fault.name)}, som ikke er et felt her.${didYouMean(fault.nearest, 'nb')}`,
      help: ({ keyword }) => `Rett ${keyword} i skjemaet. Til da brukes det ikke.`,
      explanation:
        'Nøkkelord som begynner med x-, forteller verktøyet det JSON Schema ikke har ord for: x-tittel, x-referanse, x-livslop, x-personvern, x-mangler, x-enhet, x-kolonner og x-unik.',
    },
    en: {
      title: "One of the tool's keywords is used wrongly",
      message: ({ keyword, fault }) =>
        fault.kind === 'form'
          ? `${keyword} should be ${EXTENSIONS[keyword].en}`
          : `${keyword} names ${quoted(fault.name)}, which is not a field here.${didYouMean(fault.nearest, 'en')}`,
      help: ({ keyword }) => `Correct ${keyword} in the schema. Until then it is not used.`,
      explanation:
        'Keywords that begin with x- tell the tool what JSON Schema has no words for: x-tittel, x-referanse, x-livslop, x-personvern, x-mangler, x-enhet, x-kolonner and x-unik.',
    },
    example: { wrong: '"x-kolonner": ["titel"]', right: '"x-kolonner": ["tittel"]' },
  },
};

const EXTENSIONS: Record<ExtensionKeyword, { readonly nb: string; readonly en: string }> = {
  'x-tittel': {
    nb: 'en tekst, eller {"nb": "…", "en": "…"}',
    en: 'a text, or {"nb": "…", "en": "…"}',
  },
  'x-referanse': {
    nb: 'navnet på en type, eller "*"',
    en: 'the name of a type, or "*"',
  },
  'x-personvern': { nb: '"unntatt"', en: '"unntatt"' },
  'x-mangler': { nb: '"tom" eller "ukjent"', en: '"tom" or "ukjent"' },
  'x-enhet': { nb: '"kroner" eller "år"', en: '"kroner" or "år"' },
  'x-kolonner': { nb: 'en liste med navn på felt', en: 'a list of field names' },
  'x-unik': { nb: 'en liste med navn på felt', en: 'a list of field names' },
};
