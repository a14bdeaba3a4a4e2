import { faultFromMessage, type GitFault, isGitFault } from './git-fault.ts';
import type { Repository } from './git-repository.ts';
import { type CommitId, resolveRevision } from './git-revision.ts';
import { runGit } from './git-run.ts';

/**
 * Takes two commits; gives the newest that both stand on, which is the first where the second stands on it,
 * or null where they have nothing in common. In a shallow clone nothing in common is a fault: it may be cut off.
 */
export function mergeBase(
  repository: Repository,
  one: CommitId,
  other: CommitId,
): CommitId | null | GitFault {
  const answer = runGit(repository.git, 'merge-base', [one, other]);
  if ('fault' in answer) return answer;
  const [found = ''] = answer.output.toString('utf8').split('\n');
  if (answer.status === 0) return found as CommitId; // git's own answer
  if (answer.status === 1) return repository.shallow ? { fault: 'shallow' } : null;
  return faultFromMessage(answer.message, repository.top);
}

/** The commit on the default branch of `origin`, else of this clone; null where no such branch is known. */
export function defaultBranch(
  repository: Repository,
): { readonly name: string; readonly commit: CommitId } | null {
  for (const name of ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    const ref = `refs/${name.startsWith('origin/') ? 'remotes' : 'heads'}/${name}`;
    const commit = resolveRevision(repository, ref);
    if (!isGitFault(commit)) return { name, commit };
  }
  return null;
}
