import { plural } from '../formatting/plural.ts';

/** What is written in pictures of counts, lives and money, and under pictures made of signs. */
export const charts = {
  today: 'i dag',
  todaySign: 'I i dag',
  scale: (days: number) => `ett tegn = ${plural(days, 'dag', 'dager')}`,
  limits: { below: 'minst', above: 'høyst' },
  counts: {
    ran: 'gikk',
    'will-run': 'går etter planen',
    unknown: 'ikke kjent',
    planned: 'planlagt start',
    limit: 'grensen',
  },
  marks: {
    broken: 'brudd',
    'broken-unless-planned': 'brudd, med mindre det planlagte starter',
    unknown: 'kan ikke vurderes',
    exempt: 'unntak',
  },
  promiseBroken: 'et løfte er brutt',
  committed: 'tilsagn',
  unclear: 'uklart om det går',
  frame: 'ramme (strek)',
  unit: '1000 kr',
};
