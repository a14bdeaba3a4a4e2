import type { proof as nb } from '../nb/proof.ts';

export const proof: typeof nb = {
  oneKrav: '--proof proves the answer of one krav: give its id.',
  format: '--proof writes JSON: add -o proof.json or --format json.',
  together:
    '--proof is about all days of the promise, as it is. It cannot be used with --period, --from, --to, --over-commits or --what-if.',
  changedMeanwhile: 'The files were changed while the proof was made. Try again.',
  cannot: (id, why) => `${id} cannot be proved: ${why}.`,
  forms: {
    vilkar:
      'a condition is expressions alone, which the checker cannot work out. A proof would prove nothing',
  },
  quarantined: 'the krav is set aside. See why: baerum-innov check',
  noType: 'the register does not have what it counts',
  idRule: 'the ids come from the path (id: sti), and the checker reads them in the field id',
  pattern: (pattern) =>
    `register.yaml has the pattern “${pattern}”, and the checker knows only one *, first in the name of the file`,
  field: (path, field) =>
    `${field} in ${path} does not stand on one line after its name, as in “slutt: 2026-08-31”`,
};
