import { describe, expect, it } from 'vitest';
import { readRegister } from '../../src/read/register/read-register.ts';
import { type PathBecame, registerSeries } from '../../src/read/register-series.ts';
import type { Reading } from '../../src/tree/tree.ts';
import { memoryTree } from '../memory-tree.ts';
import { generatedHistory } from './generated-history.ts';

/** Contents are named by themselves. */
function read(blob: string): Reading {
  return { kind: 'bytes', bytes: new TextEncoder().encode(blob) };
}

/** The changes of each commit on the line of first parents. */
function revisions(seed: number): PathBecame[][] {
  const shape = { seed, commits: 200, projects: 3, seldomShare: 60, mergeShare: 0 };
  return generatedHistory(shape).map(({ files = {} }) =>
    Object.entries(files).map(([path, text]) =>
      typeof text === 'string'
        ? { path, blob: text, kind: 'file' }
        : { path, blob: null, kind: null },
    ),
  );
}

describe('a register read through many revisions', () => {
  it.each([21, 22, 23, 24])('is at each what it is when read alone (history %i)', (seed) => {
    const series = registerSeries('data', { read });
    const files: Record<string, string> = {};
    let readable = 0;
    for (const changes of revisions(seed)) {
      for (const { path, blob } of changes) {
        if (blob === null) delete files[path];
        else files[path] = blob;
      }
      const revision = series(changes);
      const alone = readRegister(memoryTree(files), 'data');
      if (revision.kind === 'unusable' || alone.kind === 'unusable') {
        expect(revision.kind).toBe(alone.kind);
        continue;
      }
      const types = [...revision.types.keys()];
      expect(types.flatMap((type) => revision.recordsOf(type).posts)).toEqual(alone.posts);
      expect(types.flatMap((type) => revision.recordsOf(type).setAside)).toEqual(alone.setAside);
      expect(revision.config).toEqual(alone.config);
      expect(revision.types).toEqual(alone.types);
      readable += 1;
    }
    expect(readable).toBeGreaterThan(50);
  });

  it('shows a revision as it was when later ones have been read', () => {
    const [first = [], ...later] = revisions(21);
    const series = registerSeries('data', { read });
    const revision = series(first);
    for (const changes of later) series(changes);
    const files = Object.fromEntries(first.map(({ path, blob }) => [path, blob ?? '']));
    const alone = readRegister(memoryTree(files), 'data');
    if (revision.kind === 'unusable' || alone.kind === 'unusable') throw new Error('not usable');
    const posts = [...revision.types.keys()].flatMap((type) => revision.recordsOf(type).posts);
    expect(posts).toEqual(alone.posts);
  });

  it('parses each content once, and gives the same posts while they stand', () => {
    const reads = new Map<string, number>();
    const series = registerSeries('data', {
      read: (blob) => {
        reads.set(blob, (reads.get(blob) ?? 0) + 1);
        return read(blob);
      },
    });
    const seen = new Set<unknown>();
    const [first = [], ...later] = revisions(25);
    for (const changes of [first, ...later.map((each) => each.filter(isProject)), []]) {
      const revision = series(changes);
      if (revision.kind === 'unusable') throw new Error('not usable');
      for (const type of revision.types.keys()) {
        for (const post of revision.recordsOf(type).posts) seen.add(post);
      }
    }
    const contents = new Set([first, ...later].flat().map(({ path, blob }) => `${path} ${blob}`));
    expect(Math.max(...reads.values())).toBeLessThanOrEqual(2); // the same bytes at two paths
    expect(seen.size).toBeLessThanOrEqual(contents.size);
  });
});

function isProject({ path }: PathBecame): boolean {
  return path.startsWith('data/forskningsprosjekter/');
}
