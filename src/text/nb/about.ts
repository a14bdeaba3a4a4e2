import { writtenNumber } from '../formatting/written.ts';

/** What a document says of itself at its end. */
export const about = {
  asOf: (day: string) => `Per ${day}`,
  readFrom: (revision: string) => `lest fra ${revision}`,
  register: (hash: string) => `register ${hash}`,
  examplesCount: 'eksempelposter teller',
  examplesDoNotCount: 'eksempelposter teller ikke',
  quarantined: (files: number) =>
    `${writtenNumber(files)} ${files === 1 ? 'fil' : 'filer'} er satt til side:`,
  /** Said to those who do not read Norwegian; '' in Norwegian. */
  dataLanguage: '',
};
