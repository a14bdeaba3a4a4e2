import { type GitFault, isGitFault } from './git-fault.ts';
import { entriesWithin, type GitEntry, listCommit } from './git-listing.ts';
import { blobPortions } from './git-portions.ts';
import type { Repository } from './git-repository.ts';
import type { CommitId } from './git-revision.ts';
import type { ReadFault, Tree } from './tree.ts';

/**
 * The files of a commit, as a tree from the top of the repository. Names are listed at once, and the fault
 * given if they cannot be; bytes are read when asked for, the YAML and JSON files of a listed folder many
 * at a time. A blob that this clone lacks gives the system fault `missing-object`.
 */
export function gitTree(repository: Repository, commit: CommitId): Tree | GitFault {
  const entries = listCommit(repository, commit);
  if (isGitFault(entries)) return entries;
  const named = entries.filter(({ kind }) => kind !== 'bad-name');
  const byPath = new Map(named.map((entry) => [entry.path, entry]));
  const portions = blobPortions(repository);
  return {
    list: (folder) => {
      const inside = entriesWithin(entries, folder);
      portions.expect(folder, inside);
      return inside.map(({ path, kind }) => ({ path, kind }));
    },
    read: (path) => {
      const entry = byPath.get(path);
      if (entry?.kind === 'file') return portions.read(entry);
      return { kind: 'fault', fault: faultAt(entry, entriesWithin(entries, path).length > 0) };
    },
  };
}

function faultAt(entry: GitEntry | undefined, isFolder: boolean): ReadFault {
  if (entry?.kind === 'link') return { kind: 'link' };
  return { kind: entry !== undefined || isFolder ? 'special' : 'missing' };
}
