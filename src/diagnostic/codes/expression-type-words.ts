import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { TypeFault } from './expression-fault.ts';
import { type FaultWords, fieldOrThis, kindsWords } from './expression-words.ts';

type Of<Kind extends TypeFault['kind']> = Extract<TypeFault, { kind: Kind }>;

export const typeFaultWords: FaultWords<TypeFault> = {
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
