import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';

const days = (count: number) => `${writtenNumber(count)} ${count === 1 ? 'dag' : 'dager'}`;
const inWords = (count: number) => numberInWords(count, 'nb');
const exemptDays = (count: number) => (count === 0 ? '' : ` ${days(count)} er unntatt.`);

/** What is said of krav: the state of each, on which days they did not hold, and who counts. */
export const krav = {
  today: 'I dag',
  always: 'Til enhver tid',
  ahead: 'Framover',
  asOf: (day: string) => `Per ${day}`,

  verdictIn: (verdict: string, period: string) => `${verdict} i ${period}`,
  surely: (low: number) => `${capital(inWords(low))} går sikkert.`,
  surelyAnd: (low: number, more: string) => `${capital(inWords(low))} går sikkert, ${more}.`,
  perhapsMore: 'kanskje flere: ingen kan si hvor mange',
  mostUnclear: (most: number, unclear: number) =>
    `høyst ${inWords(most)} (${writtenNumber(unclear)} er uklare)`,
  mostIfRunning: (most: number, names: readonly string[]) =>
    `${inWords(most)} hvis ${listed(names, 'nb')} fortsatt går`,
  mostIfCounted: (most: number, names: readonly string[]) =>
    `${inWords(most)} hvis ${listed(names, 'nb')} teller`,
  allGroups: (count: number) => `Det gjelder alle ${inWords(count)} grupper.`,
  notInGroups: (names: readonly string[]) => `Ikke i: ${listed(names, 'nb')}.`,
  unclearInGroups: (names: readonly string[]) => `Uklart i: ${listed(names, 'nb')}.`,
  noPeriod: 'Ingen periode har begynt.',
  periodCount: (period: string, count: number) => `I ${period} er det ${inWords(count)}.`,
  periodMissing: (period: string, count: number, missing: number) =>
    `I ${period} er det ${inWords(count)} så langt, og det mangler ${inWords(missing)}.`,
  nothingToJudge: 'Det er ikke noe å vurdere ennå.',
  brokenFor: (names: string) => `Holder ikke for ${names}.`,
  unclearFor: (names: string) => `Uklart for ${names}.`,
  metFor: (names: string) => `Holder for ${names}.`,
  namedAnd: (names: readonly string[], more: number) =>
    `${names.join(', ')} og ${writtenNumber(more)} til`,

  since: (from: string) => `siden ${from}`,
  during: (from: string, to: string) => `i ${from}–${to}`,
  fewerThan: (min: number) => `færre enn ${inWords(min)}`,
  moreThan: (max: number) => `flere enn ${inWords(max)}`,
  or: (parts: readonly string[]) => parts.join(' eller '),
  wasBroken: (broken: number, all: number, when: string, outside: string) =>
    `NEI. ${writtenNumber(broken)} av ${days(all)} ${when} var det ${outside}.`,
  daysUnclear: (count: number) => (count === 0 ? '' : ` ${days(count)} kan ikke vurderes.`),
  isUnclear: (unclear: number, all: number, when: string) =>
    `KAN IKKE VURDERES. ${writtenNumber(unclear)} av ${days(all)} ${when} er uklare.`,
  allExempt: (all: number, when: string) => `GJELDER IKKE. Alle ${days(all)} ${when} er unntatt.`,
  wasKept: (judged: number, exempt: number, when: string) =>
    `JA. Alle ${days(judged)}${exempt === 0 ? '' : ' som kravet gjelder'} ${when}.`,
  daysExempt: exemptDays,

  noBreachBefore: (day: string) => `Ingen nye brudd i sikte før ${day}.`,
  breach: (day: string, until: number, group: string, many: string) =>
    `BRUDD ${day}, om ${days(until)}${group}. Da går det ${many}.`,
  notIfPlanned: ' Ikke hvis det planlagte starter.',
  noneInSight: 'ingen i sikte',

  condition: 'vilkår',
  atLeast: (min: number) => `minst ${min}`,
  atMost: (max: number) => `høyst ${max}`,

  whyNot: {
    noMatch: 'treffes ikke av kravet',
    over: (day: string) => `sluttet ${day}`,
    planned: (day: string) => `planlagt, starter ${day}`,
    paused: 'på pause',
    notRunning: 'går ikke',
  },
  exempt: 'unntatt',
  tolerated: (count: number) => `${count} tålt`,
  extend: (item: string, day: string) => `Forleng ${item} til ${day}`,
  startNow: (count: number) =>
    count === 1 ? 'Start én til som teller, nå' : `Start ${inWords(count)} til som teller, nå`,
  startOne: (day: string) => `Start én til som teller, senest ${day}`,

  short: {
    kept: (span: string, met: number, all: number) => `${span}: ${met} av ${all} dager holdt`,
    broken: (count: number) => `, ${count} brutt`,
    unclear: (count: number) => `, ${count} uklare`,
    verdict: (id: string, verdict: string, day: string) => `${id}: ${verdict} per ${day}.`,
  },

  listTitle: (day: string) => `Krav per ${day}`,
  noKrav: 'Registeret har ingen krav.',
  readings: 'Tolkninger',
  reading: 'Tolkning',
  basis: 'grunnlag',
  severity: 'alvor',
  whatIf: 'HVA OM',
  nothingWritten: '(ingenting er skrevet)',
  noOtherAnswer: 'Ingen krav får et annet svar.',
  chartTitle: (id: string, limit: string) => `${id}: antall over tid, ${limit}`,
  chartSpan: (from: string, to: string) => `Fra ${from} til ${to}.`,
  chartTable: 'Antall over tid',
  gaps: 'Brudd og hull',
  mayGoOn: '→ den siste dagen det er regnet for; det kan vare lenger',
  fromStart: 'fra starten',
  remedies: 'Hva som lukker det neste',
  attempt: 'Prøv:',
  groups: 'Grupper',
  periods: 'Perioder',
  posts: 'Poster',
  whoCounts: 'Hvem teller',
  counts: 'teller',
  countsIn: (period: string | null, count: number) =>
    `Teller${period === null ? '' : ` i ${period}`} (${count})`,
  none: 'ingen',
  unclear: 'uklart',
  doesNotCount: 'teller ikke',
  doesNotCountAtAll: 'Teller ikke',
  paused: 'på pause',
  pausedCounted: (count: number) => `${count} (teller med)`,
  pausedNotCounted: (count: number) => `${count} (teller ikke)`,
  andMore: (count: number) => `og ${count} til`,

  columns: {
    krav: 'Krav',
    title: 'Tittel',
    mustBe: 'Skal være',
    today: 'I dag',
    answer: 'Svar',
    nextBreach: 'Neste brudd',
    countThen: 'Antall da',
    before: 'Før',
    nextBefore: 'Neste brudd',
    after: 'Etter',
    nextAfter: 'Neste brudd',
    from: 'Fra',
    to: 'Til',
    days: 'Dager',
    count: 'Antall',
    sure: 'Sikkert',
    withPlanned: 'Med det planlagte',
    openedBy: 'Åpnet av',
    closedBy: 'Lukket av',
    group: 'Gruppe',
    counted: 'Teller',
    period: 'Periode',
    missing: 'Mangler',
    post: 'Post',
    because: 'Fordi',
    field: 'Felt',
    file: 'Fil',
    beganWith: 'Begynte med',
  },

  /** Titles of the table with a row for each krav and a column for each fact. */
  everyFact: {
    id: 'Krav',
    title: 'Tittel',
    form: 'Form',
    basis: 'Grunnlag',
    severity: 'Alvor',
    verdict: 'Svar',
    low: 'Sikkert',
    high: 'Høyst',
    planned: 'Planlagt',
    paused: 'På pause',
    min: 'Skal være minst',
    max: 'Skal være høyst',
    margin: 'Reserve',
    headroom: 'Rom opp til grensen',
    nextFrom: 'Neste brudd',
    daysUntil: 'Dager til neste brudd',
    daysBroken: 'Dager brutt',
    daysUnknown: 'Dager som ikke kan vurderes',
    daysExempt: 'Dager med unntak',
    windowFrom: 'Regnet fra',
    windowTo: 'Regnet til',
  },

  commits: {
    columns: {
      id: 'Krav',
      sha: 'Innsjekking',
      day: 'Dag',
      verdict: 'Svar',
      low: 'Sikkert',
      high: 'Høyst',
      trouble: 'Hvorfor ikke vurdert',
      subject: 'Emne',
    },
    title: 'Svarene gjennom innsjekkingene',
    runs: 'Innsjekkinger med samme svar',
    count: 'Antall',
    eachOnItsDay: (count: number) =>
      `${writtenNumber(count)} ${count === 1 ? 'innsjekking' : 'innsjekkinger'}, hver vurdert på sin egen dag. Nyeste først.`,
    allOn: (count: number, day: string) =>
      `${writtenNumber(count)} ${count === 1 ? 'innsjekking' : 'innsjekkinger'}, alle vurdert per ${day}. Nyeste først.`,
    registerUnusable: 'ikke vurdert: register.yaml mangler eller kan ikke brukes',
    kravQuarantined: 'ikke vurdert: kravet er satt til side',
    kravAbsent: 'kravet fantes ikke',
  },
};
