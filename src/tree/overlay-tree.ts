import { byPath } from './path.ts';
import type { Entry, Tree } from './tree.ts';

/** A tree with some files other than they are: new bytes, or gone (null). */
export function overlayTree(base: Tree, changes: ReadonlyMap<string, Uint8Array | null>): Tree {
  return {
    list: (folder) => {
      const kept = base.list(folder).filter(({ path }) => !changes.has(path));
      const changed = [...changes].flatMap(([path, bytes]): Entry[] =>
        bytes !== null && (folder === '' || path.startsWith(`${folder}/`))
          ? [{ path, kind: 'file' }]
          : [],
      );
      return [...kept, ...changed].sort(byPath);
    },
    read: (path) => {
      const bytes = changes.get(path);
      if (bytes === undefined) return base.read(path);
      return bytes === null
        ? { kind: 'fault', fault: { kind: 'missing' } }
        : { kind: 'bytes', bytes };
    },
  };
}
