import { writtenNumber } from '../formatting/written.ts';
import type { kravPast as Norwegian } from '../nb/krav-past.ts';
import { days, inWords } from './krav-counts.ts';

const counted = (word: string) => ({
  days: (count: number) => `${word} on ${days(count)}`,
  since: (day: string, before: number) =>
    `${word} since ${day}${before === 0 ? '' : `, and on ${days(before)} before`}`,
});
const daysBefore = (before: number, from: string) =>
  before === 0 ? '' : `, and on ${days(before)} between ${from} and then`;
const ofAll = (some: number, all: number | null) =>
  all === null ? days(some) : `${writtenNumber(some)} of ${days(all)}`;
const allDays = (count: number | null) =>
  count === null ? 'All days' : count === 1 ? 'The one day' : `All ${days(count)}`;
const exemptDays = (count: number) =>
  count === 0 ? '' : ` ${days(count)} ${count === 1 ? 'is' : 'are'} exempt.`;

export const kravPast: typeof Norwegian = {
  since: (from) => `since ${from}`,
  inYear: (year) => `in ${year}`,
  during: (from, to) => (from === to ? `of ${from}` : `from ${from} through ${to}`),
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
    short: counted('not met'),
    outside: counted('outside'),
    unclear: counted('unknown'),
    exempt: 'exempt',
    beginsOn: (day) => `in force only from ${day}`,
    endedOn: (day) => `was in force to ${day}`,
    since: (day) => `since ${day}`,
  },
};
