type Texts = typeof import('../nb/timeline.ts').timeline;

export const timeline: Texts = {
  states: {
    running: 'ran',
    'will-run': 'runs by plan',
    paused: 'paused',
    unknown: 'not known',
    planned: 'planned start',
  },
  none: 'No lives to show.',
  lives: (days) => `Lives ${days}`,
  livesDescription: (posts, register, day) =>
    `${posts} in ${register}, as of ${day}: when they ran, run by plan, are paused, planned or not known.`,
  section: 'Lives over time',
  sectionDescription: (days, hasShades) =>
    `From ${days.from} to ${days.to}. The line is at ${days.asOf}${hasShades ? '; the hatched fields behind are days on which a promise is broken' : ''}.`,
  caption: 'Lives',
  columns: { id: 'Id', title: 'Title', life: 'Life' },
};
