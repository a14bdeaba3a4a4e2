import { inside } from './path.ts';
import type { Entry, Reading, Tree } from './tree.ts';

/** A file that is not as it was, with the bytes it had; null where it could not be read, or was not there. */
export interface FileTurn {
  readonly path: string;
  readonly before: Uint8Array | null;
  /** Whether it came, went, or became something else than a file. */
  readonly isNew: boolean;
}

/** A tree that keeps what it has read until it is told to look again. */
export interface KeptTree extends Tree {
  /**
   * Looks again at some paths, files or folders, or at everything (null). Gives the files that are not as they
   * were: other bytes, come, or gone. What is as it was stays the same object.
   */
  readonly refresh: (paths: readonly string[] | null) => readonly FileTurn[];
}

/** Takes how the tree beneath is opened, which is done again where files may have come or gone. */
export function keptTree(open: () => Tree): KeptTree {
  let beneath = open();
  const lists = new Map<string, readonly Entry[]>();
  const readings = new Map<string, Reading>();

  function list(folder: string): readonly Entry[] {
    const known = lists.get(folder) ?? beneath.list(folder);
    lists.set(folder, known);
    return known;
  }
  function read(path: string): Reading {
    const known = readings.get(path) ?? beneath.read(path);
    readings.set(path, known);
    return known;
  }
  /** A file that reads otherwise than before; one that was never read has nothing to differ from. */
  function readAgain(path: string): FileTurn[] {
    const before = readings.get(path);
    if (before === undefined) return [];
    const now = beneath.read(path);
    if (isSameReading(before, now)) return [];
    readings.set(path, now);
    return [{ path, before: bytesOf(before), isNew: false }];
  }
  /** Lists again; gives the files that came, went or are of another kind. */
  function listAgain(): FileTurn[] {
    const changed = new Set<string>();
    for (const [folder, before] of lists) {
      const now = beneath.list(folder);
      const differing = differences(before, now);
      if (differing.length === 0) continue;
      lists.set(folder, now);
      for (const path of differing) changed.add(path);
    }
    return [...changed].map((path) => {
      const before = readings.get(path);
      readings.delete(path);
      return { path, before: before === undefined ? null : bytesOf(before), isNew: true };
    });
  }
  return {
    list,
    read,
    refresh: (paths) => {
      const files = new Set([...lists.values()].flat().map(({ path }) => path));
      if (paths?.every((path) => files.has(path) && isThere(beneath, path)))
        return paths.flatMap(readAgain);
      beneath = open();
      return [...listAgain(), ...pathsBelow(paths, readings).flatMap(readAgain)];
    },
  };
}

function isThere(tree: Tree, path: string): boolean {
  const reading = tree.read(path);
  return reading.kind === 'bytes' || reading.fault.kind === 'too-large';
}

/** The files that were read and may be meant by some paths: themselves, or what lies in a folder. */
function pathsBelow(
  paths: readonly string[] | null,
  readings: ReadonlyMap<string, Reading>,
): readonly string[] {
  if (paths === null) return [...readings.keys()];
  const folders = paths.map((path) => inside(path, ''));
  return [...readings.keys()].filter(
    (path) => paths.includes(path) || folders.some((folder) => path.startsWith(folder)),
  );
}

function bytesOf(reading: Reading): Uint8Array | null {
  return reading.kind === 'bytes' ? reading.bytes : null;
}

function differences(before: readonly Entry[], now: readonly Entry[]): string[] {
  const was = new Map(before.map(({ path, kind }) => [path, kind]));
  const changed = now.filter(({ path, kind }) => was.get(path) !== kind).map(({ path }) => path);
  for (const { path } of now) was.delete(path);
  return [...changed, ...was.keys()];
}

function isSameReading(one: Reading, other: Reading): boolean {
  if (one.kind === 'bytes' && other.kind === 'bytes')
    return Buffer.compare(one.bytes, other.bytes) === 0;
  return one.kind === other.kind && JSON.stringify(one) === JSON.stringify(other);
}
