import { quoted } from '../../text/formatting/quote.ts';
import type { CallFault } from './expression-fault.ts';
import { type FaultWords, kindsWords } from './expression-words.ts';
import { patternWords } from './pattern-words.ts';
import { didYouMean } from './schema-words.ts';

export const callFaultWords: FaultWords<CallFault> = {
  'unknown-function': {
    nb: {
      message: ({ name, nearest }) =>
        `det finnes ingen funksjon ${quoted(name)}.${didYouMean(nearest, 'nb')}`,
      help: () =>
        'Det finnes: has, exists, all, exists_one, map, filter, size, contains, startsWith, endsWith, matches, int, double, string, bool, gjelder, dager, sum og siste.',
    },
    en: {
      message: ({ name, nearest }) =>
        `there is no function ${quoted(name)}.${didYouMean(nearest, 'en')}`,
      help: () =>
        'There are: has, exists, all, exists_one, map, filter, size, contains, startsWith, endsWith, matches, int, double, string, bool, gjelder, dager, sum and siste.',
    },
  },
  'function-not-here': {
    nb: {
      message: ({ name }) => `${name}() kan ikke brukes i dette uttrykket`,
      help: () => 'Bruk den i et krav med form: vilkar, eller i --where.',
    },
    en: {
      message: ({ name }) => `${name}() cannot be used in this expression`,
      help: () => 'Use it in a krav of form: vilkar, or in --where.',
    },
  },
  'call-form': {
    nb: {
      message: ({ name, form }) =>
        form === 'method'
          ? `${name} skrives etter en verdi og et punktum`
          : `${name} skrives foran parentesen, ikke etter et punktum`,
      help: ({ name, form }) =>
        form === 'method' ? `Skriv: post.felt.${name}(…)` : `Skriv: ${name}(…)`,
    },
    en: {
      message: ({ name, form }) =>
        form === 'method'
          ? `${name} is written after a value and a full stop`
          : `${name} is written before the bracket, not after a full stop`,
      help: ({ name, form }) =>
        form === 'method' ? `Write: post.felt.${name}(…)` : `Write: ${name}(…)`,
    },
  },
  'argument-count': {
    nb: {
      message: ({ name, expected, actual }) =>
        `${name}() skal ha ${expected} ${expected === 1 ? 'verdi' : 'verdier'} i parentesen, men har ${actual}`,
      help: () => 'Rett det som står i parentesen.',
    },
    en: {
      message: ({ name, expected, actual }) =>
        `${name}() takes ${expected} ${expected === 1 ? 'value' : 'values'} in its brackets but has ${actual}`,
      help: () => 'Correct what stands in the brackets.',
    },
  },
  'argument-type': {
    nb: {
      message: ({ name, expected, actual }) =>
        `${name}() trenger ${kindsWords(expected, 'nb')} her, men dette er ${kindsWords(actual, 'nb')}`,
      help: ({ name, actual }) =>
        name === 'contains' && actual.includes('list')
          ? 'Om noe står i en liste, spørres slik: "verdi" in post.liste'
          : 'Bruk et annet felt, eller en annen funksjon.',
    },
    en: {
      message: ({ name, expected, actual }) =>
        `${name}() needs ${kindsWords(expected, 'en')} here, but this is ${kindsWords(actual, 'en')}`,
      help: ({ name, actual }) =>
        name === 'contains' && actual.includes('list')
          ? 'Whether something is in a list is asked like this: "value" in post.list'
          : 'Use another field, or another function.',
    },
  },
  'has-argument': {
    nb: {
      message: () => 'has() spør om et felt er skrevet, og trenger akkurat ett felt',
      help: () => 'Skriv: has(post.felt)',
    },
    en: {
      message: () => 'has() asks whether a field is written, and needs exactly one field',
      help: () => 'Write: has(post.field)',
    },
  },
  'macro-form': {
    nb: {
      message: ({ name }) => `${name} skrives etter en liste, med et navn og et vilkår`,
      help: ({ name }) => `Skriv: post.liste.${name}(x, x.felt == "verdi")`,
    },
    en: {
      message: ({ name }) => `${name} is written after a list, with a name and a condition`,
      help: ({ name }) => `Write: post.list.${name}(x, x.field == "value")`,
    },
  },
  'bad-pattern': {
    nb: {
      message: ({ detail }) => `mønsteret er ikke gyldig: ${patternWords(detail, 'nb')}`,
      help: () => 'Mønstre følger RE2. Skriv to omvendte skråstreker for én: "\\\\d+"',
    },
    en: {
      message: ({ detail }) => `the pattern is not valid: ${detail}`,
      help: () => 'Patterns follow RE2. Write two backslashes for one: "\\\\d+"',
    },
  },
  'pattern-not-literal': {
    nb: {
      message: () => 'mønsteret til matches() må stå skrevet i uttrykket',
      help: () =>
        'Skriv mønsteret i anførselstegn, eller bruk contains() for å lete etter et felt.',
    },
    en: {
      message: () => 'the pattern of matches() must be written in the expression',
      help: () => 'Write it in quotation marks, or use contains() to look for a field.',
    },
  },
};
