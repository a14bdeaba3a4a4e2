import { plural } from '../formatting/plural.ts';
import { writtenNumber } from '../formatting/written.ts';
import type { charts as Norwegian } from '../nb/charts.ts';

export const charts: typeof Norwegian = {
  todaySign: (day) => `I ${day}`,
  scale: (days) => `one sign = ${plural(days, 'day', 'days')}`,
  limits: { below: 'at least', above: 'at most' },
  counts: {
    ran: 'running',
    'will-run': 'running by plan',
    unknown: 'unclear',
    planned: 'planned start',
    limit: 'the limit',
  },
  marks: {
    broken: 'breach',
    'broken-unless-planned': 'breach, unless what is planned starts',
    unknown: 'cannot be judged',
    'off-limit': 'outside the limit',
    exempt: 'exempt',
  },
  days: {
    kept: 'kept',
    tight: 'kept without reserve',
    broken: 'broken',
    over: 'above the limit',
    short: 'not met, though no breach',
    unknown: 'cannot be judged',
    exempt: 'exempt',
  },
  daysAhead: {
    kept: 'holds by plan',
    tight: 'holds without reserve',
    broken: 'breaks if nothing is done',
    over: 'will be above the limit',
    short: 'will not be met, though no breach',
    unknown: 'cannot be judged',
    exempt: 'exempt',
  },
  drawn: (drawn: number, all: number) =>
    `The pictures show the first ${writtenNumber(drawn)} of ${writtenNumber(all)}. The table has all.`,
  promiseBroken: 'a promise is or will be broken',
  committed: 'committed',
  unclear: 'unclear whether it runs',
  frame: 'frame (line)',
  unit: 'NOK 1000',
};
