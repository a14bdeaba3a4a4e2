import { gitEnvironment } from '../../tree/git-program.ts';
import { answerOf } from './git-again.ts';
import type { GitRun } from './kept-answer.ts';
import type { Seen } from './seen.ts';
import { watchModule } from './watch-module.ts';

const STARTING = 'node:child_process';
/** What git tells of files by these words rests on files alone, and is soon told again. */
const ASKED_AGAIN = 'ls-files';

/**
 * Notes which programs this process starts from now on: git, where it may be asked the same again, with what it
 * answered; any other is more than an answer. Loads nothing that is not used. Gives whether something was loaded
 * past it that starts programs or threads.
 */
export function watchPrograms(seen: Seen): () => boolean {
  const given = process.getBuiltinModule;
  let isWatched = false;
  const watched = (name: string): object | undefined => {
    const module: object | undefined = given(name);
    if (name === STARTING && module !== undefined && !isWatched) {
      isWatched = true;
      watchStarting(seen, module);
    }
    return module;
  };
  // The same function, which looks at one of the names.
  process.getBuiltinModule = watched as typeof given;
  return () => isLoaded('worker_threads') || (isLoaded('child_process') && !isWatched);
}

/** Whether Node has loaded a module of its own; as if it had, where it does not tell. */
function isLoaded(module: string): boolean {
  const loaded: unknown = Reflect.get(process, 'moduleLoadList');
  return !Array.isArray(loaded) || loaded.includes(`NativeModule ${module}`);
}

function watchStarting(seen: Seen, module: object): void {
  watchModule(module, (name, called) => (...words) => {
    const result = called(...words);
    if (!seen.isOver) {
      const run = name === 'spawnSync' ? gitRun(words, result) : null;
      if (run === null) seen.isMore = true;
      else seen.git.push(run);
    }
    return result;
  });
}

/** What git was asked, where that may be asked again; null of any other program. */
function gitRun([program, words, options]: readonly unknown[], result: unknown): GitRun | null {
  if (typeof program !== 'string' || !Array.isArray(words) || !words.includes(ASKED_AGAIN))
    return null;
  if (!isAskedAlike(options) || !isAnswered(result)) return null;
  return { program, words: words.map(String), folder: options.cwd, answer: answerOf(result) };
}

/** Whether it is asked in a folder, with no input, in the environment that it would be asked in again. */
function isAskedAlike(options: unknown): options is { cwd: string } {
  if (typeof options !== 'object' || options === null) return false;
  if (!('cwd' in options && 'env' in options && 'input' in options)) return false;
  const { cwd, env, input } = options;
  const isSame = JSON.stringify(env) === JSON.stringify(gitEnvironment(process.env));
  return typeof cwd === 'string' && input === '' && isSame;
}

function isAnswered(result: unknown): result is { status: number; stdout: Buffer } {
  if (typeof result !== 'object' || result === null) return false;
  if (!('status' in result && 'stdout' in result)) return false;
  return result.status === 0 && Buffer.isBuffer(result.stdout);
}
