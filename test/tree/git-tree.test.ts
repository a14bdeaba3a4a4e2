import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBlobsInOrder } from '../../src/tree/git-blob-reader.ts';
import { isGitFault } from '../../src/tree/git-fault.ts';
import { listCommit } from '../../src/tree/git-listing.ts';
import { firstParentCommits } from '../../src/tree/git-log.ts';
import { openRepository } from '../../src/tree/git-repository.ts';
import { gitTree } from '../../src/tree/git-tree.ts';
import { FILE_CEILING, type Tree } from '../../src/tree/tree.ts';
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

const treeOf = (files: NonNullable<ScriptedCommit['files']>): Tree => {
  const repository = scriptedRepository([{ at: 1, files }]).open();
  return sound(gitTree(repository, commitOf(repository, 'HEAD')));
};

const textAt = (tree: Tree, path: string): string => {
  const reading = tree.read(path);
  return reading.kind === 'bytes'
    ? Buffer.from(reading.bytes).toString('utf8')
    : JSON.stringify(reading.fault);
};

/** A git that also counts how often it is run. */
function countingGit(): { program: string; count: () => number } {
  const folder = newFolder();
  const program = join(folder, 'git');
  const log = join(folder, 'log');
  writeFileSync(program, `#!/bin/sh\necho >> '${log}'\nexec git "$@"\n`, { mode: 0o755 });
  return { program, count: () => readFileSync(log).length };
}

