import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckout } from '../../src/tree/checkout-tree.ts';
import {
  askCheckout,
  bringCommand,
  gitDirectoryOf,
  ignoringRules,
  mayLackFiles,
} from '../../src/tree/git-checkout.ts';
import { listIndex } from '../../src/tree/git-listing.ts';
import {
  ENVIRONMENT,
  emptyFolder,
  newFolder,
  opened,
  removeFolders,
  runGitIn,
  scriptedRepository,
  sound,
} from './git-repository.ts';

afterAll(removeFolders);

const SUBMODULE = { mode: '160000', content: '1234567890123456789012345678901234567890' };
let folder = '';
const at = (within = '', environment = ENVIRONMENT) => ({
  root: folder,
  folder: within,
  environment,
});

beforeAll(() => {
  const made = scriptedRepository([
    {
      at: '2026-05-01T12:00:00Z',
      files: {
        'data/a.yaml': 'id: a\n',
        'data/b.yaml': 'id: b\n',
        'data/inne': SUBMODULE,
        'andre/c.yaml': 'id: c\n',
        '.gitignore': 'bort.yaml\n',
      },
    },
  ]);
  folder = made.folder;
  const git = (...words: string[]) => runGitIn(folder, words);
  git('reset', '--quiet', '--hard');
  git('update-index', '--skip-worktree', 'data/b.yaml', 'andre/c.yaml');
  rmSync(join(folder, 'data/b.yaml'));
  rmSync(join(folder, 'andre'), { recursive: true });
  writeFileSync(join(folder, 'data/bort.yaml'), 'id: bort\n');
  writeFileSync(join(folder, 'data/ny.yaml'), 'id: ny\n');
});

describe('a working copy from which files are left out', () => {
  it('is told of by git', () => {
    const all = sound(askCheckout(at(), { others: true }));
    expect(all && [...all.leftOut]).toEqual(['andre/c.yaml', 'data/b.yaml']);
    expect(all && [...all.submodules]).toEqual(['data/inne']);
    expect(all && [...all.untracked]).toEqual(['data/ny.yaml']);
    const within = sound(askCheckout(at('data'), { others: false }));
    expect(within && [...within.leftOut]).toEqual(['data/b.yaml']);
    expect(within && [...within.untracked]).toEqual([]);
    expect(within && [...within.tracked]).toEqual(['data/a.yaml', 'data/b.yaml', 'data/inne']);
  });

  it('has a tree in which they are there, and not here', () => {
    expect(mayLackFiles(at())).toBe(true);
    const tree = sound(openCheckout(at()));
    expect(tree.list('data').map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'data/a.yaml file',
      'data/b.yaml file',
      'data/bort.yaml file',
      'data/inne submodule',
      'data/ny.yaml file',
    ]);
    expect(tree.list('').map(({ path }) => path)).toContain('andre/c.yaml');
    expect(tree.list('mangler')).toEqual([]);
    expect(tree.read('data/a.yaml').kind).toBe('bytes');
    expect(tree.read('data/b.yaml')).toMatchObject({
      kind: 'fault',
      fault: { kind: 'not-checked-out' },
    });
    expect(tree.read('data/x.yaml')).toMatchObject({ kind: 'fault', fault: { kind: 'missing' } });
  });

  it('is brought by a command that fits how they were left out', () => {
    expect(bringCommand(at(), 'data/b.yaml')).toBe(
      'git update-index --no-skip-worktree data/b.yaml && git checkout -- data/b.yaml',
    );
    mkdirSync(join(folder, '.git/info'), { recursive: true });
    writeFileSync(join(folder, '.git/info/sparse-checkout'), '');
    expect(bringCommand(at(), 'data/b.yaml')).toBe('git sparse-checkout disable');
    rmSync(join(folder, '.git/info/sparse-checkout'));
  });

  it('cannot be told of without git, or by a git that fails', () => {
    const environment = { ...ENVIRONMENT, PATH: emptyFolder() };
    expect(askCheckout(at('', environment), { others: true })).toEqual({ fault: 'no-git' });
    expect(openCheckout(at('', environment))).toEqual({ fault: 'no-git' });
    expect(ignoringRules(at('', environment), ['data/bort.yaml']).size).toBe(0);
  });

  it('is no working copy of git where there is no .git', () => {
    const place = { root: newFolder(), folder: '', environment: ENVIRONMENT };
    expect(askCheckout(place, { others: true })).toBeNull();
    expect(mayLackFiles(place)).toBe(false);
    expect(gitDirectoryOf(place.root)).toBeNull();
    expect(bringCommand(place, 'a')).toContain('git update-index');
    mkdirSync(join(place.root, '.git'));
    expect(mayLackFiles(place)).toBe(false);
    writeFileSync(join(place.root, '.git/index'), 'nonsense');
    expect(mayLackFiles(place)).toBe(false);
    writeFileSync(join(place.root, '.gitmodules'), '');
    expect(mayLackFiles(place)).toBe(true);
    expect(openCheckout(place)).toHaveProperty('fault');
  });

  it('of which .git is a file has its folder where that says', () => {
    const root = newFolder();
    writeFileSync(join(root, '.git'), 'gitdir: ../annet\n');
    expect(gitDirectoryOf(root)).toBe(join(root, '../annet'));
    writeFileSync(join(root, '.git'), 'noe annet\n');
    expect(gitDirectoryOf(root)).toBeNull();
    writeFileSync(join(root, '.git'), 'x'.repeat(5_000));
    expect(gitDirectoryOf(root)).toBeNull();
  });
});

