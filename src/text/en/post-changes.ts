import type { postChanges as Norwegian } from '../nb/post-changes.ts';

export const postChanges: typeof Norwegian = {
  kinds: {
    added: 'new post',
    removed: 'removed',
    'set-aside': 'set aside until the file is put right',
    'added-set-aside': 'new post, set aside until its file is mended',
    'read-again': 'can be read again',
    changed: 'changed',
  },
  renamed: (id) => `has got the new id ${id}`,
  stillSetAside: (line) =>
    `changed, but set aside: ${line === null ? 'the file' : `line ${line}`} must be mended before the new counts`,
  statusRemoved: 'status removed',
  statusNew: 'new status',
  announced: (day) => ` (announced ${day})`,
  notSet: '(not recorded)',
};
