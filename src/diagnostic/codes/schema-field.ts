import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import {
  alternatives,
  didYouMean,
  enumerated,
  type FieldName,
  fieldWords,
  type JsonType,
  sentence,
  typeWords,
} from './schema-words.ts';

/** Findings where a post has not the fields its schema describes, or a field has the wrong kind of value. */
export interface SchemaFieldArguments {
  /** Several fields: one of them is enough, or exactly one is wanted. */
  'schema/required': { readonly fields: readonly FieldName[]; readonly exactly: boolean };
  'schema/exclusive': { readonly fields: readonly FieldName[] };
  'schema/unknown-property': {
    readonly name: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
    /** The log field of the type, when somebody looks for a status field. */
    readonly statusLog: string | null;
  };
  'schema/type': {
    readonly field: FieldName;
    readonly expected: readonly JsonType[];
    readonly actual: JsonType;
    /** The value as it would be written, for scalars; else empty. */
    readonly value: string;
  };
}

export const schemaFieldCatalogue: Catalogue<SchemaFieldArguments> = {
  'schema/required': {
    severity: 'error',
    nb: {
      title: 'Et felt mangler',
      message: ({ fields, exactly }) =>
        fields.length === 1
          ? `${names(fields, 'nb')} mangler`
          : `${exactly ? 'nøyaktig' : 'minst'} ett av feltene ${names(fields, 'nb')} må være med`,
      help: ({ fields }) => `Skriv inn feltet: ${fields[0]?.name ?? ''}: …`,
      explanation:
        'Skjemaet for typen sier hvilke felt en post må ha. Verktøyet fyller aldri inn noe selv. Posten er satt til side til feltet er på plass, og telles som uklar så lenge.',
    },
    en: {
      title: 'A field is missing',
      message: ({ fields, exactly }) =>
        fields.length === 1
          ? `${names(fields, 'en')} is missing`
          : `${exactly ? 'exactly' : 'at least'} one of the fields ${names(fields, 'en')} must be there`,
      help: ({ fields }) => `Add the field: ${fields[0]?.name ?? ''}: …`,
      explanation:
        'The schema of the type says which fields a post must have. The tool never fills in anything itself. The post is set aside until the field is there, and counts as not known until then.',
    },
    example: {
      wrong: 'id: FP-2026-001\ntittel: Flomvarsling',
      right: 'id: FP-2026-001\ntittel: Flomvarsling\nstart: 2026-01-01',
    },
  },
  'schema/exclusive': {
    severity: 'error',
    nb: {
      title: 'Felt som ikke kan stå sammen',
      message: ({ fields }) => `bare ett av feltene ${names(fields, 'nb')} kan være med`,
      help: () => 'Behold det som gjelder, og fjern resten.',
      explanation:
        'Skjemaet har flere former (oneOf) som hver krever sitt felt, og en post kan bare ha én av dem. Posten er satt til side til den er rettet.',
    },
    en: {
      title: 'Fields that cannot stand together',
      message: ({ fields }) => `only one of the fields ${names(fields, 'en')} may be there`,
      help: () => 'Keep the one that holds, and remove the rest.',
      explanation:
        'The schema has several forms (oneOf) that each require a field of their own, and a post can have only one of them. The post is set aside until it is corrected.',
    },
    example: { wrong: 'introduced: "0"\nfixed: "1"', right: 'fixed: "1"' },
  },
  'schema/unknown-property': {
    severity: 'error',
    nb: {
      title: 'Ukjent felt',
      message: ({ name, nearest, statusLog }) =>
        statusLog === null
          ? `${quoted(name)} er ikke et felt her.${didYouMean(nearest, 'nb')}`
          : `Det finnes ikke noe statusfelt: status er siste linje i ${statusLog}.`,
      help: ({ known, statusLog, nearest }) => {
        if (statusLog !== null)
          return `Fjern feltet og skriv en linje i ${statusLog}: - {dato: ÅÅÅÅ-MM-DD, status: …}`;
        if (nearest !== null) return `Rett navnet til ${quoted(nearest)}, eller fjern feltet.`;
        return known.length === 0
          ? 'Fjern feltet.'
          : `Fjern feltet, eller bruk et av disse: ${enumerated(known, 'nb')}`;
      },
      explanation:
        'Skjemaet godtar bare felt det kjenner, slik at en skrivefeil i et feltnavn ikke blir stående som et felt ingen leser. Status er ikke et felt: den er siste linje i statusloggen på eller før dagen det spørres om.',
    },
    en: {
      title: 'Unknown field',
      message: ({ name, nearest, statusLog }) =>
        statusLog === null
          ? `${quoted(name)} is not a field here.${didYouMean(nearest, 'en')}`
          : `There is no status field: the status is the last line of ${statusLog}.`,
      help: ({ known, statusLog, nearest }) => {
        if (statusLog !== null)
          return `Remove the field and write a line in ${statusLog}: - {dato: YYYY-MM-DD, status: …}`;
        if (nearest !== null) return `Correct the name to ${quoted(nearest)}, or remove the field.`;
        return known.length === 0
          ? 'Remove the field.'
          : `Remove the field, or use one of these: ${enumerated(known, 'en')}`;
      },
      explanation:
        'The schema takes only fields it knows, so that a misspelt name does not stay as a field nobody reads. Status is not a field: it is the last line of the status log on or before the day asked about.',
    },
    example: { wrong: 'tittl: Flomvarsling', right: 'tittel: Flomvarsling' },
  },
  'schema/type': {
    severity: 'error',
    nb: {
      title: 'Feil slags verdi',
      message: ({ field, expected, actual, value }) =>
        actual === 'null'
          ? `${sentence(fieldWords(field, 'nb'))} er tom; her skal det stå ${kinds(expected, 'nb')}`
          : `${sentence(fieldWords(field, 'nb'))} skal være ${kinds(expected, 'nb')}, men er ${typeWords(actual, 'nb')}${value === '' ? '' : `: ${quoted(value)}`}`,
      help: ({ expected, actual, value }) => {
        if (actual === 'null') return 'Skriv en verdi, eller fjern feltet hvis det ikke kreves.';
        if (needsQuotes(expected, actual)) return `Sett verdien i anførselstegn: "${value}"`;
        const bare = withoutQuotes(value, expected, actual);
        if (bare !== null) return `Skriv verdien uten anførselstegn: ${bare}`;
        return `Skriv ${kinds(expected, 'nb')}.`;
      },
      explanation:
        'YAML leser 935478715 og 0219 som tall, true og false som ja og nei, og resten som tekst. Numre som bare er navn på noe (organisasjonsnummer, kommunenummer), skal være tekst i anførselstegn, ellers kan innledende nuller bli borte. Verktøyet gjør aldri om en verdi på egen hånd.',
    },
    en: {
      title: 'Wrong kind of value',
      message: ({ field, expected, actual, value }) =>
        actual === 'null'
          ? `${sentence(fieldWords(field, 'en'))} is empty; ${kinds(expected, 'en')} should stand here`
          : `${sentence(fieldWords(field, 'en'))} should be ${kinds(expected, 'en')}, but is ${typeWords(actual, 'en')}${value === '' ? '' : `: ${quoted(value)}`}`,
      help: ({ expected, actual, value }) => {
        if (actual === 'null') return 'Write a value, or remove the field if it is not required.';
        if (needsQuotes(expected, actual)) return `Put the value in quotes: "${value}"`;
        const bare = withoutQuotes(value, expected, actual);
        if (bare !== null) return `Write the value without quotes: ${bare}`;
        return `Write ${kinds(expected, 'en')}.`;
      },
      explanation:
        'YAML reads 935478715 and 0219 as numbers, true and false as yes and no, and the rest as text. Numbers that are only names of things (organisation numbers, municipality numbers) must be text in quotes, or leading zeros may be lost. The tool never converts a value by itself.',
    },
    example: { wrong: 'orgnr: 935478715', right: 'orgnr: "935478715"' },
  },
};

function names(fields: readonly FieldName[], language: 'nb' | 'en'): string {
  return alternatives(
    fields.map((field) => fieldWords(field, language)),
    language,
  );
}

function kinds(types: readonly JsonType[], language: 'nb' | 'en'): string {
  return alternatives(
    types.map((type) => typeWords(type, language)),
    language,
  );
}

function needsQuotes(expected: readonly JsonType[], actual: JsonType): boolean {
  return expected.includes('string') && ['integer', 'number', 'boolean'].includes(actual);
}

/** The number, or yes or no, that a text holds where one of them was asked for, as it is to be written; else null. */
function withoutQuotes(
  value: string,
  expected: readonly JsonType[],
  actual: JsonType,
): string | null {
  if (actual !== 'string') return null;
  if (expected.includes('boolean') && /^(?:true|false)$/.test(value)) return value;
  const bare = value.replace(/\s/g, '');
  const isAsked =
    expected.includes('number') || (expected.includes('integer') && /^-?\d+$/.test(bare));
  return isAsked && bare !== '' && String(Number(bare)) === bare ? bare : null;
}
