import { faultFromMessage, type GitFault } from './git-fault.ts';
import { startGit } from './git-process.ts';

/** A git that can be run: its program, its environment, its working folder, and the repository once it is found. */
export interface Git {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly gitDirectory?: string;
  /** How long one command may take, in milliseconds. */
  readonly patience?: number;
}

export interface GitAnswer {
  /** 0 when git did what was asked. */
  readonly status: number;
  readonly output: Buffer;
  /** What it wrote to standard error. */
  readonly message: string;
}

/** The only commands that are run: plumbing that was measured to run no program a repository configures. */
export type Plumbing =
  | 'rev-parse'
  | 'log'
  | 'merge-base'
  | 'ls-tree'
  | 'ls-files'
  /** Compares the content of a file that may have changed within the same second as the index; the caller sees to it that none is. */
  | 'diff-files'
  | 'check-ignore'
  | 'cat-file'
  | 'symbolic-ref'
  | 'version';

/** Options before every command, over what any settings say: answers are written in one way, no program from the repository's settings runs, nothing is fetched, no object is replaced. */
const GUARDS = [
  '--no-replace-objects',
  '--no-optional-locks',
  '--no-pager',
  '--literal-pathspecs',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'core.warnAmbiguousRefs=true',
    'safe.bareRepository=explicit',
    'core.attributesFile=/dev/null',
    'core.useReplaceRefs=false',
    'core.checkStat=default',
    'core.trustctime=true',
    'i18n.commitEncoding=UTF-8',
    'i18n.logOutputEncoding=UTF-8',
    'color.ui=false',
    'column.ui=never',
    'log.date=default',
    'log.decorate=false',
    'log.mailmap=false',
    'log.showSignature=false',
    'log.follow=false',
    'diff.renames=false',
    'diff.noprefix=false',
    'credential.helper=',
  ].flatMap((setting) => ['-c', setting]),
];

/** `check-ignore` refuses to be told that its paths are literal. */
function guardsOf(command: Plumbing): readonly string[] {
  return command === 'check-ignore'
    ? GUARDS.filter((guard) => guard !== '--literal-pathspecs')
    : GUARDS;
}

/** The words by which git is given a command, with all that guards it. */
export function gitWords(
  { gitDirectory }: Pick<Git, 'gitDirectory'>,
  command: Plumbing,
  options: readonly string[],
): string[] {
  const repository = gitDirectory === undefined ? [] : [`--git-dir=${gitDirectory}`];
  return [...guardsOf(command), ...repository, command, ...options];
}

/** A minute: the history of a large register takes a second. */
export const USUAL_PATIENCE = 60_000;

/** Runs one command and waits; gives its answer whatever its status, or why it could not be run. */
export function runGit(
  git: Git,
  command: Plumbing,
  options: readonly string[],
  input = '',
): GitAnswer | GitFault {
  const { program, environment, folder, patience = USUAL_PATIENCE } = git;
  const words = gitWords(git, command, options);
  const asked = { program, words, folder, environment, input, patience };
  const { error, status, signal, stdout, stderr } = startGit(asked);
  if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT')
    return { fault: 'hangs', command, seconds: patience / 1_000 };
  if (error !== undefined) return { fault: 'other', message: `${folder}: ${error.message}` };
  if (status === null) return { fault: 'other', message: `git ${command}: ${signal}` };
  return { status, output: stdout, message: stderr.toString('utf8') };
}

/** Runs one command that is meant to succeed; gives what it wrote, or the fault its message tells of. */
export function askGit(
  git: Git,
  command: Plumbing,
  options: readonly string[],
  input = '',
): Buffer | GitFault {
  const answer = runGit(git, command, options, input);
  if ('fault' in answer) return answer;
  if (answer.status !== 0) return faultFromMessage(answer.message, git.folder);
  // Each field ends with NUL, so an answer that does not was cut short.
  if (options.includes('-z') && answer.output.length > 0 && answer.output.at(-1) !== 0)
    return { fault: 'other', message: `git ${command}: answer cut short` };
  return answer.output;
}
