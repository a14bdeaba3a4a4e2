import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { faultFromMessage, type GitFault } from './git-fault.ts';
import { type Environment, findGit, gitEnvironment } from './git-program.ts';
import { type Git, runGit } from './git-run.ts';

/** A repository that was found and may be asked. */
export interface Repository {
  readonly git: Git;
  /** The top of the working copy, absolute, with links resolved and `/` between names. Paths in answers start here. */
  readonly top: string;
  /** The folder it was opened from, relative to the top; '' at the top itself. */
  readonly folder: string;
  /** Whether only the newest commits are here. History is refused then. */
  readonly shallow: boolean;
}

/** `--path-format` and `--diff-merges=first-parent` came with it. */
const OLDEST_GIT = '2.31';

const QUESTIONS = [
  '--path-format=absolute',
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--absolute-git-dir',
  '--show-prefix',
  '--show-toplevel',
];

/**
 * Finds the repository whose working copy holds a folder, upward from it: an ordinary one, a linked
 * worktree, or a submodule, with HEAD on a branch or detached. Bare repositories are refused, also those
 * that lie inside a working copy: nothing in one can be a register, and a hidden one is a trap.
 */
export function openRepository(
  folder: string,
  { environment }: { readonly environment: Environment },
): Repository | GitFault {
  const program = findGit(environment);
  if (program === undefined) return { fault: 'no-git' };
  const git = { program, environment: gitEnvironment(environment), folder };
  const answer = runGit(git, 'rev-parse', QUESTIONS);
  if ('fault' in answer) return answer;
  const lines = answer.output.toString('utf8').split('\n');
  if (lines[0]?.startsWith('--') === true) return tooOld(git);
  if (answer.status !== 0) {
    const fault = faultFromMessage(answer.message, folder);
    return fault.fault === 'not-a-repository' && hasGitAbove(folder)
      ? { fault: 'damaged', folder }
      : fault;
  }
  const [inside, shallow, gitDirectory, prefix, top, end] = lines;
  if (inside === 'false') return { fault: 'bare', folder };
  if (top === undefined || gitDirectory === undefined || prefix === undefined || end !== '') {
    return { fault: 'other', message: `git rev-parse: ${JSON.stringify(lines)}` };
  }
  return {
    git: { ...git, folder: top, gitDirectory },
    top,
    folder: prefix.replace(/\/$/, ''),
    shallow: shallow === 'true',
  };
}

/** Whether a `.git` lies in a folder or in one that holds it: then it is there, and cannot be used. */
function hasGitAbove(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

function tooOld(git: Git): GitFault {
  const answer = runGit(git, 'version', []);
  if ('fault' in answer) return answer;
  const found = /\d+(?:\.\d+)+/.exec(answer.output.toString('utf8'))?.[0] ?? '?';
  return { fault: 'too-old', found, needed: OLDEST_GIT };
}
