import type { SpawnSyncReturns } from 'node:child_process';

/** A git that is started: its program, all its words, and where. */
export interface GitProcess {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly input?: string;
  /** How long it may take, in milliseconds. */
  readonly patience: number;
}

const LARGEST_ANSWER = 2 ** 30;

/** Starts git and waits. No shell is involved. */
export function startGit({
  program,
  words,
  folder,
  environment,
  input = '',
  patience,
}: GitProcess): SpawnSyncReturns<Buffer> {
  // Slow to load, and most commands run no git.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  return spawnSync(program, words, {
    cwd: folder,
    env: environment,
    input,
    maxBuffer: LARGEST_ANSWER,
    windowsHide: true,
    timeout: patience,
    killSignal: 'SIGKILL',
  });
}
