import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILE_CEILING, type Reading, type Tree } from '../../src/tree/tree.ts';
import { openWorkingTree } from '../../src/tree/working-tree.ts';

let around: string;
let root: string;
let tree: Tree;

beforeEach(() => {
  around = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-tree-')));
  root = join(around, 'rot');
  mkdirSync(join(root, 'data'), { recursive: true });
  writeFileSync(join(around, 'hemmelig.yaml'), 'id: utenfor\n');
  writeFileSync(join(root, 'data/A-1.yaml'), 'id: A-1\n');
  tree = openWorkingTree(root);
});

afterEach(() => {
  chmodSync(root, 0o755);
  rmSync(around, { recursive: true, force: true });
});

const written = (reading: Reading) =>
  reading.kind === 'bytes' ? new TextDecoder().decode(reading.bytes) : reading.fault.kind;

describe('nothing leads out of the root', () => {
  it.each([
    ['upward', '../hemmelig.yaml'],
    ['upward on the way', 'data/../../hemmelig.yaml'],
    ['upward and back', 'data/../data/A-1.yaml'],
    ['absolute', '/etc/passwd'],
    ['with NUL', 'data/A-1.yaml\0.txt'],
  ])('a path %s gives no bytes', (_how, path) => {
    expect(written(tree.read(path))).toBe('missing');
  });

  it('listing upward gives nothing', () => {
    expect(tree.list('..')).toEqual([]);
    expect(tree.list('data/../..')).toEqual([]);
  });

  it('a link to a file is listed as a link and never read, wherever it leads', () => {
    symlinkSync('../../hemmelig.yaml', join(root, 'data/ut.yaml'));
    symlinkSync('A-1.yaml', join(root, 'data/inne.yaml'));
    symlinkSync('/dev/zero', join(root, 'data/null.yaml'));
    symlinkSync('borte', join(root, 'data/henger.yaml'));
    symlinkSync('sirkel.yaml', join(root, 'data/sirkel.yaml'));
    const links = ['henger', 'inne', 'null', 'sirkel', 'ut'].map((name) => `data/${name}.yaml`);
    expect(
      tree
        .list('data')
        .filter(({ kind }) => kind === 'link')
        .map(({ path }) => path),
    ).toEqual(links);
    for (const path of links) expect(written(tree.read(path))).toBe('link');
  });

  it('a link to a folder is not walked, and nothing is read through it when it leads out', () => {
    symlinkSync('..', join(root, 'data/selv'));
    symlinkSync('..', join(root, 'data/igjen'));
    symlinkSync('../..', join(root, 'data/ut'));
    expect(tree.list('')).toEqual([
      { path: 'data/A-1.yaml', kind: 'file' },
      { path: 'data/igjen', kind: 'link' },
      { path: 'data/selv', kind: 'link' },
      { path: 'data/ut', kind: 'link' },
    ]);
    expect(written(tree.read('data/ut/hemmelig.yaml'))).toBe('missing');
  });
});

describe('what is no ordinary file', () => {
  it('a pipe is listed as special, and reading it does not wait', () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(root, 'data/B-1.yaml')]);
    expect(tree.list('data')[1]).toEqual({ path: 'data/B-1.yaml', kind: 'special' });
    expect(written(tree.read('data/B-1.yaml'))).toBe('special');
  });

  it('a socket is listed as special, and is not read', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(root, 'data/B-2.yaml'), done));
    try {
      expect(tree.list('data')[1]).toEqual({ path: 'data/B-2.yaml', kind: 'special' });
      expect(written(tree.read('data/B-2.yaml'))).toBe('special');
    } finally {
      await new Promise((done) => server.close(done));
    }
  });

  it('a folder whose name ends in .yaml is a folder', () => {
    mkdirSync(join(root, 'data/C-1.yaml'));
    writeFileSync(join(root, 'data/C-1.yaml/D-1.yaml'), 'id: D-1\n');
    expect(tree.list('data').map(({ path }) => path)).toEqual([
      'data/A-1.yaml',
      'data/C-1.yaml/D-1.yaml',
    ]);
    expect(written(tree.read('data/C-1.yaml'))).toBe('special');
  });

  it('a file used as a folder, and what is not there, are missing', () => {
    expect(written(tree.read('data/A-1.yaml/x'))).toBe('missing');
    expect(written(tree.read('data/borte.yaml'))).toBe('missing');
    expect(tree.list('borte')).toEqual([]);
    expect(tree.list('data/A-1.yaml')).toEqual([]);
  });

  it('a file too large is told by its size, and not read', () => {
    const path = join(root, 'data/stor.yaml');
    writeFileSync(path, '');
    truncateSync(path, FILE_CEILING);
    expect(tree.read('data/stor.yaml').kind).toBe('bytes');
    truncateSync(path, 600 * 1024 * 1024);
    expect(tree.read('data/stor.yaml')).toEqual({
      kind: 'fault',
      fault: { kind: 'too-large', size: 600 * 1024 * 1024, limit: FILE_CEILING },
    });
  });

  it.skipIf(process.getuid?.() === 0)(
    'a file and a folder without leave to read are told; the others are read',
    () => {
      writeFileSync(join(root, 'data/E-1.yaml'), 'id: E-1\n', { mode: 0 });
      mkdirSync(join(root, 'data/lukket'), { mode: 0 });
      expect(tree.read('data/E-1.yaml')).toEqual({
        kind: 'fault',
        fault: { kind: 'system', system: 'EACCES' },
      });
      expect(tree.list('data')).toEqual([
        { path: 'data/A-1.yaml', kind: 'file' },
        { path: 'data/E-1.yaml', kind: 'file' },
        { path: 'data/lukket', kind: 'unreadable' },
      ]);
    },
  );
});