describe('the tree of a commit', () => {
  it('lists what lies below a folder, sorted, and reads it', () => {
    const tree = treeOf({
      'data/b/støtte.yaml': 'ø\n',
      'data/b.yaml': 'b\r\n',
      'data/b-c.yaml': '',
      'data/a.yaml': 'a\0\n\nb',
      'database/x.yaml': 'x',
      'README.md': 'les',
    });
    expect(tree.list('data').map(({ path }) => path)).toEqual([
      'data/a.yaml',
      'data/b-c.yaml',
      'data/b.yaml',
      'data/b/støtte.yaml',
    ]);
    expect(tree.list('').map(({ path }) => path)).toEqual([
      'README.md',
      'data/a.yaml',
      'data/b-c.yaml',
      'data/b.yaml',
      'data/b/støtte.yaml',
      'database/x.yaml',
    ]);
    expect(tree.list('finnes-ikke')).toEqual([]);
    expect(textAt(tree, 'data/a.yaml')).toBe('a\0\n\nb');
    expect(textAt(tree, 'data/b.yaml')).toBe('b\r\n');
    expect(textAt(tree, 'data/b-c.yaml')).toBe('');
    expect(textAt(tree, 'data/b/støtte.yaml')).toBe('ø\n');
    expect(textAt(tree, 'README.md')).toBe('les');
  });

  it('reads a file again, out of order, unlisted, and with the same content as another', () => {
    const tree = treeOf({
      'd/a.yaml': 'lik',
      'd/b.yaml': 'lik',
      'd/c.json': '{}',
      's/x.json': '1',
    });
    expect(textAt(tree, 'd/c.json')).toBe('{}');
    tree.list('d');
    for (const path of [
      'd/c.json',
      'd/a.yaml',
      'd/b.yaml',
      'd/a.yaml',
      's/x.json',
      'd/c.json',
      'd/b.yaml',
    ]) {
      expect(textAt(tree, path)).toBe({ a: 'lik', b: 'lik', c: '{}', x: '1' }[path[2] as 'a']);
    }
  });

  it('does not read links, submodules, folders, what is too large or not there', () => {
    const tree = treeOf({
      'd/lenke.yaml': { mode: '120000', content: '/etc/passwd' },
      'd/modul': { mode: '160000', content: 'a'.repeat(40) },
      'd/kjørbar.yaml': { mode: '100755', content: 'k' },
      'd/stor.yaml': 'x'.repeat(FILE_CEILING + 1),
      'd/størst.yaml': 'x'.repeat(FILE_CEILING),
    });
    expect(tree.list('d')).toEqual([
      { path: 'd/kjørbar.yaml', kind: 'file' },
      { path: 'd/lenke.yaml', kind: 'link' },
      { path: 'd/modul', kind: 'submodule' },
      { path: 'd/stor.yaml', kind: 'file' },
      { path: 'd/størst.yaml', kind: 'file' },
    ]);
    const faultAt = (path: string) => {
      const reading = tree.read(path);
      return reading.kind === 'fault' ? reading.fault : reading.bytes.length;
    };
    expect(faultAt('d/lenke.yaml')).toEqual({ kind: 'link' });
    expect(faultAt('d/modul')).toEqual({ kind: 'special' });
    expect(faultAt('d')).toEqual({ kind: 'special' });
    expect(faultAt('d/borte.yaml')).toEqual({ kind: 'missing' });
    expect(faultAt('../d/stor.yaml')).toEqual({ kind: 'missing' });
    expect(faultAt('d/stor.yaml')).toEqual({
      kind: 'too-large',
      size: FILE_CEILING + 1,
      limit: FILE_CEILING,
    });
    expect(faultAt('d/størst.yaml')).toBe(FILE_CEILING);
    expect(faultAt('d/kjørbar.yaml')).toBe(1);
  });

  it('shows names that are not UTF-8 and keeps the others whole', () => {
    const tree = treeOf({
      'd/bl%E5.yaml': 'x',
      'd/blå.yaml': 'y',
      'd/linje\nskift.yaml': 'z',
      'd/"anførsel".yaml': 'w',
    });
    expect(tree.list('d')).toContainEqual({ path: 'd/bl\\xE5.yaml', kind: 'bad-name' });
    expect(tree.list('d').filter(({ kind }) => kind === 'file')).toHaveLength(3);
    expect(textAt(tree, 'd/blå.yaml')).toBe('y');
    expect(textAt(tree, 'd/linje\nskift.yaml')).toBe('z');
    expect(textAt(tree, 'd/bl\\xE5.yaml')).toBe('{"kind":"missing"}');
  });

  it('sorts by code unit, as JavaScript does', () => {
    const names = ['d/\u{1F980}.yaml', 'd/\uFF5E.yaml', 'd/Z.yaml', 'd/a.yaml'];
    const tree = treeOf(Object.fromEntries(names.map((name) => [name, ''])));
    expect(tree.list('').map(({ path }) => path)).toEqual([...names].sort());
  });

  it('reads more than one portion of a folder', () => {
    const files = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [
        `d/${1000 + index}.yaml`,
        `${index}:`.padEnd(200_000, 'x'),
      ]),
    );
    const tree = treeOf(files);
    for (const { path } of tree.list('d')) expect(textAt(tree, path)).toBe(files[path]);
  });

  it('tells a blob that is too large from one that git cannot give', () => {
    const test = scriptedRepository([
      { at: 1, files: { 'd/a.yaml': 'x'.repeat(2 * FILE_CEILING) } },
    ]);
    const [entry] = sound(listCommit(test.open(), commitOf(test.open(), 'HEAD')));
    const read = readBlobsInOrder(test.open(), entry === undefined ? [] : [entry.blob]);
    const answer = entry === undefined ? undefined : read(entry.blob);
    expect(answer).toMatchObject({
      kind: 'fault',
      fault: { kind: 'too-large', size: 2 * FILE_CEILING },
    });
    expect(isGitFault(answer)).toBe(false);
  });

  it('asks git a few times for a folder, not once per file, in whatever order it is read', () => {
    const test = scriptedRepository([
      {
        at: 1,
        files: Object.fromEntries(
          Array.from({ length: 200 }, (_, number) => [
            `d/${number % 7}/${number}.yaml`,
            `${number}`,
          ]),
        ),
      },
    ]);
    const repository = test.open();
    const commit = commitOf(repository, 'HEAD');
    const calls = countingGit();
    const tree = sound(
      gitTree({ ...repository, git: { ...repository.git, program: calls.program } }, commit),
    );
    const paths = tree.list('d').map(({ path }) => path);
    const order = [...paths.slice(120), ...paths.slice(0, 120), ...paths.slice(50, 70).reverse()];
    for (const path of order) expect(textAt(tree, path)).toBe(/(\d+)\.yaml$/.exec(path)?.[1]);
    expect(calls.count()).toBe(3);
    const before = calls.count();
    for (const path of paths.slice(0, 50)) tree.read(path);
    expect(calls.count() - before).toBe(0);
  });

  it('is empty for a commit without files', () => {
    expect(treeOf({}).list('')).toEqual([]);
  });

  it('is not changed by a replaced object', () => {
    const { run, open, folder } = scriptedRepository([{ at: 1, files: { 'a.yaml': 'ekte' } }]);
    const other = runGitIn(folder, ['hash-object', '-w', '--stdin'], 'falsk').toString().trim();
    run('replace', run('rev-parse', 'main:a.yaml').trim(), other);
    const repository = open();
    expect(textAt(sound(gitTree(repository, commitOf(repository, 'HEAD'))), 'a.yaml')).toBe('ekte');
  });
});

