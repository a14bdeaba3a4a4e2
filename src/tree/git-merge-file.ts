import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, findGit } from './git-program.ts';

/** Three texts merged line by line, with marks where they conflict. */
export interface MergedText {
  readonly isClean: boolean;
  readonly text: string;
}

const MOST_BYTES = 2 ** 24;

/** Merges as git itself would, of files that lie in no repository; null where git cannot. */
export function mergeFile(
  environment: Environment,
  { base, ours, theirs }: { readonly base: string; readonly ours: string; readonly theirs: string },
): MergedText | null {
  const git = findGit(environment);
  if (git === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'baerum-innov-'));
  try {
    for (const [name, text] of Object.entries({ base, ours, theirs }))
      writeFileSync(join(folder, name), text);
    const words = ['merge-file', '-p', '-L', 'ours', '-L', 'base', '-L', 'theirs'];
    const { status, stdout } = spawnSync(git, [...words, 'ours', 'base', 'theirs'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      env: { LC_ALL: 'C' },
    });
    // Above 127 is a fault; below it, the number of conflicts.
    return status === null || status > 127 ? null : { isClean: status === 0, text: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
