import { plural } from '../../text/formatting/plural.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import { parseIsoDay } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';

/** Findings about one post's own fields, beyond its schema. */
export interface PostArguments {
  'post/interval': { readonly daysBefore: number };
  'post/repeated': { readonly values: readonly string[] };
}

export const postCatalogue: Catalogue<PostArguments> = {
  'post/interval': {
    severity: 'error',
    nb: {
      title: 'Slutten ligger før starten',
      message: ({ daysBefore }) => `slutter ${plural(daysBefore, 'dag', 'dager')} før det starter`,
      help: () =>
        'Rett den ene. Så lenge avgjør statusloggen; uten den er det ikke i gang noen dag.',
      explanation:
        'Et livsløp der slutten ligger før starten, har ingen dager etter planen. Verktøyet gjetter ikke hvilken av datoene som er feil. Har posten en statuslogg, avgjør den: det som er logget som i gang, er i gang, så det ikke faller ut av et krav om høyst så mange. Uten en logg er det ikke i gang noen dag til den ene er rettet. Start og slutt er begge med, så samme dag som start og slutt er én dag.',
    },
    en: {
      title: 'The end lies before the start',
      message: ({ daysBefore }) => `ends ${plural(daysBefore, 'day', 'days')} before it starts`,
      help: () =>
        'Correct one of them. Until then the status log decides; without one it runs on no day.',
      explanation:
        'A life whose end lies before its start holds no day by the plan. The tool does not guess which date is wrong. Where the post has a status log, that decides: what was logged as running runs, so that it does not fall out of a promise of at most so many. Without a log it runs on no day until one is corrected. Start and end are both included, so the same day as start and end is one day.',
    },
    example: {
      wrong: 'start: 2027-02-01\nslutt: 2026-12-31',
      right: 'start: 2027-02-01\nslutt: 2027-12-31',
    },
  },
  'post/repeated': {
    severity: 'error',
    nb: {
      title: 'Det samme står to ganger i en liste',
      message: ({ values }) => `${values.map(written).join(', ')} står alt i lista`,
      help: () => 'Behold den som er riktig, eller rett den ene.',
      explanation:
        'Skjemaet sier hvilke felt som skiller elementene i lista fra hverandre (x-unik), for eksempel året for en ramme eller id-en til et mål. Står det samme to ganger, er det ikke klart hva som gjelder.',
    },
    en: {
      title: 'A list says the same twice',
      message: ({ values }) => `${values.map(written).join(', ')} is in the list already`,
      help: () => 'Keep the one that is right, or correct one of them.',
      explanation:
        'The schema says which fields tell the elements of the list apart (x-unik), such as the year of a grant or the id of a goal. When the same stands twice, it is not clear which one holds.',
    },
    example: {
      wrong:
        'rammer:\n  - aar: 2026\n    belop_kr: 10000000\n  - aar: 2026\n    belop_kr: 12000000',
      right: 'rammer:\n  - aar: 2026\n    belop_kr: 12000000',
    },
  },
};

function written(value: string): string {
  const day = parseIsoDay(value);
  return day === undefined ? quoted(value) : writtenDay(day);
}
