const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const PROGRAM = join(__dirname, '../dist');
/** Compiled code is for the very Node that made it; V8 itself looks no further than its own version and flags. */
const CODE = join(PROGRAM, `code-${process.version}-${process.platform}-${process.arch}`);

// Most runs are over before much is thrown away. V8 gives more room at once, and sweeps it without other threads
// to wait for. And most are over before code that is optimized has paid for that: where V8 has no compiler between the
// first and the one that takes long, as in Node 20, it waits until code has run four times longer than usual. Still
// longer takes less of the processor and more by the clock, where another core could have done it.
// Known to hold for these versions; V8 complains of flags that it does not know.
const [release] = process.versions.node.split('.').map(Number);
if (release <= 24) {
  setFlagsFromString('--semi-space-growth-factor=8');
  setFlagsFromString('--no-parallel-scavenge');
}
if (release <= 20) setFlagsFromString('--interrupt-budget=300000');

/** What each part exports, by its name; each is run once. */
const modules = new Map();
/** The parts that have been read, as functions, and in which files the others lie that have no file of their own. */
const parts = new Map();
const places = new Map();
const scripts = new Map();

/** Takes the name of a part of the built program and gives what it exports. */
function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  if (!parts.has(name)) read(places.get(name) ?? name);
  const module = {
    exports: {},
    get url() {
      return require('node:url').pathToFileURL(join(PROGRAM, name)).href;
    },
  };
  modules.set(name, module);
  parts.get(name)(module.exports, requireFrom, module);
  return module.exports;
}

/** Reads a file. Where the build left code compiled by the same Node, V8 need not compile it again. */
function read(file) {
  const filename = join(PROGRAM, file);
  // The build writes ASCII alone, which is read soonest as what it is.
  const source = readFileSync(filename, 'latin1');
  const script = new Script(source, { filename, cachedData: compiledCode(file) });
  scripts.set(file, script);
  const found = script.runInThisContext();
  for (const name in found.parts) parts.set(name, found.parts[name]);
  for (const name in found.places) places.set(name, found.places[name]);
}

function requireFrom(name) {
  return name.startsWith('./') ? load(name.slice(2)) : require(name);
}

function compiledCode(file) {
  try {
    return readFileSync(join(CODE, file));
  } catch {
    return undefined;
  }
}

/** The names of the parts loaded so far. */
function loaded() {
  return [...modules.keys()];
}

/** The name of each file read so far, and what V8 has compiled of it. */
function compiled() {
  return [...scripts].map(([name, script]) => ({ name, code: script.createCachedData() }));
}

module.exports = { CODE, load, loaded, compiled };
