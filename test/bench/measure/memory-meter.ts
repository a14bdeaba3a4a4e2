import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Tells the peak memory of a program by running it through another that waits for it. */
export interface MemoryMeter {
  readonly program: string;
  /** Words before the program that is measured. */
  readonly words: readonly string[];
  /** Megabytes (2^20 bytes), once the program has ended. */
  readonly read: () => number | null;
}

const TIME = '/usr/bin/time';
const KINDS: readonly { words: readonly string[]; figure: RegExp; unitsInMegabyte: number }[] = [
  // GNU, in kibibytes.
  { words: ['--quiet', '-f', '%M'], figure: /^(\d+)$/m, unitsInMegabyte: 2 ** 10 },
  // macOS, in bytes.
  { words: ['-l'], figure: /^ *(\d+) +maximum resident set size$/m, unitsInMegabyte: 2 ** 20 },
];

/** The meter of this machine, which writes what it finds to a file; null where there is none. */
export function openMemoryMeter(file: string): MemoryMeter | null {
  for (const { words, figure, unitsInMegabyte } of KINDS) {
    const read = () => {
      const found = figure.exec(readFileSync(file, 'utf8'))?.[1];
      return found === undefined ? null : Number(found) / unitsInMegabyte;
    };
    const meter = { program: TIME, words: [...words, '-o', file], read };
    const { status } = spawnSync(TIME, [...meter.words, process.execPath, '-e', '0']);
    if (status === 0 && read() !== null) return meter;
  }
  return null;
}
