import { quoted } from '../../text/formatting/quote.ts';
import type { Catalogue } from './entry.ts';
import { type FieldName, fieldWords } from './schema-words.ts';

/** Whether a number fails by its form or by its check digits. */
export type NumberFault = 'form' | 'check';

interface NumberArguments {
  readonly value: string;
  readonly fault: NumberFault;
  /** The value as it probably was meant to be written. */
  readonly suggestion: string | null;
}

/** Findings of texts that do not have the format their schema names. */
export interface SchemaFormatArguments {
  'schema/orgnr': NumberArguments;
  'schema/ror': NumberArguments;
  'schema/kommunenr': { readonly value: string };
  'schema/format': {
    readonly field: FieldName;
    readonly value: string;
    readonly format: string;
    readonly suggestion: string | null;
  };
}

export const schemaFormatCatalogue: Catalogue<SchemaFormatArguments> = {
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
