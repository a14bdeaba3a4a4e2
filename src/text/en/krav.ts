import { capital, listed, writtenNumber } from '../formatting/written.ts';
import type { krav as Norwegian } from '../nb/krav.ts';
import { kravAhead } from './krav-ahead.ts';
import { days, inWords, many } from './krav-counts.ts';
import { kravPast } from './krav-past.ts';
import { kravTables } from './krav-tables.ts';

export const krav: typeof Norwegian = {
  always: 'At every moment',
  ahead: 'Ahead',
  asOf: (day) => `As of ${day}`,

  verdictIn: (verdict, period) => `${verdict} in ${period}`,
  surely: (low) => `${capital(many(low, low))} ${low === 1 ? 'is' : 'are'} running.`,
  surelyAnd: (low, rest) =>
    `${capital(many(low, low))} ${low === 1 ? 'is' : 'are'} surely running, ${rest}.`,
  perhapsMore: 'perhaps more: nobody can say how many',
  mostUnclear: (most, unclear) =>
    `at most ${inWords(most)} (${inWords(unclear)} ${unclear === 1 ? 'is' : 'are'} unclear)`,
  mostIfRunning: (most, names) => `${inWords(most)} if ${listed(names, 'en')} is too`,
  mostIfCounted: (most, names) => `${inWords(most)} if ${listed(names, 'en')} counts`,
  decides: (range, limit, parts) => `${range}, ${limit}: ${parts.join(', ')}.`,
  decidedBy: (breach, condition) => `${breach} if ${condition}`,
  hasStopped: (names) => `${listed(names, 'en')} has stopped`,
  doesNotCountThen: (names) => `${listed(names, 'en')} does not count`,
  runsToo: (names) => `${listed(names, 'en')} is running`,
  countsToo: (names) => `${listed(names, 'en')} counts`,
  someStopped: (count, of) =>
    `${inWords(count)} of ${inWords(of)} unclear ${count === 1 ? 'does' : 'do'} not count`,
  someRun: (count, of) =>
    `${inWords(count)} of ${inWords(of)} unclear ${count === 1 ? 'counts' : 'count'}`,
  breachOf: { broken: 'broken', over: 'above the limit', short: 'not met' },
  mayBeAGroup: 'What is unclear may be one more group.',
  allGroups: (count) =>
    count === 1 ? 'This holds for the one group.' : `This holds for all ${inWords(count)} groups.`,
  notInGroups: (names) => `Not in: ${listed(names, 'en')}.`,
  unclearInGroups: (names) => `Unclear in: ${listed(names, 'en')}.`,
  noPeriod: 'No period has begun.',
  periodCount: (period, count) =>
    `In ${period} there ${count === 1 ? 'is' : 'are'} ${many(count, count)}.`,
  periodWas: (period, count, limit) => `In ${period} there were ${count}, ${limit}.`,
  periodMissing: (period, count, missing) =>
    `In ${period} there ${count === 1 ? 'is' : 'are'} ${many(count, count)} so far, and ${inWords(missing)} ${missing === 1 ? 'is' : 'are'} missing.`,
  nothingToJudge: 'Nothing is recorded; whether it is done is not known.',
  brokenFor: (names) => `Does not hold for ${names}.`,
  unclearFor: (names) => `Unclear for ${names}.`,
  metFor: (names) => `Holds for ${names}.`,
  namedAnd: (names, more) => `${names.join(', ')} and ${writtenNumber(more)} more`,

  said: {
    over: 'above the limit',
    short: 'not met',
    outside: 'outside the limits',
    'not-met': 'not met',
  },
  graded: (word, grade) => `${word} (${grade})`,
  grades: { feil: 'breach', advarsel: 'warning', merknad: 'note' },

  condition: 'condition',
  atLeast: (min) => `at least ${min}`,
  atMost: (max) => `at most ${max}`,
  between: (min, max) => (min === max ? `exactly ${min}` : `${min} to ${max}`),
  overDays: (low, high) => `${low} … ${high}`,
  explainRange: 'Count: “2–3” is two for sure and perhaps three.',
  explainOverDays: '“4 … 5”: the number changed while it lasted.',

  whyNot: {
    noMatch: 'is not what the krav counts',
    over: (day) => `ended ${day}`,
    planned: (day) => `planned, starts ${day}`,
    paused: 'paused',
    notRunning: 'not running',
  },
  exempt: 'exempt',
  tolerated: (count) => `${count} tolerated`,
  howSafely: 'How safely',
  slack: {
    intro: 'Can end earlier without making any day worse, each alone:',
    noEnd: 'without an end',
    anyTime: 'at any time',
    toItsEnd: 'must last to its end',
    asFar: 'must last as far as has been worked out',
    to: (day) => `must last to ${day}`,
    ends: 'Ends',
    needed: 'Must last',
  },
  examples: 'examples',
  examplesLeftOut: (count) =>
    count === 1
      ? 'one example post does not count'
      : `${inWords(count)} example posts do not count`,

  short: {
    kept: (span, met, all) => `${span}: kept on ${met} of ${days(all)}`,
    broken: (count) => `, broken on ${count}`,
    mild: (count, word) => `, ${word} on ${count}`,
    unclear: (count) => `, unknown on ${count}`,
    verdict: (id, verdict, day) => `${id}: ${verdict} as of ${day}.`,
  },

  ...kravPast,
  ...kravAhead,
  ...kravTables,
};
