import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { load } from '../bin/load.js';

/** The commands that start soonest: what they load lies together, and is compiled when the program is built. */
export const COMMANDS = [['--help'], ['check', '--quiet'], ['report'], ['krav'], ['due']];

/** Runs a command of the built program on the data of this repository, first as on a new machine and then with what that run kept, and throws away what it says. */
export async function run(words) {
  const folder = mkdtempSync(join(tmpdir(), 'baerum-innov-'));
  const cache = { folder, user: process.getuid?.() ?? null };
  const around = {
    arguments: words,
    environment: { PATH: process.env.PATH, BAERUM_INNOV_AS_OF: '2026-11-23' },
    folder: fileURLToPath(new URL('../data', import.meta.url)),
    stdout: nowhere(),
    stderr: nowhere(),
    terminal: { isTerminal: false, columns: 80 },
    now: Math.floor(Date.now() / 1000),
    clock: () => Math.floor(Date.now() / 1000),
    interruption: () => new AbortController().signal,
    cache,
    keeping: null,
  };
  try {
    for (const world of [around, around]) await load('main.cjs').runIn(world);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function nowhere() {
  return new Writable({ write: (_bytes, _encoding, done) => done() });
}
