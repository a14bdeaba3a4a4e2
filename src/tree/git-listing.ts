import { resolve, sep } from 'node:path';
import { type GitFault, isGitFault } from './git-fault.ts';
import { kindOfMode, nulFields } from './git-fields.ts';
import type { Repository } from './git-repository.ts';
import type { CommitId, ObjectId } from './git-revision.ts';
import { askGit, type Git } from './git-run.ts';
import { byPath } from './path.ts';
import type { Entry } from './tree.ts';

/** A path of a commit, with the object that is there. */
export interface GitEntry extends Entry {
  readonly blob: ObjectId;
}

/** All paths of a commit, from the top of the repository, sorted by path in code unit order. */
export function listCommit(
  repository: Repository,
  commit: CommitId,
): readonly GitEntry[] | GitFault {
  const output = askGit(repository.git, 'ls-tree', ['-r', '-z', '--full-tree', commit]);
  if (isGitFault(output)) return output;
  const { texts, notUtf8 } = nulFields(output);
  return texts.map((line, index) => readEntry(line, notUtf8.has(index))).sort(byPath);
}

/**
 * All paths of the index, sorted likewise. The index may be another file than the usual one, such as the one
 * that `git commit FILE` makes and tells its hook of; it is read only where it lies in the repository's own folder.
 */
export function listIndex(
  repository: Repository,
  indexFile: string | null,
): readonly GitEntry[] | GitFault {
  const output = askGit(withIndex(repository, indexFile), 'ls-files', [
    '-z',
    '--stage',
    '--full-name',
  ]);
  if (isGitFault(output)) return output;
  const { texts, notUtf8 } = nulFields(output);
  const entries: GitEntry[] = [];
  for (const [index, line] of texts.entries()) {
    const [, mode = '', blob = '', stage, path = ''] = INDEX_ENTRY.exec(line) ?? [];
    if (stage !== '0') return { fault: 'unmerged', path };
    entries.push({
      path,
      kind: notUtf8.has(index) ? 'bad-name' : kindOfMode(mode),
      blob: blob as ObjectId, // git's own listing
    });
  }
  return entries.sort(byPath);
}

/** `100644 <id> 0`, a tab, and the path. */
const INDEX_ENTRY = /^(\d{6}) ([0-9a-f]+) (\d)\t(.+)$/s;

function withIndex({ git, top }: Repository, indexFile: string | null): Git {
  const path = indexFile === null || indexFile === '' ? null : resolve(top, indexFile);
  const own = `${resolve(git.gitDirectory ?? top)}${sep}`;
  if (path === null || !path.startsWith(own)) return git;
  return { ...git, environment: { ...git.environment, GIT_INDEX_FILE: path } };
}

/** `100644 blob <id>`, a tab, and the path. */
function readEntry(line: string, badName: boolean): GitEntry {
  const tab = line.indexOf('\t');
  const mode = line.slice(0, 6);
  const blob = line.slice(line.lastIndexOf(' ', tab) + 1, tab);
  return {
    path: line.slice(tab + 1),
    kind: badName ? 'bad-name' : kindOfMode(mode),
    blob: blob as ObjectId, // git's own listing
  };
}

/** The entries below a folder ('' for all), of entries sorted by path: one stretch of them. */
export function entriesWithin(entries: readonly GitEntry[], folder: string): readonly GitEntry[] {
  if (folder === '') return entries;
  const start = `${folder}/`;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.path ?? '') < start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (entries[end]?.path.startsWith(start) === true) end += 1;
  return entries.slice(low, end);
}
