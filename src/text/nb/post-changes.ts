/** What has become of a post or a field of it. */
export const postChanges = {
  kinds: {
    added: 'ny post',
    removed: 'fjernet',
    'set-aside': 'satt til side: fila kan ikke lenger leses',
    'read-again': 'kan leses igjen',
    changed: 'endret',
  },
  statusRemoved: 'fjernet status',
  statusNew: 'ny status',
  announced: (day: string) => ` (meldt ${day})`,
  notSet: '(ikke satt)',
};
