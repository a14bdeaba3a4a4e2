import type { merge as Norwegian } from '../nb/merge.ts';

export const merge: typeof Norwegian = {
  whichFiles:
    'Give the file before, ours and theirs, and the path in the repository. Git does so itself: merge --install',
  noMerge: 'git merge-file could not be run.',
  merged: (path) => `${path}: merged.`,
  joined: (path, log) => `${path}: merged. What both have written in ${log} stands by day.`,
  conflict: (path) => `${path}: cannot be merged. Choose between what stands in the file.`,
  installed: 'Git now merges status logs in this clone.',
  noClone: 'There is no clone here to set up merging in. Run npm ci again after git init.',
};
