const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');

const PROGRAM = join(__dirname, '../dist');
/** Compiled code is for the very Node that made it; V8 itself looks no further than its own version and flags. */
const CODE = join(PROGRAM, `code-${process.version}-${process.platform}-${process.arch}`);

const modules = new Map();

/**
 * Takes the name of a file of the built program and gives what it exports; each file is run once.
 * Where the build left code compiled by the same Node, V8 need not compile the file again.
 */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const filename = join(PROGRAM, name);
  // The build writes ASCII alone, which is read soonest as what it is.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(source, { filename, cachedData: compiledCode(name) });
  const module = { exports: {}, script };
  modules.set(name, module);
  script.runInThisContext()(module.exports, requireFrom, module, pathToFileURL(filename).href);
  return module.exports;
}

function requireFrom(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

function compiledCode(name) {
  try {
    return readFileSync(join(CODE, name));
  } catch {
    return undefined;
  }
}

/** The name of each file loaded so far, and what V8 has compiled of it. */
function compiled() {
  return [...modules].map(([name, { script }]) => ({ name, code: script.createCachedData() }));
}

module.exports = { CODE, load, compiled };
