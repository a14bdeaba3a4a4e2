import { writtenNumber } from '../formatting/written.ts';
import { days, inWords } from './krav-counts.ts';

/** Of days of one kind: how many, or since when they have gone on, and how many before it. */
const counted = (word: string, inDays = word) => ({
  days: (count: number) => `${inDays} ${days(count)}`,
  since: (day: string, before: number) =>
    `${word} siden ${day}${before === 0 ? '' : `, og ${days(before)} før det`}`,
});
/** How a sentence goes on about such days before; '' without any. */
const daysBefore = (before: number, from: string) =>
  before === 0 ? '' : `, og i ${days(before)} fra ${from} til da`;
/** Of how many days; null where they are not counted. */
const ofAll = (some: number, all: number | null) =>
  all === null ? days(some) : `${writtenNumber(some)} av ${days(all)}`;
const allDays = (count: number | null) =>
  count === null ? 'Alle dager' : count === 1 ? 'Den ene dagen' : `Alle ${days(count)}`;
const exemptDays = (count: number) => (count === 0 ? '' : ` ${days(count)} er unntatt.`);

/** What is said of how krav have been kept, day by day, up to the day asked about. */
export const kravPast = {
  since: (from: string) => `siden ${from}`,
  inYear: (year: number) => `i ${year}`,
  during: (from: string, to: string) => (from === to ? from : `fra ${from} til og med ${to}`),
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
    short: counted('ikke oppfylt', 'ikke oppfylt i'),
    outside: counted('utenfor', 'utenfor i'),
    unclear: counted('ukjent'),
    exempt: 'unntatt',
    beginsOn: (day: string) => `gjelder først fra ${day}`,
    endedOn: (day: string) => `gjaldt til ${day}`,
    since: (day: string) => `siden ${day}`,
  },
};
