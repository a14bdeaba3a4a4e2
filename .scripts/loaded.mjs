import { loaded } from '../bin/load.js';
import { run } from './commands.mjs';

// Prints the names of the parts of the built program that a command loads.
await run(process.argv.slice(2));
console.log(JSON.stringify(loaded()));
