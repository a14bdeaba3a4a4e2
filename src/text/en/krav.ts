import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';
import type { krav as Norwegian } from '../nb/krav.ts';
import { kravTables } from './krav-tables.ts';

const days = (count: number) => `${writtenNumber(count)} ${count === 1 ? 'day' : 'days'}`;
const counted = (word: string) => ({
  days: (count: number) => `${word} on ${days(count)}`,
  since: (day: string, before: number) =>
    `${word} since ${day}${before === 0 ? '' : `, and on ${days(before)} before`}`,
});
const daysBefore = (before: number, from: string) =>
  before === 0 ? '' : `, and on ${days(before)} between ${from} and then`;
const inWords = (count: number) => numberInWords(count, 'en');
const many = (low: number, high: number): string => {
  const word = (count: number) => (count === 0 ? 'none' : inWords(count));
  if (low === high) return word(low);
  if (!Number.isFinite(high)) return low === 0 ? 'an unknown number' : `at least ${word(low)}`;
  return high === low + 1 ? `${word(low)} or ${word(high)}` : `${word(low)} to ${word(high)}`;
};
const ofAll = (some: number, all: number | null) =>
  all === null ? days(some) : `${writtenNumber(some)} of ${days(all)}`;
const allDays = (count: number | null) =>
  count === null ? 'All days' : count === 1 ? 'The one day' : `All ${days(count)}`;
