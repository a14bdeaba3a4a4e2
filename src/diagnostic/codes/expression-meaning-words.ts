import { wordsIn } from '../../text/catalogue.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { monthName } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { MeaningFault } from './expression-fault.ts';
import { type FaultWords, fieldOrThis, kindsWords } from './expression-words.ts';
import { patternWords } from './pattern-words.ts';
import { didYouMean, enumerated } from './schema-words.ts';

type Of<Kind extends MeaningFault['kind']> = Extract<MeaningFault, { kind: Kind }>;

export const meaningWords: FaultWords<MeaningFault> = {
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
  'operand-types': {
    nb: {
      message: ({ operator, operands }) =>
        `«${operator}» kan ikke brukes på ${operandWords(operands, 'nb')}`,
      help: (fault) => operandHelp(fault, 'nb'),
    },
    en: {
      message: ({ operator, operands }) =>
        `«${operator}» cannot be used on ${operandWords(operands, 'en')}`,
      help: (fault) => operandHelp(fault, 'en'),
    },
  },
  'compare-types': {
    nb: {
      message: ({ field, left, right }) =>
        `${fieldOrThis(field, 'nb')} kan aldri være lik eller måles mot den andre siden: ${kindsWords(left, 'nb')} mot ${kindsWords(right, 'nb')}`,
      help: () => 'Sett anførselstegn om tekster, og ikke om tall, true og false.',
    },
    en: {
      message: ({ field, left, right }) =>
        `${fieldOrThis(field, 'en')} can never equal or be measured against the other side: ${kindsWords(left, 'en')} against ${kindsWords(right, 'en')}`,
      help: () => 'Put quotation marks around texts, and none around numbers, true and false.',
    },
  },
  'compare-null': {
    nb: {
      message: ({ field }) => `${fieldOrThis(field, 'nb')} er aldri null`,
      help: () =>
        'Om et felt er skrevet, spørres slik: has(post.felt). Om en liste har noe: post.liste.size() > 0',
    },
    en: {
      message: ({ field }) => `${fieldOrThis(field, 'en')} is never null`,
      help: () =>
        'Whether a field is written is asked like this: has(post.field). Whether a list holds anything: post.list.size() > 0',
    },
  },
  'not-a-list': {
    nb: {
      message: ({ actual }) => `her trengs en liste, men dette er ${kindsWords(actual, 'nb')}`,
      help: () => 'Bruk feltet direkte, eller velg et felt som er en liste.',
    },
    en: {
      message: ({ actual }) => `a list is needed here, but this is ${kindsWords(actual, 'en')}`,
      help: () => 'Use the field directly, or choose one that is a list.',
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
  'index-type': {
    nb: {
      message: ({ actual }) =>
        `i en liste velges med et heltall, men dette er ${kindsWords(actual, 'nb')}`,
      help: () => 'Skriv nummeret fra 0: post.liste[0]',
    },
    en: {
      message: ({ actual }) =>
        `in a list one chooses by a whole number, but this is ${kindsWords(actual, 'en')}`,
      help: () => 'Write the number, counted from 0: post.list[0]',
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
  'not-a-day': {
    nb: {
      message: (fault) => dayWords(fault, 'nb'),
      help: ({ nearest }) =>
        nearest === null ? 'Skriv år-måned-dag, slik: "2026-08-31"' : `Skriv: "${nearest}"`,
    },
    en: {
      message: (fault) => dayWords(fault, 'en'),
      help: ({ nearest }) =>
        nearest === null ? 'Write year-month-day, like this: "2026-08-31"' : `Write: "${nearest}"`,
    },
  },
  'day-use': {
    nb: {
      message: () =>
        'dato kan her bare sammenlignes direkte med et datofelt eller en dag, eller brukes i gjelder(element, dato)',
      help: () => 'Skriv for eksempel: post.start <= dato, eller gjelder(element, dato)',
    },
    en: {
      message: () =>
        'dato can only be compared directly with a date field or a day here, or be used in gjelder(element, dato)',
      help: () => 'Write for instance: post.start <= dato, or gjelder(element, dato)',
    },
  },
  'day-compared': {
    nb: {
      message: ({ field }) => `${fieldOrThis(field, 'nb')} er ikke en dato`,
      help: () => 'Bruk et felt som skjemaet gir format: dato.',
    },
    en: {
      message: ({ field }) => `${fieldOrThis(field, 'en')} is not a date`,
      help: () => 'Use a field to which the schema gives format: dato.',
    },
  },
  'no-period': {
    nb: {
      message: () =>
        'gjelder() trenger et element med fra eller til, og skjemaet har ingen av dem her',
      help: ({ known }) => `Feltene her er: ${enumerated(known, 'nb')}`,
    },
    en: {
      message: () =>
        'gjelder() needs an element with fra or til, and the schema has neither of them here',
      help: ({ known }) => `The fields here are: ${enumerated(known, 'en')}`,
    },
  },
  result: {
    nb: {
      message: ({ expected, actual }) =>
        `uttrykket skal gi ${RESULTS.nb[expected]}, men gir ${kindsWords(actual, 'nb')}`,
      help: ({ expected }) => RESULT_HELP.nb[expected],
    },
    en: {
      message: ({ expected, actual }) =>
        `the expression should give ${RESULTS.en[expected]}, but gives ${kindsWords(actual, 'en')}`,
      help: ({ expected }) => RESULT_HELP.en[expected],
    },
  },
};

const RESULTS = {
  nb: {
    condition: 'sant eller usant',
    group: 'en tekst, et heltall, sant eller usant, eller null',
    day: 'en dato',
  },
  en: {
    condition: 'true or false',
    group: 'a text, a whole number, true or false, or null',
    day: 'a date',
  },
} as const;

const RESULT_HELP = {
  nb: {
    condition: 'Sammenlign med noe: post.felt == "verdi"',
    group: 'Velg ett felt å dele i grupper etter, for eksempel post.type',
    day: 'Skriv feltet som har datoen, for eksempel element.dato',
  },
  en: {
    condition: 'Compare it with something: post.field == "value"',
    group: 'Choose one field to group by, such as post.type',
    day: 'Write the field that holds the date, such as element.dato',
  },
} as const;

function operandWords(operands: Of<'operand-types'>['operands'], language: Language): string {
  return operands
    .map((kinds) => kindsWords(kinds, language))
    .join(` ${wordsIn(language).findings.and} `);
}

function operandHelp({ operator, operands }: Of<'operand-types'>, language: Language): string {
  const { findings } = wordsIn(language);
  const kinds = operands.flat();
  const mixes = kinds.includes('int') && kinds.includes('double');
  if (mixes && operands.length === 2) return findings.bothDecimal;
  if (['&&', '||', '!', '?:', 'exists', 'all', 'filter', 'exists_one'].includes(operator))
    return findings.writeCondition;
  return findings.sameKind;
}

function dayWords({ value, fault }: Of<'not-a-day'>, language: Language): string {
  const { findings } = wordsIn(language);
  switch (fault.kind) {
    case 'day': {
      const month = monthName(fault.month, language);
      return findings.noSuchDay(fault.day, month, fault.year, fault.daysInMonth);
    }
    case 'month':
      return findings.noSuchMonth(fault.month);
    case 'year':
      return findings.noSuchYear(fault.year);
    case 'form':
      return findings.noDayForm(quoted(value));
  }
}
