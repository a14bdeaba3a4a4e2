import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { CODE, compiled, load } from '../bin/load.js';

// Writes what V8 compiles of the program when common commands run, for `bin/load.js` to read. It runs
// in a process of its own: V8 refuses code that was compiled under other flags.
const { runIn } = load('main.cjs');
const COMMANDS = [['--help'], ['check', '--quiet'], ['report'], ['krav'], ['due']];
for (const words of COMMANDS) {
  await runIn({
    arguments: words,
    environment: { PATH: process.env.PATH, BAERUM_INNOV_AS_OF: '2026-11-23' },
    folder: fileURLToPath(new URL('../data', import.meta.url)),
    stdout: nowhere(),
    stderr: nowhere(),
    terminal: { isTerminal: false, columns: 80 },
    now: Math.floor(Date.now() / 1000),
  });
}
mkdirSync(CODE);
for (const { name, code } of compiled()) writeFileSync(join(CODE, name), code);

function nowhere() {
  return new Writable({ write: (_bytes, _encoding, done) => done() });
}
