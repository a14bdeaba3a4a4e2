type Texts = typeof import('../nb/timeline.ts').timeline;

export const timeline: Texts = {
  states: {
    running: 'running',
    'will-run': 'running by plan',
    paused: 'paused',
    unknown: 'unclear',
    planned: 'planned start',
  },
  none: 'No lives to show.',
  lives: (days) => `Lives ${days}`,
  livesDescription: (posts, register, day) =>
    `${posts} in ${register}, as of ${day}: when they were running, run by plan, are paused, planned or unclear.`,
  section: 'Lives over time',
  sectionDescription: (days, hasShades) =>
    `From ${days.from} to ${days.to}. The line is at ${days.asOf}${hasShades ? '; the hatched fields behind are days on which a promise is or will be broken' : ''}.`,
  unread: 'unclear: the file cannot be read',
  caption: 'Lives',
  from: (day) => `from ${day}`,
  columns: { id: 'Id', title: 'Title', life: 'Life' },
};
