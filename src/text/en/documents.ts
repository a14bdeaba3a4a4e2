import { plural } from '../formatting/plural.ts';
import type { documents as Norwegian } from '../nb/documents.ts';

const days = (count: number) => plural(count, 'day', 'days');

export const documents: typeof Norwegian = {
  locale: 'en-GB',
  contents: 'Contents',
  skip: 'Skip to the content',
  numbersAsTable: 'The numbers as a table',
  page: 'Page ',
  ofPages: ' of ',
  aboutReport: 'About the report',
  notice: 'Note',
  inSheet: (sheet) => `in the sheet «${sheet}»`,
  group: 'Group',
  moreColumns: (titles) =>
    `No room for: ${titles.join(', ')}. They are there on a wider screen, and in a file by -o.`,
  percentFormat: '0.0%',
  days,
  sameDay: 'the same day',
  daysAhead: (count) => `in ${days(count)}`,
  daysAgo: (count) => `${days(count)} ago`,
};
