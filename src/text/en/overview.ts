import { capital, inSentence, listed, numberInWords } from '../formatting/written.ts';
import type { overview as Norwegian } from '../nb/overview.ts';

export const overview: typeof Norwegian = {
  summary: 'In short',
  all: 'All of it: ',
  counts: ({ running, paused, unclear, unread, planned, finished }) => {
    const unsure = many(unclear + unread, 'unclear');
    const parts = [
      many(running, 'running'),
      many(paused, 'paused'),
      unread === 0
        ? unsure
        : unsure.map((words) => `${words} (${numberInWords(unread, 'en')} cannot be read)`),
      many(planned, 'planned'),
      many(finished, 'finished'),
    ].flat();
    return parts.length === 0 ? 'No projects count.' : `${capital(listed(parts, 'en'))}.`;
  },
  unsure: (posts) =>
    `Unclear whether ${posts.length === 1 ? 'this runs' : 'these run'}: ${listed(posts, 'en')}.`,
  none: 'none that count.',
  unrecorded: (columns) => `Recorded for no project: ${listed(inSentence(columns), 'en')}.`,
  notRecorded: 'Not recorded',
  columns: {
    id: 'Id',
    title: 'Title',
    responsible: 'Responsible',
    from: 'Start',
    to: 'End',
    status: 'Status',
    active: 'Running',
    granted: 'FoI grant',
    updated: 'Updated',
  },
  oneByOne: 'The projects one by one',
  facts: {
    financing: 'Financing',
    withoutAmount: 'without an amount',
    measures: 'Measures',
    news: 'Latest news',
    assessment: 'Assessment',
  },

  research: {
    title: (day) => `Overview of research projects as of ${day}`,
    projects: 'Research projects',
    kind: 'Kind',
    role: "The municipality's role",
    partners: 'Partners',
    results: 'Results',
    opening: (partners, isLeast) =>
      `In the projects that are not finished: ${isLeast ? 'at least ' : ''}${numberInWords(partners, 'en')} ${partners === 1 ? 'partner' : 'different partners'}.`,
  },

  entrepreneurs: {
    title: (day) => `Projects with social entrepreneurs as of ${day}`,
    projects: 'Projects with social entrepreneurs',
    entrepreneur: 'Entrepreneur',
    form: 'Form of cooperation',
    basis: 'Basis of support',
    need: 'Need in society',
    target: 'Target group',
    carriedOn: 'Carried on',
    measurements: 'Measurements',
    opening: (entrepreneurs, isLeast) =>
      `In the projects that are not finished: ${isLeast ? 'at least ' : ''}${numberInWords(entrepreneurs, 'en')} ${entrepreneurs === 1 ? 'entrepreneur' : 'different entrepreneurs'}.`,
  },
};

function many(count: number, words: string): string[] {
  return count === 0 ? [] : [`${numberInWords(count, 'en')} ${words}`];
}
