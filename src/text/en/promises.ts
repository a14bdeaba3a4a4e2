import { plural } from '../formatting/plural.ts';
import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';
import type { promises as Norwegian } from '../nb/promises.ts';

const days = (count: number) => plural(count, 'day', 'days');
const counted = (count: number | null) => (count === null ? '' : `, ${days(count)}`);
const within = (until: number | null) => (until === null ? '' : `, in ${days(until)}`);

export const promises: typeof Norwegian = {
  title: 'Promises for every day',
  keptSince: (day) => `kept from ${day}`,
  nobodyRecorded: 'responsible: not recorded',
  responsible: (name) => `responsible: ${name}`,
  over: 'The promises day by day',
  none: 'The register has no promises for every day.',

  inProgress: (count) => (count === 0 ? 'none running' : `${writtenNumber(count)} running`),
  sureAndUnclear: (sure, unclear) =>
    `${writtenNumber(sure)} sure, ${writtenNumber(unclear)} unclear`,
  sureAndUnbounded: (sure) => `${writtenNumber(sure)} sure, nobody knows how many more`,
  limit: (limit, isRange) => (isRange ? `promised ${limit}` : limit),

  kept: (count, since) =>
    count === null
      ? `kept since ${since}`
      : count === 1
        ? `kept since ${since}, one day`
        : `kept ${days(count)} in a row, since ${since}`,
  keptAll: (count, since) =>
    count === null
      ? `kept at all times since ${since}`
      : count === 1
        ? 'kept on the one day'
        : `kept on all ${days(count)}`,
  keptUnexempt: (count) =>
    count === 1
      ? 'kept on the one day that is not exempt'
      : `kept on all ${count === null ? 'days' : days(count)} that are not exempt`,
  outside: {
    broken: (since, count) => `broken since ${since}${counted(count)}`,
    over: (since, count) => `above the limit since ${since}${counted(count)}`,
    short: (since, count, grade) => `not met (${grade}) since ${since}${counted(count)}`,
  },
  inEachGroup: 'in each group',
  inGroup: (group) => `in the group ${group}`,
  lastsTo: (day) => `Lasts to ${day}`,
  lastsAsFarAs: (day) => `Lasts as far as is counted (${day})`,
  closeIt: (count) => `Close it: start ${numberInWords(count, 'en')} more`,
  unknown: 'cannot be judged',
  cannotBeRead: (path) => `Mend ${path}, which cannot be read`,
  notYet: (day) => `in force first from ${day}`,
  noLonger: (day) => `was in force to ${day}`,
  exempt: (day) => `exempt ${day}`,

  ahead: {
    broken: (day, until) => `breaks ${day}${within(until)}`,
    tooFew: (day, until) => `too few ${day}${within(until)}`,
    tooMany: (day, until) => `too many ${day}${within(until)}`,
    over: (day, until) => `above the limit ${day}${within(until)}`,
    short: (day, until, grade) => `not met (${grade}) from ${day}${within(until)}`,
  },
  unlessPlanned: 'unless what is planned starts',
  unknownFrom: (day, range) => `cannot be judged from ${day} (${range})`,
  untilRead: 'until the file is mended',
  lastDay: (day) => `last day to act ${day}`,
  tooLate: (day) => `too late to act in time, the last day was ${day}`,

  was: {
    broken: (count, span) => `broken ${days(count)}, ${span}`,
    over: (count, span) => `above the limit ${days(count)}, ${span}`,
    short: (count, span, grade) => `not met (${grade}) ${days(count)}, ${span}`,
    unknown: (count, span) => `cannot be judged ${days(count)}, ${span}`,
  },
  wasSeveralTimes: (times, last) => `${numberInWords(times, 'en')} times, last ${last}`,
  countThen: (range) => `(${range} running)`,

  rules: {
    lowered: (limit, day, before) =>
      `the promise is lowered: ${limit} from ${day} (before ${before})`,
    raised: (limit, day, before) =>
      `the promise is raised: ${limit} from ${day} (before ${before})`,
    changed: (limit, day, before) =>
      `the promise is changed: ${limit} from ${day} (before ${before})`,
    willBind: (day) => `will bind from ${day}`,
    binds: (day) => `binds from ${day}`,
  },

  facts: {
    count: 'Running',
    limit: 'Promised',
    lastDay: 'Last day to act',
    responsible: 'Responsible',
    basis: 'Krav and basis',
  },
  dayByDay: 'Day by day',
  stretch: (words, span) => `${words} ${span}`,
  columns: { from: 'From', to: 'To', days: 'Days', standing: 'Answer' },

  lead: {
    many: (count) => numberInWords(count, 'en'),
    allHold: (day, count) =>
      count === 1
        ? `As of ${day} the promise for every day holds.`
        : `As of ${day} ${count === 2 ? 'both' : `all ${numberInWords(count, 'en')}`} promises for every day hold.`,
    notAllHold: (day, count, parts) =>
      `As of ${day}, of ${plural(count, 'promise', 'promises')} for every day, ${listed(parts, 'en')}.`,
    broken: (many, titles) => `${many} broken${titles}`,
    unknown: (many, titles) => `${many} cannot be judged${titles}`,
    over: (many, titles) => `${many} above the limit${titles}`,
    short: (many, titles, grade) => `${many} not met (${grade})${titles}`,
    holds: (many) => `${many} kept`,
    named: (titles) => ` (${titles.join('; ')})`,
    title: (title) => `“${title}”`,
    theSame: 'the same one',
    another: 'another',
    oneOfThem: 'one of them',
    was: {
      broken: (who, isOne, count, years) =>
        `${who} ${isOne ? 'has' : 'have'} been broken, ${days(count)}${isOne ? '' : ' in all'} ${years}.`,
      over: (who, isOne, count, years) =>
        `${who} had more than promised, ${days(count)}${isOne ? '' : ' in all'} ${years} (a warning).`,
      short: (who, isOne, count, years) =>
        `${who} had fewer than promised, ${days(count)}${isOne ? '' : ' in all'} ${years} (a warning).`,
      unknown: (who, isOne, count, years, isUnread) =>
        `${who} cannot be judged on ${days(count)}${isOne ? '' : ' in all'} ${years}${isUnread ? ', until the file is mended' : ''}.`,
    },
    inYears: (years) => `in ${years}`,
    fromYear: (from, to) => `from ${from} to ${to}`,
    willBreak: (many, years, titles) => `${many} will break ${years} if nothing is done${titles}.`,
    decidedBy: (ids) => {
      const each = ids.slice(0, 2);
      return ` (${`decided by ${each.length < ids.length ? `${each.join(', ')} and ${ids.length - each.length} more` : listed(ids, 'en')}`})`;
    },
    order: (stops) => `: ${stops.map(({ title, day }) => `“${title}” ${day}`).join(', then ')}`,
    perhaps: (low, high) => {
      const sure = `${low === 0 ? 'none' : numberInWords(low, 'en')} sure`;
      return `${sure}, perhaps ${Number.isFinite(high) ? numberInWords(high, 'en') : 'more'}`;
    },
    willBeUnknown: (many, from, counts, isUnread, titles) =>
      `${many} cannot be judged from ${from} (${counts})${isUnread ? ', until the file is mended' : ''}${titles}.`,
    others: (notMet, mild, unknown) => {
      const krav = (count: number) => `${capital(numberInWords(count, 'en'))} other krav`;
      const warned =
        mild === 0
          ? ''
          : notMet === 1
            ? ' (a warning)'
            : ` (${numberInWords(mild, 'en')} as ${mild === 1 ? 'a warning' : 'warnings'})`;
      if (notMet === 0) return `${krav(unknown)} cannot be judged.`;
      const more = unknown === 0 ? '' : `, and ${numberInWords(unknown, 'en')} cannot be judged`;
      return `${krav(notMet)} ${notMet === 1 ? 'is' : 'are'} not met${warned}${more}.`;
    },
    notYetMet: (count, period, left, last) =>
      `${capital(numberInWords(count, 'en'))} krav ${count === 1 ? 'is' : 'are'} not met yet, ${left === null ? `and ${period} ends on ${last}` : left === 0 ? `on the last day of ${period}` : `${days(left)} before ${period} is over`}.`,
  },

  todo: {
    title: 'To do',
    none: 'nothing that the register knows of.',
    lastDayNotRecorded: 'last day to act: not recorded',
    now: 'now',
    columns: { day: 'When', what: 'What', who: 'Who' },
    overdueEnd: (day) => `the planned end ${day} has passed. Log what happened`,
    overdueStart: (day) => `the planned start ${day} has passed. Log what happened`,
    overdueStartNoDay: 'the planned start has passed. Log what happened',
    repair: 'Mend the file, which cannot be read:',
    soFar: (count, min, period) => `${count} of ${min} in ${period}`,
    start: (count) =>
      `start ${numberInWords(count, 'en')} more that ${count === 1 ? 'counts' : 'count'}`,
    or: 'or',
    andOr: 'and/or',
    extend: 'extend',
    until: (day) => `to ${day}`,
    fewer: (max) =>
      `see that no more than ${numberInWords(max, 'en')} ${max === 1 ? 'runs' : 'run'}`,
  },
};
