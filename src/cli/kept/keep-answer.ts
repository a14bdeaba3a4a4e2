import { SETTLED } from '../../tree/file-stamp.ts';
import { keepNewest, writePrivateFile } from '../cache/private-file.ts';
import type { ExitCode } from '../io/outcome.ts';
import type { UserCache } from '../io/user-cache.ts';
import { changesByGit } from './changes-by-git.ts';
import { answerFile, answersFolder, type Said, textOf, type Used } from './kept-answer.ts';
import type { Seen } from './seen.ts';
import { USES, type UsedPath, usedPath } from './stamp.ts';

/** So many answers are kept; those that were written last. */
const MOST_ANSWERS = 40;

/** A run that is over. `now` is when it began, in seconds since 1970. */
interface Run {
  readonly cache: UserCache;
  readonly question: string;
  readonly now: number;
  readonly seen: Seen;
  readonly said: readonly Said[];
  readonly exitCode: ExitCode;
}

/** Writes the answer of a run where the next finds it, unless something that it rests on was changed just before it or since. */
export function keepAnswer({ cache, question, now, seen, said, exitCode }: Run): void {
  const isSettled = ({ changed }: UsedPath) => changed < (now - SETTLED) * 1000;
  const all = { uses: usesOf(seen), git: seen.git };
  if (!all.uses.every(isSettled)) return;
  const ground = changesByGit(all);
  if (!ground.uses.every(isSettled)) return;
  const uses = ground.uses.map(({ use, path, stamp }): Used => [use, path, stamp]);
  const { git } = ground;
  const text = textOf({ question, from: now, until: seen.until, uses, git, said, exitCode });
  const file = { path: answerFile(cache, question), user: cache.user };
  writePrivateFile(file, [Buffer.from(text, 'utf8')]);
  keepNewest(answersFolder(cache), MOST_ANSWERS);
}

function usesOf({ uses }: Seen): UsedPath[] {
  return USES.flatMap((use) => [...uses[use]].map((path) => usedPath(use, path)));
}
