import { wordsIn } from '../../text/catalogue.ts';
import { plural } from '../../text/formatting/plural.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { writtenNumber } from '../../text/formatting/written.ts';
import type { Catalogue } from './entry.ts';
import {
  alternatives,
  didYouMean,
  enumerated,
  type FieldName,
  fieldWords,
  type OtherWay,
  sentence,
  wayWords,
} from './schema-words.ts';

/** Which bound a number breaks. */
export type Bound = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf';

/** Findings where a single value is not what its schema allows. */
export interface SchemaValueArguments {
  'schema/enum': {
    readonly field: FieldName;
    readonly value: string;
    readonly allowed: readonly string[];
    /** What else would do. */
    readonly otherWays: readonly OtherWay[];
    readonly nearest: string | null;
    /** It is the nearest value, written with letters put together from two characters. */
    readonly decomposed: boolean;
  };
  'schema/const': { readonly field: FieldName; readonly value: string; readonly expected: string };
  'schema/pattern': {
    readonly field: FieldName;
    readonly value: string;
    readonly pattern: string;
    /** What the schema says of the field, and an example from it. */
    readonly description: string | null;
    readonly example: string | null;
  };
  'schema/length': {
    readonly field: FieldName;
    readonly kind: 'short' | 'long';
    readonly limit: number;
    readonly actual: number;
  };
  'schema/range': {
    readonly field: FieldName;
    readonly value: number;
    readonly bound: Bound;
    readonly limit: number;
  };
}

export const schemaValueCatalogue: Catalogue<SchemaValueArguments> = {
  'schema/enum': {
    severity: 'error',
    nb: {
      title: 'Ikke en av de tillatte verdiene',
      message: ({ field, value, nearest, decomposed }) =>
        decomposed
          ? `${quoted(value)} ser riktig ut, men bokstaver som å er skrevet som to tegn (NFD)`
          : `${quoted(value)} er ikke en gyldig verdi for ${fieldWords(field, 'nb')}.${didYouMean(nearest, 'nb')}`,
      help: ({ allowed, otherWays, nearest, decomposed }) =>
        decomposed && nearest !== null
          ? `Skriv ordet på nytt med tastaturet: ${nearest}`
          : allowedWords('Skriv', 'Skriv en av', allowed, otherWays, 'nb'),
      explanation:
        'Feltet har en fast liste med verdier i skjemaet, så det kan telles og sammenlignes. Mangler det en verdi, for eksempel et nytt fond, legges den til i lista der (enum). Store og små bokstaver er ulike. Tekst som er kopiert fra noen programmer, har å skrevet som a med en ring etter; det ser likt ut, men er ikke samme tekst. En post med en slik feil er satt til side til den er rettet.',
    },
    en: {
      title: 'Not one of the allowed values',
      message: ({ field, value, nearest, decomposed }) =>
        decomposed
          ? `${quoted(value)} looks right, but letters such as å are written as two characters (NFD)`
          : `${quoted(value)} is not a valid value for ${fieldWords(field, 'en')}.${didYouMean(nearest, 'en')}`,
      help: ({ allowed, otherWays, nearest, decomposed }) =>
        decomposed && nearest !== null
          ? `Type the word again on the keyboard: ${nearest}`
          : allowedWords('Write', 'Write one of', allowed, otherWays, 'en'),
      explanation:
        'The field has a fixed list of values in the schema, so that it can be counted and compared. If a value is lacking, such as a new fund, it is added to the list there (enum). Upper and lower case differ. Text copied from some programs has å written as an a followed by a ring; it looks alike but is not the same text. A post with such a fault is set aside until it is corrected.',
    },
    example: { wrong: 'status: pågor', right: 'status: pågår' },
  },
  'schema/const': {
    severity: 'error',
    nb: {
      title: 'Ikke den ene tillatte verdien',
      message: ({ field, value, expected }) =>
        `${sentence(fieldWords(field, 'nb'))} skal være ${quoted(expected)} her, men er ${quoted(value)}`,
      help: ({ expected }) => `Skriv: ${expected}`,
      explanation: 'Skjemaet tillater bare én verdi her.',
    },
    en: {
      title: 'Not the one allowed value',
      message: ({ field, value, expected }) =>
        `${sentence(fieldWords(field, 'en'))} should be ${quoted(expected)} here, but is ${quoted(value)}`,
      help: ({ expected }) => `Write: ${expected}`,
      explanation: 'The schema allows only one value here.',
    },
    example: { wrong: 'versjon: 2', right: 'versjon: 1' },
  },
  'schema/pattern': {
    severity: 'error',
    nb: {
      title: 'Verdien har ikke riktig form',
      message: ({ field, value }) =>
        `${quoted(value)} har ikke riktig form for ${fieldWords(field, 'nb')}`,
      help: ({ pattern, description, example }) =>
        patternHelp(pattern, description, example, 'Slik', 'Mønster'),
      explanation:
        'Skjemaet har et mønster (et regulært uttrykk) som verdien må følge, for eksempel at en id har et bestemt antall siffer.',
    },
    en: {
      title: 'The value does not have the right form',
      message: ({ field, value }) =>
        `${quoted(value)} does not have the right form for ${fieldWords(field, 'en')}`,
      help: ({ pattern, description, example }) =>
        patternHelp(pattern, description, example, 'Like this', 'Pattern'),
      explanation:
        'The schema has a pattern (a regular expression) that the value must follow, for example that an id has a certain number of digits.',
    },
    example: { wrong: 'id: FP-26-1', right: 'id: FP-2026-001' },
  },
  'schema/length': {
    severity: 'error',
    nb: {
      title: 'Teksten er for kort eller for lang',
      message: ({ field, kind, limit, actual }) =>
        actual === 0
          ? `${sentence(fieldWords(field, 'nb'))} er en tom tekst`
          : `${sentence(fieldWords(field, 'nb'))} har ${actual} tegn, men skal ha ${kind === 'short' ? 'minst' : 'høyst'} ${plural(limit, 'tegn', 'tegn')}`,
      help: ({ kind, limit, actual }) => {
        if (actual === 0) return 'Skriv en tekst, eller fjern feltet hvis det ikke kreves.';
        return kind === 'short'
          ? `Skriv ${plural(limit - actual, 'tegn', 'tegn')} til eller mer.`
          : `Kort ned med ${plural(actual - limit, 'tegn', 'tegn')} eller mer.`;
      },
      explanation:
        'Skjemaet setter grenser for hvor lang en tekst er, slik at titler får plass i tabeller og sammendrag er sammendrag.',
    },
    en: {
      title: 'The text is too short or too long',
      message: ({ field, kind, limit, actual }) =>
        actual === 0
          ? `${sentence(fieldWords(field, 'en'))} is an empty text`
          : `${sentence(fieldWords(field, 'en'))} has ${plural(actual, 'character', 'characters')}, but should have ${kind === 'short' ? 'at least' : 'at most'} ${limit}`,
      help: ({ kind, limit, actual }) => {
        if (actual === 0) return 'Write a text, or remove the field if it is not required.';
        return kind === 'short'
          ? `Write ${plural(limit - actual, 'character', 'characters')} more.`
          : `Shorten it by ${plural(actual - limit, 'character', 'characters')} or more.`;
      },
      explanation:
        'The schema sets bounds for how long a text is, so that titles fit in tables and summaries are summaries.',
    },
    example: { wrong: 'tittel: ""', right: 'tittel: Flomvarsling' },
  },
  'schema/range': {
    severity: 'error',
    nb: {
      title: 'Tallet er utenfor grensene',
      message: ({ field, value, bound, limit }) =>
        `${sentence(fieldWords(field, 'nb'))} er ${numeral(value, 'nb')}, men skal være ${BOUNDS[bound].nb} ${numeral(limit, 'nb')}`,
      help: () => 'Rett tallet.',
      explanation: 'Skjemaet setter grenser for tallet.',
    },
    en: {
      title: 'The number is out of bounds',
      message: ({ field, value, bound, limit }) =>
        `${sentence(fieldWords(field, 'en'))} is ${numeral(value, 'en')}, but should be ${BOUNDS[bound].en} ${numeral(limit, 'en')}`,
      help: () => 'Correct the number.',
      explanation: 'The schema sets bounds for the number.',
    },
    example: { wrong: 'tilsagn_kr: -5', right: 'tilsagn_kr: 500000' },
  },
};

