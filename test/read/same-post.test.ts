import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/read/post.ts';
import type { PathBecame } from '../../src/read/register/file-stretches.ts';
import { readRegister } from '../../src/read/register/read-register.ts';
import { type ReadingMemo, readingMemo } from '../../src/read/register/reading-memo.ts';
import { openVersions } from '../../src/read/register/versions.ts';
import type { EntryKind } from '../../src/tree/tree.ts';
import { PERSONS, treeOf } from './register-tree.ts';

const POST = 'data/personer/A-1.yaml';
const PLAIN = 'typer:\n  person: personer/*.yaml\n';

function filesUnder(config: string): Record<string, string> {
  return { ...PERSONS, 'data/register.yaml': config, [POST]: 'id: A-1\nnavn: Kari\n' };
}

/** The post as a register says it with a register.yaml. */
function postUnder(config: string, memo: ReadingMemo): Post | undefined {
  const reading = readRegister(treeOf(filesUnder(config)), 'data', memo);
  if (reading.kind === 'unusable') throw new Error('not usable');
  return reading.posts.find(({ id }) => id === 'A-1');
}

/** What the same register is in git, where contents have other names, with the post as an entry of a kind. */
function inGit(memo: ReadingMemo, kind: EntryKind) {
  const files = filesUnder(PLAIN);
  const changes = Object.keys(files).map((path): PathBecame => {
    return { path, blob: `blob of ${path}`, kind: path === POST ? kind : 'file' };
  });
  const reads: string[] = [];
  const versions = openVersions({
    folder: 'data',
    changes: [changes],
    read: (blob) => {
      reads.push(blob);
      return { kind: 'bytes', bytes: Buffer.from(files[blob.slice('blob of '.length)] ?? '') };
    },
    memo,
  });
  const rules = versions.rulesAt(0);
  if (rules.kind === 'unusable') throw new Error('not usable');
  return { records: versions.recordsAt(0, 'person', rules), reads };
}

describe('one memo gives the same post', () => {
  it('of the same bytes in a folder and in git', () => {
    const memo = readingMemo();
    const post = postUnder(PLAIN, memo);
    expect(post).toBeDefined();
    expect(inGit(memo, 'file').records.posts.find(({ id }) => id === 'A-1')).toBe(post);
  });

  it('of no link, whatever its name', () => {
    const memo = readingMemo();
    inGit(memo, 'file');
    const { records, reads } = inGit(memo, 'link');
    expect(records.posts.map(({ id }) => id)).toEqual(['A-2']);
    expect(records.quarantined).toMatchObject([{ path: POST }]);
    expect(reads).not.toContain(`blob of ${POST}`);
    expect(inGit(memo, 'file').records.posts).toHaveLength(2);
  });

  it.each([
    [
      'from when the type is kept',
      'typer:\n  person: {filer: personer/*.yaml, fort_fra: 2025-01-01}\n',
    ],
    ['which other files are of the type', 'typer:\n  person: "{personer,andre}/*.yaml"\n'],
    ['how many files there may be', `grenser: {filer: 300000}\n${PLAIN}`],
    ['whether examples count', `eksempelposter: teller\n${PLAIN}`],
  ])('whatever register.yaml says of %s', (_, config) => {
    const memo = readingMemo();
    expect(postUnder(config, memo)).toBe(postUnder(PLAIN, memo));
  });

  it.each([
    ['the time zone', `tidssone: Pacific/Apia\n${PLAIN}`],
    ['where ids are written', 'typer:\n  person: {filer: personer/*.yaml, id: felt}\n'],
    ['how large a file may be', `grenser: {fil_kb: 512}\n${PLAIN}`],
  ])('until register.yaml says something else of %s', (_, config) => {
    const memo = readingMemo();
    expect(postUnder(config, memo)).not.toBe(postUnder(PLAIN, memo));
    expect(postUnder(config, memo)).toEqual(postUnder(PLAIN, memo));
  });
});
