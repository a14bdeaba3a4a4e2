import { describe, expect, it } from 'vitest';
import { keptTree } from '../../src/tree/kept-tree.ts';
import { memoryTree } from '../memory-tree.ts';

describe('a tree that keeps what it has read', () => {
  it('tells of a changed file by what it was, and only of one that was read', () => {
    const files: Record<string, string> = { 'data/a': '1', 'data/b': '2' };
    const tree = keptTree(() => memoryTree({ ...files }));
    tree.list('data');
    const before = tree.read('data/a');
    Object.assign(files, { 'data/a': 'ny', 'data/b': 'ny' });
    expect(tree.read('data/a')).toBe(before);
    const turns = tree.refresh(null);
    expect(turns).toEqual([
      { path: 'data/a', before: new TextEncoder().encode('1'), isNew: false },
    ]);
    expect(tree.read('data/a')).toEqual({ kind: 'bytes', bytes: new TextEncoder().encode('ny') });
    expect(tree.read('data/b')).toEqual({ kind: 'bytes', bytes: new TextEncoder().encode('ny') });
  });

  it('looks at a single file without listing again, and tells nothing of one that was never read', () => {
    const files: Record<string, string> = { 'data/a': '1', 'data/b': '2' };
    let opened = 0;
    const base = memoryTree(files);
    const tree = keptTree(() => {
      opened += 1;
      return { ...base, read: (path) => memoryTree({ ...files }).read(path) };
    });
    tree.list('data');
    tree.read('data/a');
    Object.assign(files, { 'data/a': 'ny', 'data/b': 'ny' });
    expect(tree.refresh(['data/b'])).toEqual([]);
    expect(tree.refresh(['data/a']).map(({ path }) => path)).toEqual(['data/a']);
    expect(tree.refresh(['data/a'])).toEqual([]);
    expect(opened).toBe(1);
  });

  it('tells of files that came and went, and of those in a folder that is named', () => {
    const files: Record<string, string> = { 'data/a': '1', 'data/b': '2', 'data/c/d': '3' };
    const tree = keptTree(() => memoryTree({ ...files }));
    tree.list('data');
    tree.read('data/a');
    tree.read('data/b');
    tree.read('data/c/d');
    delete files['data/a'];
    Object.assign(files, { 'data/b': 'ny', 'data/c/d': 'ny', 'data/e': '4' });
    expect(tree.refresh(['data/c', 'data/e', 'data/a'])).toEqual([
      { path: 'data/e', before: null, isNew: true },
      { path: 'data/a', before: new TextEncoder().encode('1'), isNew: true },
      { path: 'data/c/d', before: new TextEncoder().encode('3'), isNew: false },
    ]);
    expect(tree.list('data').map(({ path }) => path)).toEqual(['data/b', 'data/c/d', 'data/e']);
  });
});
