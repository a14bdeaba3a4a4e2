import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { join, sep } from 'node:path';
import { fileStamp, lastChange } from './file-stamp.ts';
import { byPath, inside } from './path.ts';
import { systemCode } from './system-code.ts';
import {
  type ChangedFile,
  type Entry,
  type EntryKind,
  FILE_CEILING,
  type ReadFault,
  type Reading,
  type Tree,
} from './tree.ts';

const SKIPPED: ReadonlySet<string> = new Set(['.git', 'node_modules']);
const DEEPEST_FOLDER = 32;
/** Refuses a link when it is opened; Windows has no such flag, so there each file is looked at first. */
const NOFOLLOW: number | null = constants.O_NOFOLLOW ?? null;

/** A tree that says of each file whether it can be known again without being read. */
export type MarkedTree = Tree & Required<Pick<Tree, 'mark' | 'lastChanged'>>;

/**
 * The files below a folder of the disk as they are now. Links are never followed, and nothing leads out of the root.
 * Files that were last changed before `settled` (seconds since 1970) have marks; none do unless it is said.
 */
export function openWorkingTree(root: string, settled: number | null = null): MarkedTree {
  const realRoot = realpathSync(root);
  const isInside = insideOf(realRoot);
  let last: ChangedFile | null = null;
  const look = (path: string, { mtimeMs }: Stats) => {
    const time = mtimeMs / 1000;
    if (last === null || time > last.time) last = { path, time };
  };
  return {
    list: (folder) => (isInside(folder) ? walk(realRoot, folder, 0).sort(byPath) : []),
    read: (path) => (isInside(path) ? readFile(realRoot, path, look) : fault({ kind: 'missing' })),
    mark: (path) =>
      settled !== null && isInside(path) ? markOf(realRoot, path, settled, look) : null,
    lastChanged: () => last,
  };
}

function walk(root: string, folder: string, depth: number): Entry[] {
  if (depth > DEEPEST_FOLDER) return [{ path: folder, kind: 'unreadable' }];
  const names = namesIn(join(root, folder));
  if (names === 'missing') return [];
  if (names === 'unreadable') return [{ path: folder, kind: 'unreadable' }];
  if (names.length === 0 && folder !== '') return [{ path: folder, kind: 'empty-folder' }];
  return names.flatMap((entry): Entry[] => {
    const name = entry.name.toString('utf8');
    const path = inside(folder, name);
    if (!isUtf8(entry.name)) return [{ path: shownBytes(folder, entry.name), kind: 'bad-name' }];
    if (entry.isDirectory()) return SKIPPED.has(name) ? [] : walk(root, path, depth + 1);
    const kind: EntryKind = entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'special';
    return [{ path, kind }];
  });
}

function namesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    return systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR'
      ? 'missing'
      : 'unreadable';
  }
}

/** A name that is no UTF-8, with its odd bytes written as `\xe5`. */
function shownBytes(folder: string, name: Buffer): string {
  const shown = [...name]
    .map((byte) =>
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`,
    )
    .join('');
  return inside(folder, shown);
}

/** Is told what the disk says of each file that is looked at. */
type Look = (path: string, stats: Stats) => void;

function readFile(root: string, path: string, look: Look): Reading {
  const file = `${root}/${path}`;
  let descriptor: number;
  try {
    if (NOFOLLOW === null && lstatSync(file).isSymbolicLink()) return fault({ kind: 'link' });
    descriptor = openSync(file, constants.O_RDONLY | (NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return fault(faultOf(error));
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return fault({ kind: 'special' });
    look(path, stats);
    if (stats.size > FILE_CEILING)
      return fault({ kind: 'too-large', size: stats.size, limit: FILE_CEILING });
    return { kind: 'bytes', bytes: readWhole(descriptor, stats.size) };
  } catch (error) {
    return fault(faultOf(error));
  } finally {
    close(descriptor);
  }
}

/** What was read stands, whatever becomes of the descriptor. */
function close(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // nothing is written by it
  }
}

/** The mark of a file: its stamp. One that was changed so lately that it may change again has none, and is read each time. */
function markOf(root: string, path: string, settled: number, look: Look): string | null {
  try {
    const stats = lstatSync(`${root}/${path}`);
    if (stats.isFile()) look(path, stats);
    const isSettled = lastChange(stats) < settled * 1000;
    return stats.isFile() && stats.size <= FILE_CEILING && isSettled ? fileStamp(stats) : null;
  } catch {
    return null; // reading it says why
  }
}

function readWhole(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled); // what was not filled is not shown
}

/**
 * Takes the root as the system knows it; tells whether a path from it stays below it, through no link on the way.
 * Each folder is resolved once. The last step, to the file itself, is guarded when it is opened.
 */
function insideOf(root: string): (path: string) => boolean {
  const folders = new Map<string, boolean>();
  return (path) => {
    const end = path.lastIndexOf('/');
    if (path.includes('\0') || end === 0 || path.slice(end + 1) === '..') return false;
    const folder = path.slice(0, Math.max(end, 0));
    const known = folders.get(folder);
    if (known !== undefined) return known;
    if (folder.startsWith('/') || folder.split('/').includes('..')) return false;
    try {
      const real = realpathSync(join(root, folder));
      const inside = real === root || real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
      folders.set(folder, inside);
      return inside;
    } catch {
      return true; // a folder that is not there leads nowhere
    }
  };
}

function faultOf(error: unknown): ReadFault {
  const system = systemCode(error);
  if (system === 'ENOENT' || system === 'ENOTDIR') return { kind: 'missing' };
  if (system === 'ELOOP') return { kind: 'link' };
  if (system === 'ENXIO') return { kind: 'special' }; // a socket, which cannot be opened as a file
  return { kind: 'system', system };
}

function fault(found: ReadFault): Reading {
  return { kind: 'fault', fault: found };
}
