import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { patternWords } from './pattern-words.ts';
import { alternatives, didYouMean, enumerated, type JsonType, typeWords } from './schema-words.ts';

/** Why a schema document cannot be used, or not at one place in it. */
export type DocumentFault =
  | { readonly kind: 'not-object' }
  | { readonly kind: 'dialect'; readonly dialect: string }
  | { readonly kind: 'keyword-value'; readonly keyword: string; readonly value: string }
  | { readonly kind: 'no-type'; readonly type: JsonType; readonly keyword: string }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'endless' }
  | { readonly kind: 'forbidden-name'; readonly name: string }
  | { readonly kind: 'inner-id' }
  | { readonly kind: 'same-id'; readonly id: string; readonly other: string }
  | { readonly kind: 'engine'; readonly detail: string };

/** What is wrong with `x-livslop`. */
export type LivslopFault =
  | {
      readonly kind: 'form';
      readonly detail: 'not-object' | 'no-plan-no-log' | 'plan' | 'log' | 'class' | 'enum';
    }
  | { readonly kind: 'not-a-date'; readonly name: string }
  | { readonly kind: 'unknown-key'; readonly key: string; readonly nearest: string | null }
  | { readonly kind: 'unknown-field'; readonly name: string; readonly nearest: string | null }
  | { readonly kind: 'no-class'; readonly status: string }
  | { readonly kind: 'two-classes'; readonly status: string; readonly classes: readonly string[] }
  | { readonly kind: 'unknown-status'; readonly status: string; readonly nearest: string | null }
  | { readonly kind: 'classes-without-log' };

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
  | 'x-kolonner'
  | 'x-unik';

/** Findings in the schema files themselves. */
export interface SchemaDocumentArguments {
  'schema/json': { readonly end: boolean };
  'schema/document': { readonly fault: DocumentFault };
  'schema/reference': { readonly reference: string; readonly nearest: string | null };
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
  'schema/livslop': { readonly fault: LivslopFault };
  'schema/extension': { readonly keyword: ExtensionKeyword; readonly fault: ExtensionFault };
}

const SET_ASIDE_NB = 'Så lenge er alle poster av typen satt til side og teller som uklare.';
const SET_ASIDE_EN = 'Until then all posts of the type are set aside and count as not known.';

