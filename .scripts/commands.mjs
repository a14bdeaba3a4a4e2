import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { load } from '../bin/load.js';

/** The commands that start soonest: what they load lies together, and is compiled when the program is built. */
export const COMMANDS = [['--help'], ['check', '--quiet'], ['report'], ['krav'], ['due']];

/** Runs a command of the built program on the data of this repository, and throws away what it says. */
export async function run(words) {
  await load('main.cjs').runIn({
    arguments: words,
    environment: { PATH: process.env.PATH, BAERUM_INNOV_AS_OF: '2026-11-23' },
    folder: fileURLToPath(new URL('../data', import.meta.url)),
    stdout: nowhere(),
    stderr: nowhere(),
    terminal: { isTerminal: false, columns: 80 },
    now: Math.floor(Date.now() / 1000),
    clock: () => Math.floor(Date.now() / 1000),
    interruption: new AbortController().signal,
  });
}

function nowhere() {
  return new Writable({ write: (_bytes, _encoding, done) => done() });
}
