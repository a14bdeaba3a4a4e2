import { wordsIn } from '../../text/catalogue.ts';
import { plural } from '../../text/formatting/plural.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { monthName, writtenNumber } from '../../text/formatting/written.ts';
import type { DayFault } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';
import { didYouMean, enumerated, type FieldName, fieldWords, sentence } from './schema-words.ts';

/** Whether a number fails by its form or by its check digits. */
export type NumberFault = 'form' | 'check';

interface NumberArguments {
  readonly value: string;
  readonly fault: NumberFault;
  /** The value as it probably was meant to be written. */
  readonly suggestion: string | null;
}

/** Which bound a number breaks. */
export type Bound = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf';

/** Findings where a single value is not what its schema allows. */
export interface SchemaValueArguments {
  'schema/enum': {
    readonly field: FieldName;
    readonly value: string;
    readonly allowed: readonly string[];
    readonly nearest: string | null;
    /** It is the nearest value, written with letters put together from two characters. */
    readonly decomposed: boolean;
  };
  'schema/const': { readonly field: FieldName; readonly value: string; readonly expected: string };
  'schema/dato': {
    readonly field: FieldName;
    readonly value: string;
    readonly fault: DayFault;
    readonly suggestion: string | null;
  };
  'schema/orgnr': NumberArguments;
  'schema/ror': NumberArguments;
  'schema/kommunenr': { readonly value: string };
  'schema/pattern': {
    readonly field: FieldName;
    readonly value: string;
    readonly pattern: string;
    /** What the schema says of the field, and an example from it. */
    readonly description: string | null;
    readonly example: string | null;
  };
  'schema/format': {
    readonly field: FieldName;
    readonly value: string;
    readonly format: string;
    readonly suggestion: string | null;
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
      help: ({ allowed, nearest, decomposed }) =>
        decomposed && nearest !== null
          ? `Skriv ordet på nytt med tastaturet: ${nearest}`
          : `Skriv en av: ${enumerated(allowed, 'nb')}`,
      explanation:
        'Feltet har en fast liste med verdier i skjemaet, så det kan telles og sammenlignes. Store og små bokstaver er ulike. Tekst som er kopiert fra noen programmer, har å skrevet som a med en ring etter; det ser likt ut, men er ikke samme tekst. En post med en slik feil er satt til side til den er rettet.',
    },
    en: {
      title: 'Not one of the allowed values',
      message: ({ field, value, nearest, decomposed }) =>
        decomposed
          ? `${quoted(value)} looks right, but letters such as å are written as two characters (NFD)`
          : `${quoted(value)} is not a valid value for ${fieldWords(field, 'en')}.${didYouMean(nearest, 'en')}`,
      help: ({ allowed, nearest, decomposed }) =>
        decomposed && nearest !== null
          ? `Type the word again on the keyboard: ${nearest}`
          : `Write one of: ${enumerated(allowed, 'en')}`,
      explanation:
        'The field has a fixed list of values in the schema, so that it can be counted and compared. Upper and lower case differ. Text copied from some programs has å written as an a followed by a ring; it looks alike but is not the same text. A post with such a fault is set aside until it is corrected.',
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
  'schema/dato': {
    severity: 'error',
    nb: {
      title: 'Ikke en dag i kalenderen',
      message: ({ value, fault, suggestion }) => {
        if (fault.kind === 'day')
          return `${fault.day}. ${monthName(fault.month, 'nb')} finnes ikke. ${sentence(monthName(fault.month, 'nb'))} ${fault.year} har ${plural(fault.daysInMonth, 'dag', 'dager')}.`;
        if (fault.kind === 'month') return `måned nummer ${fault.month} finnes ikke`;
        if (fault.kind === 'year') return `året ${fault.year} ligger utenfor 1900–2100`;
        return suggestion === null
          ? `${quoted(value)} er ikke en dato`
          : 'datoer i registeret skrives år-måned-dag';
      },
      help: ({ field, fault, suggestion }) => {
        if (suggestion === null) return 'Skriv år-måned-dag, slik: 2026-08-31';
        return fault.kind === 'form'
          ? `Skriv: ${assignment(field, suggestion)}`
          : `Skriv en dag som finnes, slik: ${suggestion}`;
      },
      explanation:
        'Datoer i filene skrives 2026-08-31: fire siffer for året, to for måneden, to for dagen. Dagen må finnes, og året må ligge i 1900–2100. Verktøyet retter ikke selv, for 03.04.2026 kan være ment på to måter. På kommandolinja kan datoer også skrives 31.08.2026.',
    },
    en: {
      title: 'Not a day of the calendar',
      message: ({ value, fault, suggestion }) => {
        if (fault.kind === 'day')
          return `${fault.day} ${monthName(fault.month, 'en')} does not exist. ${monthName(fault.month, 'en')} ${fault.year} has ${plural(fault.daysInMonth, 'day', 'days')}.`;
        if (fault.kind === 'month') return `month number ${fault.month} does not exist`;
        if (fault.kind === 'year') return `the year ${fault.year} lies outside 1900–2100`;
        return suggestion === null
          ? `${quoted(value)} is not a date`
          : 'dates in the register are written year-month-day';
      },
      help: ({ field, fault, suggestion }) => {
        if (suggestion === null) return 'Write year-month-day, like this: 2026-08-31';
        return fault.kind === 'form'
          ? `Write: ${assignment(field, suggestion)}`
          : `Write a day that exists, like this: ${suggestion}`;
      },
      explanation:
        'Dates in the files are written 2026-08-31: four digits for the year, two for the month, two for the day. The day must exist and the year lie in 1900–2100. The tool does not correct it by itself, since 03.04.2026 may mean two things. On the command line days may also be written 31.08.2026.',
    },
    example: { wrong: 'slutt: 31.12.2027', right: 'slutt: 2027-12-31' },
  },
  'schema/orgnr': {
    severity: 'error',
    nb: {
      title: 'Ugyldig organisasjonsnummer',
      message: ({ value, fault }) =>
        fault === 'form'
          ? `${quoted(value)} er ikke et organisasjonsnummer: det skal ha ni siffer`
          : `${quoted(value)} er ikke et organisasjonsnummer: kontrollsifferet stemmer ikke`,
      help: ({ suggestion }) =>
        suggestion === null
          ? 'Sjekk sifrene mot Enhetsregisteret.'
          : `Skriv det uten mellomrom og tegn, i anførselstegn: "${suggestion}"`,
      explanation:
        'Det niende sifferet i et organisasjonsnummer er et kontrollsiffer (modulus 11 med vektene 3 2 7 6 5 4 3 2), som avslører alle feil i ett siffer og alle ombyttede nabosiffer. Nummeret skrives som tekst i anførselstegn.',
    },
    en: {
      title: 'Invalid organisation number',
      message: ({ value, fault }) =>
        fault === 'form'
          ? `${quoted(value)} is not an organisation number: it should have nine digits`
          : `${quoted(value)} is not an organisation number: the check digit does not fit`,
      help: ({ suggestion }) =>
        suggestion === null
          ? 'Check the digits in Enhetsregisteret.'
          : `Write it without spaces and signs, in quotes: "${suggestion}"`,
      explanation:
        'The ninth digit of an organisation number is a check digit (modulus 11 with the weights 3 2 7 6 5 4 3 2), which reveals every wrong digit and every swap of neighbours. The number is written as text in quotes.',
    },
    example: { wrong: 'orgnr: "935478751"', right: 'orgnr: "935478715"' },
  },
  'schema/ror': {
    severity: 'error',
    nb: {
      title: 'Ugyldig ROR-adresse',
      message: ({ value, fault }) =>
        fault === 'form'
          ? `${quoted(value)} er ikke en ROR-adresse`
          : `${quoted(value)} er ikke en ROR-adresse: kontrollsifrene stemmer ikke`,
      help: ({ suggestion }) =>
        suggestion === null
          ? 'Slå opp institusjonen på ror.org og kopier hele adressen, slik: https://ror.org/03yrm5c26'
          : `Skriv hele adressen: ${suggestion}`,
      explanation:
        'En ROR-adresse viser til en forskningsinstitusjon: https://ror.org/0, seks tegn uten i, l, o og u, og to kontrollsifre (modulus 97). Hele adressen skrives, for en id som 01234e567 alene leses som et tall i YAML.',
    },
    en: {
      title: 'Invalid ROR address',
      message: ({ value, fault }) =>
        fault === 'form'
          ? `${quoted(value)} is not a ROR address`
          : `${quoted(value)} is not a ROR address: the check digits do not fit`,
      help: ({ suggestion }) =>
        suggestion === null
          ? 'Look up the institution at ror.org and copy the whole address, like this: https://ror.org/03yrm5c26'
          : `Write the whole address: ${suggestion}`,
      explanation:
        'A ROR address names a research institution: https://ror.org/0, six characters without i, l, o and u, and two check digits (modulus 97). The whole address is written, since an id such as 01234e567 alone is read as a number in YAML.',
    },
    example: { wrong: 'ror: 03yrm5c26', right: 'ror: https://ror.org/03yrm5c26' },
  },
  'schema/kommunenr': {
    severity: 'error',
    nb: {
      title: 'Ugyldig kommunenummer',
      message: ({ value }) => `${quoted(value)} er ikke et kommunenummer: det skal ha fire siffer`,
      help: () => 'Skriv fire siffer i anførselstegn, slik: "3201"',
      explanation:
        'Et kommunenummer har fire siffer og skrives som tekst i anførselstegn, ellers blir 0219 lest som tallet 219.',
    },
    en: {
      title: 'Invalid municipality number',
      message: ({ value }) =>
        `${quoted(value)} is not a municipality number: it should have four digits`,
      help: () => 'Write four digits in quotes, like this: "3201"',
      explanation:
        'A municipality number has four digits and is written as text in quotes, or 0219 is read as the number 219.',
    },
    example: { wrong: 'kommune: "219"', right: 'kommune: "0219"' },
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
  'schema/format': {
    severity: 'error',
    nb: {
      title: 'Verdien har ikke riktig format',
      message: ({ field, value, format }) =>
        `${quoted(value)} er ikke ${FORMATS[format]?.nb ?? `på formen «${format}»`} (${fieldWords(field, 'nb')})`,
      help: ({ suggestion, format }) =>
        suggestion === null ? `Slik: ${FORMATS[format]?.example ?? ''}` : `Skriv: ${suggestion}`,
      explanation:
        'Skjemaet sier at teksten skal ha et bestemt format, for eksempel en nettadresse. Nettadresser skrives helt ut med https://, uten mellomrom, og med æ, ø og å omskrevet som i adressefeltet i en nettleser.',
    },
    en: {
      title: 'The value does not have the right format',
      message: ({ field, value, format }) =>
        `${quoted(value)} is not ${FORMATS[format]?.en ?? `of the form «${format}»`} (${fieldWords(field, 'en')})`,
      help: ({ suggestion, format }) =>
        suggestion === null
          ? `Like this: ${FORMATS[format]?.example ?? ''}`
          : `Write: ${suggestion}`,
      explanation:
        'The schema says that the text should have a certain format, for example a web address. Web addresses are written in full with https://, without spaces, and with æ, ø and å encoded as a browser does.',
    },
    example: { wrong: 'url: www.baerum.kommune.no', right: 'url: https://www.baerum.kommune.no' },
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

const FORMATS: Readonly<
  Record<string, { readonly nb: string; readonly en: string; readonly example: string }>
> = {
  uri: {
    nb: 'en full nettadresse',
    en: 'a full web address',
    example: 'https://www.baerum.kommune.no',
  },
  'uri-reference': { nb: 'en nettadresse', en: 'a web address', example: '/om-kommunen' },
  email: { nb: 'en e-postadresse', en: 'an e-mail address', example: 'post@baerum.kommune.no' },
  time: { nb: 'et klokkeslett', en: 'a time of day', example: '14:30:00Z' },
  'date-time': { nb: 'et tidspunkt', en: 'a point in time', example: '2026-08-31T14:30:00Z' },
  uuid: { nb: 'en UUID', en: 'a UUID', example: '123e4567-e89b-12d3-a456-426614174000' },
  regex: { nb: 'et regulært uttrykk', en: 'a regular expression', example: '^[a-z]+$' },
};

function assignment({ name, element }: FieldName, value: string): string {
  return name === '' || element !== null ? value : `${name}: ${value}`;
}

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
