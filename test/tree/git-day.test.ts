import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import { commitAtEndOf } from '../../src/tree/git-day.ts';
import { firstParentCommits } from '../../src/tree/git-log.ts';
import {
  commitOf,
  newFolder,
  opened,
  removeFolders,
  runGitIn,
  type ScriptedCommit,
  scriptedRepository,
  sound,
} from './git-repository.ts';

afterAll(removeFolders);

const subjectAt = (script: readonly ScriptedCommit[]) => {
  const repository = scriptedRepository(script).open();
  return (day: string, zone = 'Europe/Oslo') => {
    const at = sound(commitAtEndOf(repository, isoDay(day), zone));
    return at.kind === 'commit' ? at.commit.subject : null;
  };
};

describe('the commit at the end of a day', () => {
  it('is the newest of that day in the time zone of the register', () => {
    const at = subjectAt([
      { at: '2026-03-28T22:59:59Z', message: 'a' },
      { at: '2026-03-29T21:59:59Z', message: 'b' },
      { at: '2026-03-29T22:00:00Z', message: 'c' },
    ]);
    expect(at('2026-03-27')).toBeNull();
    expect(at('2026-03-28')).toBe('a');
    expect(at('2026-03-29')).toBe('b');
    expect(at('2026-03-30')).toBe('c');
    expect(at('2026-03-29', 'UTC')).toBe('c');
    expect(at('2026-03-28', 'America/Los_Angeles')).toBe('a');
    expect(at('2026-03-28', 'Pacific/Kiritimati')).toBeNull();
  });

  it('tells of the first commit when the day lies before it', () => {
    const repository = scriptedRepository([
      { at: '2026-01-01T00:00:00Z', message: 'først' },
    ]).open();
    expect(commitAtEndOf(repository, isoDay('2020-01-01'), 'UTC')).toMatchObject({
      kind: 'none',
      first: { subject: 'først' },
      backDated: [],
    });
  });

  it('does not take a back-dated commit for older than what it stands on', () => {
    const script = [
      { at: '2024-01-01T12:00:00Z', message: 'gammel' },
      { at: '2026-01-01T12:00:00Z', message: 'ny' },
      { at: '2001-01-01T12:00:00Z', message: 'tilbakedatert' },
      { at: '2026-05-01T12:00:00Z', message: 'nyest' },
    ];
    const at = subjectAt(script);
    expect(at('2024-06-01')).toBe('gammel');
    expect(at('2001-06-01')).toBeNull();
    expect(at('2026-02-01')).toBe('tilbakedatert');
    expect(at('2026-06-01')).toBe('nyest');
    const repository = scriptedRepository(script).open();
    expect(commitAtEndOf(repository, isoDay('2026-06-01'), 'UTC')).toMatchObject({
      backDated: [{ subject: 'tilbakedatert' }],
    });
  });

  it('follows the first parents: a commit of a merged branch was not on the line before the merge', () => {
    const at = subjectAt([
      { at: '2026-01-01T12:00:00Z', message: 'a' },
      { at: '2026-01-02T12:00:00Z', message: 'side', branch: 'side', parents: [1] },
      { at: '2026-01-03T12:00:00Z', message: 'b', parents: [1] },
      { at: '2026-01-05T12:00:00Z', message: 'fletting', parents: [3, 2] },
    ]);
    expect(at('2026-01-02')).toBe('a');
    expect(at('2026-01-04')).toBe('b');
    expect(at('2026-01-05')).toBe('fletting');
  });

  it('is not moved by replace refs or grafts', () => {
    const { run, open, folder } = scriptedRepository([
      { at: '2026-01-01T12:00:00Z', message: 'a' },
      { at: '2026-02-01T12:00:00Z', message: 'b' },
      { at: '2026-03-01T12:00:00Z', message: 'c' },
    ]);
    run('replace', 'main~1', 'main~2');
    writeFileSync(join(folder, '.git/info/grafts'), run('rev-parse', 'main'));
    expect(sound(firstParentCommits(open())).map(({ subject }) => subject)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('the line of first parents', () => {
  it('has parents, times and subjects, oldest first', () => {
    const repository = scriptedRepository([
      { at: 100, message: ':100644 rar\tmed tab\nog flere linjer\n\nbrødtekst' },
      { at: 300, message: '' },
      { at: 200, message: 'tilbake' },
    ]).open();
    const commits = sound(firstParentCommits(repository));
    expect(
      commits.map(({ time, effectiveTime, subject }) => [time, effectiveTime, subject]),
    ).toEqual([
      [100, 100, ':100644 rar\tmed tab og flere linjer'],
      [300, 300, ''],
      [200, 300, 'tilbake'],
    ]);
    expect(commits[0]?.parents).toEqual([]);
    expect(commits[1]?.parents).toEqual([commits[0]?.id]);
    expect(commits[2]?.id).toBe(commitOf(repository, 'main'));
  });

  it('can begin elsewhere than at HEAD', () => {
    const repository = scriptedRepository([{ at: 1 }, { at: 2 }, { at: 3 }]).open();
    const from = commitOf(repository, 'main~1');
    expect(sound(firstParentCommits(repository, { from })).map(({ time }) => time)).toEqual([1, 2]);
  });

  it('bears a clock that was far out and one that cannot be read', () => {
    const { run, folder, open } = scriptedRepository([{ at: 5 }, { at: 99_999_999_999 }]);
    const tree = run('rev-parse', 'main^{tree}').trim();
    const parent = run('rev-parse', 'main').trim();
    const text = `tree ${tree}\nparent ${parent}\nauthor a <a@b> 1 +0000\ncommitter a <a@b> tull\n\nhei\n`;
    const id = runGitIn(
      folder,
      ['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
      text,
    )
      .toString()
      .trim();
    run('update-ref', 'refs/heads/main', id);
    expect(sound(firstParentCommits(open())).map(({ time }) => time)).toEqual([
      5, 99_999_999_999, 0,
    ]);
  });

  it('is refused in a shallow clone and on an unborn branch', () => {
    const { folder } = scriptedRepository([{ at: 1 }, { at: 2 }]);
    const clone = join(newFolder(), 'grunn');
    runGitIn(newFolder(), ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
    expect(firstParentCommits(opened(clone))).toEqual({ fault: 'shallow' });
    expect(commitAtEndOf(opened(clone), isoDay('2026-01-01'), 'UTC')).toEqual({ fault: 'shallow' });
    expect(firstParentCommits(scriptedRepository([]).open())).toEqual({
      fault: 'unborn',
      branch: 'main',
    });
  });
});
