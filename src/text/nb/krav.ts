import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';
import { kravTables } from './krav-tables.ts';

const days = (count: number) => `${writtenNumber(count)} ${count === 1 ? 'dag' : 'dager'}`;
/** Of days of one kind: how many, or since when they have gone on, and how many before it. */
const counted = (word: string, inDays = word) => ({
  days: (count: number) => `${inDays} ${days(count)}`,
  since: (day: string, before: number) =>
    `${word} siden ${day}${before === 0 ? '' : `, og ${days(before)} før det`}`,
});
/** How a sentence goes on about such days before; '' without any. */
const daysBefore = (before: number, from: string) =>
  before === 0 ? '' : `, og i ${days(before)} fra ${from} til da`;
const inWords = (count: number) => numberInWords(count, 'nb');
/** «ingen», «én», «én eller to», «to til fem», «minst to» where nobody can say how many at most. */
const many = (low: number, high: number): string => {
  const word = (count: number) => (count === 0 ? 'ingen' : inWords(count));
  if (low === high) return word(low);
  if (!Number.isFinite(high)) return low === 0 ? 'et ukjent antall' : `minst ${word(low)}`;
  return high === low + 1 ? `${word(low)} eller ${word(high)}` : `${word(low)} til ${word(high)}`;
};
/** Of how many days; null where they are not counted. */
const ofAll = (some: number, all: number | null) =>
  all === null ? days(some) : `${writtenNumber(some)} av ${days(all)}`;
const allDays = (count: number | null) =>
  count === null ? 'Alle dager' : count === 1 ? 'Den ene dagen' : `Alle ${days(count)}`;
const exemptDays = (count: number) => (count === 0 ? '' : ` ${days(count)} er unntatt.`);

