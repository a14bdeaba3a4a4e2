import { quoted } from '../../text/formatting/quote.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import { fileSetAside } from './quarantine-words.ts';

/** Findings about the map that a file must hold: its keys, its depth, its size. */
export interface YamlStructureArguments {
  'yaml/duplicate-key': { readonly key: string };
  'yaml/key': { readonly key: string };
  'yaml/empty': Record<never, never>;
  'yaml/not-map': { readonly found: 'list' | 'text' };
  'yaml/several-documents': Record<never, never>;
  'yaml/depth': { readonly limit: number };
  'yaml/keys': { readonly count: number; readonly limit: number };
}

export const yamlStructureCatalogue: Catalogue<YamlStructureArguments> = {
  'yaml/duplicate-key': {
    severity: 'error',
    nb: {
      title: 'Samme felt to ganger',
      message: ({ key }) => `feltet ${quoted(key)} står to ganger`,
      help: () => 'Behold den ene og slett den andre.',
      explanation: `Når et felt står to ganger, vet ingen hvilken verdi som gjelder. ${fileSetAside.nb}`,
    },
    en: {
      title: 'The same field twice',
      message: ({ key }) => `the field ${quoted(key)} stands twice`,
      help: () => 'Keep one and delete the other.',
      explanation: `When a field stands twice nobody knows which value holds. ${fileSetAside.en}`,
    },
    example: { wrong: 'slutt: 2026-12-31\nslutt: 2027-12-31', right: 'slutt: 2027-12-31' },
  },
  'yaml/key': {
    severity: 'error',
    nb: {
      title: 'Et navn som ikke kan være felt',
      message: ({ key }) => `${quoted(key)} kan ikke være navnet på et felt`,
      help: () => 'Skriv feltnavnet som tekst, med vanlige bokstaver.',
      explanation: `Feltnavn er tekst. Noen få navn har en egen mening i programmer og er forbudt, og bokstaver som å skal være ett tegn. ${fileSetAside.nb}`,
    },
    en: {
      title: 'A name that cannot be a field',
      message: ({ key }) => `${quoted(key)} cannot be the name of a field`,
      help: () => 'Write the field name as text, in ordinary letters.',
      explanation: `Field names are text. A few names mean something to programs and are forbidden, and letters such as å must be one character. ${fileSetAside.en}`,
    },
    example: { wrong: '__proto__: x', right: 'tittel: x' },
  },
  'yaml/empty': {
    severity: 'error',
    nb: {
      title: 'Fila er tom',
      message: () => 'fila har ikke noe innhold',
      help: () => 'Fyll den ut, eller slett den.',
      explanation: `En tom fil er ingen post. ${fileSetAside.nb}`,
    },
    en: {
      title: 'The file is empty',
      message: () => 'the file has no content',
      help: () => 'Fill it in, or delete it.',
      explanation: `An empty file is no post. ${fileSetAside.en}`,
    },
    example: { wrong: '# bare en kommentar', right: 'id: FP-2026-001\ntittel: Skolevei' },
  },
  'yaml/not-map': {
    severity: 'error',
    nb: {
      title: 'Fila har ikke felt',
      message: ({ found }) =>
        `fila skal ha felt (navn: verdi), men her står ${found === 'list' ? 'en liste' : 'bare en tekst'}`,
      help: () => 'Skriv innholdet som felt: navn, kolon, mellomrom, verdi.',
      explanation: `Hver post er ett sett med felt. ${fileSetAside.nb}`,
    },
    en: {
      title: 'The file has no fields',
      message: ({ found }) =>
        `the file must have fields (name: value), but here stands ${found === 'list' ? 'a list' : 'only a text'}`,
      help: () => 'Write the content as fields: name, colon, space, value.',
      explanation: `Each post is one set of fields. ${fileSetAside.en}`,
    },
    example: { wrong: '- id: FP-2026-001', right: 'id: FP-2026-001' },
  },
  'yaml/several-documents': {
    severity: 'error',
    nb: {
      title: 'Flere dokumenter i én fil',
      message: () => 'her begynner et nytt dokument (---)',
      help: () => 'Legg hver post i sin egen fil.',
      explanation: `Én fil er én post. ${fileSetAside.nb}`,
    },
    en: {
      title: 'Several documents in one file',
      message: () => 'here begins a new document (---)',
      help: () => 'Put each post in a file of its own.',
      explanation: `One file is one post. ${fileSetAside.en}`,
    },
    example: { wrong: 'id: A\n---\nid: B', right: 'id: A' },
  },
  'yaml/depth': {
    severity: 'error',
    nb: {
      title: 'For dypt nøstet',
      message: ({ limit }) => `her er det mer enn ${limit} nivåer inni hverandre`,
      help: () =>
        'En post trenger sjelden mer enn fem nivåer. Se om en parentes er åpnet for mange ganger.',
      explanation: `Dyp nøsting er nesten alltid en feil, og kan stanse programmer. ${fileSetAside.nb}`,
    },
    en: {
      title: 'Nested too deep',
      message: ({ limit }) => `here are more than ${limit} levels inside each other`,
      help: () =>
        'A post rarely needs more than five levels. See whether a bracket is opened too many times.',
      explanation: `Deep nesting is nearly always a mistake, and can stop programs. ${fileSetAside.en}`,
    },
    example: { wrong: 'x: [[[[[[…]]]]]]', right: 'x: [1]' },
  },
  'yaml/keys': {
    severity: 'error',
    nb: {
      title: 'For mange felt',
      message: ({ count, limit }) =>
        `her er ${writtenNumber(count)} felt, og grensen er ${writtenNumber(limit)}`,
      help: () =>
        'Del opp, eller bruk en liste. Skal det være så mange, så hev grenser.felt i register.yaml; explain limits sier hvor langt.',
      explanation: `Så mange felt på ett sted er nesten alltid en feil. ${fileSetAside.nb}`,
    },
    en: {
      title: 'Too many fields',
      message: ({ count, limit }) =>
        `here are ${writtenNumber(count)} fields, and the limit is ${writtenNumber(limit)}`,
      help: () =>
        'Split it, or use a list. If there are to be so many, raise grenser.felt in register.yaml; explain limits says how far.',
      explanation: `So many fields in one place is nearly always a mistake. ${fileSetAside.en}`,
    },
    example: { wrong: 'a1: …\na2: …\n(2 001 felt)', right: 'a:\n  - …' },
  },
};
