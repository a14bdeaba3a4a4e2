import { registerHash } from '../../read/register/register-hash.ts';
import type { Stamp } from '../../reports/document/stamp.ts';
import { parseIsoDay } from '../../time/day.ts';
import { endOfDayEpochSeconds } from '../../time/zone.ts';
import { isGitFault } from '../../tree/git-fault.ts';
import { commitsChanging, type DatedCommit } from '../../tree/git-log.ts';
import { openRepository, type Repository } from '../../tree/git-repository.ts';
import { type CommitId, headCommit, resolveRevision } from '../../tree/git-revision.ts';
import type { Tree } from '../../tree/tree.ts';
import { commitTree, orRefuse } from '../session/known-at.ts';
import type { Session } from '../session/session.ts';

/** A commit that has the content a stamp tells of. */
export interface StampedCommit {
  readonly tree: Tree;
  readonly commit: CommitId;
}

/**
 * The commit whose register has the content hash of a stamp: the one it names if that has it, else the one made
 * nearest to the end of its day, on any branch. Null where no commit has it, or there is no history to look in.
 */
export function stampedCommit(
  stamp: Pick<Stamp, 'register' | 'asOf' | 'knownAt'>,
  { place, register }: Session,
): StampedCommit | null {
  const { root, folder, language, world } = place;
  const repository = openRepository(root, { environment: world.environment });
  if (isGitFault(repository) || isGitFault(headCommit(repository))) return null;
  const folders = [folder, register.config.schemaFolder];
  const changing = orRefuse(commitsChanging(repository, folders), language);
  const { timeZone } = register.config;
  for (const commit of [...named(repository, stamp), ...nearestFirst(changing, stamp, timeZone)]) {
    const tree = commitTree(repository, commit, language);
    if (registerHash(tree, folder) === stamp.register) return { tree, commit };
  }
  if (repository.shallow) orRefuse<never>({ fault: 'shallow' }, language);
  return null;
}

/** The commit that the report says it was read from; none where it was read from the working tree, or is not here. */
function named(repository: Repository, { knownAt }: Pick<Stamp, 'knownAt'>): CommitId[] {
  if (knownAt === null) return [];
  const commit = resolveRevision(repository, knownAt);
  return isGitFault(commit) ? [] : [commit];
}

function nearestFirst(
  commits: readonly DatedCommit[],
  { asOf }: Pick<Stamp, 'asOf'>,
  timeZone: string,
): CommitId[] {
  const day = parseIsoDay(asOf);
  const end = day === undefined ? 0 : endOfDayEpochSeconds(day, timeZone);
  const distance = ({ time }: DatedCommit) => Math.abs(time - end);
  return [...commits].sort((a, b) => distance(a) - distance(b)).map(({ id }) => id);
}
