/** What is said of lives over time. */
export const timeline = {
  /** What a stretch of a bar shows. */
  states: {
    running: 'i gang',
    'will-run': 'i gang etter planen',
    paused: 'på pause',
    unknown: 'uklart',
    planned: 'planlagt start',
  },
  none: 'Ingen livsløp å vise.',
  lives: (days: string) => `Livsløp ${days}`,
  livesDescription: (posts: string, register: string, day: string) =>
    `${posts} i ${register}, per ${day}: når de var i gang, er i gang etter planen, er på pause, er planlagt eller er uklare.`,
  section: 'Livsløp over tid',
  sectionDescription: (days: { from: string; to: string; asOf: string }, hasShades: boolean) =>
    `Fra ${days.from} til ${days.to}. Streken viser ${days.asOf}${hasShades ? '; de skraverte feltene bak viser dager da et løfte er eller blir brutt' : ''}.`,
  unread: 'uklart: fila kan ikke leses',
  caption: 'Livsløp',
  from: (day: string) => `fra ${day}`,
  columns: { id: 'Id', title: 'Tittel', life: 'Livsløp' },
};
