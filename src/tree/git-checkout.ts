import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type GitFault, isGitFault } from './git-fault.ts';
import { nulFields } from './git-fields.ts';
import { type Environment, findGit, gitEnvironment } from './git-program.ts';
import { askGit, type Git } from './git-run.ts';
import { systemCode } from './system-code.ts';

/** What git says of the files of a folder in a working copy. Paths from the top. */
export interface Checkout {
  /** Tracked files that the checkout leaves out. */
  readonly leftOut: ReadonlySet<string>;
  readonly submodules: ReadonlySet<string>;
  readonly tracked: ReadonlySet<string>;
  /** Neither tracked nor ignored; a folder that is a repository of its own ends with a slash. Empty unless asked for. */
  readonly untracked: ReadonlySet<string>;
}

/** Where a working copy is, and the folder in it that is asked about: '' for all. */
export interface CheckoutPlace {
  readonly root: string;
  readonly folder: string;
  readonly environment: Environment;
}

/**
 * Asks git, in one call, which files of a folder it tracks, and on request what it does not; null where
 * there is no repository.
 */
export function askCheckout(
  place: CheckoutPlace,
  { others }: { readonly others: boolean },
): Checkout | GitFault | null {
  const git = gitAt(place);
  if (git === null || isGitFault(git)) return git;
  const asked = others ? ['--others', '--exclude-standard'] : [];
  const within = place.folder === '' ? [] : [place.folder];
  const output = askGit(git, 'ls-files', ['-z', '-t', '--stage', ...asked, '--', ...within]);
  if (isGitFault(output)) return output;
  const found = {
    leftOut: new Set<string>(),
    submodules: new Set<string>(),
    tracked: new Set<string>(),
    untracked: new Set<string>(),
  };
  for (const field of nulFields(output).texts) {
    const [, tag, mode, path] = ENTRY.exec(field) ?? [];
    if (tag === undefined || path === undefined) continue;
    if (tag === '?') found.untracked.add(path);
    else found.tracked.add(path);
    if (tag === 'S') found.leftOut.add(path);
    if (mode === '160000') found.submodules.add(path);
  }
  return found;
}

/** `H 100644 <id> 0`, a tab and the path; or `? ` and the path of what is not tracked. */
const ENTRY = /^(\S) (?:(\d{6}) [0-9a-f]+ \d\t)?(.+)$/s;

/**
 * Whether files that git tracks may be left out of a working copy, told without running git: it has
 * submodules, or an index that has another repository in it, or is of a version in which an entry can say
 * that it is skipped. Also true, at times, where nothing is left out.
 */
export function mayLackFiles({ root }: Pick<CheckoutPlace, 'root'>): boolean {
  if (existsSync(join(root, '.gitmodules'))) return true;
  const directory = gitDirectoryOf(root);
  const index = directory === null ? null : indexIn(directory);
  return index !== null && (index.readUInt32BE(4) !== 2 || index.includes(OTHER_REPOSITORY));
}

/** The command that brings files which the checkout leaves out. */
export function bringCommand({ root }: Pick<CheckoutPlace, 'root'>, path: string): string {
  const directory = gitDirectoryOf(root);
  return directory !== null && existsSync(join(directory, 'info/sparse-checkout'))
    ? 'git sparse-checkout disable'
    : `git update-index --no-skip-worktree ${path} && git checkout -- ${path}`;
}

/** Takes paths that git ignores; gives the rule that ignores each, as `FILE:LINE: PATTERN`, of those that git can tell. */
export function ignoringRules(
  place: CheckoutPlace,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const git = gitAt(place);
  if (git === null || isGitFault(git) || paths.length === 0) return new Map();
  const output = askGit(
    git,
    'check-ignore',
    ['-v', '-z', '--no-index', '--stdin'],
    paths.map((path) => `./${path}\0`).join(''),
  );
  if (isGitFault(output)) return new Map();
  const fields = nulFields(output).texts;
  const rules = new Map<string, string>();
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [source, line, pattern, path] = fields.slice(at, at + 4);
    if (path !== undefined) rules.set(path.slice(2), `${source}:${line}: ${pattern}`);
  }
  return rules;
}

function gitAt({ root, environment }: CheckoutPlace): Git | GitFault | null {
  if (!existsSync(join(root, '.git'))) return null;
  const program = findGit(environment);
  return program === undefined
    ? { fault: 'no-git' }
    : { program, environment: gitEnvironment(environment), folder: root };
}

/** The folder that holds the index; a linked working copy, or a submodule, names it in a file. */
export function gitDirectoryOf(root: string): string | null {
  const path = join(root, '.git');
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isDirectory()) return path;
  const named = found.isFile() && found.size < 4096 ? readFileSync(path, 'utf8') : '';
  const directory = /^gitdir: (.+)$/m.exec(named)?.[1];
  return directory === undefined ? null : resolve(root, directory);
}

const SIGNATURE = 'DIRC';
/** The mode 160000, as an entry of the index has it: also of a repository that was added by mistake, without `.gitmodules`. */
const OTHER_REPOSITORY = Buffer.from([0, 0, 0xe0, 0]);

/** `DIRC`, the version in four bytes, and the entries; null where there is no index. */
function indexIn(directory: string): Buffer | null {
  try {
    const index = readFileSync(join(directory, 'index'));
    return index.toString('latin1', 0, 4) === SIGNATURE && index.length >= 8 ? index : null;
  } catch (error) {
    // A repository in which nothing was ever added has none.
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
