import {
  existsSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isUnchanged } from '../../../src/cli/kept/answer-again.ts';
import { changesByGit, type Ground } from '../../../src/cli/kept/changes-by-git.ts';
import { usedPath } from '../../../src/cli/kept/stamp.ts';
import { commitAll } from '../../bench/registers/generated.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';
import { runGitIn } from '../../tree/git-repository.ts';
import { CHANGES, POST, POSTS } from './changes.ts';

/** Registers that were committed a second ago or more: git takes the time of change of a file in whole seconds. */
const folders: string[] = [];
const SECOND = 1_100;

beforeAll(() => {
  for (let number = 0; number < Object.keys(CHANGES).length + 6; number += 1) {
    const folder = realpathSync(copyOfShippedRegister());
    // Long before git writes its index.
    for (const path of filesIn(folder)) utimesSync(path, 1_700_000_000, 1_700_000_000);
    commitAll(folder);
    folders.push(folder);
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SECOND);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

let folder: string;
let number = 0;

beforeEach(() => {
  folder = folders[number] ?? '';
  number += 1;
});

function filesIn(parent: string): string[] {
  return readdirSync(parent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What an answer about all posts and schemas rests on. */
function ground(): Ground {
  const folders = ['data', POSTS, 'schemas'].map((name) => join(folder, name));
  return {
    uses: [
      usedPath('is-there', join(folder, '.git')),
      usedPath('is-there', join(folder, 'register.yaml')),
      usedPath('is-there', join(folder, '.gitmodules')),
      usedPath('is-there', join(folder, 'data/.baerum-innov.journal')),
      ...folders.map((path) => usedPath('leads-to', path)),
      ...folders.map((path) => usedPath('holds', path)),
      ...filesIn(folder).map((path) => usedPath('holds', path)),
    ],
    git: [],
  };
}

function isAsItWas({ uses, git }: Ground): boolean {
  return isUnchanged({ uses: uses.map(({ use, path, stamp }) => [use, path, stamp]), git });
}

describe('a register in which git looks for changes', () => {
  it('has fewer files to look at, and is as it was', () => {
    const all = ground();
    const less = changesByGit(all, 0);
    expect(less.uses.length).toBeLessThan(12);
    expect(less.git).toHaveLength(1);
    expect(isAsItWas(less)).toBe(true);
    expect(changesByGit(all, all.uses.length)).toBe(all);
  });
  it.each(Object.entries(CHANGES))('is not as it was when %s', (_, change) => {
    const less = changesByGit(ground(), 0);
    expect(less.git).toHaveLength(1);
    change(folder);
    expect(isAsItWas(less)).toBe(false);
  });
});

describe('a repository whose settings have git run programs', () => {
  it('has none run to see what changed', () => {
    const sign = join(folder, 'run');
    const program = `touch ${sign}; cat`;
    for (const setting of ['clean', 'smudge', 'process'])
      runGitIn(folder, ['config', `filter.all.${setting}`, program]);
    for (const setting of ['core.fsmonitor', 'diff.external', 'core.sshCommand'])
      runGitIn(folder, ['config', setting, program]);
    runGitIn(folder, ['config', 'diff.all.textconv', program]);
    writeFileSync(join(folder, '.git/info/attributes'), '* filter=all diff=all\n');
    const less = changesByGit(ground(), 0);
    expect(less.git).toHaveLength(1);
    expect(isAsItWas(less)).toBe(true);
    CHANGES['a post says something else']?.(folder);
    expect(isAsItWas(less)).toBe(false);
    expect(existsSync(sign)).toBe(false);
  });
});

describe('files that are not left to git', () => {
  it.each<[string, () => void]>([
    ['one that is not tracked', () => runGitIn(folder, ['rm', '--quiet', '--cached', POST])],
    ['one that is changed already', () => writeFileSync(join(folder, POST), 'id: FP-2024-002\n')],
    [
      'one that git takes as it is',
      () => runGitIn(folder, ['update-index', '--assume-unchanged', POST]),
    ],
  ])('%s', (_, before) => {
    before();
    const less = changesByGit(ground(), 0);
    expect(less.uses.map(({ path }) => path)).toContain(join(folder, POST));
    const { atime, mtime, size } = statSync(join(folder, POST));
    writeFileSync(join(folder, POST), 'x'.repeat(size));
    utimesSync(join(folder, POST), atime, mtime);
    expect(isAsItWas(less)).toBe(false);
  });
  it('any, while one was changed in the second in which git wrote its index', () => {
    const { mtime } = statSync(join(folder, '.git/index'));
    utimesSync(join(folder, POST), mtime, mtime);
    const all = ground();
    expect(changesByGit(all, 0)).toBe(all);
  });
});
