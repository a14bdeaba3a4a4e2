import { join } from 'node:path';
import type { ExitCode } from '../io/outcome.ts';
import { cacheFolder, type UserCache } from '../io/user-cache.ts';
import { checksum } from './checksum.ts';
import type { Use } from './stamp.ts';

/** What a run said, and what that rested on. */
export interface KeptAnswer {
  readonly question: string;
  /** It holds from this second since 1970 and until that; for ever where it rests on no day. */
  readonly from: number;
  readonly until: number | null;
  readonly uses: readonly Used[];
  readonly git: readonly GitRun[];
  readonly said: readonly Said[];
  readonly exitCode: ExitCode;
}

/** A path that was used, and its stamp. */
export type Used = readonly [use: Use, path: string, stamp: string];

/** What git was asked (program, words and folder), and a checksum of what it answered. */
export interface GitRun {
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly answer: string;
}

/** What was written to standard output (1) or standard error (2). */
export type Said = readonly [descriptor: 1 | 2, text: string];

/** The folder in which answers are kept. */
export function answersFolder(cache: UserCache): string {
  return join(cacheFolder(cache), 'answers');
}

/** The file of the answer to a question. */
export function answerFile(cache: UserCache, question: string): string {
  return join(answersFolder(cache), checksum(question));
}

/** The text of the file of an answer. */
export function textOf(answer: KeptAnswer): string {
  const text = JSON.stringify(answer);
  return `${checksum(text)}\n${text}`;
}

/** The answer that a text is; null where it is not one as it was written. */
export function answerIn(text: string): KeptAnswer | null {
  const [sum, json] = text.split('\n');
  // The same build wrote it: another has other questions, and the question is compared.
  return json !== undefined && sum === checksum(json) ? (JSON.parse(json) as KeptAnswer) : null;
}
