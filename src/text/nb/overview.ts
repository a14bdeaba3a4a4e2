import { capital, listed, numberInWords } from '../formatting/written.ts';

/** What the overviews of projects say. */
export const overview = {
  summary: 'Kort sagt',
  all: 'Alt: ',
  /** How many projects are in each state; states without projects are left out. */
  counts: ({ running, paused, unclear, planned, finished }: Counts) => {
    const parts = [
      many(running, 'går', 'går'),
      many(paused, 'er på pause', 'er på pause'),
      many(unclear, 'er uklart', 'er uklare'),
      many(planned, 'er planlagt', 'er planlagte'),
      many(finished, 'er avsluttet', 'er avsluttede'),
    ].flat();
    return parts.length === 0 ? 'Det er ingen i registeret.' : `${capital(listed(parts, 'nb'))}.`;
  },
  unsure: (posts: readonly string[]) => `Ingen vet om disse går: ${listed(posts, 'nb')}.`,
  none: 'ingen i registeret.',
  columns: {
    id: 'Id',
    title: 'Tittel',
    responsible: 'Ansvarlig',
    from: 'Start',
    to: 'Slutt',
    status: 'Status',
    active: 'Går',
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
    opening: (partners: number) =>
      `Med i prosjektene som ikke er avsluttet: ${numberInWords(partners, 'nb')} ${partners === 1 ? 'partner' : 'ulike partnere'}.`,
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
    opening: (entrepreneurs: number) =>
      `I prosjektene som ikke er avsluttet: ${numberInWords(entrepreneurs, 'nb')} ${entrepreneurs === 1 ? 'entreprenør' : 'ulike entreprenører'}.`,
  },
};

interface Counts {
  readonly running: number;
  readonly paused: number;
  readonly unclear: number;
  readonly planned: number;
  readonly finished: number;
}

function many(count: number, one: string, several: string): string[] {
  return count === 0 ? [] : [`${numberInWords(count, 'nb')} ${count === 1 ? one : several}`];
}
