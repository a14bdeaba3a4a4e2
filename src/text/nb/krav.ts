import { capital, listed, writtenNumber } from '../formatting/written.ts';
import { kravAhead } from './krav-ahead.ts';
import { inWords, many } from './krav-counts.ts';
import { kravPast } from './krav-past.ts';
import { kravTables } from './krav-tables.ts';

/** What is said of krav: how each stands on the day and what decides it, its limits, and what counts. */
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
  breachOf: { broken: 'brutt', over: 'over grensen', short: 'ikke oppfylt' },
  mayBeAGroup: 'Det som er uklart, kan være en gruppe til.',
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

  said: {
    over: 'over grensen',
    short: 'ikke oppfylt',
    outside: 'utenfor grensene',
    'not-met': 'ikke oppfylt',
  },
  graded: (word: string, grade: string) => `${word} (${grade})`,
  grades: { feil: 'brudd', advarsel: 'varsel', merknad: 'merknad' },

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

  ...kravPast,
  ...kravAhead,
  ...kravTables,
};
