import { faultFromMessage, type GitFault } from './git-fault.ts';
import type { Repository } from './git-repository.ts';
import { runGit } from './git-run.ts';

declare const objectBrand: unique symbol;
declare const commitBrand: unique symbol;

/** The full name of an object: 40 hexadecimal digits, 64 in a SHA-256 repository. */
export type ObjectId = string & { readonly [objectBrand]: 'ObjectId' };

/** The full name of a commit that was in the repository when it was asked for. */
export type CommitId = ObjectId & { readonly [commitBrand]: 'CommitId' };

const COMMIT_LINE = /^(?:[0-9a-f]{40}|[0-9a-f]{64})\n$/;

/**
 * Takes a revision in any of git's spellings (`main`, `HEAD~2`, `v1.0`, a short id); gives the one commit it
 * means. A name that could mean two things is refused, where git would take one and warn.
 */
export function resolveRevision(repository: Repository, revision: string): CommitId | GitFault {
  if (revision.startsWith('-')) return { fault: 'option-like', revision };
  const unknown = { fault: 'unknown-revision', revision, shallow: repository.shallow } as const;
  if (/^(?:0{40}|0{64})$/.test(revision)) return { fault: 'no-earlier-commit' };
  if (revision === '' || revision.includes('\0')) return unknown;
  const answer = runGit(repository.git, 'rev-parse', [
    '--verify',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  if ('fault' in answer) return answer;
  if (revision !== 'HEAD' && / is ambiguous/.test(answer.message)) {
    return { fault: 'ambiguous', revision, candidates: candidatesIn(answer.message) };
  }
  const line = answer.output.toString('utf8');
  if (answer.status === 0 && COMMIT_LINE.test(line)) return line.trimEnd() as CommitId; // git just verified it
  const fault = faultFromMessage(answer.message, repository.top);
  if (fault.fault === 'missing-object' && /promisor/.test(answer.message)) return fault;
  return unbornHead(repository, revision) ?? beforeTheFirst(repository, revision) ?? unknown;
}

/** The commit HEAD is at. */
export function headCommit(repository: Repository): CommitId | GitFault {
  return resolveRevision(repository, 'HEAD');
}

/** Ids and dates only: what a commit says of itself may be hostile. */
function candidatesIn(message: string): string[] {
  return [...message.matchAll(/^hint:\s+([0-9a-f]+) commit (\d{4}-\d\d-\d\d)/gm)].map(
    ([, id, day]) => `${id} (${day})`,
  );
}

/** Why HEAD is no commit: its branch is not born, or what it names is gone. */
function unbornHead(repository: Repository, revision: string): GitFault | undefined {
  if (!/^(?:HEAD|@)(?:$|[~^@])/.test(revision)) return undefined;
  const commit = runGit(repository.git, 'rev-parse', ['--verify', '--quiet', 'HEAD^{commit}']);
  if ('fault' in commit || commit.status === 0) return undefined;
  const named = runGit(repository.git, 'rev-parse', ['--verify', '--quiet', 'HEAD']);
  if ('fault' in named) return named;
  if (named.status === 0) return { fault: 'missing-object', object: firstLine(named.output) };
  const branch = runGit(repository.git, 'symbolic-ref', ['--quiet', 'HEAD']);
  if ('fault' in branch || branch.status !== 0) return undefined;
  return { fault: 'unborn', branch: firstLine(branch.output).replace('refs/heads/', '') };
}

/** Why `main~3` or `HEAD^` is no commit where `main` or HEAD is one: fewer commits came before it; not known of a shallow clone. */
function beforeTheFirst(repository: Repository, revision: string): GitFault | undefined {
  const from = /^([^~^@]+|@)(?:~\d*|\^1?)+$/.exec(revision)?.[1];
  if (from === undefined || repository.shallow) return undefined;
  const isThere = typeof resolveRevision(repository, from) === 'string';
  return isThere ? { fault: 'before-the-first', revision, from } : undefined;
}

function firstLine(output: Buffer): string {
  return output.toString('utf8').trimEnd();
}
