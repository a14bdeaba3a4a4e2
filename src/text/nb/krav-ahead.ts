import { listed, writtenNumber } from '../formatting/written.ts';
import { days, inWords, many } from './krav-counts.ts';

/** What is said of the days ahead of krav, and of what closes a breach. */
export const kravAhead = {
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
  breachWords: { broken: 'BRUDD', over: 'OVER GRENSEN', short: 'IKKE OPPFYLT' },
  notIfPlanned: ' Ikke hvis det planlagte starter.',
  /** Where it is not known whether something else is to be looked at. */
  hiddenAhead: (until: string) => `Dagene framover kan ikke vurderes${until}.`,
  hiddenCell: '? uvisst',
  noneUntil: (day: string) => `ingen til ${day}`,
  running: (word: string, from: string, until: string) => `${word} ${from}, ${until}.`,
  runningWords: {
    broken: 'Brutt siden',
    over: 'Over grensen siden',
    short: 'Ikke oppfylt siden',
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

  lastDay: (day: string, until: number | null) =>
    `Siste dag å handle: ${day}${until === null || until === 0 ? '' : `, om ${days(until)}`}.`,
  lastDayPassed: (day: string) => `Siste dag å handle var ${day}: for sent.`,
  earliestClosed: (day: string) => ` Kan tidligst lukkes ${day}.`,
  noLeadTime: 'Siste dag å handle: ikke ført, kravet har ingen ledetid.',
  leadTimes: (min: number, max: number, n: number) =>
    ` Egne poster brukte ${min === max ? days(min) : `${writtenNumber(min)} til ${days(max)}`} fra planlagt til i gang (n = ${writtenNumber(n)}).`,
};
