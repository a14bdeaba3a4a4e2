import { constants, Stats } from 'node:fs';
import type { Seen } from './seen.ts';
import type { Use } from './stamp.ts';
import { type Called, watchModule } from './watch-module.ts';

/** The functions that read, by what they tell of a path. */
const READING: Readonly<Record<string, Use>> = {
  existsSync: 'is-there',
  statSync: 'holds',
  lstatSync: 'holds',
  accessSync: 'holds',
  readdirSync: 'holds',
  readFileSync: 'holds',
  openSync: 'holds',
  realpathSync: 'leads-to',
};

/** Those that take what is open already, which was seen when it was opened. */
const OF_OPEN: ReadonlySet<string> = new Set(['closeSync', 'fstatSync', 'readSync', 'close']);
/** Those by which a stream writes what it is given. */
const OF_STREAM: ReadonlySet<string> = new Set([
  'createWriteStream',
  'write',
  'writev',
  'writeSync',
]);
const WRITING =
  constants.O_WRONLY |
  constants.O_RDWR |
  constants.O_CREAT |
  constants.O_TRUNC |
  constants.O_APPEND;

/**
 * Notes all that this process does with files from now on, at the one place that nothing which reads can go past:
 * what is read is noted by its path, and whatever else is done but to write to standard output or standard
 * error is more than an answer. Paths that are the tool's own (`isOwn`) are not for the answer.
 */
export function watchFiles(seen: Seen, isOwn: (path: string) => boolean): void {
  const fs = process.getBuiltinModule('node:fs');
  watchModule(fs, (name, called) => {
    if (OF_OPEN.has(name)) return called;
    const use = READING[name];
    if (use !== undefined)
      return reading(seen, isOwn, { use, called, isOpening: name === 'openSync' });
    const isStream = OF_STREAM.has(name);
    return (...given) => {
      if (!seen.isOver && !(isStream && isStandard(given))) seen.isMore = true;
      return called(...given);
    };
  });
  watchModule(fs.promises, (_name, called) => (...given) => {
    if (!seen.isOver) seen.isMore = true;
    return called(...given);
  });
}

function reading(
  seen: Seen,
  isOwn: (path: string) => boolean,
  { use, called, isOpening }: Reading,
): Called {
  return (...given) => {
    const [path, flags] = given;
    if (seen.isOver) return called(...given);
    if (typeof path !== 'string' || (isOpening && !isToRead(flags))) {
      seen.isMore = true;
      return called(...given);
    }
    let found: unknown;
    try {
      found = called(...given);
      return found;
    } finally {
      // What lies in a folder is asked for by reading it.
      if (!isOwn(path)) seen.uses[isFolder(found) ? 'is-there' : use].add(path);
    }
  };
}

interface Reading {
  readonly use: Use;
  readonly called: Called;
  readonly isOpening: boolean;
}

function isFolder(found: unknown): boolean {
  return found instanceof Stats && found.isDirectory();
}

/** Whether what writes to a descriptor, or to a stream of one, writes to standard output or standard error. */
function isStandard([to, options]: readonly unknown[]): boolean {
  const descriptor =
    typeof options === 'object' && options !== null && 'fd' in options ? options.fd : to;
  return descriptor === 1 || descriptor === 2;
}

function isToRead(flags: unknown): boolean {
  return (
    flags === undefined || flags === 'r' || (typeof flags === 'number' && (flags & WRITING) === 0)
  );
}
