#!/usr/bin/env node
const { load } = require('./load.js');

const main = loadMain();
if (main === null) {
  process.exitCode = 3;
} else main.run();

/** The program; null, and a word about it, where it is not built or cannot be read. */
function loadMain() {
  try {
    return load('main.cjs');
  } catch (fault) {
    if (typeof fault.code !== 'string' || !/^E[A-Z]+$/.test(fault.code)) throw fault;
    console.error(
      fault.code === 'ENOENT'
        ? 'baerum-innov er ikke bygget. Kjør: npm run build'
        : `baerum-innov kan ikke leses fra disken (${fault.code}).`,
    );
    return null;
  }
}
