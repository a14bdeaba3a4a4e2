import { listed, writtenNumber } from '../formatting/written.ts';
import type { kravAhead as Norwegian } from '../nb/krav-ahead.ts';
import { days, inWords, many } from './krav-counts.ts';

export const kravAhead: typeof Norwegian = {
  noBreachBefore: (day) => `No breach in sight through ${day}.`,
  breach: (word, day, until, group, low, high) =>
    `${word} ${day}${until === null ? '' : `, in ${days(until)}`}${group}. Then ${many(low, high)} will be running.`,
  breachWords: { broken: 'BREACH', over: 'ABOVE THE LIMIT', short: 'NOT MET' },
  notIfPlanned: ' Not if what is planned starts.',
  hiddenAhead: (until) => `The days ahead cannot be judged${until}.`,
  hiddenCell: '? not known',
  noneUntil: (day) => `none to ${day}`,
  running: (word, from, until) => `${word} ${from}, ${until}.`,
  runningWords: {
    broken: 'Broken since',
    over: 'Above the limit since',
    short: 'Not met since',
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

  lastDay: (day, until) =>
    `Last day to act: ${day}${until === null || until === 0 ? '' : `, in ${days(until)}`}.`,
  lastDayPassed: (day) => `The last day to act was ${day}: too late.`,
  earliestClosed: (day) => ` Can be closed on ${day} at the earliest.`,
  noLeadTime: 'Last day to act: not kept, the krav has no lead time.',
  leadTimes: (min, max, n) =>
    ` Own posts took ${min === max ? days(min) : `${writtenNumber(min)} to ${days(max)}`} from planned to running (n = ${writtenNumber(n)}).`,
};