const BOUNDS: Record<Bound, { readonly nb: string; readonly en: string }> = {
  minimum: { nb: 'minst', en: 'at least' },
  maximum: { nb: 'høyst', en: 'at most' },
  exclusiveMinimum: { nb: 'større enn', en: 'greater than' },
  exclusiveMaximum: { nb: 'mindre enn', en: 'less than' },
  multipleOf: { nb: 'delelig med', en: 'a multiple of' },
};

function patternHelp(
  pattern: string,
  description: string | null,
  example: string | null,
  like: string,
  rule: string,
): string {
  const told =
    description === null ? '' : `${description}${/[.!?]$/.test(description) ? '' : '.'} `;
  return example === null ? `${told}${rule}: ${pattern}` : `${told}${like}: ${example}`;
}

function numeral(value: number, language: 'nb' | 'en'): string {
  if (Number.isSafeInteger(value)) return writtenNumber(value);
  return String(value).replace('.', wordsIn(language).prose.decimalMark);
}

/** «Skriv en av: ukjent, varierer», «Skriv: ukjent, varierer eller et heltall» */
function allowedWords(
  write: string,
  writeOneOf: string,
  allowed: readonly string[],
  otherWays: readonly OtherWay[],
  language: 'nb' | 'en',
): string {
  const values = enumerated(allowed, language);
  if (otherWays.length === 0) return `${writeOneOf}: ${values}`;
  const others = otherWays.map((way) => wayWords(way, language));
  return `${write}: ${alternatives([values, ...others], language)}`;
}
