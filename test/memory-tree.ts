import type { Entry, Tree } from '../src/tree/tree.ts';

/** A tree of files given as texts or bytes, path by path. */
export function memoryTree(files: Readonly<Record<string, string | Uint8Array>>): Tree {
  const encoder = new TextEncoder();
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  return {
    list: (folder) =>
      [...contents.keys()]
        .filter((path) => folder === '' || path.startsWith(`${folder}/`))
        .sort()
        .map((path): Entry => ({ path, kind: 'file' })),
    read: (path) => {
      const bytes = contents.get(path);
      return bytes === undefined
        ? { kind: 'fault', fault: { kind: 'missing' } }
        : { kind: 'bytes', bytes };
    },
  };
}
