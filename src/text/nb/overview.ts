import { neuter } from '../formatting/neuter.ts';
import { capital, inSentence, listed, numberInWords } from '../formatting/written.ts';

/** What the overviews of projects say. */
export const overview = {
  summary: 'Kort sagt',
  all: 'Alt: ',
  /** How many projects are in each state, with those that cannot be read as unclear; states without projects are left out. */
  counts: ({ running, paused, unclear, unread, planned, finished }: Counts) => {
    const unsure = many(unclear + unread, 'er uklart', 'er uklare');
    const first = [running, paused, unclear + unread, planned, finished].find((count) => count > 0);
    const noun = first === 1 ? 'prosjekt' : 'prosjekter';
    const parts = [
      many(running, 'er i gang', 'er i gang'),
      many(paused, 'er på pause', 'er på pause'),
      unread === 0 ? unsure : unsure.map((words) => `${words} (${neuter(unread)} kan ikke leses)`),
      many(planned, 'er planlagt', 'er planlagte'),
      many(finished, 'er avsluttet', 'er avsluttede'),
    ].flat();
    if (parts.length === 0) return 'Ingen prosjekter teller med.';
    return `${capital(listed(parts, 'nb').replace(' er ', ` ${noun} er `))}.`;
  },
  unsure: (posts: readonly string[]) =>
    `Uklart om ${posts.length === 1 ? 'dette' : 'disse'} er i gang: ${listed(posts, 'nb')}.`,
  none: 'ingen som teller med.',
  unrecorded: (columns: readonly string[]) =>
    `Ikke ført for noe prosjekt: ${listed(inSentence(columns), 'nb')}.`,
  notRecorded: 'Ikke ført',
  columns: {
    id: 'Id',
    title: 'Tittel',
    responsible: 'Ansvarlig',
    from: 'Start',
    to: 'Slutt',
    status: 'Status',
    active: 'I gang',
    granted: 'FoI-tilsagn',
    updated: 'Oppdatert',
  },
  oneByOne: 'Prosjektene ett for ett',
  facts: {
    financing: 'Finansiering',
    withoutAmount: 'uten beløp',
    measures: 'Tiltak',
    news: 'Siste nytt',
    assessment: 'Vurdering',
  },

  research: {
    title: (day: string) => `Oversikt over forskningsprosjekter per ${day}`,
    projects: 'Forskningsprosjekter',
    kind: 'Type',
    role: 'Kommunens rolle',
    partners: 'Partnere',
    results: 'Resultater',
    /** `isLeast`: there may be more in what cannot be read. */
    opening: (partners: number, isLeast: boolean) =>
      `Med i prosjektene som ikke er avsluttet: ${isLeast ? 'minst ' : ''}${numberInWords(partners, 'nb')} ${partners === 1 ? 'partner' : 'ulike partnere'}.`,
  },

  entrepreneurs: {
    title: (day: string) => `Prosjekter med sosiale entreprenører per ${day}`,
    projects: 'Prosjekter med sosiale entreprenører',
    entrepreneur: 'Entreprenør',
    form: 'Samarbeidsform',
    basis: 'Støttegrunnlag',
    need: 'Samfunnsbehov',
    target: 'Målgruppe',
    carriedOn: 'Videreføres',
    measurements: 'Målinger',
    opening: (entrepreneurs: number, isLeast: boolean) =>
      `I prosjektene som ikke er avsluttet: ${isLeast ? 'minst ' : ''}${numberInWords(entrepreneurs, 'nb')} ${entrepreneurs === 1 ? 'entreprenør' : 'ulike entreprenører'}.`,
  },
};

interface Counts {
  readonly running: number;
  readonly paused: number;
  readonly unclear: number;
  readonly unread: number;
  readonly planned: number;
  readonly finished: number;
}

function many(count: number, one: string, several: string): string[] {
  return count === 0 ? [] : [`${neuter(count)} ${count === 1 ? one : several}`];
}
