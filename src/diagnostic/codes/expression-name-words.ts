import { quoted } from '../../text/formatting/quote.ts';
import type { NameFault } from './expression-fault.ts';
import { type FaultWords, fieldOrThis, kindsWords } from './expression-words.ts';
import { didYouMean, enumerated } from './schema-words.ts';

export const nameFaultWords: FaultWords<NameFault> = {
  'unknown-name': {
    nb: {
      message: ({ name, nearest }) =>
        `${quoted(name)} finnes ikke her.${didYouMean(nearest, 'nb')}`,
      help: ({ name, known }) =>
        `Uttrykket kan bruke: ${enumerated(known, 'nb')}. Er ${quoted(name)} en tekst, sett anførselstegn om den.`,
    },
    en: {
      message: ({ name, nearest }) =>
        `${quoted(name)} does not exist here.${didYouMean(nearest, 'en')}`,
      help: ({ name, known }) =>
        `The expression may use: ${enumerated(known, 'en')}. If ${quoted(name)} is a text, put quotation marks around it.`,
    },
  },
  'unknown-field': {
    nb: {
      message: ({ field, nearest }) =>
        `skjemaet har ikke noe felt ${quoted(field)} her.${didYouMean(nearest, 'nb')}`,
      help: ({ known }) => `Feltene her er: ${enumerated(known, 'nb')}`,
    },
    en: {
      message: ({ field, nearest }) =>
        `the schema has no field ${quoted(field)} here.${didYouMean(nearest, 'en')}`,
      help: ({ known }) => `The fields here are: ${enumerated(known, 'en')}`,
    },
  },
  refused: {
    nb: {
      message: ({ name, reason }) =>
        reason === 'status'
          ? `${quoted(name)} kan ikke brukes her: om noe er i gang, avgjøres av livsløpet`
          : `statusloggen ${quoted(name)} kan ikke brukes her: den er alt regnet med i livsløpet`,
      help: () => 'Fjern vilkåret. Kravet teller bare poster som er i gang på dagen.',
    },
    en: {
      message: ({ name, reason }) =>
        reason === 'status'
          ? `${quoted(name)} cannot be used here: whether something is running is decided by its life`
          : `the status log ${quoted(name)} cannot be used here: it is already part of the life`,
      help: () => 'Remove the condition. The krav counts only posts that are running on the day.',
    },
  },
  'not-an-object': {
    nb: {
      message: ({ field, actual }) =>
        `${quoted(field)} finnes ikke her, for det foran er ${kindsWords(actual, 'nb')}`,
      help: ({ field, actual }) =>
        actual.includes('list')
          ? `Spør om elementene i lista: post.liste.exists(x, x.${field} == "verdi")`
          : 'Fjern punktumet og det som kommer etter.',
    },
    en: {
      message: ({ field, actual }) =>
        `${quoted(field)} does not exist here, since what stands before it is ${kindsWords(actual, 'en')}`,
      help: ({ field, actual }) =>
        actual.includes('list')
          ? `Ask about the elements of the list: post.list.exists(x, x.${field} == "value")`
          : 'Remove the full stop and what follows it.',
    },
  },
  'not-allowed-value': {
    nb: {
      message: ({ field, value, nearest }) =>
        `${fieldOrThis(field, 'nb')} kan aldri være ${quoted(value)}.${didYouMean(nearest, 'nb')}`,
      help: ({ allowed }) => `Skriv en av: ${enumerated(allowed, 'nb')}`,
    },
    en: {
      message: ({ field, value, nearest }) =>
        `${fieldOrThis(field, 'en')} can never be ${quoted(value)}.${didYouMean(nearest, 'en')}`,
      help: ({ allowed }) => `Write one of: ${enumerated(allowed, 'en')}`,
    },
  },
  'unknown-reference': {
    nb: {
      message: ({ reference, value, nearest }) =>
        `ingen ${reference === '*' ? 'post' : reference} har id ${quoted(value)}.${didYouMean(nearest, 'nb')}`,
      help: () => 'Skriv id-en til en post som finnes, eller opprett den.',
    },
    en: {
      message: ({ reference, value, nearest }) =>
        `no ${reference === '*' ? 'post' : reference} has the id ${quoted(value)}.${didYouMean(nearest, 'en')}`,
      help: () => 'Write the id of a post that exists, or create it.',
    },
  },
};
