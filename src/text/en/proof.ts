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
    hendelser: 'there are proofs only of krav that count on every day (form: antall)',
  },
  quarantined: 'the krav is set aside. See why: baerum-innov check',
  noType: 'the register does not have what it counts',
  list: 'it counts a list in a list, or lists in posts with the same id',
  pattern: (pattern) =>
    `register.yaml has the pattern “${pattern}”, and the checker knows only * in a pattern`,
  idRule: 'the ids come from the path (id: sti), and the checker reads them in the field id',
  schema: 'x-livslop does not stand directly in the schema of what is counted',
  field: (path, field) =>
    `${field} in ${path} is not a day or a status on one line, as in “slutt: 2026-08-31”`,
};
