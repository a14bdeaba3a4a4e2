import type { Readable, Writable } from 'node:stream';
import { NO_CACHE_VARIABLE, type UserCache, userCacheFolder } from './user-cache.ts';
import { wholeStream } from './whole-stream.ts';

/** What surrounds the tool: arguments, environment, streams and the clock. Tests give their own. */
export interface Surroundings {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether standard output is a terminal, and how many columns it has. */
  readonly terminal: { readonly isTerminal: boolean; readonly columns: number };
  /** What the user types, and whether it comes from a terminal. */
  readonly input: { readonly stream: Readable; readonly isTerminal: boolean };
  /** The clock, in whole seconds since 1970-01-01T00:00Z; read once. */
  readonly now: number;
  /** The same, read each time it is asked: for what runs for days. */
  readonly clock: () => number;
  /** Whether files and commits are dated by clocks that should agree with this one: then they show where it is wrong. */
  readonly isClockOwn: boolean;
  /** Aborted when the user asks a command that runs until then to stop (Ctrl-C). */
  readonly interruption: () => AbortSignal;
  /** Null where nothing is kept from one run to the next. */
  readonly cache: UserCache | null;
  /** Null where the answer is not kept for the next run that asks the same. */
  readonly keeping: Keeping | null;
}

/** What a run tells whoever keeps its answer: what cannot be seen from outside. */
export interface Keeping {
  /** From this second since 1970 on the answer is another. */
  readonly until: (second: number) => void;
  /** What is done from now on is not for the answer. */
  readonly end: () => void;
  /** The answer is not to be kept. */
  readonly forgo: () => void;
}

/** All that a command takes from outside. */
export interface World extends Surroundings {
  /** Standard error that shows control characters and does not obey them. */
  readonly stderr: Writable;
  /** Standard error as it is, where the user is asked: what is written there must be escaped already. */
  readonly dialog: Writable;
}

function clock(): number {
  return Math.floor(Date.now() / 1000);
}

/** The surroundings of the running process, which stands in a folder. */
export function processWorld(folder: string): Surroundings {
  return {
    arguments: process.argv.slice(2),
    environment: process.env,
    folder,
    stdout: wholeStream(process.stdout),
    stderr: wholeStream(process.stderr),
    terminal: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns ?? 80 },
    input: {
      // Opened only by what asks: that takes time, and reading would keep the process waiting.
      get stream() {
        return process.stdin;
      },
      get isTerminal() {
        return process.stdin.isTTY === true;
      },
    },
    now: clock(),
    clock,
    isClockOwn: true,
    interruption: () => {
      // Listened for only by what asks, so that every other command ends at once.
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      return stop.signal;
    },
    cache: processCache(),
    keeping: null,
  };
}

/** Where the running process may keep things; null where the environment names no folder, or says that it may not. */
export function processCache(): UserCache | null {
  if (process.env[NO_CACHE_VARIABLE]) return null;
  const folder = userCacheFolder(process.env, process.platform);
  return folder === null ? null : { folder, user: process.getuid?.() ?? null };
}
