import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE, compiled } from '../bin/load.js';
import { COMMANDS, run } from './commands.mjs';

// Writes what V8 compiles of the program when common commands run, for `bin/load.js` to read. It runs
// in a process of its own: V8 refuses code that was compiled under other flags.
for (const words of COMMANDS) await run(words);
mkdirSync(CODE);
for (const { name, code } of compiled()) writeFileSync(join(CODE, name), code);
