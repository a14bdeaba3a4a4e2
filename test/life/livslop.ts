import type { Livslop } from '../../src/read/post.ts';

/** A plan and a log, with a status for what is planned, what runs and what is over. */
export const LIVSLOP: Livslop = {
  plan: { from: 'start', to: 'slutt' },
  endIncluded: true,
  timeZone: 'Europe/Oslo',
  log: 'statuslogg',
  classes: new Map([
    ['planlagt', 'planlagt'],
    ['pågår', 'aktiv'],
    ['fullført', 'avsluttet'],
  ]),
};
