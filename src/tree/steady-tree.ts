import type { Tree } from './tree.ts';

/**
 * The same tree for one answer: a file that could be read and then cannot is thrown as the system's error, since
 * no answer may be made of half of what it says.
 */
export function steadyTree(tree: Tree): Tree {
  const wasRead = new Set<string>();
  return {
    ...tree,
    read: (path) => {
      const reading = tree.read(path);
      if (reading.kind === 'bytes') wasRead.add(path);
      else if (reading.fault.kind === 'system' && wasRead.has(path)) {
        const code = reading.fault.system;
        throw Object.assign(new Error(`${code}: ${path}`), { code, path, syscall: 'read' });
      }
      return reading;
    },
  };
}
