import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRepository } from '../../src/tree/git-repository.ts';
import {
  commitOf,
  ENVIRONMENT,
  emptyFolder,
  newFolder,
  opened,
  removeFolders,
  runGitIn,
  scriptedRepository,
} from './git-repository.ts';

afterAll(removeFolders);

const ONE_COMMIT = [{ at: '2026-01-01T12:00:00Z', files: { 'data/a.yaml': 'id: a\n' } }];
const open = (folder: string, extra = {}) =>
  openRepository(folder, { environment: { ...ENVIRONMENT, ...extra } });

describe('opening a repository', () => {
  it('finds the top from a folder inside', () => {
    const { folder, run, open: openIn } = scriptedRepository(ONE_COMMIT);
    run('reset', '--hard', '--quiet');
    expect(openIn('data')).toMatchObject({ top: folder, folder: 'data', shallow: false });
    expect(openIn()).toMatchObject({ top: folder, folder: '' });
  });

  it('finds the top through a link, and with Norwegian letters and spaces in the name', () => {
    const outer = newFolder();
    const folder = join(outer, 'blå bær');
    mkdirSync(join(folder, 'støtte'), { recursive: true });
    runGitIn(folder, ['init', '--quiet']);
    symlinkSync(join(folder, 'støtte'), join(outer, 'lenke'));
    expect(opened(join(outer, 'lenke'))).toMatchObject({ top: folder, folder: 'støtte' });
  });

  it('reads a linked worktree, a detached HEAD and a repository inside another', () => {
    const { folder, run, open: openIn } = scriptedRepository(ONE_COMMIT);
    const worktree = join(newFolder(), 'wt');
    run('worktree', 'add', '--quiet', '--detach', worktree, 'main');
    expect(opened(worktree).top).toBe(worktree);
    expect(commitOf(opened(worktree), 'HEAD')).toBe(commitOf(openIn(), 'main'));
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    runGitIn(inner, ['init', '--quiet']);
    expect(opened(inner).top).toBe(inner);
  });

  it('reads a worktree of a bare repository', () => {
    const { folder } = scriptedRepository(ONE_COMMIT);
    const outer = newFolder();
    runGitIn(outer, ['clone', '--quiet', '--bare', folder, 'bare.git']);
    runGitIn(join(outer, 'bare.git'), ['worktree', 'add', '--quiet', join(outer, 'wt'), 'main']);
    expect(commitOf(opened(join(outer, 'wt')), 'main')).toMatch(/^[0-9a-f]{40}$/);
    expect(open(join(outer, 'bare.git'))).toMatchObject({ fault: 'bare' });
  });

  it('reads a SHA-256 repository', () => {
    const { open: openIn } = scriptedRepository(ONE_COMMIT, ['--object-format=sha256']);
    expect(commitOf(openIn(), 'HEAD')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is not led to another repository by inherited variables', () => {
    const other = scriptedRepository(ONE_COMMIT);
    const { folder } = scriptedRepository([{ at: 1, message: 'en annen' }]);
    const repository = opened(folder, {
      GIT_DIR: join(other.folder, '.git'),
      GIT_WORK_TREE: other.folder,
      GIT_INDEX_FILE: join(other.folder, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other.folder, '.git/objects'),
    });
    expect(repository.top).toBe(folder);
    expect(commitOf(repository, 'HEAD')).not.toBe(commitOf(other.open(), 'HEAD'));
  });
});

describe('what cannot be opened says why', () => {
  it('no git in PATH', () => {
    const { folder } = scriptedRepository(ONE_COMMIT);
    expect(open(folder, { PATH: emptyFolder() })).toEqual({ fault: 'no-git' });
    expect(open(folder, { PATH: undefined })).toEqual({ fault: 'no-git' });
  });

  it('never a git that lies in the folder itself', () => {
    const { folder } = scriptedRepository(ONE_COMMIT);
    writeFileSync(join(folder, 'git'), '#!/bin/sh\ntouch ran\n', { mode: 0o755 });
    expect(open(folder, { PATH: '.:' })).toEqual({ fault: 'no-git' });
  });

  it('a git that is too old', () => {
    const bin = emptyFolder();
    writeFileSync(
      join(bin, 'git'),
      '#!/bin/sh\ncase "$*" in *version) echo git version 2.25.1;; *) echo --path-format=absolute;; esac\n',
    );
    chmodSync(join(bin, 'git'), 0o755);
    expect(open(newFolder(), { PATH: `${bin}:/bin:/usr/bin` })).toEqual({
      fault: 'too-old',
      found: '2.25.1',
      needed: '2.31',
    });
  });

  it('no repository, and no folder', () => {
    const folder = newFolder();
    expect(open(folder)).toEqual({ fault: 'not-a-repository', folder });
    expect(open(join(folder, 'borte'))).toMatchObject({ fault: 'other' });
  });

  it('a bare repository, also one hidden in a working copy, and the inside of .git', () => {
    const bare = scriptedRepository(ONE_COMMIT, ['--bare']);
    expect(open(bare.folder)).toEqual({ fault: 'bare', folder: bare.folder });
    const { folder } = scriptedRepository(ONE_COMMIT);
    mkdirSync(join(folder, 'data'));
    runGitIn(join(folder, 'data'), ['init', '--quiet', '--bare', 'felle']);
    expect(open(join(folder, 'data/felle'))).toMatchObject({ fault: 'bare' });
    expect(open(join(folder, '.git'))).toMatchObject({ fault: 'bare' });
  });

  it('another owner', () => {
    const { folder } = scriptedRepository(ONE_COMMIT);
    const faults = open(folder, { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    expect(faults).toEqual({ fault: 'foreign-owner', folder });
  });

  it('another owner, unless the user has said that it is safe', () => {
    const { folder } = scriptedRepository(ONE_COMMIT);
    const settings = join(newFolder(), 'gitconfig');
    writeFileSync(settings, `[safe]\n\tdirectory = ${folder}\n`);
    const extra = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: settings };
    expect(open(folder, extra)).toMatchObject({ top: folder });
  });
});
