import { writtenNumber } from '../formatting/written.ts';

/** What is said of a post through the commits. */
export const history = {
  title: (name: string, type: string) => `${name} (${type})`,
  named: (id: string, title: string) => `${id} «${title}»`,
  /** What became of a post. */
  kinds: {
    added: 'ny post',
    changed: 'endret',
    moved: 'flyttet',
    renamed: 'har fått ny id',
    removed: 'fjernet',
    returned: 'tilbake',
    'set-aside': 'satt til side: fila kan ikke leses, eller skjemaet godtar den ikke',
    'read-again': 'kan leses igjen',
    'register-unusable': 'ikke kjent: register.yaml mangler eller kan ikke brukes',
  },
  commits: (commits: number) =>
    `${writtenNumber(commits)} ${commits === 1 ? 'innsjekking' : 'innsjekkinger'}`,
  counted: (changes: number, commits: string) =>
    `${writtenNumber(changes)} ${changes === 1 ? 'endring' : 'endringer'}, lett etter i ${commits}. Nyeste først.`,
  notCommitted: 'ikke sjekket inn',
  table: 'Felt for felt, eldste først',
  none: 'ingen endringer.',
  columns: {
    id: 'Id',
    sha: 'Innsjekking',
    day: 'Dag',
    kind: 'Hva',
    path: 'Fil',
    field: 'Felt',
    before: 'Før',
    after: 'Etter',
    subject: 'Melding',
  },
};
