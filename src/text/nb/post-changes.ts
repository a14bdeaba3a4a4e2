/** What has become of a post or a field of it. */
export const postChanges = {
  kinds: {
    added: 'ny post',
    removed: 'fjernet',
    'set-aside': 'satt til side til fila er rettet',
    'added-set-aside': 'ny post, satt til side til fila er rettet',
    'read-again': 'kan leses igjen',
    changed: 'endret',
  },
  renamed: (id: string) => `har fått ny id ${id}`,
  stillSetAside: (line: number | null) =>
    `endret, men satt til side: ${line === null ? 'fila' : `linje ${line}`} må rettes før det nye teller`,
  statusRemoved: 'fjernet status',
  statusNew: 'ny status',
  announced: (day: string) => ` (meldt ${day})`,
  notSet: '(ikke satt)',
};
