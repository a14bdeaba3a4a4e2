import { writtenNumber } from '../formatting/written.ts';

/** What is said of what has become known of breaches. */
export const events = {
  title: (since: string) => `Hendelser siden ${since}`,
  titleOfAll: (day: string) => `Alle brudd som er kjent per ${day}`,
  commit: (day: string, sha: string) => `${day} (innsjekking ${sha})`,
  counted: (events: number, open: number) =>
    `${writtenNumber(events)} ${events === 1 ? 'hendelse' : 'hendelser'}, ${writtenNumber(open)} ${open === 1 ? 'åpent' : 'åpne'} brudd`,
  caption: 'Hendelser',
  none: 'Ingen nye hendelser.',
  kinds: { opened: 'åpnet', closed: 'lukket', corrected: 'rettet' },
  neverWas: 'var ikke noe brudd',
  sides: { below: 'for få', above: 'for mange' },
  condition: 'vilkåret',
  openFrom: (day: string) => `${day} →`,
  columns: {
    day: 'Dag',
    kind: 'Hva',
    krav: 'Løfte',
    side: 'Side',
    days: 'Brudd',
    after: 'Rettet til',
    severity: 'Alvor',
    title: 'Tittel',
    id: 'Id',
  },
  notEvents: (path: string) =>
    `--since: «${path}» er ikke skrevet av baerum-innov events --format json, eller er endret etterpå.`,
};
