import { counted, type Noun } from '../../text/people.ts';
import type { Catalogue } from '../entry.ts';

const DAYS: Noun = {
  one: { nb: 'dag', en: 'day' },
  many: { nb: 'dager', en: 'days' },
};

/** Findings about one post's own fields, beyond its schema. */
export interface PostArguments {
  'post/interval': { readonly daysBefore: number };
}

export const postCatalogue: Catalogue<PostArguments> = {
  'post/interval': {
    severity: 'error',
    nb: {
      title: 'Slutten ligger før starten',
      message: ({ daysBefore }) => `slutter ${counted(daysBefore, DAYS, 'nb')} før det starter`,
      help: () => 'Rett den ene. Så lenge regnes det som ikke i gang noen dag.',
      explanation:
        'Et livsløp der slutten ligger før starten, har ingen dager. Verktøyet gjetter ikke hvilken av datoene som er feil: livsløpet regnes som ikke i gang noen dag til den ene er rettet. Start og slutt er begge med, så samme dag som start og slutt er én dag.',
    },
    en: {
      title: 'The end lies before the start',
      message: ({ daysBefore }) => `ends ${counted(daysBefore, DAYS, 'en')} before it starts`,
      help: () => 'Correct one of them. Until then it counts as not running on any day.',
      explanation:
        'A life whose end lies before its start holds no day. The tool does not guess which date is wrong: the life counts as not running on any day until one is corrected. Start and end are both included, so the same day as start and end is one day.',
    },
    example: {
      wrong: 'start: 2027-02-01\nslutt: 2026-12-31',
      right: 'start: 2027-02-01\nslutt: 2027-12-31',
    },
  },
};
