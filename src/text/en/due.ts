type Texts = typeof import('../nb/due.ts').due;

export const due: Texts = {
  kinds: {
    'overdue-end': 'the end is not logged',
    'overdue-start': 'the start is not logged',
    untouched: 'untouched since',
    'missing-amount': 'an amount is missing',
    end: 'ends',
    start: 'is to start',
    deadline: 'deadline',
    breach: 'the promise breaks',
    'last-day': 'last day to act, before the promise is broken',
    broken: 'the promise is broken since',
    exemption: 'the exemption runs out',
  },
  title: (day) => `Worklist as of ${day}`,
  caption: 'Worklist',
  none: 'Nothing to do.',
  columns: { day: 'Day', when: 'When', what: 'What', post: 'Post', title: 'Title' },
};
