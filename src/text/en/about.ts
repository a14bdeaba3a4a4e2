import { writtenNumber } from '../formatting/written.ts';

type Texts = typeof import('../nb/about.ts').about;

export const about: Texts = {
  asOf: (day) => `As of ${day}`,
  readFrom: (revision) => `read from ${revision}`,
  register: (hash) => `register ${hash}`,
  examplesCount: 'example posts count',
  examplesDoNotCount: 'example posts do not count',
  quarantined: (files) =>
    `${writtenNumber(files)} ${files === 1 ? 'file is' : 'files are'} set aside:`,
  dataLanguage: 'Titles, statuses and other values come from the register and are in Norwegian.',
};
