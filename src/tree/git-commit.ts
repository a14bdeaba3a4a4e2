import { type GitFault, isGitFault } from './git-fault.ts';
import type { Repository } from './git-repository.ts';
import type { CommitId } from './git-revision.ts';
import { askGit } from './git-run.ts';

/** When a commit was made by its own word, in seconds since 1970-01-01T00:00Z; works in a shallow clone too. */
export function commitTime(repository: Repository, commit: CommitId): number | GitFault {
  const output = askGit(repository.git, 'log', [
    '--no-walk',
    '--no-color',
    '--format=tformat:%ct',
    commit,
    '--',
  ]);
  return isGitFault(output) ? output : Number(output.toString('utf8').trim());
}
