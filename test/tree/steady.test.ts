import { describe, expect, it } from 'vitest';
import { overlayTree } from '../../src/tree/overlay-tree.ts';
import { steadyTree } from '../../src/tree/steady-tree.ts';
import type { Reading, Tree } from '../../src/tree/tree.ts';
import { memoryTree } from '../memory-tree.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a tree for one answer', () => {
  it('throws what the system says of a file that could be read before, and of no other', () => {
    const base = memoryTree({ a: '1', b: '2' });
    let isBroken = false;
    const broken: Reading = { kind: 'fault', fault: { kind: 'system', system: 'EIO' } };
    const tree: Tree = {
      ...base,
      read: (path) => (isBroken && path !== 'c' ? broken : base.read(path)),
    };
    const steady = steadyTree(tree);
    expect(steady.read('a')).toEqual(base.read('a'));
    expect(steady.read('c')).toMatchObject({ kind: 'fault', fault: { kind: 'missing' } });
    isBroken = true;
    expect(() => steady.read('a')).toThrow(expect.objectContaining({ code: 'EIO', path: 'a' }));
    expect(steady.read('b')).toEqual(broken);
    expect(steady.read('c')).toMatchObject({ kind: 'fault', fault: { kind: 'missing' } });
  });
});

describe('a tree with changes on top', () => {
  const base = memoryTree({ 'data/a': '1', 'data/c': '3', ute: '4' });
  const tree = overlayTree(
    base,
    new Map([
      ['data/b', bytes('2')],
      ['data/a', null],
      ['data/c', bytes('ny')],
      ['x', bytes('5')],
    ]),
  );

  it('lists what is there, in order, in a folder and in all of it', () => {
    expect(tree.list('data').map(({ path }) => path)).toEqual(['data/b', 'data/c']);
    expect(tree.list('').map(({ path }) => path)).toEqual(['data/b', 'data/c', 'ute', 'x']);
  });

  it('reads what is changed, not what is gone, and the rest as it was', () => {
    expect(tree.read('data/c')).toEqual({ kind: 'bytes', bytes: bytes('ny') });
    expect(tree.read('data/a')).toEqual({ kind: 'fault', fault: { kind: 'missing' } });
    expect(tree.read('ute')).toEqual(base.read('ute'));
  });
});
