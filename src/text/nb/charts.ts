import { plural } from '../formatting/plural.ts';
import { writtenNumber } from '../formatting/written.ts';

/** What is written in pictures of counts, lives and money, and under pictures made of signs. */
export const charts = {
  todaySign: (day: string) => `I ${day}`,
  scale: (days: number) => `ett tegn = ${plural(days, 'dag', 'dager')}`,
  limits: { below: 'minst', above: 'høyst' },
  counts: {
    ran: 'i gang',
    'will-run': 'i gang etter planen',
    unknown: 'uklart',
    planned: 'planlagt start',
    limit: 'grensen',
  },
  marks: {
    broken: 'brudd',
    'broken-unless-planned': 'brudd, med mindre det planlagte starter',
    unknown: 'kan ikke vurderes',
    'off-limit': 'utenfor grensen',
    exempt: 'unntak',
  },
  /** How a promise stands on a day that has been. */
  days: {
    kept: 'holdt',
    tight: 'holdt uten reserve',
    broken: 'brutt',
    over: 'over grensen',
    short: 'ikke oppfylt, uten at det er et brudd',
    unknown: 'kan ikke vurderes',
    exempt: 'unntatt',
  },
  /** The same by the plan. */
  daysAhead: {
    kept: 'holder etter planen',
    tight: 'holder uten reserve',
    broken: 'brytes hvis ingenting gjøres',
    over: 'kommer over grensen',
    short: 'blir ikke oppfylt, uten at det er et brudd',
    unknown: 'kan ikke vurderes',
    exempt: 'unntatt',
  },
  drawn: (drawn: number, all: number) =>
    `Bildene viser de første ${writtenNumber(drawn)} av ${writtenNumber(all)}. Tabellen har alle.`,
  promiseBroken: 'et løfte er eller blir brutt',
  committed: 'tilsagn',
  unclear: 'uklart om det er i gang',
  frame: 'ramme (strek)',
  unit: '1000 kr',
};
