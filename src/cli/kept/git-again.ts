import type { SpawnSyncReturns } from 'node:child_process';
import { gitEnvironment } from '../../tree/git-program.ts';
import { checksum } from './checksum.ts';
import type { GitRun } from './kept-answer.ts';

/** What git answered, in short: how it ended, and a checksum of what it wrote. */
export function answerOf({
  status,
  stdout,
}: Pick<SpawnSyncReturns<Buffer>, 'status' | 'stdout'>): string {
  return `${status} ${stdout.length} ${checksum(stdout.toString('latin1'))}`;
}

/** Asks git the same again; gives what it answers now. */
export function askAgain({ program, words, folder }: Omit<GitRun, 'answer'>): string {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  return answerOf(
    spawnSync(program, words, {
      cwd: folder,
      env: gitEnvironment(process.env),
      maxBuffer: LARGEST_ANSWER,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: PATIENCE,
      windowsHide: true,
    }),
  );
}

const LARGEST_ANSWER = 2 ** 30;
/** In milliseconds; whoever waits longer is answered anew, which tells why. */
const PATIENCE = 5_000;
