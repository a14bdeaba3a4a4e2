/** What is said of lives over time. */
export const timeline = {
  /** What a stretch of a bar shows. */
  states: {
    running: 'gikk',
    'will-run': 'går etter planen',
    paused: 'pause',
    unknown: 'ikke kjent',
    planned: 'planlagt start',
  },
  none: 'Ingen livsløp å vise.',
  lives: (days: string) => `Livsløp ${days}`,
  livesDescription: (posts: string, register: string, day: string) =>
    `${posts} i ${register}, per ${day}: når de gikk, går etter planen, er på pause, er planlagt eller ikke kjent.`,
  section: 'Livsløp over tid',
  sectionDescription: (days: { from: string; to: string; asOf: string }, hasShades: boolean) =>
    `Fra ${days.from} til ${days.to}. Streken viser ${days.asOf}${hasShades ? '; de skraverte feltene bak viser dager da et løfte er brutt' : ''}.`,
  caption: 'Livsløp',
  columns: { id: 'Id', title: 'Tittel', life: 'Livsløp' },
};
