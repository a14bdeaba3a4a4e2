import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Environment variables by name, as the process was given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

const ON_WINDOWS = delimiter === ';';
const PROGRAM = ON_WINDOWS ? 'git.exe' : 'git';

/**
 * Takes the environment; gives the path of the first git on PATH, or undefined. Only absolute folders of
 * PATH are looked in, and never the current one: a `git` that lies in a register is not run.
 */
export function findGit(environment: Environment): string | undefined {
  return folders(environment)
    .map((folder) => join(folder, PROGRAM))
    .find(isProgram);
}

function folders(environment: Environment): readonly string[] {
  const name = ON_WINDOWS
    ? (Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH')
    : 'PATH';
  return (environment[name] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not ours to run: the next folder of PATH is tried, as a shell would
  }
}

/**
 * What of git's own variables is let through: where the user's settings and git's programs are, how far up
 * to look for a repository, and the switch by which git's own tests play another owner. The rest
 * (GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_TRACE, …) would silently point at another repository, or write.
 */
const LET_THROUGH =
  /^GIT_(?:CONFIG_GLOBAL|CONFIG_COUNT|CONFIG_KEY_\d+|CONFIG_VALUE_\d+|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|TEST_ASSUME_DIFFERENT_OWNER)$/;

/**
 * Nothing is asked of the user, locked, fetched or grafted. Fetching is barred twice: old versions of git do
 * not know GIT_NO_LAZY_FETCH, and settings of the repository can overrule `protocol.allow`, not GIT_ALLOW_PROTOCOL.
 * A log is written in large portions, and not flushed commit by commit.
 */
const ALWAYS: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_FLUSH: '0',
};

/** Takes the environment of the process; gives the one git is run in. */
export function gitEnvironment(environment: Environment): Record<string, string> {
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || (/^GIT_/i.test(name) && !LET_THROUGH.test(name)) ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(kept), ...ALWAYS };
}
