import { VERDICT_SIGNS } from '../formatting/verdicts.ts';
import { capital, inSentence, listed, numberInWords } from '../formatting/written.ts';
import type { baerum as Norwegian } from '../nb/baerum.ts';

export const baerum: typeof Norwegian = {
  measures: {
    title: 'Measures (tiltak)',
    caption: 'The measures (tiltak) of the strategy',
    none: 'none.',
    unrecorded: (columns) => `Recorded for no measure: ${listed(inSentence(columns), 'en')}.`,
    columns: {
      number: 'Nr',
      title: 'Measure',
      responsible: 'Responsible',
      status: 'Status',
      assessment: 'Assessment',
      news: 'Latest news',
      deadline: 'Deadline',
      krav: 'Krav',
    },
    filled: (filled, all) => `${filled} of ${all} have content`,
    empty: (names, { pending, unknown, notMet }) => {
      const krav = [
        ...(pending > 0
          ? [`${numberInWords(pending, 'en')} krav pending (${VERDICT_SIGNS.pending})`]
          : []),
        ...(notMet > 0 ? [`${numberInWords(notMet, 'en')} not met (${VERDICT_SIGNS.broken})`] : []),
        ...(unknown > 0
          ? [`${numberInWords(unknown, 'en')} cannot be judged (${VERDICT_SIGNS.unknown})`]
          : []),
      ].join(', ');
      return `${listed(names, 'en')}: not recorded.${krav === '' ? '' : ` ${capital(krav)}.`}`;
    },
  },

  fund: {
    title: 'The FoI fund: grants and frame',
    sure: 'Committed to projects that surely run',
    unclear: 'Committed to projects of which it is unclear',
    frame: (year) => `Frame for ${year}`,
    withoutAmount: 'Grants without an amount',
    none: 'none',
    brief: ({ sure, unclear }) =>
      `${capital(sure)} to projects that surely run${unclear === null ? '' : `, ${unclear} to unclear ones`}.`,
    briefFrame: (year, frame) => `frame for ${year}: ${frame ?? 'not recorded'}`,
    briefWithoutAmount: (posts) => `Amounts are not recorded for ${listed(posts, 'en')}.`,
    years: {
      title: 'FoI money per year against the frame',
      description:
        'Each grant belongs to the year it begins (fra, else the start of the project). A frame that is not recorded has no line.',
      caption: 'Grants from the FoI fund by the year they begin',
      none: 'no grants.',
      year: 'Year',
      committed: 'Committed',
      unclear: 'To unclear projects',
      frame: 'Frame',
    },
  },

  actors: {
    title: 'Who takes part: group of actors and role',
    caption: 'Number of different actors in the register',
    group: 'Group',
    chart: 'Group of actors and role',
    description:
      'M1: challenges the municipality. M2: contributes to solutions. Each actor is counted once in a cell.',
    empty: (cells) =>
      cells.length === 0 ? 'No cell is empty.' : `Empty cells: ${listed(cells, 'en')}.`,
    notSeen: (files, cells) =>
      [
        `Without ${listed(files, 'en')}, which cannot be read: there may be more actors than these.`,
        ...(cells.length === 0 ? [] : [`None so far: ${listed(cells, 'en')}.`]),
      ].join(' '),
  },
};
