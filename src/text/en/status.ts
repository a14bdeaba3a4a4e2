import { plural } from '../formatting/plural.ts';
import { capital, listed, numberInWords, writtenNumber } from '../formatting/written.ts';
import type { status as Norwegian } from '../nb/status.ts';

export const status: typeof Norwegian = {
  title: (day) => `Status as of ${day}`,
  notSet: 'not recorded',
  none: 'none.',
  headings: {
    deviations: 'Deviations and warnings',
    gaps: 'Breaches and days outside the limit',
    readings: 'Readings',
    others: 'Other krav',
    lacks: 'What the register lacks',
  },
  register: (hash, { posts, krav, quarantined }) =>
    `register ${hash} · ${plural(posts, 'post', 'posts')}, ${writtenNumber(krav)} krav · ${quarantined === 0 ? 'all files read' : `${plural(quarantined, 'file', 'files')} set aside`}`,
  examples: (count) =>
    `EXAMPLE: ${plural(count, 'invented post counts', 'invented posts count')}. The figures are invented.`,
  quarantined: (paths) => `Set aside, and counted as unclear: ${listed(paths, 'en')}.`,
  clockBehind: (now, later) =>
    `The clock of the machine is behind: it says ${now}, but some of what was read is from ${later}. The answer is of ${now}, not of today.`,
  dataAreNorwegian: 'data are in Norwegian',
  more: 'More: ',
  hidden: (count) => `and ${writtenNumber(count)} more: `,

  holds: (krav, day, count, limit) =>
    `${krav} holds as of ${day}: ${count} surely running, promised ${limit}`,
  outside: {
    broken: (krav, day, count, limit) =>
      `${krav} is broken as of ${day}: ${count} running, promised ${limit}`,
    over: (krav, day, count, limit) =>
      `${krav} is above the limit as of ${day}: ${count} running, promised ${limit}`,
    short: (krav, day, count, limit) =>
      `${krav} is not met as of ${day}: ${count} running, promised ${limit}`,
  },
  unjudged: (krav, day, count, limit) =>
    `${krav} cannot be judged as of ${day}: ${count} running, promised ${limit}`,
  noneRunning: 'none',
  atLeast: (count) => `at least ${count}`,
  notMet: (krav, title) => `${krav} is not met: ${title}`,
  breaks: (krav, day) => `${krav} breaks ${day} if nothing is done`,
  measuresLack: ({ lacking: many, total, isAll, owner, deadline }) => {
    const what = [...(owner ? ['an owner'] : []), ...(deadline ? ['a deadline'] : [])];
    const who = isAll
      ? total === 1
        ? 'The one'
        : total === 2
          ? 'Both'
          : `All ${numberInWords(total, 'en')}`
      : `${capital(numberInWords(many, 'en'))} of ${numberInWords(total, 'en')}`;
    return `${who} tiltak ${many === 1 ? 'lacks' : 'lack'} ${listed(what, 'en')} in the register`;
  },
  nothingToJudge: 'The register has no krav to judge.',

  deviationKinds: { data: 'ERROR', breach: 'BREACH', unclear: 'UNCLEAR', warning: 'WARNING' },
  deviation: { what: 'What', post: 'Post', why: 'Why', toDo: 'What to do', code: 'Code' },

  promise: {
    krav: 'Krav',
    title: 'Title',
    limit: 'Must be',
    count: (day) => `As of ${day}`,
    verdict: 'Answer',
    coverage: 'Kept in the last 365 days',
    next: 'Next breach',
  },
  coverage: ({ days, met, broken, offLimit, unknown, exempt }) =>
    [
      `${met} of ${days}`,
      ...(broken > 0 ? [`${broken} broken`] : []),
      ...(offLimit > 0 ? [`${offLimit} outside the limit`] : []),
      ...(unknown > 0 ? [`${unknown} unclear`] : []),
      ...(exempt > 0 ? [`${exempt} exempt`] : []),
    ].join(', '),
  gaps: (krav) => `Breaches and days outside the limit: ${krav.join(', ')}`,
  noGaps: 'no breaches and no days outside the limit.',
  countDescription: ({ from, to, asOf, today, always, ahead }) =>
    [
      `From ${from} to ${to}.`,
      `As of ${asOf}: ${today}`,
      ...(always === null ? [] : [`At every moment: ${always}`]),
      ...(ahead === null ? [] : [`Ahead: ${ahead}`]),
    ].join(' '),

  others: 'Krav about events and conditions',
  periodWas: (period, count, min) =>
    `In ${period} there ${count === 1 ? 'was' : 'were'} ${count === 0 ? 'none' : numberInWords(count, 'en')}, of at least ${numberInWords(min, 'en')}.`,
  other: { krav: 'Krav', title: 'Title', verdict: 'Answer', details: 'Details' },

  noPosts: 'none is running or planned.',
  noneRegistered: 'none is recorded.',
  running: (count) => `${count} running`,
  paused: (count) => `${count} paused`,
  unclear: (count, unread) =>
    `${count} unclear${unread === 0 ? '' : ` (${unread === count ? '' : `${unread} `}cannot be read)`}`,
  planned: (count) => `${count} planned`,
  runsTo: 'to',
  startsOn: 'from',

  lacksNothing: 'Nothing that the report asks for is missing.',
  lacks: {
    quarantined: (paths) => `Files set aside: ${listed(paths, 'en')}.`,
    lives: (posts) =>
      `Unclear whether ${posts.length === 1 ? 'this runs' : 'these run'}: ${listed(posts, 'en')}.`,
    amounts: (posts) => `Grants without an amount: ${listed(posts, 'en')}.`,
    frame: (year) => `The frame of the FoI fund for ${year} is not recorded.`,
    judgement: (krav) => `Krav that cannot be judged: ${listed(krav, 'en')}.`,
    owner: (posts) => lacking(posts, 'an owner'),
    deadline: (posts) => lacking(posts, 'a deadline'),
    status: (posts) => lacking(posts, 'a status'),
  },
};

function lacking(posts: readonly string[], what: string): string {
  const many = capital(numberInWords(posts.length, 'en'));
  return `${many} tiltak ${posts.length === 1 ? 'lacks' : 'lack'} ${what}: ${listed(posts, 'en')}.`;
}
