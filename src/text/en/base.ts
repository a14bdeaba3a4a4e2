import type { base as Norwegian } from '../nb/base.ts';

export const base: typeof Norwegian = {
  named: (label) => label,
  'merge-base': (label, commit) => `${label} (where they parted, ${commit})`,
  'merged-into': (_label, commit) => `the branch it is merged into (${commit})`,
  target: (_label, commit) => `the target branch (${commit})`,
  'before-push': (_label, commit) => `the branch as it was before (${commit})`,
  'first-parent': (_label, commit) => `the commit before (${commit})`,
  'default-branch': (_label, commit) => `the default branch where they parted (${commit})`,
  notAncestor: (option, label, commit) =>
    `${option}: the change does not build on “${label}”. Compared with where they parted: ${commit}.`,
  automatic: (option, name) => `${option}: compared with ${name}.`,
  firstCommit: (option) => `${option}: this is the first commit, so the register is judged alone.`,
  nothingBefore: (option) =>
    `${option}: found nothing to compare with: no commit before this one, and no default branch. Name a commit: --base main`,
};
