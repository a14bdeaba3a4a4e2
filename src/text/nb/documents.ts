import { plural } from '../formatting/plural.ts';

const days = (count: number) => plural(count, 'dag', 'dager');

/** What web pages, Word documents and workbooks say around a report, and how values are written in them. */
export const documents = {
  locale: 'nb-NO',
  contents: 'Innhold',
  skip: 'Hopp til innholdet',
  numbersAsTable: 'Tallene som tabell',
  page: 'Side ',
  ofPages: ' av ',
  aboutReport: 'Om rapporten',
  notice: 'Merk',
  inSheet: (sheet: string) => `i arket «${sheet}»`,
  group: 'Gruppe',
  /** Said on a narrow screen of the columns it has no room for. */
  moreColumns: (titles: readonly string[]) =>
    `Ikke plass til: ${titles.join(', ')}. De er med på en bredere skjerm, og i en fil med -o.`,
  /** The number format of a share in a workbook. */
  percentFormat: '0.0\\ %',
  days,
  sameDay: 'samme dag',
  daysAhead: (count: number) => `om ${days(count)}`,
  daysAgo: (count: number) => `for ${days(count)} siden`,
};
