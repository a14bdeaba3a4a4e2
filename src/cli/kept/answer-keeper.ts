import type { Writable } from 'node:stream';
import { isOfCaches } from '../cache/register-caches.ts';
import { EXIT, type ExitCode } from '../io/outcome.ts';
import type { UserCache } from '../io/user-cache.ts';
import type { Surroundings } from '../io/world.ts';
import { TOOL_BUILD } from '../line/version.ts';
import type { Said } from './kept-answer.ts';
import { questionOf } from './question.ts';
import { nothingSeen } from './seen.ts';
import { watchFiles } from './watch-files.ts';
import { watchPrograms } from './watch-programs.ts';

/** Keeps the answer of a run for the next that asks the same. */
export interface AnswerKeeper {
  /** The surroundings, in which what the run rests on is seen. */
  readonly around: Surroundings;
  /** Writes the answer where the next run finds it, if that may be given again. Never fails. */
  readonly keep: (exitCode: ExitCode) => Promise<void>;
}

/** Sees what the run of this process rests on from now on, and what it says. */
export function openAnswerKeeper(around: Surroundings, cache: UserCache): AnswerKeeper {
  const question = questionOf(TOOL_BUILD);
  const seen = nothingSeen();
  const said: Said[] = [];
  const isPassed = watchPrograms(seen);
  watchFiles(seen, (path) => isOfCaches(cache, path));
  hear(around.stdout, (text) => said.push([1, text]));
  hear(around.stderr, (text) => said.push([2, text]));
  const forgo = () => {
    seen.isMore = true;
    seen.isOver = true;
  };

  /** Standard output and standard error may be written to in text alone. */
  function hear(stream: Writable, note: (text: string) => void): void {
    const write = stream.write;
    // The same function, which looks at what it is given.
    stream.write = ((...given: Parameters<typeof write>) => {
      const [content] = given;
      if (typeof content === 'string') note(content);
      else forgo();
      return write.apply(stream, given);
    }) as typeof write;
  }
  return {
    around: {
      ...around,
      input: {
        get stream() {
          forgo();
          return around.input.stream;
        },
        get isTerminal() {
          return around.input.isTerminal;
        },
      },
      clock: () => {
        forgo();
        return around.clock();
      },
      interruption: () => {
        forgo();
        return around.interruption();
      },
      keeping: {
        until: (second) => {
          seen.until = Math.min(seen.until ?? second, second);
        },
        end: () => {
          seen.isOver = true;
        },
        forgo,
      },
    },
    keep: async (exitCode) => {
      seen.isOver = true;
      if (seen.isMore || exitCode >= EXIT.wrongUse || isPassed()) return;
      try {
        const { keepAnswer } = await import('./keep-answer.ts');
        keepAnswer({ cache, question, now: around.now, seen, said, exitCode });
      } catch {
        // The answer is given; without this the next takes longer, that is all.
      }
    },
  };
}