describe('names', () => {
  it('come in the order of code units, whatever the language of the machine', () => {
    for (const name of ['å', 'z', 'Aa', 'a', 'B', 'æ', '10', '9'])
      writeFileSync(join(root, `data/${name}.yaml`), '');
    expect(tree.list('data').map(({ path }) => path.slice(5, -5))).toEqual([
      '10',
      '9',
      'A-1',
      'Aa',
      'B',
      'a',
      'z',
      'å',
      'æ',
    ]);
  });

  it('in one part and in two, in capitals and not, are different files', () => {
    for (const name of ['bl\u00e5', 'bla\u030a', 't1', 'T1'])
      writeFileSync(join(root, `data/${name}.yaml`), name);
    expect(written(tree.read('data/bl\u00e5.yaml'))).toBe('bl\u00e5');
    expect(written(tree.read('data/bla\u030a.yaml'))).toBe('bla\u030a');
    expect(tree.list('data')).toHaveLength(5);
  });

  it('that are no UTF-8 are told, with their bytes written out', () => {
    const path = Buffer.concat([
      Buffer.from(`${root}/data/bl`),
      Buffer.from([0xe5]),
      Buffer.from('.yaml'),
    ]);
    writeFileSync(path, 'id: x\n');
    expect(tree.list('data')).toContainEqual({ path: 'data/bl\\xe5.yaml', kind: 'bad-name' });
  });

  it('that look like options, or hold a new line, are only names', () => {
    for (const name of ['--output=x.yaml', 'to\nlinjer.yaml', '.skjult.yaml'])
      writeFileSync(join(root, 'data', name), name);
    for (const name of ['--output=x.yaml', 'to\nlinjer.yaml', '.skjult.yaml'])
      expect(written(tree.read(`data/${name}`))).toBe(name);
    expect(tree.list('data')).toHaveLength(4);
  });
});

describe('the walk', () => {
  it('leaves .git and node_modules alone', () => {
    for (const folder of ['.git', 'node_modules', 'data/node_modules']) {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, 'x.yaml'), '');
    }
    expect(tree.list('')).toEqual([{ path: 'data/A-1.yaml', kind: 'file' }]);
  });

  it('ends at a depth no register has, and says so', () => {
    mkdirSync(join(root, ...Array.from({ length: 60 }, () => 'n')), { recursive: true });
    const [deep] = tree.list('n');
    expect(deep?.kind).toBe('unreadable');
    expect(deep?.path.split('/').length).toBeLessThan(40);
  });
});

describe('a mark', () => {
  it('is given to a file that was settled, another when it changes, and to nothing else', () => {
    const now = Math.floor(Date.now() / 1_000);
    expect(openWorkingTree(root).mark('data/A-1.yaml')).toBeNull();
    expect(openWorkingTree(root, now - 1_000).mark('data/A-1.yaml')).toBeNull();
    const { mark } = openWorkingTree(root, now + 60);
    const before = mark('data/A-1.yaml');
    expect(before).not.toBeNull();
    expect(mark('data/A-1.yaml')).toBe(before);
    writeFileSync(join(root, 'data/A-1.yaml'), 'id: A-1 # lengre\n');
    expect(mark('data/A-1.yaml')).not.toBe(before);
    for (const path of ['data', 'data/mangler.yaml', '../hemmelig.yaml'])
      expect(mark(path)).toBeNull();
  });
});