const exemptDays = (count: number) =>
  count === 0 ? '' : ` ${days(count)} ${count === 1 ? 'is' : 'are'} exempt.`;

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
  breachOf: { broken: 'broken', over: 'above the limit', under: 'not met' },
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

  since: (from) => `since ${from}`,
  during: (from, to) => `in ${from}–${to}`,
  fewerThan: (min) => `fewer than ${inWords(min)}`,
  moreThan: (max) => `more than ${inWords(max)}`,
  fewerThanPromised: 'fewer than promised',
  moreThanPromised: 'more than promised',
  or: (parts) => parts.join(' or '),
  wasBroken: (broken, all, when, outside) =>
    `NO. On ${ofAll(broken, all)} ${when} there were ${outside}.`,
  isBroken: (day, before, from, outside) =>
    `NO. There have been ${outside} since ${day}${daysBefore(before, from)}.`,
  isOutside: (day, before, from, outside, grade, isMet) =>
    `${isMet ? 'NO BREACH' : 'NOT MET'}. There have been ${outside} (${grade}) since ${day}${daysBefore(before, from)}.`,
  isAlsoOutside: (day, before, from, outside, grade) =>
    ` There have been ${outside} (${grade}) since ${day}${daysBefore(before, from)}.`,
  unclearSince: (day, before, from) => ` Cannot be judged since ${day}${daysBefore(before, from)}.`,
  isUnclearSince: (day, before, from) =>
    `CANNOT BE JUDGED since ${day}${daysBefore(before, from)}.`,
  exemptSince: (day, before, from) => ` Exempt since ${day}${daysBefore(before, from)}.`,
  wasOutside: (mild, all, when, outside, grade, isMet) =>
    `${isMet ? 'NO BREACH' : 'NOT MET'}. On ${ofAll(mild, all)} ${when} there were ${outside} (${grade}).`,
  alsoOutside: (mild, outside, grade) => ` On ${days(mild)} there were ${outside} (${grade}).`,
  heldSince: (count, day) =>
    count === null
      ? ` Kept since ${day}.`
      : ` Kept for ${count === 1 ? 'the last day' : `${days(count)} in a row`}, since ${day}.`,
  daysUnclear: (count) => (count === 0 ? '' : ` ${days(count)} cannot be judged.`),
  isUnclear: (unclear, all, when) =>
    `CANNOT BE JUDGED. ${ofAll(unclear, all)} ${when} ${unclear === 1 ? 'is' : 'are'} unclear.`,
  allExempt: (all, when) =>
    `NOT IN FORCE. ${allDays(all)} ${when} ${all === 1 ? 'is' : 'are'} exempt.`,
  wasKept: (judged, exempt, when) =>
    `YES. ${allDays(judged)}${exempt === 0 ? '' : ' in force'} ${when}.`,
  daysExempt: exemptDays,

  beginsOn: (day) => `In force only from ${day}.`,
  endedOn: (day) => `Was in force through ${day}.`,
  standing: {
    all: (count) => (count === 1 ? 'the one day' : `all ${days(count)}`),
    inARow: (count) => `${days(count)} in a row`,
    broken: counted('broken'),
    over: counted('over'),
    under: counted('not met'),
    outside: counted('outside'),
    unclear: counted('unknown'),
    exempt: 'exempt',
    beginsOn: (day) => `in force only from ${day}`,
    endedOn: (day) => `was in force to ${day}`,
    since: (day) => `since ${day}`,
  },
  said: {
    over: 'above the limit',
    under: 'not met',
    outside: 'outside the limits',
    'not-met': 'not met',
  },
  graded: (word, grade) => `${word} (${grade})`,
  grades: { feil: 'breach', advarsel: 'warning', merknad: 'note' },

  noBreachBefore: (day) => `No breach in sight through ${day}.`,
  breach: (word, day, until, group, low, high) =>
    `${word} ${day}${until === null ? '' : `, in ${days(until)}`}${group}. Then ${many(low, high)} will be running.`,
  breachWords: { broken: 'BREACH', over: 'ABOVE THE LIMIT', under: 'NOT MET' },
  notIfPlanned: ' Not if what is planned starts.',
  noneUntil: (day) => `none to ${day}`,
  running: (word, from, until) => `${word} ${from}, ${until}.`,
  runningWords: {
    broken: 'Broken since',
    over: 'Above the limit since',
    under: 'Not met since',
    unknown: 'Cannot be judged since',
    tolerated: 'Outside the limit, but within the tolerance, since',
  },
  runningSince: (word, day) => `${word} ${day}`,
  fromBefore: (day) => `before ${day}`,
  unlessPlanned: (day) => `, unless what is planned starts ${day}`,
  notKeptBefore: (day) => ` Before ${day} the krav cannot be judged: the register was not kept.`,
  goesOn: (day) => `and as far as has been worked out, to ${day}`,
  lastsTo: (day) => `and through ${day}`,
  unclearFrom: (day, range, group, until) =>
    `Cannot be judged from ${day} (${range})${group}${until}.`,
  untilFiles: (count) =>
    count === 1 ? ', until the file is mended' : ', until the files are mended',
  untilClear: (names) => `, until ${listed(names, 'en')} is cleared up`,
  unclearCell: (day, range) => `? from ${day} (${range})`,
  exemptUntil: (day) => `Exempt through ${day}.`,

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
  extend: (item, to, actBy) =>
    `Extend ${item} ${to}${actBy === null ? '' : `, decided by ${actBy}`}`,
  to: (day) => `to ${day}`,
  atLeastTo: (day) => `at least to ${day} (as far as has been worked out)`,
  andStart: (names, day) => `, and start ${listed(names, 'en')} as planned ${day}`,
  startNow: (count: number) =>
    count === 1
      ? 'Start one more that counts, now'
      : `Start ${inWords(count)} more that count, now`,
  startOne: (day, notBefore, actBy) =>
    `Start one more that counts, ${notBefore === null ? '' : `not before ${notBefore} and `}by ${day}${actBy === null ? '' : `, decided by ${actBy}`}`,

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
  lastDay: (day, until) =>
    `Last day to act: ${day}${until === null || until === 0 ? '' : `, in ${days(until)}`}.`,
  lastDayPassed: (day) => `The last day to act was ${day}: too late.`,
  earliestClosed: (day) => ` Can be closed on ${day} at the earliest.`,
  noLeadTime: 'Last day to act: not kept, the krav has no lead time.',
  leadTimes: (min, max, n) =>
    ` Own posts took ${min === max ? days(min) : `${writtenNumber(min)} to ${days(max)}`} from planned to running (n = ${writtenNumber(n)}).`,
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

  ...kravTables,
};
