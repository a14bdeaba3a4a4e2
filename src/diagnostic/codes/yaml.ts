import { quoted } from '../../text/formatting/quote.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';

/** Findings about the YAML of a file. */
export interface YamlArguments {
  'yaml/syntax': { readonly fault: string; readonly detail: string };
  'yaml/duplicate-key': { readonly key: string };
  'yaml/key': { readonly key: string };
  'yaml/alias': { readonly name: string };
  'yaml/tag': { readonly tag: string };
  'yaml/directive': Record<never, never>;
  'yaml/empty': Record<never, never>;
  'yaml/not-map': { readonly found: 'list' | 'text' };
  'yaml/several-documents': Record<never, never>;
  'yaml/depth': { readonly limit: number };
  'yaml/keys': { readonly count: number; readonly limit: number };
  'yaml/number': { readonly source: string };
  'yaml/number-form': { readonly source: string; readonly read: string };
  'yaml/not-nfc': { readonly text: string };
}

const SYNTAX_NB: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'innrykket er laget med tabulator; YAML vil ha mellomrom',
  BAD_INDENT: 'innrykket passer ikke med linjene over',
  MULTILINE_IMPLICIT_KEY: 'et feltnavn går over flere linjer; mangler det et kolon?',
  MISSING_CHAR: 'det mangler et tegn, oftest et anførselstegn, en parentes eller et kolon',
  UNEXPECTED_TOKEN: 'her står noe YAML ikke venter',
  BLOCK_AS_IMPLICIT_KEY:
    'et kolon inne i teksten gjør den til et nytt felt; sett teksten i anførselstegn',
  BLOCK_IN_FLOW: 'en liste eller et felt med innrykk kan ikke stå inne i [ ] eller { }',
  BAD_SCALAR_START:
    'teksten begynner med et tegn som betyr noe annet i YAML; sett den i anførselstegn',
  BAD_DQ_ESCAPE:
    'omvendt skråstrek foran dette tegnet betyr ikke noe; skriv to, eller bruk enkle anførselstegn',
  MISSING_ANCHOR_OR_TAG: 'et tegn som & eller ! står foran noe det ikke kan gjelde',
  RESOURCE_EXHAUSTION: 'fila er for dypt nøstet',
};

const SYNTAX_EN: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'the indentation is made with a tab; YAML wants spaces',
  BAD_INDENT: 'the indentation does not fit the lines above',
  MULTILINE_IMPLICIT_KEY: 'a field name runs over several lines; is a colon missing?',
  MISSING_CHAR: 'a character is missing, mostly a quotation mark, a bracket or a colon',
  UNEXPECTED_TOKEN: 'here stands something YAML does not expect',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon inside the text makes it a new field; put the text in quotation marks',
  BLOCK_IN_FLOW: 'an indented list or field cannot stand inside [ ] or { }',
  BAD_SCALAR_START:
    'the text begins with a character that means something else in YAML; put it in quotation marks',
  BAD_DQ_ESCAPE:
    'a backslash before this character means nothing; write two, or use single quotation marks',
  MISSING_ANCHOR_OR_TAG: 'a character such as & or ! stands before something it cannot apply to',
  RESOURCE_EXHAUSTION: 'the file is nested too deep',
};

const ASIDE_NB = 'Fila er satt til side til den er rettet; alt annet sjekkes likevel.';
const ASIDE_EN =
  'The file is set aside until it is put right; everything else is checked all the same.';

