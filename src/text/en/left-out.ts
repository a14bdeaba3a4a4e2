import { plural } from '../formatting/plural.ts';
import { capital, listed, numberInWords } from '../formatting/written.ts';
import type { leftOut as Norwegian } from '../nb/left-out.ts';

export const leftOut: typeof Norwegian = {
  noneRead: 'None that can be read.',
  folders: (paths) =>
    `${listed(paths, 'en')} cannot be read: nobody knows how many are missing here.`,
  files: (paths, more) =>
    `${plural(paths.length + more, 'file is', 'files are')} set aside and not in this: ${listed(more === 0 ? paths : [...paths, `${more} more`], 'en')}.`,
  examples: (count) =>
    `${capital(numberInWords(count, 'en'))} ${count === 1 ? 'example post does' : 'example posts do'} not count.`,
  nothingElse: 'Nothing else that the promises count is recorded, so the figures say nothing yet.',
  atLeast: (amount) => `at least ${amount}`,
  without: (posts) => `without ${listed(posts, 'en')}, which cannot be read`,
};
