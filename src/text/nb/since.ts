/** What a report says of what has changed since an earlier day or commit. */
export const since = {
  title: (since: string) => `Hva er nytt siden ${since}`,
  commit: (day: string, sha: string) => `${day} (innsjekking ${sha})`,
  happenedAfter: (day: string) => `Dette har hendt etter ${day}`,
  corrected: 'Rettet i ettertid',
  changedFiles: 'Endret i filene',
  sameFiles:
    'Begge dager er regnet av filene slik de er nå. Derfor ses her bare det som senere logglinjer har avklart. Det som er rettet i filene, ses når det sammenlignes med en tidligere innsjekking.',
  none: 'ingen.',
  captions: {
    happened: 'Hendelser etter logger og datoer',
    verdicts: 'Krav med et annet svar',
    lives: (day: string) => `Dager til og med ${day} med et annet svar på om en post var i gang`,
    promises: (day: string) => `Dager til og med ${day} med et annet svar på om et løfte var holdt`,
    posts: 'Poster som ikke står som de sto',
  },
  columns: {
    day: 'Dag',
    post: 'Post',
    status: 'Status',
    text: 'Fra loggen',
    krav: 'Krav',
    title: 'Tittel',
    from: 'Fra',
    to: 'Til',
    before: 'Da',
    after: 'Nå',
    change: 'Endring',
    fields: 'Felter',
  },
  began: 'begynte',
  ended: 'siste dag',
  /** Whether a post ran on days that have been. */
  lives: {
    running: 'i gang',
    paused: 'på pause',
    'not-running': 'ikke i gang',
    unknown: 'uklart',
    absent: 'ikke i registeret',
  },
  exempt: 'unntatt',
  notJudged: 'ikke vurdert',
};