export const yamlCatalogue: Catalogue<YamlArguments> = {
  'yaml/syntax': {
    severity: 'error',
    nb: {
      title: 'Ikke gyldig YAML',
      message: ({ fault, detail }) => SYNTAX_NB[fault] ?? `YAML-feil: ${detail}`,
      help: () => `Rett linja. ${ASIDE_NB}`,
      explanation: `Fila kan ikke leses som YAML. En halvlest post brukes aldri. ${ASIDE_NB}`,
    },
    en: {
      title: 'Not valid YAML',
      message: ({ fault, detail }) => SYNTAX_EN[fault] ?? `YAML error: ${detail}`,
      help: () => `Correct the line. ${ASIDE_EN}`,
      explanation: `The file cannot be read as YAML. A post read by halves is never used. ${ASIDE_EN}`,
    },
    example: { wrong: 'tittel: Skole: vei', right: "tittel: 'Skole: vei'" },
  },
  'yaml/duplicate-key': {
    severity: 'error',
    nb: {
      title: 'Samme felt to ganger',
      message: ({ key }) => `feltet ${quoted(key)} står to ganger`,
      help: () => 'Behold den ene og slett den andre.',
      explanation: `Når et felt står to ganger, vet ingen hvilken verdi som gjelder. ${ASIDE_NB}`,
    },
    en: {
      title: 'The same field twice',
      message: ({ key }) => `the field ${quoted(key)} stands twice`,
      help: () => 'Keep one and delete the other.',
      explanation: `When a field stands twice nobody knows which value holds. ${ASIDE_EN}`,
    },
    example: { wrong: 'slutt: 2026-12-31\nslutt: 2027-12-31', right: 'slutt: 2027-12-31' },
  },
  'yaml/key': {
    severity: 'error',
    nb: {
      title: 'Et navn som ikke kan være felt',
      message: ({ key }) => `${quoted(key)} kan ikke være navnet på et felt`,
      help: () => 'Skriv feltnavnet som tekst, med vanlige bokstaver.',
      explanation: `Feltnavn er tekst. Noen få navn har en egen mening i programmer og er forbudt, og bokstaver som å skal være ett tegn. ${ASIDE_NB}`,
    },
    en: {
      title: 'A name that cannot be a field',
      message: ({ key }) => `${quoted(key)} cannot be the name of a field`,
      help: () => 'Write the field name as text, in ordinary letters.',
      explanation: `Field names are text. A few names mean something to programs and are forbidden, and letters such as å must be one character. ${ASIDE_EN}`,
    },
    example: { wrong: '__proto__: x', right: 'tittel: x' },
  },
  'yaml/alias': {
    severity: 'error',
    nb: {
      title: 'Anker eller alias',
      message: ({ name }) => `${quoted(name)} er et anker eller et alias, og de brukes ikke her`,
      help: () => 'Skriv verdien der den skal stå.',
      explanation: `Ankre (&navn) og alias (*navn) gjør at en verdi står ett sted og gjelder et annet. Da ser ikke den som leser endringen hva den gjør. ${ASIDE_NB}`,
    },
    en: {
      title: 'Anchor or alias',
      message: ({ name }) => `${quoted(name)} is an anchor or an alias, and they are not used here`,
      help: () => 'Write the value where it belongs.',
      explanation: `Anchors (&name) and aliases (*name) let a value stand in one place and hold in another, so that a reader of the change does not see what it does. ${ASIDE_EN}`,
    },
    example: {
      wrong: 'start: &dag 2026-01-01\nslutt: *dag',
      right: 'start: 2026-01-01\nslutt: 2026-01-01',
    },
  },
  'yaml/tag': {
    severity: 'error',
    nb: {
      title: 'YAML-merke',
      message: ({ tag }) => `merket ${quoted(tag)} brukes ikke her`,
      help: () => 'Slett merket; skjemaet sier hva slags verdi feltet har.',
      explanation: `Merker som !!str og !noe endrer hva en verdi er. ${ASIDE_NB}`,
    },
    en: {
      title: 'YAML tag',
      message: ({ tag }) => `the tag ${quoted(tag)} is not used here`,
      help: () => 'Delete the tag; the schema says what kind of value the field has.',
      explanation: `Tags such as !!str and !thing change what a value is. ${ASIDE_EN}`,
    },
    example: { wrong: 'nr: !!str 9', right: "nr: '9'" },
  },
  'yaml/directive': {
    severity: 'error',
    nb: {
      title: 'YAML-direktiv',
      message: () => 'linjer som begynner med % brukes ikke her',
      help: () => 'Slett linja.',
      explanation: `%YAML og %TAG endrer hvordan resten av fila leses. ${ASIDE_NB}`,
    },
    en: {
      title: 'YAML directive',
      message: () => 'lines that begin with % are not used here',
      help: () => 'Delete the line.',
      explanation: `%YAML and %TAG change how the rest of the file is read. ${ASIDE_EN}`,
    },
    example: { wrong: '%YAML 1.1\n---\nid: FP-2026-001', right: 'id: FP-2026-001' },
  },
  'yaml/empty': {
    severity: 'error',
    nb: {
      title: 'Fila er tom',
      message: () => 'fila har ikke noe innhold',
      help: () => 'Fyll den ut, eller slett den.',
      explanation: `En tom fil er ingen post. ${ASIDE_NB}`,
    },
    en: {
      title: 'The file is empty',
      message: () => 'the file has no content',
      help: () => 'Fill it in, or delete it.',
      explanation: `An empty file is no post. ${ASIDE_EN}`,
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
      explanation: `Hver post er ett sett med felt. ${ASIDE_NB}`,
    },
    en: {
      title: 'The file has no fields',
      message: ({ found }) =>
        `the file must have fields (name: value), but here stands ${found === 'list' ? 'a list' : 'only a text'}`,
      help: () => 'Write the content as fields: name, colon, space, value.',
      explanation: `Each post is one set of fields. ${ASIDE_EN}`,
    },
    example: { wrong: '- id: FP-2026-001', right: 'id: FP-2026-001' },
  },
  'yaml/several-documents': {
    severity: 'error',
    nb: {
      title: 'Flere dokumenter i én fil',
      message: () => 'her begynner et nytt dokument (---)',
      help: () => 'Legg hver post i sin egen fil.',
      explanation: `Én fil er én post. ${ASIDE_NB}`,
    },
    en: {
      title: 'Several documents in one file',
      message: () => 'here begins a new document (---)',
      help: () => 'Put each post in a file of its own.',
      explanation: `One file is one post. ${ASIDE_EN}`,
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
      explanation: `Dyp nøsting er nesten alltid en feil, og kan stanse programmer. ${ASIDE_NB}`,
    },
    en: {
      title: 'Nested too deep',
      message: ({ limit }) => `here are more than ${limit} levels inside each other`,
      help: () =>
        'A post rarely needs more than five levels. See whether a bracket is opened too many times.',
      explanation: `Deep nesting is nearly always a mistake, and can stop programs. ${ASIDE_EN}`,
    },
    example: { wrong: 'x: [[[[[[…]]]]]]', right: 'x: [1]' },
  },
  'yaml/keys': {
    severity: 'error',
    nb: {
      title: 'For mange felt',
      message: ({ count, limit }) =>
        `her er ${writtenNumber(count)} felt, og grensen er ${writtenNumber(limit)}`,
      help: () => 'Del opp, eller bruk en liste.',
      explanation: `Så mange felt på ett sted er nesten alltid en feil. ${ASIDE_NB}`,
    },
    en: {
      title: 'Too many fields',
      message: ({ count, limit }) =>
        `here are ${writtenNumber(count)} fields, and the limit is ${writtenNumber(limit)}`,
      help: () => 'Split it, or use a list.',
      explanation: `So many fields in one place is nearly always a mistake. ${ASIDE_EN}`,
    },
    example: { wrong: 'a1: …\na2: …\n(2 001 felt)', right: 'a:\n  - …' },
  },
  'yaml/number': {
    severity: 'error',
    nb: {
      title: 'Ikke et vanlig tall',
      message: ({ source }) => `${quoted(source)} er ikke et tall som kan regnes med`,
      help: () => 'Skriv tallet med siffer, eller sett det i anførselstegn hvis det er et nummer.',
      explanation: `Uendelig, «ikke et tall» og tall som er for store til å skrives nøyaktig, kan ikke lagres. ${ASIDE_NB}`,
    },
    en: {
      title: 'Not an ordinary number',
      message: ({ source }) => `${quoted(source)} is no number that can be reckoned with`,
      help: () => 'Write the number in digits, or in quotation marks if it is a reference number.',
      explanation: `Infinity, not-a-number and numbers too large to be exact cannot be kept. ${ASIDE_EN}`,
    },
    example: { wrong: 'tilsagn_kr: .inf', right: 'tilsagn_kr: 800000' },
  },
  'yaml/number-form': {
    severity: 'warning',
    nb: {
      title: 'Tallet leses annerledes enn det er skrevet',
      message: ({ source, read }) => `${quoted(source)} leses som tallet ${read}`,
      help: () =>
        'Er det et nummer (kommunenummer, saksnummer), sett det i anførselstegn. Er det et tall, skriv det på vanlig måte.',
      explanation:
        'Nuller foran, nuller bak desimaltegnet og tall med e eller x blir borte eller endret når verdien leses som tall. Et kommunenummer som 0219 blir 219.',
    },
    en: {
      title: 'The number is read otherwise than it is written',
      message: ({ source, read }) => `${quoted(source)} is read as the number ${read}`,
      help: () =>
        'If it is a reference number, put it in quotation marks. If it is a number, write it the ordinary way.',
      explanation:
        'Leading zeros, zeros after the decimal point and numbers with e or x are lost or changed when the value is read as a number. A municipality number such as 0219 becomes 219.',
    },
    example: { wrong: 'kommunenr: 0219', right: "kommunenr: '0219'" },
  },
  'yaml/not-nfc': {
    severity: 'warning',
    nb: {
      title: 'Bokstaver satt sammen av to tegn',
      message: ({ text }) => `${quoted(text)} har bokstaver som er satt sammen av to tegn`,
      help: () =>
        'Skriv ordet på nytt. Det kommer oftest av at teksten er kopiert fra en Mac eller en PDF.',
      explanation:
        'En å kan lagres som ett tegn eller som a med en ring etter. De ser like ut, men er ulike tekster: søk og sammenligning slår feil.',
    },
    en: {
      title: 'Letters put together of two characters',
      message: ({ text }) => `${quoted(text)} has letters put together of two characters`,
      help: () => 'Write the word again. It mostly comes of text copied from a Mac or a PDF.',
      explanation:
        'An å can be stored as one character or as an a followed by a ring. They look alike but differ: search and comparison go wrong.',
    },
    example: { wrong: 'status: pa\\u030Agår', right: 'status: pågår' },
  },
};
