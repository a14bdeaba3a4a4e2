#!/usr/bin/env node
const { load } = require('./load.js');

const main = loadMain();
if (main === null) {
  console.error('baerum-innov er ikke bygget. Kjør: npm run build');
  process.exitCode = 3;
} else main.run();

/** The program; null where it is not built. */
function loadMain() {
  try {
    return load('main.cjs');
  } catch (fault) {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  }
}
