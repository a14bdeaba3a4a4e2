import type { GitFault } from './git-fault.ts';
import { isGitFault } from './git-fault.ts';
import { type Fields, nulFields } from './git-fields.ts';
import type { Repository } from './git-repository.ts';
import { type CommitId, headCommit } from './git-revision.ts';
import { askGit } from './git-run.ts';

/** A commit on the line of first parents: what the branch itself was, merge by merge. */
export interface Commit {
  readonly id: CommitId;
  readonly parents: readonly CommitId[];
  /** When it was committed by its own word, in seconds since 1970-01-01T00:00Z; 0 where it does not say. */
  readonly time: number;
  /**
   * The latest time of itself and its first-parent ancestors. It never falls along the line, so a
   * back-dated commit is not taken for older than its parent.
   */
  readonly effectiveTime: number;
  /** The first paragraph of its message on one line. */
  readonly subject: string;
}

export interface LogStart {
  /** The newest commit of the line; HEAD when not given. */
  readonly from?: CommitId;
}

/** The line of first parents, oldest first. Refused in a shallow clone, where it would begin too late. */
export function firstParentCommits(
  repository: Repository,
  start: LogStart = {},
): readonly Commit[] | GitFault {
  const fields = firstParentLog(repository, start, [], []);
  if (isGitFault(fields)) return fields;
  const commits: Commit[] = [];
  for (const header of fields.texts.toReversed()) commits.push(readCommit(header, commits.at(-1)));
  return commits;
}

/** id, parents, time and subject of a commit, with tabs between: the subject, which may hold tabs, is last. */
const HEADER = '%H%x09%P%x09%ct%x09%s';

/**
 * Every commit on the line of first parents, newest first (git is a tenth slower the other way), each with a
 * header for `readCommit`; with options that make git say more of each. Folders limit what is said of changes, never which commits are named.
 */
export function firstParentLog(
  repository: Repository,
  { from }: LogStart,
  options: readonly string[],
  folders: readonly string[],
): Fields | GitFault {
  if (repository.shallow) return { fault: 'shallow' };
  const newest = from ?? headCommit(repository);
  if (isGitFault(newest)) return newest;
  const output = askGit(repository.git, 'log', [
    '-z',
    '--first-parent',
    '--full-history',
    '--sparse',
    '--no-color',
    '--encoding=UTF-8',
    `--format=tformat:${HEADER}`,
    ...options,
    newest,
    '--',
    ...folders,
  ]);
  return isGitFault(output) ? output : nulFields(output);
}

/** Takes the header of a commit and the commit before it on the line. */
export function readCommit(header: string, before: Commit | undefined): Commit {
  const [id = '', parents = '', seconds = '', ...subject] = header.split('\t');
  const time = Number(seconds);
  return {
    id: id as CommitId, // git's own %H
    parents: parents.split(' ').filter((parent) => parent !== '') as CommitId[], // git's own %P
    time,
    effectiveTime: Math.max(time, before?.effectiveTime ?? 0),
    subject: subject.join('\t'),
  };
}

/** A commit by its name alone, and when it was made by its own word. */
export type DatedCommit = Pick<Commit, 'id' | 'time'>;

/**
 * Every commit of every branch and of HEAD that changed something in some folders of the top ('' for all), in no
 * promised order. In a shallow clone those that are here.
 */
export function commitsChanging(
  repository: Repository,
  folders: readonly string[],
): readonly DatedCommit[] | GitFault {
  const paths = folders.includes('') ? [] : folders;
  const output = askGit(repository.git, 'log', [
    '-z',
    '--full-history',
    '--no-color',
    '--format=tformat:%H%x09%ct',
    '--all',
    'HEAD',
    '--',
    ...paths,
  ]);
  if (isGitFault(output)) return output;
  return nulFields(output).texts.map((text) => {
    const [id = '', seconds = ''] = text.split('\t');
    return { id: id as CommitId, time: Number(seconds) }; // git's own %H
  });
}
