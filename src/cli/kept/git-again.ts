import type { SpawnSyncReturns } from 'node:child_process';
import { startGit } from '../../tree/git-process.ts';
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

/** In milliseconds; whoever waits longer is answered anew, which tells why. */
const PATIENCE = 5_000;

/** Asks git the same again; gives what it answers now. */
export function askAgain(run: Omit<GitRun, 'answer'>): string {
  return answerOf(
    startGit({ ...run, environment: gitEnvironment(process.env), patience: PATIENCE }),
  );
}