/** What is said of krav: the state of each, on which days they did not hold, and who counts. */
export const krav = {
  always: 'Til enhver tid',
  ahead: 'Framover',
  asOf: (day: string) => `Per ${day}`,

  verdictIn: (verdict: string, period: string) => `${verdict} i ${period}`,
  surely: (low: number) => `${capital(many(low, low))} er i gang.`,
  surelyAnd: (low: number, rest: string) =>
    `${capital(many(low, low))} er sikkert i gang, ${rest}.`,
  perhapsMore: 'kanskje flere: ingen kan si hvor mange',
  mostUnclear: (most: number, unclear: number) =>
    `høyst ${inWords(most)} (${unclear === 1 ? 'én er uklar' : `${inWords(unclear)} er uklare`})`,
  mostIfRunning: (most: number, names: readonly string[]) =>
    `${inWords(most)} hvis ${listed(names, 'nb')} er det`,
  mostIfCounted: (most: number, names: readonly string[]) =>
    `${inWords(most)} hvis ${listed(names, 'nb')} teller`,
  /** What decides a count that is not known: «2–3, minst 3: brutt hvis FP-2025-002 har stanset.» */
  decides: (range: string, limit: string, parts: readonly string[]) =>
    `${range}, ${limit}: ${parts.join(', ')}.`,
  decidedBy: (breach: string, condition: string) => `${breach} hvis ${condition}`,
  hasStopped: (names: readonly string[]) => `${listed(names, 'nb')} har stanset`,
  doesNotCountThen: (names: readonly string[]) => `${listed(names, 'nb')} ikke teller`,
  runsToo: (names: readonly string[]) => `${listed(names, 'nb')} er i gang`,
  countsToo: (names: readonly string[]) => `${listed(names, 'nb')} teller`,
  someStopped: (count: number, of: number) =>
    `${count === 1 ? 'én' : inWords(count)} av ${inWords(of)} uklare ikke teller`,
  someRun: (count: number, of: number) =>
    `${count === 1 ? 'én' : inWords(count)} av ${inWords(of)} uklare teller`,
  breachOf: { broken: 'brutt', over: 'over grensen', under: 'ikke oppfylt' },
  allGroups: (count: number) =>
    count === 1 ? 'Det gjelder den ene gruppen.' : `Det gjelder alle ${inWords(count)} grupper.`,
  notInGroups: (names: readonly string[]) => `Ikke i: ${listed(names, 'nb')}.`,
  unclearInGroups: (names: readonly string[]) => `Uklart i: ${listed(names, 'nb')}.`,
  noPeriod: 'Ingen periode har begynt.',
  periodCount: (period: string, count: number) => `I ${period} er det ${many(count, count)}.`,
  periodWas: (period: string, count: string, limit: string) =>
    `I ${period} var det ${count}, ${limit}.`,
  periodMissing: (period: string, count: number, missing: number) =>
    `I ${period} er det ${many(count, count)} så langt, og det mangler ${inWords(missing)}.`,
  nothingToJudge: 'Ingenting er ført; om det er gjort, vites ikke.',
  brokenFor: (names: string) => `Holder ikke for ${names}.`,
  unclearFor: (names: string) => `Uklart for ${names}.`,
  metFor: (names: string) => `Holder for ${names}.`,
  namedAnd: (names: readonly string[], more: number) =>
    `${names.join(', ')} og ${writtenNumber(more)} til`,

  since: (from: string) => `siden ${from}`,
  during: (from: string, to: string) => `i ${from}–${to}`,
  fewerThan: (min: number) => `færre enn ${inWords(min)}`,
  moreThan: (max: number) => `flere enn ${inWords(max)}`,
  fewerThanPromised: 'færre enn lovet',
  moreThanPromised: 'flere enn lovet',
  or: (parts: readonly string[]) => parts.join(' eller '),
  wasBroken: (broken: number, all: number | null, when: string, outside: string) =>
    `NEI. ${ofAll(broken, all)} ${when} var det ${outside}.`,
  /** The same of days that go on: since when, and how many before. */
  isBroken: (day: string, before: number, from: string, outside: string) =>
    `NEI. Det har vært ${outside} siden ${day}${daysBefore(before, from)}.`,
  isOutside: (
    day: string,
    before: number,
    from: string,
    outside: string,
    grade: string,
    isMet: boolean,
  ) =>
    `${isMet ? 'INGEN BRUDD' : 'IKKE OPPFYLT'}. Det har vært ${outside} (${grade}) siden ${day}${daysBefore(before, from)}.`,
  isAlsoOutside: (day: string, before: number, from: string, outside: string, grade: string) =>
    ` Det har vært ${outside} (${grade}) siden ${day}${daysBefore(before, from)}.`,
  unclearSince: (day: string, before: number, from: string) =>
    ` Kan ikke vurderes siden ${day}${daysBefore(before, from)}.`,
  isUnclearSince: (day: string, before: number, from: string) =>
    `KAN IKKE VURDERES siden ${day}${daysBefore(before, from)}.`,
  exemptSince: (day: string, before: number, from: string) =>
    ` Unntatt siden ${day}${daysBefore(before, from)}.`,
  /** `isMet`: being outside is not called unmet. */
  wasOutside: (
    mild: number,
    all: number | null,
    when: string,
    outside: string,
    grade: string,
    isMet: boolean,
  ) =>
    `${isMet ? 'INGEN BRUDD' : 'IKKE OPPFYLT'}. ${ofAll(mild, all)} ${when} var det ${outside} (${grade}).`,
  alsoOutside: (mild: number, outside: string, grade: string) =>
    ` ${days(mild)} var det ${outside} (${grade}).`,
  heldSince: (count: number | null, day: string) =>
    count === null
      ? ` Holdt siden ${day}.`
      : ` Holdt ${count === 1 ? 'den siste dagen' : `${days(count)} på rad`}, siden ${day}.`,
  daysUnclear: (count: number) => (count === 0 ? '' : ` ${days(count)} kan ikke vurderes.`),
  isUnclear: (unclear: number, all: number | null, when: string) =>
    `KAN IKKE VURDERES. ${ofAll(unclear, all)} ${when} ${unclear === 1 ? 'er uklar' : 'er uklare'}.`,
  allExempt: (all: number | null, when: string) =>
    `GJELDER IKKE. ${allDays(all)} ${when} er unntatt.`,
  wasKept: (judged: number | null, exempt: number, when: string) =>
    `JA. ${allDays(judged)}${exempt === 0 ? '' : ' som kravet gjelder'} ${when}.`,
  daysExempt: exemptDays,

  beginsOn: (day: string) => `Gjelder først fra ${day}.`,
  endedOn: (day: string) => `Gjaldt til og med ${day}.`,
  /** What «at every moment» gives, beside the answer of the day. */
  standing: {
    all: (count: number) => (count === 1 ? 'den ene dagen' : `alle ${days(count)}`),
    inARow: (count: number) => `${days(count)} på rad`,
    broken: counted('brutt'),
    over: counted('over', 'over i'),
    under: counted('ikke oppfylt', 'ikke oppfylt i'),
    outside: counted('utenfor', 'utenfor i'),
    unclear: counted('ukjent'),
    exempt: 'unntatt',
    beginsOn: (day: string) => `gjelder først fra ${day}`,
    endedOn: (day: string) => `gjaldt til ${day}`,
    since: (day: string) => `siden ${day}`,
  },
  said: {
    over: 'over grensen',
    under: 'ikke oppfylt',
    outside: 'utenfor grensene',
    'not-met': 'ikke oppfylt',
  },
  graded: (word: string, grade: string) => `${word} (${grade})`,
  grades: { feil: 'brudd', advarsel: 'varsel', merknad: 'merknad' },

  /** What is ahead. */
  noBreachBefore: (day: string) => `Ingen brudd i sikte til og med ${day}.`,
  breach: (
    word: string,
    day: string,
    until: number | null,
    group: string,
    low: number,
    high: number,
  ) =>
    `${word} ${day}${until === null ? '' : `, om ${days(until)}`}${group}. Da er ${many(low, high)} i gang.`,
  breachWords: { broken: 'BRUDD', over: 'OVER GRENSEN', under: 'IKKE OPPFYLT' },
  notIfPlanned: ' Ikke hvis det planlagte starter.',
  noneUntil: (day: string) => `ingen til ${day}`,
  running: (word: string, from: string, until: string) => `${word} ${from}, ${until}.`,
  runningWords: {
    broken: 'Brutt siden',
    over: 'Over grensen siden',
    under: 'Ikke oppfylt siden',
    unknown: 'Kan ikke vurderes siden',
    tolerated: 'Utenfor grensen, men innenfor toleransen, siden',
  },
  runningSince: (word: string, day: string) => `${word} ${day}`,
  fromBefore: (day: string) => `før ${day}`,
  unlessPlanned: (day: string) => `, med mindre det planlagte starter ${day}`,
  notKeptBefore: (day: string) => ` Før ${day} kan kravet ikke vurderes: registeret var ikke ført.`,
  goesOn: (day: string) => `varer så langt det er regnet, til ${day}`,
  lastsTo: (day: string) => `varer til og med ${day}`,
  unclearFrom: (day: string, range: string, group: string, until: string) =>
    `Kan ikke vurderes fra ${day} (${range})${group}${until}.`,
  untilFiles: (count: number): string =>
    count === 1 ? ', så lenge fila ikke er rettet' : ', så lenge filene ikke er rettet',
  untilClear: (names: readonly string[]) => `, så lenge ${listed(names, 'nb')} ikke er avklart`,
  unclearCell: (day: string, range: string) => `? fra ${day} (${range})`,
  exemptUntil: (day: string) => `Unntatt til og med ${day}.`,

  condition: 'vilkår',
  atLeast: (min: number) => `minst ${min}`,
  atMost: (max: number) => `høyst ${max}`,
  between: (min: number, max: number) => (min === max ? `nøyaktig ${min}` : `${min} til ${max}`),
  overDays: (low: number, high: number) => `${low} … ${high}`,
  explainRange: 'Antall: «2–3» er to sikre og kanskje tre.',
  explainOverDays: '«4 … 5»: antallet skiftet mens det varte.',

  whyNot: {
    noMatch: 'treffes ikke av kravet',
    over: (day: string) => `sluttet ${day}`,
    planned: (day: string) => `planlagt, starter ${day}`,
    paused: 'på pause',
    notRunning: 'ikke i gang',
  },
  exempt: 'unntatt',
  tolerated: (count: number) => `${count} tålt`,
  extend: (item: string, to: string, actBy: string | null) =>
    `Forleng ${item} ${to}${actBy === null ? '' : `, bestemt senest ${actBy}`}`,
  to: (day: string) => `til ${day}`,
  atLeastTo: (day: string) => `minst til ${day} (så langt det er regnet)`,
  andStart: (names: readonly string[], day: string) =>
    `, og start ${listed(names, 'nb')} som planlagt ${day}`,
  startNow: (count: number) =>
    count === 1 ? 'Start ett til som teller, nå' : `Start ${inWords(count)} til som teller, nå`,
  startOne: (day: string, notBefore: string | null, actBy: string | null) =>
    `Start ett til som teller, ${notBefore === null ? '' : `tidligst ${notBefore} og `}senest ${day}${actBy === null ? '' : `, bestemt senest ${actBy}`}`,

  howSafely: 'Hvor sikkert',
  slack: {
    intro: 'Kan slutte tidligere uten at noen dag blir verre, hver for seg:',
    noEnd: 'uten slutt',
    anyTime: 'når som helst',
    toItsEnd: 'må vare ut',
    asFar: 'må vare så langt det er regnet',
    to: (day: string) => `må vare til ${day}`,
    ends: 'Slutter',
    needed: 'Må vare',
  },
  lastDay: (day: string, until: number | null) =>
    `Siste dag å handle: ${day}${until === null || until === 0 ? '' : `, om ${days(until)}`}.`,
  lastDayPassed: (day: string) => `Siste dag å handle var ${day}: for sent.`,
  earliestClosed: (day: string) => ` Kan tidligst lukkes ${day}.`,
  noLeadTime: 'Siste dag å handle: ikke ført, kravet har ingen ledetid.',
  leadTimes: (min: number, max: number, n: number) =>
    ` Egne poster brukte ${min === max ? days(min) : `${writtenNumber(min)} til ${days(max)}`} fra planlagt til i gang (n = ${writtenNumber(n)}).`,
  examples: 'eksempler',
  examplesLeftOut: (count: number) =>
    count === 1 ? 'én eksempelpost teller ikke' : `${inWords(count)} eksempelposter teller ikke`,

  short: {
    kept: (span: string, met: number, all: number) =>
      `${span}: ${met} av ${all === 1 ? '1 dag' : `${all} dager`} holdt`,
    broken: (count: number) => `, ${count} brutt`,
    mild: (count: number, word: string) => `, ${count} ${word}`,
    unclear: (count: number) => `, ${count} ${count === 1 ? 'ukjent' : 'ukjente'}`,
    verdict: (id: string, verdict: string, day: string) => `${id}: ${verdict} per ${day}.`,
  },

  ...kravTables,
};
