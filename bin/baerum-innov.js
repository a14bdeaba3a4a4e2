#!/usr/bin/env node
const untold = fromDisk(() => require('../dist/first.cjs').answerAgain());
if (untold === null) mainProgram()?.run();
else if (untold !== undefined) {
  process.exitCode = untold.exitCode;
  if (untold.said.length > 0) mainProgram()?.tellRest(untold);
}

function mainProgram() {
  return fromDisk(() => require('./load.js').load('main.cjs'));
}

/** What is had by loading the program; undefined, and a word about it, where it is not built or cannot be read. */
function fromDisk(load) {
  try {
    return load();
  } catch (fault) {
    if (typeof fault.code !== 'string' || !/^E[A-Z]+$|^MODULE_NOT_FOUND$/.test(fault.code))
      throw fault;
    console.error(
      fault.code === 'ENOENT' || fault.code === 'MODULE_NOT_FOUND'
        ? 'baerum-innov er ikke bygget. Kjør: npm run build'
        : `baerum-innov kan ikke leses fra disken (${fault.code}).`,
    );
    process.exitCode = 3;
    return undefined;
  }
}
