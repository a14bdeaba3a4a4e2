import { describe, expect, it } from 'vitest';
import type { Post, Quarantined } from '../../src/read/post.ts';
import type { PathBecame } from '../../src/read/register/file-stretches.ts';
import { type RegisterReading, readRegister } from '../../src/read/register/read-register.ts';
import { readingMemo } from '../../src/read/register/reading-memo.ts';
import { openVersions } from '../../src/read/register/versions.ts';
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

/** The register at every version, one after the other. */
function versionsOf(changes: PathBecame[][], readBlob = read) {
  const versions = openVersions({ folder: 'data', changes, read: readBlob, memo: readingMemo() });
  return (version: number) => {
    const rules = versions.rulesAt(version);
    if (rules.kind === 'unusable') return null;
    const records = [...rules.types.keys()].map((type) => versions.recordsAt(version, type, rules));
    return {
      config: rules.config,
      types: rules.types,
      posts: records.flatMap(({ posts }): readonly Post[] => posts),
      quarantined: records.flatMap(({ quarantined }): readonly Quarantined[] => quarantined),
    };
  };
}

/** What was read, without the functions that ask more of it. */
function withoutMemo(reading: RegisterReading): object {
  return { ...reading, asked: null, askedOfRules: null, hasUsableSchema: null };
}

/** Two of the histories are for campaigns. */
const SEEDS = process.env['BAERUM_INNOV_COMMITS'] === undefined ? [21, 22] : [21, 22, 23, 24];

describe('a register read through many revisions', () => {
  it.each(SEEDS)('is at each what it is when read alone (history %i)', (seed) => {
    const all = revisions(seed);
    const at = versionsOf(all);
    const memo = readingMemo();
    const files: Record<string, string> = {};
    let readable = 0;
    for (const [version, changes] of all.entries()) {
      for (const { path, blob } of changes) {
        if (blob === null) delete files[path];
        else files[path] = blob;
      }
      const revision = at(version);
      const alone = readRegister(memoryTree(files), 'data');
      expect(withoutMemo(readRegister(memoryTree(files), 'data', memo))).toEqual(
        withoutMemo(alone),
      );
      if (revision === null || alone.kind === 'unusable') {
        expect(revision === null).toBe(alone.kind === 'unusable');
        continue;
      }
      expect(revision.posts).toEqual(alone.posts);
      expect(revision.quarantined).toEqual(alone.quarantined);
      expect(revision.config).toEqual(alone.config);
      expect(revision.types).toEqual(alone.types);
      readable += 1;
    }
    expect(readable).toBeGreaterThan(50);
  });

  it('shows a revision as it was when later ones have been read', () => {
    const all = revisions(21);
    const at = versionsOf(all);
    for (const version of all.keys()) at(version);
    const files = Object.fromEntries((all[0] ?? []).map(({ path, blob }) => [path, blob ?? '']));
    const alone = readRegister(memoryTree(files), 'data');
    if (alone.kind === 'unusable') throw new Error('not usable');
    expect(at(0)?.posts).toEqual(alone.posts);
  });

  it('parses each content once, and gives the same posts while they stand', () => {
    const reads = new Map<string, number>();
    const seen = new Set<unknown>();
    const [first = [], ...later] = revisions(25);
    const all = [first, ...later.map((each) => each.filter(isProject)), []];
    const at = versionsOf(all, (blob) => {
      reads.set(blob, (reads.get(blob) ?? 0) + 1);
      return read(blob);
    });
    for (const version of all.keys()) {
      const revision = at(version);
      if (revision === null) throw new Error('not usable');
      for (const post of revision.posts) seen.add(post);
    }
    const contents = new Set([first, ...later].flat().map(({ path, blob }) => `${path} ${blob}`));
    expect(Math.max(...reads.values())).toBe(1);
    expect(seen.size).toBeLessThanOrEqual(contents.size);
  });
});

function isProject({ path }: PathBecame): boolean {
  return path.startsWith('data/forskningsprosjekter/');
}
