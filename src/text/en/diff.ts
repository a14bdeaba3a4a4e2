import { plural } from '../formatting/plural.ts';
import type { diff as Norwegian } from '../nb/diff.ts';

export const diff: typeof Norwegian = {
  nothing: 'No promise gets another answer',
  changedKravItself: (id) => `${id}: the krav itself is changed.`,
  rewrittenDays: (days) => `${plural(days, 'day', 'days')} gone by would get another answer.`,
  faults: (count, subject, isStopped) =>
    `${isStopped ? 'Cannot be merged: ' : ''}${plural(count, 'error', 'errors')} in ${subject}.`,
  rewrittenDayList: 'Days that would get another answer',
  files: (count) => plural(count, 'file', 'files'),
  cannotJudge: (posts) =>
    `What ${posts === 1 ? 'it does' : `${posts} posts do`} to the promises is unclear until the error is put right.`,
  kravCannotBeJudged: 'The promise cannot be judged.',
  approvedBy: (names) => `Must be approved by ${names}.`,
  ownerOfRegister: 'whoever answers for the register',
  ownerOfPromises: 'whoever answers for the promise',
  is: (id, what) => `${id} is ${what}`,
  removedKrav: (id) => `${id} is removed`,
  newKrav: (id, verdict, limits) => `${id} is new: ${verdict}${limits}`,
  broken: (id, limits) => `${id} is broken by this change${limits}`,
  becomes: (id, answer, limits) => `${id} is now ${answer}${limits}`,
  noLongerJudged: (id, limits) => `${id} can no longer be judged${limits}`,
  stillHolds: 'still holds',
  withoutReserve: ', but without reserve',
  holdsAgain: (id, limits) => `${id} holds again${limits}`,
  holdsLonger: (id, limits) => `${id} holds longer${limits}`,
  nearer: (id, limits) => `${id} is nearer to holding${limits}`,
  notThisChange: (id, since) =>
    `${id} does not hold, but that is not this change: the calendar${since}`,
  nextBreach: (before, after) => `; next breach ${before} → ${after}`,
  breaks: {
    broken: 'is broken',
    over: (grade) => `is above the limit (${grade})`,
    short: (grade) => `is no longer met (${grade})`,
  },
  breaksEarlier: (id, breaks, days, day) =>
    `${id} ${breaks} ${plural(days, 'day', 'days')} earlier: ${day}`,
  breaksLater: (id, breaks, days, day) =>
    `${id} ${breaks} ${plural(days, 'day', 'days')} later: ${day}`,
  breaksAhead: (id, breaks, day) => `${id} ${breaks} ${day}; before, no breach was in sight`,
  parted: (base, head, commit) =>
    `${base} has changes that ${head ?? 'this change'} does not build on. They are told here as if taken away. Only what ${head ?? 'the change'} itself does: baerum-innov diff ${head === null ? commit : `${base}...${head}`}`,
  rulesOfHead: (base, isMissing) =>
    `register.yaml ${isMissing ? 'is missing' : 'cannot be used'} in ${base}. Both sides are read by the register.yaml and the schemas of the change, and what was not there is told as new.`,
  unclearAhead: (id, day, breach) =>
    `${id} becomes unclear from ${day}${breach === null ? '' : `; the breach ${breach} was in sight before too`}`,
  unclearFrom: (day) => `unclear from ${day}`,
  asBefore: 'as before',
  breaksMore: (id, breaks, day, was, is) =>
    `${id} ${breaks} ${day} as before, but with ${is} instead of ${was}`,
  breaksAgain: (id, breaks, day) => `${id} ${breaks} once more: ${day}`,
  noneInSight: 'none in sight',
  brokenNow: 'not met now',
  notKnown: 'in doubt',

  mayBeMerged: 'May be merged.',
  cannotBeMerged: 'Cannot be merged.',
  notBackwards:
    'A promise is not rewritten backwards. Put back what stood there. If the new is decided, write it at the end of the file as below, with the decision and the day it holds from. If what stood there was written wrong from the start, say so under rettet. Otherwise the promise cannot be changed.',
  notRemoved:
    'A promise is not taken away backwards. Put the file back. If it is decided that the promise has ended, write the last day of the decision in gjelder_til: then it stands for the days gone by.',
  shouldNotBeMerged: 'Should not be merged yet.',
  bringsFindings: 'The change brings findings to be put right first.',
  bringsErrors: (count) =>
    `Put the ${count === 1 ? 'error' : `${count} errors`} below right, and save it in the same change.`,
  mayBeMergedApproved: 'May be merged when the change of the rules is approved.',
  mayBeMergedBut: 'May be merged, but look at this first.',
  notBeforeAnswered: 'Do not merge before this is cleared up.',
  decidedDay: 'or the day the decision holds from',
  nothingToApprove: 'There is nothing to approve before this is put right.',
  bringsWarnings: (count) =>
    `The change brings no new errors in the data, but ${plural(count, 'warning', 'warnings')}, below.`,
  noNewErrors: 'The change brings no new errors in the data.',
  showsBroken: (krav) =>
    `It shows that a promise is broken (${krav}); that is no fault of the data.`,
  alsoBroken: (krav) => `Broken without this change too: ${krav}.`,

  promises: 'Promises before and after',
  promise: 'Promise',
  before: 'Before',
  after: 'After',
  next: 'Next breach',
  nextIn: 'In',
  blame: 'Due to',
  reserveNone: 'without reserve',
  changedKrav: 'changed krav',
  thisChange: 'this change',
  promiseLowered: 'the promise is lowered',
  promiseSharpened: 'the promise is sharpened',
  notHere: 'files that are set aside',
  calendar: 'the calendar',
  unchanged: (count, isByBase) =>
    `${count} krav with the same answer as before${isByBase ? ', by the rules from before the change' : ''}`,

  turning: 'Days on which the count changes',
  krav: 'Krav',
  day: 'Day',
  withPlanned: 'with the planned',

  gaps: {
    broken: {
      appeared: 'new breach',
      gone: 'breach gone',
      moved: 'breach moved',
      longer: 'breach gets longer',
      shorter: 'breach gets shorter',
    },
    mild: {
      appeared: 'new days outside the limit',
      gone: 'days outside the limit gone',
      moved: 'days outside the limit moved',
      longer: 'more days outside the limit',
      shorter: 'fewer days outside the limit',
    },
    unknown: {
      appeared: 'new days in doubt',
      gone: 'days in doubt gone',
      moved: 'days in doubt moved',
      longer: 'more days in doubt',
      shorter: 'fewer days in doubt',
    },
  },
  nowUnknown: 'breach now in doubt',
  openGap: (from, days) => `from ${from}, at least ${plural(days, 'day', 'days')}`,
  remedies: 'What would close the breach',

  noPosts: 'No posts are changed.',
  posts: (count) => plural(count, 'post', 'posts'),
  kinds: {
    changed: () => 'changed',
    added: () => 'new',
    removed: () => 'removed',
    renamed: () => 'with a new id',
    'set-aside': () => 'set aside',
    'added-set-aside': () => 'new and set aside',
    'changed-set-aside': () => 'changed and still set aside',
    'read-again': () => 'read again',
  },
  rules: 'Changed rules:',
  reported: 'Does it change anything already reported?',
  nothingReported: 'Nothing has been reported yet (rapportert_til).',
  reportedStands: (until) => `No. No day up to and including ${until} gets another answer.`,
  reportedChanges: (posts, many, until) =>
    `Yes. ${posts} ${many ? 'get' : 'gets'} another answer for days up to and including ${until}.`,

  rulesFromBefore: ' · by the rules from before the change',
  compared: (day, by, counts, sides) =>
    `Both sides judged as of ${day}${by} · ${plural(counts.posts, 'post', 'posts')}, ${counts.krav} krav · ${sides}`,
};
