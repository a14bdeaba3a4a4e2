import type { BaseChoice } from '../../reports/document/compared-base.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { defaultBranch, mergeBase } from '../../tree/git-ancestry.ts';
import { isGitFault } from '../../tree/git-fault.ts';
import type { Repository } from '../../tree/git-repository.ts';
import { type CommitId, resolveRevision } from '../../tree/git-revision.ts';
import { forgeChange } from '../io/forge.ts';
import { couldNot } from '../io/outcome.ts';
import { commitNamed, type KnownPlace, orRefuse } from '../session/known-at.ts';

/** What a user writes for the base that the job, or the repository, says of itself. */
const AUTOMATIC = 'auto';

/**
 * How a base is asked for: the option it stands in, what was written, and whether that very commit is meant, or
 * where a branch parted from the head (only then may it be `auto`).
 */
export interface AskedBase {
  readonly option: string;
  readonly label: string;
  readonly meeting: 'merge-base' | 'exactly';
}

export interface ChosenBase {
  readonly commit: CommitId;
  readonly choice: BaseChoice;
  /** Where a commit that was meant exactly, and has more than the head stands on, parted from it; else null. */
  readonly parted: CommitId | null;
}

/**
 * Takes what was asked for and the commit of the head (null for the working tree, which stands on HEAD);
 * gives the commit to compare with, or null for a push of the very first commit. A change is never compared with what came after it left a branch: that
 * would turn around what others did there.
 */
export function chooseBase(
  asked: AskedBase,
  headCommitId: string | null,
  repository: Repository,
  place: KnownPlace,
): ChosenBase | null {
  const head = resolveRevision(repository, headCommitId ?? 'HEAD');
  if (asked.meeting === 'merge-base' && asked.label === AUTOMATIC) {
    const found = automaticBase(asked, orRefuse(head, place.language), repository, place);
    return found === null ? null : { ...found, parted: null };
  }
  const commit = commitNamed(asked.option, asked.label, repository, place);
  if (isGitFault(head)) return { commit, choice: 'named', parted: null };
  if (asked.meeting === 'exactly')
    return { commit, choice: 'named', parted: partedFrom(commit, head, repository, place) };
  const met = metBy(commit, head, repository, place);
  return { commit: met, choice: met === commit ? 'named' : 'merge-base', parted: null };
}

function automaticBase(
  { option }: AskedBase,
  head: CommitId,
  repository: Repository,
  place: KnownPlace,
): Omit<ChosenBase, 'parted'> | null {
  const { language, world } = place;
  const parent = () => orRefuse(resolveRevision(repository, `${head}^1`), language);
  const change = forgeChange(world);
  switch (change?.kind) {
    case 'pull-request':
      if (isForgesMerge(change, head, repository))
        return { commit: parent(), choice: 'merged-into' };
      if (change.target !== null) return target(change.target);
      break;
    case 'merge-queue':
      return target(change.target);
    case 'push': {
      // What was there before a forced push may be gone.
      const before = change.before === null ? null : resolveRevision(repository, change.before);
      if (before !== null && !isGitFault(before))
        return { commit: metBy(before, head, repository, place), choice: 'before-push' };
      return isFirst(head, repository) ? null : { commit: parent(), choice: 'first-parent' };
    }
    case undefined:
      break;
  }
  const branch = defaultBranch(repository);
  if (branch === null) throw couldNot(wordsIn(language).base.nothingBefore(option));
  return { commit: metBy(branch.commit, head, repository, place), choice: 'default-branch' };

  function target(id: string): Omit<ChosenBase, 'parted'> {
    const commit = orRefuse(resolveRevision(repository, id), language);
    return { commit: metBy(commit, head, repository, place), choice: 'target' };
  }
}

/** Whether a commit stands on none; in a shallow clone nobody knows. */
function isFirst(commit: CommitId, repository: Repository): boolean {
  return !repository.shallow && isGitFault(resolveRevision(repository, `${commit}^1`));
}

/** Whether the head is the merge that the forge made of a change: its first parent is then the newest that the target branch was. */
function isForgesMerge(
  { merge, head: own }: { readonly merge: string | null; readonly head: string | null },
  head: CommitId,
  repository: Repository,
): boolean {
  return merge === head || (own !== null && resolveRevision(repository, `${head}^2`) === own);
}

/** Where a commit that the head does not stand on parted from it; null where it stands on it, or nobody knows. */
function partedFrom(
  commit: CommitId,
  head: CommitId,
  repository: Repository,
  { language }: KnownPlace,
): CommitId | null {
  if (commit === head) return null;
  const met = mergeBase(repository, commit, head);
  if (isGitFault(met) && met.fault === 'shallow') return null;
  const known = orRefuse(met, language);
  return known === commit ? null : known;
}

/** Where a commit and the head parted; the commit itself where they have nothing in common. */
function metBy(
  commit: CommitId,
  head: CommitId,
  repository: Repository,
  { language }: KnownPlace,
): CommitId {
  return orRefuse(mergeBase(repository, commit, head), language) ?? commit;
}
