import { writtenNumber } from '../formatting/written.ts';

type Texts = typeof import('../nb/due.ts').due;

export const due: Texts = {
  kinds: {
    'overdue-end': 'the end is not logged',
    'overdue-start': 'the start is not logged',
    untouched: 'untouched since',
    'missing-amount': 'an amount is missing',
    repair: 'mend the file',
    unknown: 'cannot be judged',
    'period-end': 'the period is over, and something is missing',
    'not-met': 'not met (warning) since',
    over: 'above the limit since',
    end: 'ends',
    start: 'is to start',
    deadline: 'deadline',
    breach: 'the promise breaks',
    'last-day': 'last day to act, before the promise is broken',
    broken: 'the promise is broken since',
    exemption: 'the exemption runs out',
  },
  decides: ', which decides',
  title: (day, until) => `Worklist as of ${day}, to ${until}`,
  inPeriod: (count, needed, period) => `${count} of ${needed} in ${period}`,
  dayNumber: (count) => `day ${writtenNumber(count)}`,
  later: (krav, what, day) => `${day} ${krav} ${what}`,
  after: (each, within) => `After that: ${each.join(', ')}. (--within ${within}d)`,
  issue: {
    title: (count, next) =>
      `${count === 1 ? '1 thing' : `${writtenNumber(count)} things`} to do${next === '' ? '' : ` · next: ${next}`}`,
    next: (id, what, day) => `${id} ${what}${day === '' ? '' : ` ${day}`}`,
    kinds: {
      breach: 'breaks',
      broken: 'has been broken since',
      unclear: 'cannot be judged since',
      unknown: 'cannot be judged from',
      'period-end': 'is due',
    },
    repair: (id) => `mend ${id}`,
    from: (what) => `${what} from`,
    by: (day) => `by ${day}`,
    lastDay: (day) => `last day to act ${day}`,
    nobody: 'nobody recorded as responsible',
    unread: 'who is responsible stands in the file',
    more: (count) => `and ${writtenNumber(count)} more: `,
  },
  caption: 'Worklist',
  none: 'Nothing to do.',
  columns: {
    day: 'Day',
    when: 'When',
    what: 'What',
    post: 'Post',
    title: 'Title',
    responsible: 'Responsible',
  },
};
