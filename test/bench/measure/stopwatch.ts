import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openProcessMeter } from './process-meter.ts';
import type { Stopwatch } from './step.ts';

const LONGEST = 10 * 60 * 1000;
const TOLD_OF_ERROR = 300;

/** A stopwatch that keeps what it needs in a folder. What the programs print is thrown away; their home is `home`. */
export function openStopwatch(folder: string, home: string): Stopwatch {
  const meter = openProcessMeter(join(folder, 'usage'));
  const errors = join(folder, 'errors');
  const kept = ['PATH', 'TMPDIR', 'SystemRoot'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const base = { ...Object.fromEntries(kept), HOME: home, LANG: 'C.UTF-8' };
  return ({ program, words, folder: cwd, environment = {}, input, exits = [0] }) => {
    const [run, ...before] = meter === null ? [program] : [meter.program, ...meter.words, program];
    const stderr = openSync(errors, 'w');
    const stdin = input === undefined ? null : openSync(input, 'r');
    const begun = performance.now();
    const ended = spawnSync(run, [...before, ...words], {
      cwd,
      env: { ...base, ...environment },
      stdio: [stdin ?? 'ignore', 'ignore', stderr],
      timeout: LONGEST,
    });
    const milliseconds = performance.now() - begun;
    closeSync(stderr);
    if (stdin !== null) closeSync(stdin);
    if (ended.error !== undefined) throw ended.error;
    if (ended.status === null || !exits.includes(ended.status)) {
      const said = readFileSync(errors, 'utf8').trim().slice(0, TOLD_OF_ERROR);
      throw new Error(`ended with ${ended.signal ?? ended.status}: ${said}`);
    }
    return { milliseconds, usage: meter?.read() ?? null };
  };
}
