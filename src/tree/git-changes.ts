import { type GitFault, isGitFault } from './git-fault.ts';
import { type Fields, kindOfMode } from './git-fields.ts';
import { type Commit, firstParentLog, type LogStart, readCommit } from './git-log.ts';
import type { Repository } from './git-repository.ts';
import type { ObjectId } from './git-revision.ts';
import type { EntryKind } from './tree.ts';

/** What one path became in a commit. A moved file is gone from one path and new at another. */
export interface PathChange {
  /** Relative to the top of the repository. */
  readonly path: string;
  /** The object that is there now (of a submodule: its commit), or null when nothing is. */
  readonly blob: ObjectId | null;
  /** As git writes it (`100644`); `000000` when nothing is there. */
  readonly mode: string;
  /** What is there now, or null. Only a `file` has content to read. */
  readonly kind: EntryKind | null;
}

export interface CommitChanges {
  readonly commit: Commit;
  /** Against its first parent; all files against nothing in the first commit. */
  readonly changes: readonly PathChange[];
}

/**
 * Takes folders (or files) relative to the top, none or '' for all; gives every commit on the line of first
 * parents, oldest first, with what it changed in them: none, for many. Read from git at once, in one stream;
 * taken apart while it is walked.
 */
export function changesByCommit(
  repository: Repository,
  folders: readonly string[],
  start: LogStart = {},
): Iterable<CommitChanges> | GitFault {
  const paths = folders.includes('') ? [] : folders;
  const fields = firstParentLog(repository, start, RAW_AGAINST_FIRST_PARENT, paths);
  if (isGitFault(fields)) return fields;
  return { [Symbol.iterator]: () => walk(fields) };
}

/** Each option settles something that a repository's settings could otherwise turn. */
const RAW_AGAINST_FIRST_PARENT = [
  '--raw',
  '--root',
  '--diff-merges=first-parent',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=none',
  '-O/dev/null',
];

const NOTHING_THERE = '000000';

/** Takes commits newest first, each a header and then two fields for each change; gives them oldest first. */
function* walk({ texts, notUtf8 }: Fields): Generator<CommitChanges, void, undefined> {
  const headers: number[] = [];
  for (let index = 0; index < texts.length; index += 1) {
    if (RAW_CHANGE.test(texts[index] ?? '')) index += 1;
    else headers.push(index);
  }
  let commit: Commit | undefined;
  let end = texts.length;
  for (const start of headers.toReversed()) {
    commit = readCommit(texts[start] ?? '', commit);
    const changes: PathChange[] = [];
    for (let index = start + 1; index < end; index += 2) {
      const [, mode = NOTHING_THERE, blob = ''] = RAW_CHANGE.exec(texts[index] ?? '') ?? [];
      changes.push(readChange(texts[index + 1] ?? '', mode, blob, notUtf8.has(index + 1)));
    }
    yield { commit, changes };
    end = start;
  }
}

/** `:100644 100644 <before> <after> M`, after a line break where it is the commit's first; the path is the next field. */
const RAW_CHANGE = /^\n?:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/;

function readChange(path: string, mode: string, blob: string, badName: boolean): PathChange {
  if (mode === NOTHING_THERE) return { path, blob: null, mode, kind: null };
  return { path, blob: blob as ObjectId, mode, kind: badName ? 'bad-name' : kindOfMode(mode) }; // git's own --raw
}
