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
    `Hva ${posts === 1 ? 'den' : `${posts} poster`} gjør med løftene, er uklart til feilen er rettet.`,
  kravCannotBeJudged: 'Løftet kan ikke vurderes.',
  approvedBy: (names: string) => `Må godkjennes av ${names}.`,
  ownerOfRegister: 'den som har ansvar for registeret',
  ownerOfPromises: 'den som har ansvar for løftet',
  is: (id: string, what: string) => `${id} er ${what}`,
  removedKrav: (id: string) => `${id} er fjernet`,
  newKrav: (id: string, verdict: string, limits: string) => `${id} er nytt: ${verdict}${limits}`,
  broken: (id: string, limits: string) => `${id} brytes av denne endringen${limits}`,
  /** Of a breach that is no error. */
  becomes: (id: string, answer: string, limits: string) => `${id} blir ${answer}${limits}`,
  noLongerJudged: (id: string, limits: string) => `${id} kan ikke lenger vurderes${limits}`,
  stillHolds: 'holder fortsatt',
  withoutReserve: ', men uten reserve',
  holdsAgain: (id: string, limits: string) => `${id} holder igjen${limits}`,
  holdsLonger: (id: string, limits: string) => `${id} holder lenger${limits}`,
  nearer: (id: string, limits: string) => `${id} er nærmere å holde${limits}`,
  notThisChange: (id: string, since: string) =>
    `${id} holder ikke, men det er ikke denne endringen: kalenderen${since}`,
  nextBreach: (before: string, after: string) => `; neste brudd ${before} → ${after}`,
  /** What a krav does on the day of a breach: by how grave that is. */
  breaks: {
    broken: 'brytes',
    over: (grade: string) => `kommer over grensen (${grade})`,
    short: (grade: string) => `er ikke lenger oppfylt (${grade})`,
  },
  breaksEarlier: (id: string, breaks: string, days: number, day: string) =>
    `${id} ${breaks} ${plural(days, 'dag', 'dager')} tidligere: ${day}`,
  breaksLater: (id: string, breaks: string, days: number, day: string) =>
    `${id} ${breaks} ${plural(days, 'dag', 'dager')} senere: ${day}`,
  breaksAhead: (id: string, breaks: string, day: string) =>
    `${id} ${breaks} ${day}; før var ikke noe brudd i sikte`,
  parted: (base: string, head: string | null, commit: string) =>
    `${base} har endringer som ${head ?? 'denne endringen'} ikke bygger på. De står her som om de var tatt bort. Bare det ${head ?? 'endringen'} selv gjør: baerum-innov diff ${head === null ? commit : `${base}...${head}`}`,
  rulesOfHead: (base: string, isMissing: boolean) =>
    `register.yaml ${isMissing ? 'finnes ikke' : 'kan ikke brukes'} i ${base}. Begge sider er lest med register.yaml og skjemaene fra endringen, og det som ikke lå der, står som nytt.`,
  unclearAhead: (id: string, day: string, breach: string | null) =>
    `${id} blir uklart fra ${day}${breach === null ? '' : `; bruddet ${breach} var i sikte også før`}`,
  unclearFrom: (day: string) => `uklart fra ${day}`,
  asBefore: 'som før',
  breaksMore: (id: string, breaks: string, day: string, was: string, is: string) =>
    `${id} ${breaks} ${day} som før, men med ${is} i stedet for ${was}`,
  breaksAgain: (id: string, breaks: string, day: string) => `${id} ${breaks} en gang til: ${day}`,
  noneInSight: 'ingen i sikte',
  /** In place of a next breach, where the promise is broken already. */
  brokenNow: 'ikke oppfylt nå',
  notKnown: 'uvisst',

  mayBeMerged: 'Kan flettes.',
  cannotBeMerged: 'Kan ikke flettes.',
  notBackwards:
    'Et løfte skrives ikke om bakover. Sett tilbake det som sto. Er det nye vedtatt, så skriv det nederst i fila som under, med vedtaket og dagen det gjelder fra. Var det som sto, skrevet feil fra først av, så før rettelsen under rettet. Ellers kan løftet ikke endres.',
  notRemoved:
    'Et løfte tas ikke bort bakover. Legg fila tilbake. Er det vedtatt at løftet er avsluttet, så skriv den siste dagen i vedtaket i gjelder_til: da står det for dagene som er gått.',
  shouldNotBeMerged: 'Bør ikke flettes ennå.',
  bringsFindings: 'Endringen bringer funn som må rettes først.',
  bringsErrors: (count: number) =>
    `Rett ${count === 1 ? 'feilen' : `de ${count} feilene`} under, og lagre i samme endring.`,
  mayBeMergedApproved: 'Kan flettes når endringen av reglene er godkjent.',
  mayBeMergedBut: 'Kan flettes, men se på dette først.',
  notBeforeAnswered: 'Ikke flett før dette er avklart.',
  decidedDay: 'eller dagen vedtaket gjelder fra',
  nothingToApprove: 'Det er ikke noe å godkjenne før dette er rettet.',
  bringsWarnings: (count: number) =>
    `Endringen har ingen nye feil i dataene, men ${plural(count, 'advarsel', 'advarsler')}, under.`,
  noNewErrors: 'Endringen har ingen nye feil i dataene.',
  showsBroken: (krav: string) =>
    `Den viser at et løfte brytes (${krav}); det er ikke en feil i dataene.`,
  alsoBroken: (krav: string) => `Brutt også uten denne endringen: ${krav}.`,

  promises: 'Løfter før og etter',
  promise: 'Løfte',
  before: 'Før',
  after: 'Etter',
  next: 'Neste brudd',
  nextIn: 'Om',
  blame: 'Det nye skyldes',
  reserveNone: 'uten reserve',
  changedKrav: 'endret krav',
  thisChange: 'denne endringen',
  promiseLowered: 'løftet er senket',
  promiseSharpened: 'løftet er skjerpet',
  notHere: 'filer som er satt til side',
  calendar: 'kalenderen',
  unchanged: (count: number, isByBase: boolean) =>
    `${plural(count, 'krav', 'krav')} får samme svar som før${isByBase ? ', etter reglene fra før endringen' : ''}`,

  turning: 'Dager da antallet endrer seg',
  krav: 'Krav',
  day: 'Dag',
  withPlanned: 'med det planlagte',

  gaps: {
    broken: {
      appeared: 'nytt brudd',
      gone: 'brudd borte',
      moved: 'brudd flyttet',
      longer: 'brudd blir lengre',
      shorter: 'brudd blir kortere',
    },
    /** Of breaches that are no errors. */
    mild: {
      appeared: 'nye dager utenfor grensen',
      gone: 'dager utenfor grensen borte',
      moved: 'dager utenfor grensen flyttet',
      longer: 'flere dager utenfor grensen',
      shorter: 'færre dager utenfor grensen',
    },
    unknown: {
      appeared: 'nye uvisse dager',
      gone: 'uvisse dager borte',
      moved: 'uvisse dager flyttet',
      longer: 'flere uvisse dager',
      shorter: 'færre uvisse dager',
    },
  },
  nowUnknown: 'brudd nå uvisst',
  openGap: (from: string, days: number) => `fra ${from}, minst ${plural(days, 'dag', 'dager')}`,
  remedies: 'Hva som lukker bruddet',

  noPosts: 'Ingen poster er endret.',
  posts: (count: number) => plural(count, 'post', 'poster'),
  kinds: {
    changed: (_count: number): string => 'endret',
    added: (count: number): string => (count === 1 ? 'ny' : 'nye'),
    removed: () => 'fjernet',
    renamed: () => 'med ny id',
    'set-aside': () => 'satt til side',
    'added-set-aside': (count: number): string => `${count === 1 ? 'ny' : 'nye'} og satt til side`,
    'changed-set-aside': () => 'endret og fortsatt satt til side',
    'read-again': () => 'kan leses igjen',
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