describe('a partial clone whose origin is gone', () => {
  const origin = scriptedRepository([
    { at: 1, files: { 'd/a.yaml': 'a1', 'd/b.yaml': 'b' } },
    { at: 2, files: { 'd/a.yaml': 'a2' } },
  ]);
  origin.run('config', 'uploadpack.allowFilter', 'true');
  const clone = (filter: string): string => {
    const folder = join(newFolder(), 'delvis');
    runGitIn(newFolder(), [
      'clone',
      '--quiet',
      `--filter=${filter}`,
      `file://${origin.folder}`,
      folder,
    ]);
    return folder;
  };
  const withoutBlobs = clone('blob:none');
  const withoutTrees = clone('tree:0');
  renameSync(origin.folder, `${origin.folder}-borte`);

  it('reads what it has and says what it lacks', () => {
    const repository = opened(withoutBlobs);
    const now = sound(gitTree(repository, commitOf(repository, 'HEAD')));
    now.list('d');
    expect([textAt(now, 'd/a.yaml'), textAt(now, 'd/b.yaml')]).toEqual(['a2', 'b']);
    const before = sound(gitTree(repository, commitOf(repository, 'HEAD~1')));
    before.list('d');
    expect(before.read('d/a.yaml')).toEqual({
      kind: 'fault',
      fault: { kind: 'system', system: 'missing-object' },
    });
    expect(textAt(before, 'd/b.yaml')).toBe('b');
  });

  it('cannot list a commit whose folders it lacks', () => {
    const repository = opened(withoutTrees);
    expect(firstParentCommits(repository)).toHaveLength(2);
    expect(gitTree(repository, commitOf(repository, 'HEAD~1'))).toMatchObject({
      fault: 'missing-object',
    });
  });

  it('fetches nothing, though it could', () => {
    renameSync(`${origin.folder}-borte`, origin.folder);
    const repository = opened(withoutBlobs);
    const before = sound(gitTree(repository, commitOf(repository, 'HEAD~1')));
    expect(before.read('d/a.yaml')).toMatchObject({ kind: 'fault' });
    expect(existsSync(join(withoutBlobs, '.git/FETCH_HEAD'))).toBe(false);
  });
});

describe('a damaged repository', () => {
  it('is told of', () => {
    const { folder, open, run } = scriptedRepository([{ at: 1, files: { 'a.yaml': 'x' } }], []);
    const repository = open();
    const commit = commitOf(repository, 'HEAD');
    run('prune-packed');
    renameSync(join(folder, '.git/objects'), join(folder, '.git/borte'));
    expect(openRepository(folder, { environment: repository.git.environment })).toMatchObject({
      fault: 'damaged',
    });
    expect(gitTree(repository, commit)).toHaveProperty('fault');
  });
});
