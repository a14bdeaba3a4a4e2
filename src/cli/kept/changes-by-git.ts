import { lstatSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gitDirectoryOf } from '../../tree/git-checkout.ts';
import { isGitFault } from '../../tree/git-fault.ts';
import { nulFields } from '../../tree/git-fields.ts';
import { findGit, gitEnvironment } from '../../tree/git-program.ts';
import { askGit, type Git, gitWords } from '../../tree/git-run.ts';
import { askAgain } from './git-again.ts';
import type { GitRun } from './kept-answer.ts';
import { ABSENT, type UsedPath, usedPath } from './stamp.ts';

/** What an answer rests on: paths with their stamps, and what git told. */
export interface Ground {
  readonly uses: readonly UsedPath[];
  readonly git: readonly GitRun[];
}

/** So many files are looked at sooner than git is started. */
const FEW = 1_500;
/** The names of files of which the system tells otherwise than when git wrote its index. */
const CHANGED = ['-z', '--name-only', '--no-renames', '--ignore-submodules=all'];
/** How `ls-files -v` begins the line of a file that is as usual. */
const LOOKED_AT = 'H ';
const SECOND = 1_000;

/**
 * Takes what an answer rests on; gives less to look at where that is much. Most files of a large register are
 * as they were when git wrote its index, and git tells whether they still are sooner than Node can look at each:
 * while neither the index nor what git tells of changes is another, those files are the same. So many paths as
 * `few` are not much. All must have been changed some seconds ago or more: git takes times in whole seconds.
 */
export function changesByGit(ground: Ground, few: number = FEW): Ground {
  const { uses } = ground;
  const git = uses.length <= few ? null : gitOf(uses);
  const directory = git === null ? null : gitDirectoryOf(git.folder);
  if (git === null || directory === null) return ground;
  const index = join(directory, 'index');
  const tracked = trackedFiles(git);
  // Git reads what was written in the same second as the index, and may run programs for that.
  const written = secondOfWriting(index);
  if (tracked.some((path) => secondOfWriting(path) >= written)) return ground;
  const changed = askGit(git, 'diff-files', CHANGED);
  if (isGitFault(changed)) return ground;
  const unchanged = new Set(tracked);
  for (const path of nulFields(changed).texts) unchanged.delete(`${git.folder}/${path}`);
  const asked = {
    program: git.program,
    words: gitWords(git, 'diff-files', CHANGED),
    folder: git.folder,
  };
  return {
    uses: [
      ...uses.filter(({ use, path }) => use !== 'holds' || !unchanged.has(path)),
      usedPath('holds', index),
    ],
    git: [
      ...ground.git.map((run) => (run.folder === git.folder ? withoutTracked(run) : run)),
      { ...asked, answer: askAgain(asked) },
    ],
  };
}

/** Git in the working copy that an answer rests on; null where there is none. */
function gitOf(uses: readonly UsedPath[]): Git | null {
  const roots = uses.filter(
    ({ use, path, stamp }) => use !== 'leads-to' && stamp !== ABSENT && basename(path) === '.git',
  );
  const program = findGit(process.env);
  const [root] = roots;
  if (root === undefined || roots.length > 1 || program === undefined) return null;
  return { program, environment: gitEnvironment(process.env), folder: dirname(root.path) };
}

/** The files that git looks at in a working copy; not those of which it was told to take them as they were. */
function trackedFiles(git: Git): string[] {
  const listed = askGit(git, 'ls-files', ['-z', '-v']);
  if (isGitFault(listed)) return [];
  return nulFields(listed)
    .texts.filter((field) => field.startsWith(LOOKED_AT))
    .map((field) => `${git.folder}/${field.slice(LOOKED_AT.length)}`);
}

/** The second since 1970 in which a file was last written, as it says itself; of none that is not there. */
function secondOfWriting(path: string): number {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats === undefined ? Number.NEGATIVE_INFINITY : Math.floor(stats.mtimeMs / SECOND);
}

/** What was told of files in the index is told by the index. */
function withoutTracked(run: GitRun): GitRun {
  const asked = { ...run, words: run.words.filter((word) => word !== '--stage') };
  return { ...asked, answer: askAgain(asked) };
}
