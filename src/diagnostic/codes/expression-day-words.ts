import { wordsIn } from '../../text/catalogue.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { monthName } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { DayUseFault } from './expression-fault.ts';
import { type FaultWords, fieldOrThis } from './expression-words.ts';
import { enumerated } from './schema-words.ts';

type Of<Kind extends DayUseFault['kind']> = Extract<DayUseFault, { kind: Kind }>;

export const dayFaultWords: FaultWords<DayUseFault> = {
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
};

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