export const schemaDocumentCatalogue: Catalogue<SchemaDocumentArguments> = {
  'schema/json': {
    severity: 'error',
    nb: {
      title: 'Skjemafila er ikke gyldig JSON',
      message: ({ end }) =>
        end ? 'fila slutter midt i et uttrykk' : 'her er fila ikke lenger gyldig JSON',
      help: () =>
        'Se etter et komma for mye eller for lite, en parentes, eller enkle anførselstegn.',
      explanation: `Skjemaer skrives i JSON: anførselstegn rundt alle navn, komma mellom felter, ikke etter det siste, og ingen kommentarer. ${SET_ASIDE_NB}`,
    },
    en: {
      title: 'The schema file is not valid JSON',
      message: ({ end }) =>
        end ? 'the file ends within an expression' : 'from here the file is not valid JSON',
      help: () => 'Look for a comma too many or too few, a bracket, or single quotes.',
      explanation: `Schemas are written in JSON: quotes around all names, a comma between fields, none after the last, and no comments. ${SET_ASIDE_EN}`,
    },
    example: { wrong: '{"type": "object",}', right: '{"type": "object"}' },
  },
  'schema/document': {
    severity: 'error',
    nb: {
      title: 'Skjemaet kan ikke brukes',
      message: ({ fault }) => documentNb(fault),
      help: ({ fault }) =>
        fault.kind === 'no-type' ? `Skriv "type": "${fault.type}" ved siden av.` : 'Rett skjemaet.',
      explanation: `Skjemaene leses strengt (JSON Schema 2020-12), slik at en skrivefeil i et skjema ikke slipper gjennom data ingen har sett på. ${SET_ASIDE_NB}`,
    },
    en: {
      title: 'The schema cannot be used',
      message: ({ fault }) => documentEn(fault),
      help: ({ fault }) =>
        fault.kind === 'no-type'
          ? `Write "type": "${fault.type}" beside it.`
          : 'Correct the schema.',
      explanation: `Schemas are read strictly (JSON Schema 2020-12), so that a slip in a schema does not let through data nobody has looked at. ${SET_ASIDE_EN}`,
    },
    example: { wrong: '{"type": "strng"}', right: '{"type": "string"}' },
  },
  'schema/reference': {
    severity: 'error',
    nb: {
      title: 'Henvisning i skjemaet fører ingen steder',
      message: ({ reference, nearest }) =>
        `${quoted(reference)} finnes ikke i skjemamappa.${didYouMean(nearest, 'nb')}`,
      help: () => 'Rett $ref. Den kan bare vise til skjemafiler i samme mappe.',
      explanation: `$ref henter en del av et skjema fra et annet sted i samme fil eller fra en annen fil i skjemamappa, etter filnavn eller $id. Ingenting hentes fra nettet. ${SET_ASIDE_NB}`,
    },
    en: {
      title: 'A reference in the schema leads nowhere',
      message: ({ reference, nearest }) =>
        `${quoted(reference)} is not in the schema folder.${didYouMean(nearest, 'en')}`,
      help: () => 'Correct the $ref. It may only point to schema files in the same folder.',
      explanation: `$ref takes a part of a schema from elsewhere in the same file or from another file in the schema folder, by file name or $id. Nothing is fetched from the network. ${SET_ASIDE_EN}`,
    },
    example: {
      wrong: '{"$ref": "feles.schema.json#/$defs/dato"}',
      right: '{"$ref": "felles.schema.json#/$defs/dato"}',
    },
  },
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
      explanation: `Mønstre leses av RE2, som aldri bruker lang tid, uansett tekst. Derfor er (?=…), (?!…), (?<=…) og \\1 ikke med. ${SET_ASIDE_NB}`,
    },
    en: {
      title: 'The pattern in the schema cannot be used',
      message: ({ pattern, fault, detail }) =>
        fault === 'linear'
          ? `${quoted(pattern)} is not a pattern that always answers fast: ${detail}`
          : `${quoted(pattern)} is not a valid regular expression: ${detail}`,
      help: () => 'Rewrite the pattern without look-ahead, look-behind and back references.',
      explanation: `Patterns are read by RE2, which never takes long, whatever the text. So (?=…), (?!…), (?<=…) and \\1 are not in it. ${SET_ASIDE_EN}`,
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
      explanation: `Et format som ikke kan sjekkes, blir ikke godtatt i stillhet. ${SET_ASIDE_NB}`,
    },
    en: {
      title: 'Unknown format in the schema',
      message: ({ format, nearest }) =>
        `${quoted(format)} is not a format the tool knows.${didYouMean(nearest, 'en')}`,
      help: ({ known }) => `Use one of these: ${known.join(', ')}`,
      explanation: `A format that cannot be checked is not accepted in silence. ${SET_ASIDE_EN}`,
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
  'schema/livslop': {
    severity: 'error',
    nb: {
      title: 'Feil i x-livslop',
      message: ({ fault }) => livslopNb(fault),
      help: ({ fault }) =>
        fault.kind === 'no-class' || fault.kind === 'two-classes'
          ? 'Før opp hver status i nøyaktig én av planlagt, aktiv, pause og avsluttet.'
          : 'Rett x-livslop i skjemaet.',
      explanation: `x-livslop sier hvordan datoer og logg blir til «går», «går ikke» og «ikke kjent»: plan {fra, til} med navnene på datofeltene, logg med navnet på statusloggen, og hver status i nøyaktig én klasse. ${SET_ASIDE_NB}`,
    },
    en: {
      title: 'A fault in x-livslop',
      message: ({ fault }) => livslopEn(fault),
      help: ({ fault }) =>
        fault.kind === 'no-class' || fault.kind === 'two-classes'
          ? 'List each status in exactly one of planlagt, aktiv, pause and avsluttet.'
          : 'Correct x-livslop in the schema.',
      explanation: `x-livslop says how dates and log become running, not running and not known: plan {fra, til} with the names of the date fields, logg with the name of the status log, and each status in exactly one class. ${SET_ASIDE_EN}`,
    },
    example: {
      wrong: '"x-livslop": {"logg": "statuslogg", "aktiv": ["pågår"]}',
      right: '"x-livslop": {"logg": "statuslogg", "aktiv": ["pågår"], "avsluttet": ["fullført"]}',
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
        'Nøkkelord som begynner med x-, forteller verktøyet det JSON Schema ikke har ord for: x-tittel, x-referanse, x-livslop, x-personvern, x-mangler, x-kolonner og x-unik.',
    },
    en: {
      title: "One of the tool's keywords is used wrongly",
      message: ({ keyword, fault }) =>
        fault.kind === 'form'
          ? `${keyword} should be ${EXTENSIONS[keyword].en}`
          : `${keyword} names ${quoted(fault.name)}, which is not a field here.${didYouMean(fault.nearest, 'en')}`,
      help: ({ keyword }) => `Correct ${keyword} in the schema. Until then it is not used.`,
      explanation:
        'Keywords that begin with x- tell the tool what JSON Schema has no words for: x-tittel, x-referanse, x-livslop, x-personvern, x-mangler, x-kolonner and x-unik.',
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
  'x-mangler': { nb: '"tom"', en: '"tom"' },
  'x-kolonner': { nb: 'en liste med navn på felt', en: 'a list of field names' },
  'x-unik': { nb: 'en liste med navn på felt', en: 'a list of field names' },
};

function documentNb(fault: DocumentFault): string {
  switch (fault.kind) {
    case 'not-object':
      return 'skjemaet er ikke et JSON-objekt';
    case 'dialect':
      return `$schema er ${quoted(fault.dialect)}; bare https://json-schema.org/draft/2020-12/schema kan brukes`;
    case 'keyword-value':
      return `${quoted(fault.value)} kan ikke stå i nøkkelordet ${quoted(fault.keyword)}`;
    case 'no-type':
      return `${quoted(fault.keyword)} gjelder bare for ${typeWords(fault.type, 'nb')}, men typen er ikke sagt`;
    case 'too-deep':
      return `skjemaet er mer enn ${fault.limit} nivåer dypt`;
    case 'endless':
      return 'skjemaet viser til seg selv i ring uten å komme videre';
    case 'forbidden-name':
      return `${quoted(fault.name)} kan ikke være navnet på et felt`;
    case 'inner-id':
      return '$id kan bare stå øverst i skjemaet';
    case 'same-id':
      return `$id ${quoted(fault.id)} er også brukt i ${fault.other}`;
    case 'engine':
      return `skjemaet lar seg ikke bruke: ${quoted(fault.detail)}`;
  }
}

function documentEn(fault: DocumentFault): string {
  switch (fault.kind) {
    case 'not-object':
      return 'the schema is not a JSON object';
    case 'dialect':
      return `$schema is ${quoted(fault.dialect)}; only https://json-schema.org/draft/2020-12/schema can be used`;
    case 'keyword-value':
      return `${quoted(fault.value)} cannot stand in the keyword ${quoted(fault.keyword)}`;
    case 'no-type':
      return `${quoted(fault.keyword)} applies only to ${typeWords(fault.type, 'en')}, but the type is not said`;
    case 'too-deep':
      return `the schema is more than ${fault.limit} levels deep`;
    case 'endless':
      return 'the schema refers to itself in a ring without getting anywhere';
    case 'forbidden-name':
      return `${quoted(fault.name)} cannot be the name of a field`;
    case 'inner-id':
      return '$id may only stand at the top of the schema';
    case 'same-id':
      return `$id ${quoted(fault.id)} is also used in ${fault.other}`;
    case 'engine':
      return `the schema cannot be used: ${quoted(fault.detail)}`;
  }
}

const FORMS = {
  'not-object': { nb: 'et objekt', en: 'an object' },
  'no-plan-no-log': { nb: 'et objekt med plan eller logg', en: 'an object with plan or logg' },
  plan: {
    nb: 'slik: "plan": {"fra": "start", "til": "slutt"}',
    en: 'like this: "plan": {"fra": "start", "til": "slutt"}',
  },
  log: {
    nb: 'slik: "logg": "statuslogg", der loggen er en liste av {dato, status}',
    en: 'like this: "logg": "statuslogg", where the log is a list of {dato, status}',
  },
  enum: {
    nb: 'bygd på en logg der status har en fast liste av verdier (enum)',
    en: 'built on a log whose status has a fixed list of values (enum)',
  },
  class: { nb: 'en liste med statuser i hver klasse', en: 'a list of statuses in each class' },
} as const;

function livslopNb(fault: LivslopFault): string {
  switch (fault.kind) {
    case 'form':
      return `x-livslop skal være ${FORMS[fault.detail].nb}`;
    case 'unknown-key':
      return `${quoted(fault.key)} hører ikke til i x-livslop.${didYouMean(fault.nearest, 'nb')}`;
    case 'unknown-field':
      return `x-livslop nevner feltet ${quoted(fault.name)}, som ikke finnes.${didYouMean(fault.nearest, 'nb')}`;
    case 'not-a-date':
      return `feltet ${quoted(fault.name)} har ikke format dato, så gale datoer der blir ikke oppdaget`;
    case 'no-class':
      return `statusen ${quoted(fault.status)} står ikke i noen klasse`;
    case 'two-classes':
      return `statusen ${quoted(fault.status)} står i flere klasser: ${enumerated(fault.classes, 'nb')}`;
    case 'unknown-status':
      return `${quoted(fault.status)} er ikke en status i loggen.${didYouMean(fault.nearest, 'nb')}`;
    case 'classes-without-log':
      return 'x-livslop har statusklasser, men ingen logg';
  }
}

function livslopEn(fault: LivslopFault): string {
  switch (fault.kind) {
    case 'form':
      return `x-livslop should be ${FORMS[fault.detail].en}`;
    case 'unknown-key':
      return `${quoted(fault.key)} does not belong in x-livslop.${didYouMean(fault.nearest, 'en')}`;
    case 'unknown-field':
      return `x-livslop names the field ${quoted(fault.name)}, which is not there.${didYouMean(fault.nearest, 'en')}`;
    case 'not-a-date':
      return `the field ${quoted(fault.name)} does not have the format dato, so wrong dates there go unnoticed`;
    case 'no-class':
      return `the status ${quoted(fault.status)} is in no class`;
    case 'two-classes':
      return `the status ${quoted(fault.status)} is in several classes: ${alternatives(fault.classes, 'en')}`;
    case 'unknown-status':
      return `${quoted(fault.status)} is not a status of the log.${didYouMean(fault.nearest, 'en')}`;
    case 'classes-without-log':
      return 'x-livslop has status classes, but no log';
  }
}
