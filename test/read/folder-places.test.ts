import { describe, expect, it } from 'vitest';
import type { TypeDeclaration } from '../../src/read/register/declaration.ts';
import { ownersBelowFinder } from '../../src/read/register/folder-places.ts';
import type { EntryKind } from '../../src/tree/tree.ts';

function typeOf(...globs: string[]): TypeDeclaration {
  return {
    name: globs.join(' '),
    globs,
    idRule: 'filnavn',
    schemaName: 'a',
    schemaFile: 'a.schema.json',
    keptSince: null,
  };
}

function mayLieBelow(globs: readonly string[], local: string, kind: EntryKind): boolean {
  return ownersBelowFinder([typeOf(...globs)])(local, kind).length > 0;
}

describe('posts may lie below a folder that cannot be read', () => {
  it.each<[string[], string, boolean]>([
    [['a/*.yaml'], 'a', true],
    [['a/*.yaml'], 'b', false],
    [['a/*.yaml'], 'a/b', false],
    [['a/b.yaml'], 'a', true],
    [['*.yaml'], '', true],
    [['*/c.yaml'], 'a', true],
    [['*/c.yaml'], 'a/b', false],
    [['a/**/c.yaml'], 'a/b/d', true],
    [['{a,b}/c.yaml'], 'b', true],
    [['{a/b,c/d}/e.yaml'], 'c/d', true],
    [['a/*.yaml', '!a/**'], 'a', false],
    [['a/**/*.yaml', '!a/b/*'], 'a/b', true],
  ])('%j, %j: %s', (globs, local, may) => {
    expect(mayLieBelow(globs, local, 'unreadable')).toBe(may);
    expect(mayLieBelow(globs, local, 'submodule')).toBe(may);
  });

  it('and in the place of one only where a pattern names that folder in full', () => {
    expect(mayLieBelow(['a/*.yaml'], 'a', 'file')).toBe(true);
    expect(mayLieBelow(['a/*.yaml'], 'a', 'link')).toBe(true);
    expect(mayLieBelow(['*/b.yaml'], 'a', 'link')).toBe(false);
  });

  it.each(['empty-folder', 'bad-name'] as const)('never below what is told as %s', (kind) => {
    expect(mayLieBelow(['**/*.yaml'], 'a', kind)).toBe(false);
  });
});
