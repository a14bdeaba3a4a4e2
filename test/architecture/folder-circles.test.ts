import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';

const {
  folderCircles,
}: { folderCircles: (imports: readonly (readonly [string, string])[]) => string[] } = await import(
  join(ROOT, '.scripts/folder-circles.mjs')
);

describe('folders that import each other', () => {
  it('are found under one parent, however deep the files are', () => {
    expect(
      folderCircles([
        ['src/a/b/deep/one.ts', 'src/a/c/two.ts'],
        ['src/a/c/other/three.ts', 'src/a/b/four.ts'],
      ]),
    ).toEqual([expect.stringContaining('src/a: b/ and c/ import each other')]);
  });

  it('are also a folder and the files beside it', () => {
    expect(
      folderCircles([
        ['src/a/table.ts', 'src/a/b/one.ts'],
        ['src/a/b/two.ts', 'src/a/shared.ts'],
      ]),
    ).toHaveLength(1);
  });

  it('are none where all imports go one way', () => {
    expect(
      folderCircles([
        ['src/a/b/one.ts', 'src/a/c/two.ts'],
        ['src/a/b/one.ts', 'src/a/b/three.ts'],
        ['src/d/four.ts', 'src/a/b/one.ts'],
      ]),
    ).toEqual([]);
  });
});
