/** What a report says of what has changed since an earlier day or commit. */
export const since = {
  title: (since: string) => `Hva er nytt siden ${since}`,
  commit: (day: string, sha: string) => `${day} (innsjekking ${sha})`,
  report: (day: string, sha: string) => `rapporten per ${day} (innsjekking ${sha})`,
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
    late: (day: string) => `Ført i loggen etter ${day}, om dager til og med den`,
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
  breaches: {
    moved: (from: string, to: string) => `neste brudd flyttet fra ${from} til ${to}`,
    new: (day: string) => `nytt brudd i sikte: ${day}`,
    come: (day: string, next: string) =>
      `bruddet som var ventet ${day}, er kommet${next === '' ? '' : `; det neste er ${next}`}`,
    gone: (day: string) => `bruddet ${day} er ikke lenger i sikte`,
    unclear: (day: string) => `om bruddet ${day} kommer, kan ikke lenger vurderes`,
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
