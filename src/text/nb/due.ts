/** What is said of the worklist. */
export const due = {
  /** What a line asks for. */
  kinds: {
    'overdue-end': 'slutten er ikke logget',
    'overdue-start': 'starten er ikke logget',
    untouched: 'urørt siden',
    'missing-amount': 'beløp mangler',
    end: 'slutter',
    start: 'skal starte',
    deadline: 'frist',
    breach: 'løftet brytes',
    'last-day': 'siste dag å handle, før løftet brytes',
    broken: 'løftet er brutt siden',
    exemption: 'unntaket løper ut',
  },
  title: (day: string) => `Arbeidsliste per ${day}`,
  caption: 'Arbeidsliste',
  none: 'Ingenting å gjøre.',
  columns: { day: 'Dag', when: 'Når', what: 'Hva', post: 'Post', title: 'Tittel' },
};
