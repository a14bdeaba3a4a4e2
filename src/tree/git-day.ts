import type { Day } from '../time/day.ts';
import { endOfDayEpochSeconds } from '../time/zone.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import { type Commit, firstParentCommits, type LogStart } from './git-log.ts';
import type { Repository } from './git-repository.ts';

/** What the branch was at the end of a day. */
export type CommitAtDay = {
  /** Commits whose own time is earlier than that of a commit they stand on: a clock was wrong, or the date was set. */
  readonly backDated: readonly Commit[];
  /** The last of the line. */
  readonly newest: Commit;
} & (
  | { readonly kind: 'commit'; readonly commit: Commit }
  /** The first commit came later. */
  | { readonly kind: 'none'; readonly first: Commit }
);

/**
 * Takes a day and the register's time zone; gives the newest commit on the line of first parents whose
 * effective time lies at or before the last second of that day there. A commit that was back-dated counts
 * from when its parent was committed, so it never brings a tree from the future.
 */
export function commitAtEndOf(
  repository: Repository,
  day: Day,
  timeZone: string,
  start: LogStart = {},
): CommitAtDay | GitFault {
  const commits = firstParentCommits(repository, start);
  if (isGitFault(commits)) return commits;
  const end = endOfDayEpochSeconds(day, timeZone);
  const backDated = commits.filter(({ time, effectiveTime }) => time < effectiveTime);
  const commit = commits.findLast(({ effectiveTime }) => effectiveTime <= end);
  const [first, newest] = [commits[0], commits.at(-1)];
  if (first === undefined || newest === undefined) return { fault: 'other', message: 'git log' };
  if (commit !== undefined) return { kind: 'commit', commit, backDated, newest };
  return { kind: 'none', first, backDated, newest };
}
