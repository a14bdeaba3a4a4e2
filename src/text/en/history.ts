import { writtenNumber } from '../formatting/written.ts';

type Texts = typeof import('../nb/history.ts').history;

export const history: Texts = {
  title: (name, type) => `${name} (${type})`,
  named: (id, title) => `${id} «${title}»`,
  kinds: {
    added: 'new post',
    changed: 'changed',
    moved: 'moved',
    renamed: 'has got a new id',
    removed: 'removed',
    returned: 'back',
    'set-aside': 'set aside: the file cannot be read, or its schema refuses it',
    'read-again': 'can be read again',
    'register-unusable': 'not known: register.yaml is missing or cannot be used',
  },
  commits: (commits) => `${writtenNumber(commits)} ${commits === 1 ? 'commit' : 'commits'}`,
  counted: (changes, commits) =>
    `${writtenNumber(changes)} ${changes === 1 ? 'change' : 'changes'}, looked for in ${commits}. Newest first.`,
  notCommitted: 'not committed',
  table: 'Field by field, oldest first',
  none: 'no changes.',
  columns: {
    id: 'Id',
    sha: 'Commit',
    day: 'Day',
    kind: 'What',
    path: 'File',
    field: 'Field',
    before: 'Before',
    after: 'After',
    subject: 'Message',
  },
};
