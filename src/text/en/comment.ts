import { plural } from '../formatting/plural.ts';
import { listed, numberInWords } from '../formatting/written.ts';
import type { comment as Norwegian } from '../nb/comment.ts';

export const comment: typeof Norwegian = {
  because: 'Because of',
  details: 'More about the change',
  findings: 'Findings',
  moreWarnings: (count) => `and ${plural(count, 'more warning', 'more warnings')}, below`,
  askWhatCloses: 'Whoever answers for the promise asks whoever runs the register what it takes.',
  notCompared: {
    sign: 'Do not merge before this is cleared up.',
    why: 'What the change does to the promises was not judged. The author of the change asks whoever runs the register. Where the register is put in for the first time, or repaired as agreed, it may be merged. Whoever answers for a promise need not do anything because of the change until that is cleared up.',
    warnings:
      'This does not wait for the change: whoever answers for the project or the promise must see to it:',
  },
  unclearAhead: (day, posts, isBelow) => {
    const clearUp =
      posts.length === 0 ? [] : [`clear up ${listed(posts, 'en')} (is it still running?)`];
    const start = isBelow ? ['start one more that counts by that day'] : [];
    const what = [...clearUp, ...start].join(', or ');
    return what === ''
      ? `From ${day} the promise cannot be judged.`
      : `To be sure from ${day} too: ${what}.`;
  },
  clearUp: {
    first: (posts) =>
      `Clear up ${listed(posts, 'en')} now: ${posts.length === 1 ? 'is it' : 'are they'} still running?`,
    ifRunning: (posts, day, isOne) =>
      `If ${posts === 1 ? 'it is' : 'all are'}, the breach ${day} is closed by ${isOne ? 'this' : 'any of these'}:`,
    ifNot: (posts, missing, by, isBroken) =>
      `If not, ${posts === 1 ? '' : 'up to '}${numberInWords(missing, 'en')} more must start as well, by ${by}${isBroken ? '; else there is a breach from that day' : ''}.`,
    ifNotNow: (posts, missing) =>
      `If not, the promise is broken already, and ${posts === 1 ? '' : 'up to '}${numberInWords(missing, 'en')} more must start as well.`,
  },
  unclearNow: (posts) => `To judge it now: clear up ${listed(posts, 'en')} (is it still running?).`,
  owner: {
    label: (krav, title, unit) =>
      `To whoever answers for ${krav} «${title}» (${unit ?? 'nobody is recorded'}):`,
    nothing: 'You need not do anything now.',
    stands: {
      met: 'You need not do anything now.',
      broken: 'The promise is not met. What is missing stands below.',
      unknown: 'The promise cannot be judged. What is unclear stands below.',
      pending: 'The period is not over, and what is promised remains.',
      'not-in-force': 'You need not do anything now.',
    },
    errors: 'The change asks nothing of you until the error is mended.',
    warnings: 'The change asks nothing of you until the warnings are cleared up.',
    anyway: 'This holds without the change too:',
    rewritten:
      'If the new one is decided, give the decision and the day it binds from to the author of the change. If it is not, the promise stays as it was.',
    removed:
      'If the promise has ended, give the decision and the last day to the author of the change. If it has not, it stays.',
    approval: (isNew, isBroken) =>
      `Approve ${isNew ? 'the new krav' : 'what is changed in the krav'}, or refuse it.${isBroken ? ' If it is approved, it is not met today.' : ''}`,
    noneTouched:
      'No promise gets another answer: whoever answers for a promise need not do anything because of the change.',
  },
  author: {
    asks: (isNamed) =>
      `The author of the change asks for the approval${isNamed ? '' : '; nobody is recorded as responsible, so ask whoever runs the register who it is'}.`,
    isDone: 'If what is recorded is right, the author of the change has no more to do.',
  },
  brokenDays: (before, after) =>
    `Days until now on which the promise was not met: ${before} → ${after}.`,
  closes: {
    now: (since, missing) =>
      `Not met since ${since}, and at worst ${missing} are missing. What would close it:`,
    tooManyNow: (since) =>
      `More than the promise allows since ${since}. Decide what is to stop or end.`,
    tooManyFrom: (day) =>
      `From ${day} there are more than the promise allows. Decide what is to wait, stop or end before that day.`,
    noneKnown: (day) =>
      `The promise breaks ${day}, and it is not known what closes it. Decide what is to be done before that day.`,
    alone: (day) => `What would close the breach ${day}:`,
    one: (day) => `Any of these would close the breach ${day}:`,
    all: (day, _unclear, missing) =>
      `One alone is not enough against the breach ${day}, for then ${missing} are missing. Do all of this, and it is closed:`,
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
