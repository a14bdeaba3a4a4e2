import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the system tells of a program that has ended and of all it started. */
export interface Usage {
  /** Milliseconds of processor time, its own and the system's for it; the system counts in hundredths of a second. */
  readonly processor: number;
  /** Peak memory of the largest process, in megabytes (2^20 bytes). */
  readonly megabytes: number;
}

/** Tells what a program used by running it through another that waits for it. */
export interface ProcessMeter {
  readonly program: string;
  /** Words before the program that is measured. */
  readonly words: readonly string[];
  /** What the last program used; null where it is not told. */
  readonly read: () => Usage | null;
}

interface Kind {
  readonly words: readonly string[];
  readonly seconds: readonly RegExp[];
  readonly memory: RegExp;
  readonly unitsInMegabyte: number;
}

const TIME = '/usr/bin/time';
const SECOND = 1_000;
const GNU: Kind = {
  words: ['--quiet', '-f', '%U user %S sys %M maximum resident set size'],
  seconds: [/([\d.]+) user/, /([\d.]+) sys/],
  memory: /(\d+) +maximum resident set size/,
  unitsInMegabyte: 2 ** 10,
};
/** As on macOS, which counts bytes where GNU counts kibibytes. */
const BSD: Kind = { ...GNU, words: ['-l'], unitsInMegabyte: 2 ** 20 };

/** The meter of this machine, which writes what it finds to a file; null where there is none. */
export function openProcessMeter(file: string): ProcessMeter | null {
  for (const kind of [GNU, BSD]) {
    const words = [...kind.words, '-o', file];
    const read = () => usageFrom(readFileSync(file, 'utf8'), kind);
    const { status } = spawnSync(TIME, [...words, process.execPath, '-e', '0']);
    if (status === 0 && read() !== null) return { program: TIME, words, read };
  }
  return null;
}

function usageFrom(told: string, { seconds, memory, unitsInMegabyte }: Kind): Usage | null {
  const [user, system, peak] = [...seconds, memory].map((figure) => figure.exec(told)?.[1]);
  if (user === undefined || system === undefined || peak === undefined) return null;
  return {
    processor: (Number(user) + Number(system)) * SECOND,
    megabytes: Number(peak) / unitsInMegabyte,
  };
}
