import { writeSync } from 'node:fs';
import { readPrivateFile } from '../cache/private-file.ts';
import type { ExitCode } from '../io/outcome.ts';
import { processCache } from '../io/world.ts';
import { TOOL_BUILD } from '../line/version.ts';
import { askAgain } from './git-again.ts';
import { answerFile, answerIn, type KeptAnswer, type Said } from './kept-answer.ts';
import { questionOf } from './question.ts';
import { stampOf } from './stamp.ts';

/** What of an answer could not be written yet; nothing where all was. */
export interface Untold {
  readonly exitCode: ExitCode;
  readonly said: readonly (readonly [descriptor: 1 | 2, bytes: Uint8Array])[];
}

/** So many bytes the file of an answer may have. */
const LARGEST_ANSWER = 32 * 1024 * 1024;

/**
 * Gives the answer of an earlier run where this one would say the same: the same was asked, and nothing that it
 * rested on has changed. Null where that is not so; then nothing was written.
 */
export function answerAgain(): Untold | null {
  try {
    const kept = keptAnswer();
    return kept !== null && isStill(kept) ? tell(kept) : null;
  } catch {
    // Whatever is wrong here: an answer that is made anew says it, or does without.
    return null;
  }
}

function keptAnswer(): KeptAnswer | null {
  const cache = processCache();
  if (cache === null) return null;
  const question = questionOf(TOOL_BUILD);
  const file = { path: answerFile(cache, question), user: cache.user };
  const bytes = readPrivateFile(file, LARGEST_ANSWER);
  const kept = bytes === null ? null : answerIn(Buffer.from(bytes).toString('utf8'));
  return kept?.question === question ? kept : null;
}

function isStill({ from, until, uses, git }: KeptAnswer): boolean {
  const now = Math.floor(Date.now() / 1000);
  return now >= from && (until === null || now < until) && isUnchanged({ uses, git });
}

/** Whether what an answer rested on is as it was. */
export function isUnchanged({ uses, git }: Pick<KeptAnswer, 'uses' | 'git'>): boolean {
  return (
    uses.every(([use, path, stamp]) => stampOf(path, use).text === stamp) &&
    git.every((run) => askAgain(run) === run.answer)
  );
}

/** Writes what was said. What cannot be written so is given to whoever can say why. */
function tell({ exitCode, said }: KeptAnswer): Untold {
  for (const [index, [descriptor, text]] of said.entries()) {
    const bytes = Buffer.from(text, 'utf8');
    // The terminals of Windows show letters only through a stream.
    const left = process.platform === 'win32' ? bytes : written(descriptor, bytes);
    if (left.length === 0) continue;
    const rest = said
      .slice(index + 1)
      .map(([to, later]): Untold['said'][number] => [to, Buffer.from(later, 'utf8')]);
    return { exitCode, said: [[descriptor, left], ...rest] };
  }
  return { exitCode, said: [] };
}

/** Gives what was not written. */
function written(descriptor: Said[0], bytes: Uint8Array): Uint8Array {
  let from = 0;
  try {
    while (from < bytes.length) from += writeSync(descriptor, bytes, from);
  } catch {
    // A stream waits for a reader that is slow, and knows why a disk takes no more.
  }
  return bytes.subarray(from);
}