describe('an index that cannot be read', () => {
  it('is told of, and not taken for one that leaves nothing out', () => {
    const root = newFolder();
    mkdirSync(join(root, '.git/index'), { recursive: true });
    expect(() => mayLackFiles({ root })).toThrow('EISDIR');
  });
});

describe('a working copy that lacks nothing', () => {
  it('is read as the disk has it, also where it could lack something', () => {
    const made = scriptedRepository([{ at: 1_700_000_000, files: { a: '1', '.gitmodules': '' } }]);
    runGitIn(made.folder, ['reset', '--quiet', '--hard']);
    const place = { root: made.folder, folder: '', environment: ENVIRONMENT };
    expect(mayLackFiles(place)).toBe(true);
    expect(
      sound(openCheckout(place))
        .list('')
        .map(({ path }) => path),
    ).toEqual(['.gitmodules', 'a']);
    rmSync(join(made.folder, '.gitmodules'));
    expect(mayLackFiles(place)).toBe(false);
    expect(
      sound(openCheckout(place))
        .list('')
        .map(({ path }) => path),
    ).toEqual(['a']);
  });
});

describe('what is ignored', () => {
  it('is told with the rule that says so', () => {
    const rules = ignoringRules(at(), ['data/bort.yaml', 'data/a.yaml']);
    expect([...rules]).toEqual([['data/bort.yaml', '.gitignore:1: bort.yaml']]);
    expect(ignoringRules(at(), []).size).toBe(0);
  });

  it('is not told where git cannot', () => {
    expect(ignoringRules(at(), ['../ute.yaml']).size).toBe(0);
  });
});

describe('the index', () => {
  it('may be another file in the repository, and never one elsewhere', () => {
    const made = scriptedRepository([
      {
        at: '2026-05-01T12:00:00Z',
        files: { 'a.yaml': '1', lenke: { mode: '120000', content: 'a' } },
      },
    ]);
    runGitIn(made.folder, ['reset', '--quiet', '--hard']);
    const other = join(made.folder, '.git/annen');
    runGitIn(made.folder, ['read-tree', '--index-output=.git/annen', '--empty']);
    const paths = (file: string | null) =>
      sound(listIndex(opened(made.folder), file)).map(({ path, kind }) => `${path} ${kind}`);
    const usual = paths(null);
    expect(usual).toEqual(['a.yaml file', 'lenke link']);
    expect(paths('')).toEqual(usual);
    expect(paths(other)).toEqual([]);
    expect(paths(join(newFolder(), 'annen'))).toEqual(usual);
  });

  it('with a merge in conflict is told of as that', () => {
    const made = scriptedRepository([
      { at: 1_700_000_000, files: { a: '1' } },
      { at: 1_700_000_001, files: { a: '2' } },
      { at: 1_700_000_002, branch: 'other', files: { a: '3' }, parents: [1] },
    ]);
    runGitIn(made.folder, ['reset', '--quiet', '--hard']);
    expect(() => runGitIn(made.folder, ['merge', '--quiet', 'other'])).toThrow();
    expect(listIndex(opened(made.folder), null)).toEqual({ fault: 'unmerged', path: 'a' });
  });
});
