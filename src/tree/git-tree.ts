import { type BlobReader, readBlobsInOrder } from './git-blob-reader.ts';
import { type GitFault, isGitFault } from './git-fault.ts';
import { entriesWithin, type GitEntry, listCommit, listIndex } from './git-listing.ts';
import type { Repository } from './git-repository.ts';
import type { CommitId, ObjectId } from './git-revision.ts';
import type { ReadFault, Reading, Tree } from './tree.ts';

/**
 * The files of a commit, as a tree from the top of the repository. Names are listed at once, and the fault
 * given if they cannot be; bytes are read when asked for, the YAML and JSON files of a listed folder many
 * at a time. A blob that this clone lacks gives the system fault `missing-object`.
 */
export function gitTree(repository: Repository, commit: CommitId): Tree | GitFault {
  const entries = listCommit(repository, commit);
  return isGitFault(entries) ? entries : treeOf(repository, entries);
}

/**
 * The files of the index: what the next commit will hold, whatever the working copy has. Takes the file that
 * a hook is told the index is in, or null for the usual one. As `gitTree` otherwise.
 */
export function indexTree(repository: Repository, indexFile: string | null): Tree | GitFault {
  const entries = listIndex(repository, indexFile);
  return isGitFault(entries) ? entries : treeOf(repository, entries);
}

function treeOf(repository: Repository, entries: readonly GitEntry[]): Tree {
  const named = entries.filter(({ kind }) => kind !== 'bad-name');
  const byPath = new Map(named.map((entry) => [entry.path, entry]));
  const readers = new Map<string, BlobReader>();
  return {
    list: (folder) => {
      const inside = entriesWithin(entries, folder);
      if (![...readers.keys()].some((known) => isWithin(folder, known)))
        readers.set(folder, readBlobsInOrder(repository, likelyRead(inside)));
      return inside.map(({ path, kind }) => ({ path, kind }));
    },
    read: (path) => {
      const entry = byPath.get(path);
      if (entry?.kind !== 'file')
        return { kind: 'fault', fault: faultAt(entry, entriesWithin(entries, path).length > 0) };
      const listed = [...readers].find(([folder]) => isWithin(path, folder));
      const read = listed?.[1] ?? readBlobsInOrder(repository, []);
      return orFault(read(entry.blob));
    },
  };
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** The files of a listed folder that a register may be made of. */
function likelyRead(entries: readonly GitEntry[]): ObjectId[] {
  return entries.flatMap(({ kind, path, blob }) =>
    kind === 'file' && /\.(?:ya?ml|json)$/i.test(path) ? [blob] : [],
  );
}

function orFault(reading: Reading | GitFault): Reading {
  return isGitFault(reading)
    ? {
        kind: 'fault',
        fault: {
          kind: 'system',
          system: reading.fault === 'other' ? reading.message : reading.fault,
        },
      }
    : reading;
}

function faultAt(entry: GitEntry | undefined, isFolder: boolean): ReadFault {
  if (entry?.kind === 'link') return { kind: 'link' };
  return { kind: entry !== undefined || isFolder ? 'special' : 'missing' };
}
