import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import { parseMoment } from '../../src/tree/git-moment.ts';
import { resolveRevision } from '../../src/tree/git-revision.ts';
import {
  commitOf,
  newFolder,
  opened,
  removeFolders,
  runGitIn,
  scriptedRepository,
} from './git-repository.ts';

afterAll(removeFolders);

const script = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ at: 1_700_000_000 + index * 60 }));

describe('a revision', () => {
  const { run, open, folder } = scriptedRepository(script(4));
  const repository = open();

  it('is found in the spellings of git', () => {
    const newest = run('rev-parse', 'main').trim();
    for (const text of ['HEAD', '@', 'main', 'refs/heads/main', newest, newest.slice(0, 12)]) {
      expect(commitOf(repository, text)).toBe(newest);
    }
    run('tag', '-a', 'v1', '-m', 'merke', 'main~1');
    expect(commitOf(repository, 'v1')).toBe(run('rev-parse', 'main~1').trim());
    expect(commitOf(repository, 'HEAD^{/nr. 2}')).toBe(run('rev-parse', 'main~2').trim());
  });

  it.each([
    'finnes-ikke',
    '',
    'main..HEAD',
    '^main',
    'HEAD:fil',
    'a\0b',
    'a b',
    'f'.repeat(40),
    'HEAD^{tree}',
    'main;ls',
    '$(ls)',
  ])('is unknown: %j', (revision) => {
    expect(resolveRevision(repository, revision)).toEqual({
      fault: 'unknown-revision',
      revision,
      shallow: false,
    });
  });

  it('that looks like an option is refused and writes nothing', () => {
    const outside = join(newFolder(), 'skrevet');
    const before = readdirSync(folder);
    for (const revision of [
      `--output=${outside}`,
      `--upload-pack=touch ${outside}`,
      `-O${outside}`,
      '--all',
      '-h',
      '-',
      '--',
      '--end-of-options',
      '--help',
      '--open-files-in-pager=sh',
    ]) {
      expect(resolveRevision(repository, revision)).toEqual({ fault: 'option-like', revision });
    }
    expect(existsSync(outside)).toBe(false);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('that names both a branch and a tag is refused', () => {
    run('tag', 'dobbel', 'main~1');
    run('branch', 'dobbel', 'main~2');
    expect(resolveRevision(repository, 'dobbel')).toEqual({
      fault: 'ambiguous',
      revision: 'dobbel',
      candidates: [],
    });
    expect(commitOf(repository, 'refs/tags/dobbel')).toBe(run('rev-parse', 'main~1').trim());
  });

  it('HEAD is HEAD, also where a branch is called so', () => {
    run('update-ref', 'refs/heads/HEAD', run('rev-parse', 'main~3').trim());
    expect(commitOf(repository, 'HEAD')).toBe(run('rev-parse', 'main').trim());
    run('update-ref', '-d', 'refs/heads/HEAD');
  });

  it('too short to be one commit is refused with the candidates', () => {
    const many = scriptedRepository(script(2500));
    const ids = many
      .run('rev-list', 'main')
      .split('\n')
      .map((id) => id.slice(0, 4))
      .sort();
    const twice = ids.find((id, index) => id === ids[index + 1]) ?? '';
    const fault = resolveRevision(many.open(), twice);
    expect(fault).toMatchObject({ fault: 'ambiguous', revision: twice });
    expect(JSON.stringify(fault)).toMatch(/\(20\d\d-\d\d-\d\d\)/);
  });

  it('has no commit on a branch that is not born', () => {
    const unborn = scriptedRepository([]).open();
    for (const revision of ['HEAD', '@', 'HEAD~1']) {
      expect(resolveRevision(unborn, revision)).toEqual({ fault: 'unborn', branch: 'main' });
    }
    expect(resolveRevision(unborn, 'annet')).toMatchObject({ fault: 'unknown-revision' });
  });

  it('HEAD whose commit is gone is damage, not a branch that is not born', () => {
    const damaged = scriptedRepository([]);
    writeFileSync(join(damaged.folder, '.git/refs/heads/main'), `${'a'.repeat(40)}\n`);
    expect(resolveRevision(damaged.open(), 'HEAD')).toEqual({
      fault: 'missing-object',
      object: 'a'.repeat(40),
    });
  });

  it('of zeros, and one before the first commit, are told for what they are', () => {
    expect(resolveRevision(repository, '0'.repeat(40))).toEqual({ fault: 'no-earlier-commit' });
    for (const revision of ['HEAD~900', 'main~900', 'HEAD~900^'])
      expect(resolveRevision(repository, revision)).toMatchObject({
        fault: 'before-the-first',
        revision,
      });
    expect(resolveRevision(repository, 'finnes-ikke~1')).toMatchObject({
      fault: 'unknown-revision',
    });
  });

  it('that a shallow clone lacks is said to be so', () => {
    const clone = join(newFolder(), 'grunn');
    runGitIn(newFolder(), ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
    expect(resolveRevision(opened(clone), 'HEAD~1')).toEqual({
      fault: 'unknown-revision',
      revision: 'HEAD~1',
      shallow: true,
    });
  });
});

describe('a moment', () => {
  it('is a day in both ways of writing it', () => {
    expect(parseMoment('2026-08-31')).toEqual({ kind: 'day', day: isoDay('2026-08-31') });
    expect(parseMoment('31.08.2026')).toEqual({ kind: 'day', day: isoDay('2026-08-31') });
    expect(parseMoment('1.8.2026')).toEqual({ kind: 'day', day: isoDay('2026-08-01') });
  });

  it('is a revision otherwise', () => {
    for (const revision of ['main', 'v2026-08-31', 'refs/heads/2026-08-31', '20260831', 'HEAD~2']) {
      expect(parseMoment(revision)).toEqual({ kind: 'revision', revision });
    }
  });

  it('is never a revision when it looks like a day', () => {
    expect(parseMoment('2026-02-30')).toMatchObject({
      kind: 'no-such-day',
      fault: { kind: 'day', daysInMonth: 28 },
    });
    expect(parseMoment('31.13.2026')).toMatchObject({
      kind: 'no-such-day',
      fault: { kind: 'month' },
    });
  });
});
