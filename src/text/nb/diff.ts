import { plural } from '../formatting/plural.ts';

/** What is said of a change: what it does to the promises and to the posts. */
export const diff = {
  nothing: 'Ingen løfter får et annet svar',
  changedKravItself: (id: string) => `${id}: kravet selv er endret.`,
  rewrittenDays: (days: number) =>
    `${plural(days, 'dag', 'dager')} som er gått, ville fått et annet svar.`,
  faults: (count: number, subject: string, isStopped: boolean) =>
    `${isStopped ? 'Kan ikke flettes: ' : ''}${plural(count, 'feil', 'feil')} i ${subject}.`,
  rewrittenDayList: 'Dager som ville fått et annet svar',
  files: (count: number) => plural(count, 'fil', 'filer'),
  cannotJudge: (posts: number) =>
    `Løftene kan ikke vurderes for ${posts === 1 ? 'den' : `${posts} poster`}.`,
  kravCannotBeJudged: 'Løftet kan ikke vurderes.',
  approvedBy: (names: string) => `Må godkjennes av ${names}.`,
  ownerOfPromises: 'den som eier løftene',
  is: (id: string, what: string) => `${id} er ${what}`,
  removedKrav: (id: string) => `${id} er fjernet`,
  newKrav: (id: string, verdict: string, limits: string) => `${id} er nytt: ${verdict}${limits}`,
  broken: (id: string, limits: string) => `${id} brytes av denne endringen${limits}`,
  noLongerJudged: (id: string, limits: string) => `${id} kan ikke lenger vurderes${limits}`,
  stillHolds: 'holder fortsatt',
  withoutMargin: ', men uten margin',
  holdsAgain: (id: string, limits: string) => `${id} holder igjen${limits}`,
  holdsLonger: (id: string, limits: string) => `${id} holder lenger${limits}`,
  nearer: (id: string, limits: string) => `${id} er nærmere å holde${limits}`,
  notThisChange: (id: string, since: string) =>
    `${id} holder ikke, men det er ikke denne endringen: kalenderen${since}`,
  nextBreach: (before: string, after: string) => `; neste brudd ${before} → ${after}`,
  breaksEarlier: (id: string, days: number, day: string) =>
    `${id} brytes ${plural(days, 'dag', 'dager')} tidligere: ${day}`,
  breaksLater: (id: string, days: number, day: string) =>
    `${id} brytes ${plural(days, 'dag', 'dager')} senere: ${day}`,
  breaksAhead: (id: string, day: string) => `${id} brytes ${day}; før var ikke noe brudd i sikte`,
  noneInSight: 'ingen i sikte',
  notKnown: 'uvisst',

  mayBeMerged: 'Kan flettes.',
  cannotBeMerged: 'Kan ikke flettes.',
  notBackwards:
    'Et løfte skrives ikke om bakover. Skriv det som en endring med vedtak, så står det gamle for dagene før.',
  shouldNotBeMerged: 'Bør ikke flettes ennå.',
  bringsFindings: 'Endringen bringer funn som må rettes først.',
  bringsErrors: (count: number) => `Endringen bringer ${count} feil som må rettes først.`,
  noNewErrors: 'Endringen har ingen nye feil i dataene.',
  showsBroken: (krav: string) =>
    `Den viser at et løfte brytes (${krav}); det er ikke en feil i dataene.`,
  alsoBroken: (krav: string) => `Også brutt, men ikke av denne endringen: ${krav}.`,

  promises: 'Løfter før og etter',
  promise: 'Løfte',
  before: 'Før',
  after: 'Etter',
  next: 'Neste brudd',
  nextIn: 'Om',
  blame: 'Skyldes',
  marginNone: 'margin 0',
  changedKrav: 'endret krav',
  thisChange: 'denne endringen',
  promiseLowered: 'løftet er senket',
  promiseSharpened: 'løftet er skjerpet',
  notHere: 'filer som er satt til side',
  calendar: 'kalenderen',
  unchanged: (count: number) => `${count} krav uendret`,

  turning: 'Dager da antallet endrer seg',
  krav: 'Krav',
  day: 'Dag',
  breach: 'BRUDD',
  withPlanned: 'med det planlagte',

  gaps: {
    broken: { appeared: 'nytt brudd', gone: 'brudd borte', moved: 'brudd flyttet' },
    unknown: {
      appeared: 'nye uvisse dager',
      gone: 'uvisse dager borte',
      moved: 'uvisse dager flyttet',
    },
  },
  nowUnknown: 'brudd nå uvisst',
  remedies: 'Hva som lukker bruddet',

  noPosts: 'Ingen poster er endret.',
  posts: (count: number) => plural(count, 'post', 'poster'),
  kinds: {
    changed: 'endret',
    added: 'ny',
    removed: 'fjernet',
    renamed: 'med ny id',
    'set-aside': 'satt til side',
    'added-set-aside': 'ny og satt til side',
    'changed-set-aside': 'endret og fortsatt satt til side',
    'read-again': 'kan leses igjen',
  },
  rules: 'Endrede regler:',
  reported: 'Endrer det noe som alt er rapportert?',
  nothingReported: 'Ingenting er rapportert ennå (rapportert_til).',
  reportedStands: (until: string) => `Nei. Ingen dag til og med ${until} får et nytt svar.`,
  reportedChanges: (posts: string, _many: boolean, until: string) =>
    `Ja. ${posts} får et annet svar for dager til og med ${until}.`,

  rulesFromBefore: ' · etter reglene fra før endringen',
  compared: (day: string, by: string, counts: { posts: number; krav: number }, sides: string) =>
    `Begge sider vurdert per ${day}${by} · ${plural(counts.posts, 'post', 'poster')}, ${counts.krav} krav · ${sides}`,
};
