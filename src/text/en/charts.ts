import { plural } from '../formatting/plural.ts';
import type { charts as Norwegian } from '../nb/charts.ts';

export const charts: typeof Norwegian = {
  today: 'today',
  todaySign: 'I today',
  scale: (days) => `one sign = ${plural(days, 'day', 'days')}`,
  limits: { below: 'at least', above: 'at most' },
  counts: {
    ran: 'ran',
    'will-run': 'runs by plan',
    unknown: 'not known',
    planned: 'planned start',
    limit: 'the limit',
  },
  marks: {
    broken: 'breach',
    'broken-unless-planned': 'breach, unless what is planned starts',
    unknown: 'cannot be judged',
    exempt: 'exempt',
  },
  promiseBroken: 'a promise is broken',
  committed: 'committed',
  unclear: 'unclear whether it runs',
  frame: 'frame (line)',
  unit: 'NOK 1000',
};
