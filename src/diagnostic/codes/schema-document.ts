import { quoted } from '../../text/formatting/quote.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import { postsOfTypeSetAside } from './quarantine-words.ts';
import { didYouMean, enumerated, type JsonType, typeWords } from './schema-words.ts';

/** Why a schema document cannot be used, or not at one place in it. */
export type DocumentFault =
  | { readonly kind: 'not-object' }
  | { readonly kind: 'dialect'; readonly dialect: string }
  | { readonly kind: 'keyword-value'; readonly keyword: string; readonly value: string }
  | { readonly kind: 'no-type'; readonly type: JsonType; readonly keyword: string }
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'too-large'; readonly count: number; readonly limit: number }
  | { readonly kind: 'costly-patterns' }
  | { readonly kind: 'costly' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'forbidden-name'; readonly name: string }
  | { readonly kind: 'unseen-fields'; readonly fields: readonly string[] }
  | { readonly kind: 'inner-id' }
  | { readonly kind: 'same-id'; readonly id: string; readonly other: string }
  | { readonly kind: 'engine'; readonly detail: string };

/** Findings where a schema file cannot be used, or a reference in it leads nowhere. */
export interface SchemaDocumentArguments {
  'schema/json': { readonly end: boolean };
  'schema/document': { readonly fault: DocumentFault };
  'schema/reference': { readonly reference: string; readonly nearest: string | null };
}

export const schemaDocumentCatalogue: Catalogue<SchemaDocumentArguments> = {
  'schema/json': {
    severity: 'error',
    nb: {
      title: 'Skjemafila er ikke gyldig JSON',
      message: ({ end }) =>
        end ? 'fila slutter midt i et uttrykk' : 'her er fila ikke lenger gyldig JSON',
      help: () =>
        'Se etter et komma for mye eller for lite, en parentes, eller enkle anførselstegn.',
      explanation: `Skjemaer skrives i JSON: anførselstegn rundt alle navn, komma mellom felter, ikke etter det siste, og ingen kommentarer. ${postsOfTypeSetAside.nb}`,
    },
    en: {
      title: 'The schema file is not valid JSON',
      message: ({ end }) =>
        end ? 'the file ends within an expression' : 'from here the file is not valid JSON',
      help: () => 'Look for a comma too many or too few, a bracket, or single quotes.',
      explanation: `Schemas are written in JSON: quotes around all names, a comma between fields, none after the last, and no comments. ${postsOfTypeSetAside.en}`,
    },
    example: { wrong: '{"type": "object",}', right: '{"type": "object"}' },
  },
  'schema/document': {
    severity: 'error',
    nb: {
      title: 'Skjemaet kan ikke brukes',
      message: ({ fault }) => documentNb(fault),
      help: ({ fault }) => documentHelpNb(fault),
      explanation: `Skjemaene leses strengt (JSON Schema 2020-12), slik at en skrivefeil i et skjema ikke slipper gjennom data ingen har sett på. ${postsOfTypeSetAside.nb}`,
    },
    en: {
      title: 'The schema cannot be used',
      message: ({ fault }) => documentEn(fault),
      help: ({ fault }) => documentHelpEn(fault),
      explanation: `Schemas are read strictly (JSON Schema 2020-12), so that a slip in a schema does not let through data nobody has looked at. ${postsOfTypeSetAside.en}`,
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
      explanation: `$ref henter en del av et skjema fra et annet sted i samme fil eller fra en annen fil i skjemamappa, etter filnavn eller $id. Ingenting hentes fra nettet. ${postsOfTypeSetAside.nb}`,
    },
    en: {
      title: 'A reference in the schema leads nowhere',
      message: ({ reference, nearest }) =>
        `${quoted(reference)} is not in the schema folder.${didYouMean(nearest, 'en')}`,
      help: () => 'Correct the $ref. It may only point to schema files in the same folder.',
      explanation: `$ref takes a part of a schema from elsewhere in the same file or from another file in the schema folder, by file name or $id. Nothing is fetched from the network. ${postsOfTypeSetAside.en}`,
    },
    example: {
      wrong: '{"$ref": "feles.schema.json#/$defs/dato"}',
      right: '{"$ref": "felles.schema.json#/$defs/dato"}',
    },
  },
};

function documentHelpNb(fault: DocumentFault): string {
  switch (fault.kind) {
    case 'no-type':
      return `Skriv "type": "${fault.type}" ved siden av.`;
    case 'unseen-fields':
      return 'Skriv unevaluatedProperties i stedet.';
    default:
      return 'Rett skjemaet.';
  }
}

function documentHelpEn(fault: DocumentFault): string {
  switch (fault.kind) {
    case 'no-type':
      return `Write "type": "${fault.type}" beside it.`;
    case 'unseen-fields':
      return 'Write unevaluatedProperties instead.';
    default:
      return 'Correct the schema.';
  }
}

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
    case 'too-large':
      return `skjemaet har ${writtenNumber(fault.count)} deler, og grensen er ${writtenNumber(fault.limit)}`;
    case 'costly-patterns':
      return 'mønstrene (pattern) i skjemaet er for store til å sjekkes i rimelig tid';
    case 'costly':
      return 'skjemaet har for mange valg inni hverandre (anyOf, oneOf, allOf) eller for store mønstre til å prøves mot denne fila i rimelig tid';
    case 'endless':
      return 'skjemaet viser til seg selv i ring uten å komme videre';
    case 'forbidden-name':
      return `${quoted(fault.name)} kan ikke være navnet på et felt`;
    case 'unseen-fields':
      return `additionalProperties ser ikke feltene som kommer fra allOf, $ref og lignende, og nekter derfor ${enumerated(fault.fields.map(quoted), 'nb')}`;
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
    case 'too-large':
      return `the schema has ${writtenNumber(fault.count)} parts, and the limit is ${writtenNumber(fault.limit)}`;
    case 'costly-patterns':
      return 'the patterns of the schema are too large to be checked in reasonable time';
    case 'costly':
      return 'the schema has too many choices within each other (anyOf, oneOf, allOf), or too large patterns, to be tried on this file in reasonable time';
    case 'endless':
      return 'the schema refers to itself in a ring without getting anywhere';
    case 'forbidden-name':
      return `${quoted(fault.name)} cannot be the name of a field`;
    case 'unseen-fields':
      return `additionalProperties does not see the fields that come from allOf, $ref and the like, and so refuses ${enumerated(fault.fields.map(quoted), 'en')}`;
    case 'inner-id':
      return '$id may only stand at the top of the schema';
    case 'same-id':
      return `$id ${quoted(fault.id)} is also used in ${fault.other}`;
    case 'engine':
      return `the schema cannot be used: ${quoted(fault.detail)}`;
  }
}
