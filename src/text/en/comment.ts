import { plural } from '../formatting/plural.ts';
import { listed } from '../formatting/written.ts';
import type { comment as Norwegian } from '../nb/comment.ts';

export const comment: typeof Norwegian = {
  because: 'Because of',
  details: 'More about the change',
  findings: 'Findings',
  moreWarnings: (count) => `and ${plural(count, 'more warning', 'more warnings')}, below`,
  notCompared:
    'What the change does to the promises was not judged. Ask whoever runs the register before you merge. There is no need to where the register is put in for the first time, or repaired as agreed.',
  unclearAhead: (day, posts) =>
    `To be sure from ${day} too: ${posts.length === 0 ? '' : `clear up ${listed(posts, 'en')} (is it still running?), or `}start one more that counts by that day.`,
  brokenDays: (before, after) =>
    `Days until now on which the promise was not met: ${before} → ${after}.`,
  closes: {
    now: (since) => `Not met since ${since}. What would close it:`,
    alone: (day) => `What would close the breach ${day}:`,
    one: (day) => `Any of these would close the breach ${day}:`,
    all: (day) => `One alone is not enough against the breach ${day}. All of this closes it:`,
    perhaps: (day, unclear) =>
      `Against the breach ${day} at least one of these is needed. One may not be enough, since ${unclear.length === 0 ? 'the count' : listed(unclear, 'en')} is unclear:`,
  },
  moreErrors: (count) => `and ${plural(count, 'more error', 'more errors')}, below`,
  morePromises: (count) => `${plural(count, 'more promise', 'more promises')}, below`,
  moreRows: (count) => plural(count, 'more row', 'more rows'),
  moreFindings: (count) => `${plural(count, 'more finding', 'more findings')}. See all:`,
  allPosts: 'See all:',
  lines: {
    moves: (krav, to, isAlone) =>
      `this line ${isAlone ? 'moves' : 'helps to move'} the breach of ${krav} to ${to}`,
    brings: (krav, from, isAlone) =>
      `this line ${isAlone ? 'brings' : 'helps to bring'} a breach of ${krav} from ${from}`,
    breaks: (krav, isAlone) => `this line ${isAlone ? 'breaks' : 'helps to break'} ${krav}`,
    unclearFrom: (krav, from, isAlone) =>
      `this line ${isAlone ? 'makes' : 'helps to make'} ${krav} unclear from ${from}`,
    worsens: (krav, isAlone) =>
      `this line ${isAlone ? 'makes' : 'helps to make'} what is ahead for ${krav} worse`,
    unclear: (krav, isAlone) =>
      isAlone
        ? `because of this line ${krav} cannot be judged`
        : `this line is one of those for which ${krav} cannot be judged`,
  },
};
