import type { postChanges as Norwegian } from '../nb/post-changes.ts';

export const postChanges: typeof Norwegian = {
  kinds: {
    added: 'new post',
    removed: 'removed',
    'set-aside': 'set aside: the file can no longer be read',
    'read-again': 'can be read again',
    changed: 'changed',
  },
  statusRemoved: 'status removed',
  statusNew: 'new status',
  announced: (day) => ` (announced ${day})`,
  notSet: '(not recorded)',
};
