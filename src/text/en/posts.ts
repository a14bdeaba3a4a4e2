import { prose } from '../formatting/prose-en.ts';
import { writtenNumber } from '../formatting/written.ts';

type Texts = typeof import('../nb/posts.ts').posts;

export const posts: Texts = {
  countsAsUnclear: 'this one is unclear',
  failsIt: 'because of this one',
  truth: { true: 'yes', false: 'no' },
  inAll: (title) => `${title}, all`,
  numbered: prose.numbered,
  activity: { yes: 'running', paused: 'paused', no: 'not running', unknown: 'unclear' },
  virtual: {
    id: 'Id',
    type: 'Type',
    path: 'File',
    status: 'Status',
    active: 'Running',
    updated: 'Updated',
    daysLeft: 'Days left',
  },
  counted: (count) => `${writtenNumber(count)} ${count === 1 ? 'post' : 'posts'}`,
  countedRead: (count) => `${count} that can be read,`,
  countedOn: (count, day) => `${count} as of ${day}`,
  none: 'No posts.',
  post: 'Post',
  title: 'Title',
  asOf: (day) => `as of ${day}`,
  status: (status) => `status ${status}`,
  ends: 'ends',
  wasToEnd: 'was to end',
  updated: 'updated',
  life: 'Life',
  fields: 'Fields',
  missing: 'Missing',
  notCountedYet: (on, status, announced) =>
    announced === null
      ? `The line of ${on} (${status}) is dated ahead and not announced: it does not count before that day.`
      : `The line of ${on} (${status}) is dated ahead and not announced before ${announced}: it does not count until then.`,
  krav: 'Krav',
  verdict: 'Answer',
  noKrav: 'none.',
  search: {
    title: (wanted) => `Hits for “${wanted}”`,
    counted: (hits) => `${writtenNumber(hits)} ${hits === 1 ? 'hit' : 'hits'}`,
    none: 'No hits.',
    place: 'Place',
    field: 'Field',
    text: 'Text',
  },
};
