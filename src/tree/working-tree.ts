import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Tree } from './tree.ts';

export function openWorkingTree(root: string): Tree {
  const list = (folder: string): Entry[] => {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true })
        .flatMap((entry): Entry[] => {
          const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
          if (entry.name === '.git' || entry.name === 'node_modules') return [];
          return entry.isDirectory() ? list(path) : [{ path, kind: 'file' }];
        })
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    } catch {
      return [];
    }
  };
  return {
    list,
    read: (path) => {
      try {
        return { kind: 'bytes', bytes: readFileSync(join(root, path)) };
      } catch {
        return { kind: 'fault', fault: { kind: 'missing' } };
      }
    },
  };
}
