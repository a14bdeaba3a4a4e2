import { describe, expect, it } from 'vitest';
import { judgeOnAnyDay, openRegister, UnusableRegister } from '../../src/cli/session/session.ts';
import type { Finding } from '../../src/diagnostic/finding.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { openLocator, placeFindings } from '../../src/read/yaml/locate.ts';
import { isoDay } from '../../src/time/day.ts';
import type { Tree } from '../../src/tree/tree.ts';
import { FILE_CEILING } from '../../src/tree/tree.ts';
import { memoryTree } from '../memory-tree.ts';
import { EXPLODING } from './exploding.ts';
import { BASE, type HostileCase, KRAV } from './hostile-case.ts';
import { LARGE } from './large.ts';
import { SMALL } from './small.ts';

/** Files in memory, of which none is larger than the disk would give. */
function treeOf({ files }: HostileCase): Tree {
  const all = Object.entries({ ...BASE, ...files });
  const tree = memoryTree(
    Object.fromEntries(
      all.flatMap(([path, content]) => (content === null ? [] : [[path, content]])),
    ),
  );
  return {
    ...tree,
    read: (path) => {
      const reading = tree.read(path);
      const size = reading.kind === 'bytes' ? reading.bytes.length : 0;
      return size > FILE_CEILING
        ? { kind: 'fault', fault: { kind: 'too-large', size, limit: FILE_CEILING } }
        : reading;
    },
  };
}

function found(tree: Tree): { readonly isUsable: boolean; readonly findings: readonly Finding[] } {
  try {
    const register = openRegister(tree, { folder: 'data', language: 'nb', memo: readingMemo() });
    return { isUsable: true, findings: judgeOnAnyDay(register)(isoDay('2026-06-01')).findings };
  } catch (error) {
    if (error instanceof UnusableRegister) return { isUsable: false, findings: error.findings };
    throw error;
  }
}

describe('a bad input', () => {
  it('is one of at least five hundred', () => {
    const names = [...SMALL, ...LARGE, ...EXPLODING].map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(500);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(SMALL)('$name is told of at its place, and throws nothing', (hostile) => {
    const tree = treeOf(hostile);
    const { isUsable, findings } = found(tree);
    const placed = placeFindings(findings, openLocator(tree)).map(({ code, at }) => ({
      code,
      path: at?.path ?? '',
      line: at?.start.line ?? 0,
      column: at?.start.column ?? 0,
    }));
    const missing = hostile.finds.filter(
      (each) =>
        !placed.some(({ code, path, line, column }) =>
          [path, `${path}:${line}`, `${path}:${line}:${column}`].some(
            (place) => each === `${code} ${place}`,
          ),
        ),
    );
    expect({ missing, placed: missing.length === 0 ? [] : placed }).toEqual({
      missing: [],
      placed: [],
    });
    expect(placed.length).toBeGreaterThan(0);
    if (hostile.unusable === true) {
      expect(isUsable).toBe(false);
      expect(placed.map(({ code }) => code)).toHaveLength(hostile.finds.length);
    }
    if (Object.hasOwn(hostile.files, KRAV))
      expect(placed.some(({ path }) => path === KRAV)).toBe(true);
  });
});
