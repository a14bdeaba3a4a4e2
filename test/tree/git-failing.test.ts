import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import { defaultBranch, mergeBase } from '../../src/tree/git-ancestry.ts';
import { readBlobsInOrder } from '../../src/tree/git-blob-reader.ts';
import { blobSizes, readBlobs, readSizedBlobs } from '../../src/tree/git-blobs.ts';
import { changesByCommit } from '../../src/tree/git-changes.ts';
import { commitTime } from '../../src/tree/git-commit.ts';
import { commitAtEndOf } from '../../src/tree/git-day.ts';
import { isGitFault } from '../../src/tree/git-fault.ts';
import { listCommit, listIndex } from '../../src/tree/git-listing.ts';
import { commitsChanging, firstParentCommits } from '../../src/tree/git-log.ts';
import { mergeFile } from '../../src/tree/git-merge-file.ts';
import { openRepository, type Repository } from '../../src/tree/git-repository.ts';
import { headCommit, type ObjectId, resolveRevision } from '../../src/tree/git-revision.ts';
import { gitTree, indexTree } from '../../src/tree/git-tree.ts';
import {
  commitOf,
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

const GIT = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();

/** A program that is git, but for the commands whose words match a pattern of the shell: these do what the script says. */
function gitThat(script: string, pattern: string): string {
  const program = join(newFolder(), 'git');
  writeFileSync(
    program,
    `#!/bin/sh\ncase " $* " in ${pattern}) ${script} ;; esac\nexec '${GIT}' "$@"\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

function withGit(repository: Repository, script: string, pattern: string): Repository {
  return { ...repository, git: { ...repository.git, program: gitThat(script, pattern) } };
}

const FAILS = 'echo "fatal: nothing works" >&2; exit 128';
const WAYS: readonly [string, string][] = [
  ['fails', FAILS],
  ['is killed', 'kill -9 $$'],
];

const DAY = isoDay('2026-06-01');
const test = scriptedRepository([
  { at: '2026-05-01T12:00:00Z', files: { 'data/a.yaml': 'id: a\n', 'data/b.yaml': 'id: b\n' } },
  { at: '2026-05-02T12:00:00Z', files: { 'data/a.yaml': 'id: a2\n' } },
]);
runGitIn(test.folder, ['reset', '--quiet', '--hard']);
const sane = test.open();
const head = commitOf(sane, 'HEAD');
const blob = sound(listCommit(sane, head))[0]?.blob as ObjectId; // the repository has files

/** Each question to git, and the words of the command that it cannot do without. */
const QUESTIONS: readonly [name: string, pattern: string, ask: (of: Repository) => unknown][] = [
  ['the files of a commit', '*" ls-tree "*', (of) => listCommit(of, head)],
  ['the tree of a commit', '*" ls-tree "*', (of) => gitTree(of, head)],
  ['the files of the index', '*" ls-files "*', (of) => listIndex(of, null)],
  ['the tree of the index', '*" ls-files "*', (of) => indexTree(of, null)],
  ['the sizes of blobs', '*" --batch-check"*', (of) => blobSizes(of, [blob])],
  ['blobs, by their sizes', '*" --batch-check"*', (of) => readBlobs(of, [blob])],
  ['blobs, by their bytes', '*" --batch "*', (of) => readBlobs(of, [blob])],
  [
    'blobs in order, by their sizes',
    '*" --batch-check"*',
    (of) => readBlobsInOrder(of, [blob])(blob),
  ],
  ['blobs in order, by their bytes', '*" --batch "*', (of) => readBlobsInOrder(of, [blob])(blob)],
  ['the line of commits', '*" log "*', (of) => firstParentCommits(of)],
  ['the line of commits, by HEAD', '*" rev-parse "*', (of) => firstParentCommits(of)],
  ['the commits that change something', '*" log "*', (of) => commitsChanging(of, ['data'])],
  ['what commits changed', '*" log "*', (of) => changesByCommit(of, ['data'])],
  ['the time of a commit', '*" log "*', (of) => commitTime(of, head)],
  ['the commit of a day', '*" log "*', (of) => commitAtEndOf(of, DAY, 'UTC')],
  ['where two commits part', '*" merge-base "*', (of) => mergeBase(of, head, head)],
  ['HEAD', '*" rev-parse "*', (of) => headCommit(of)],
  ['a revision', '*" rev-parse "*', (of) => resolveRevision(of, 'main~1')],
];

describe.each(WAYS)('a git that %s', (_, script) => {
  it.each(QUESTIONS)('is a fault of what was asked: %s', (_name, pattern, ask) => {
    expect(isGitFault(ask(sane))).toBe(false);
    expect(isGitFault(ask(withGit(sane, script, pattern)))).toBe(true);
  });

  it('is a fault of a file that is read from a tree', () => {
    const tree = sound(gitTree(withGit(sane, script, '*" cat-file "*'), head));
    expect(tree.read('data/a.yaml')).toMatchObject({ kind: 'fault', fault: { kind: 'system' } });
  });

  it('has no default branch', () => {
    expect(defaultBranch(withGit(sane, script, '*" rev-parse "*'))).toBeNull();
    expect(defaultBranch(sane)).toEqual({ name: 'main', commit: head });
  });

  it('is a fault where the repository is opened', () => {
    const program = gitThat(script, '*');
    const environment = { ...ENVIRONMENT, PATH: join(program, '..') };
    expect(isGitFault(openRepository(test.folder, { environment }))).toBe(true);
  });
});

describe('a revision that git was not given', () => {
  it('is told apart from one that is not there: what is missing is to be fetched', () => {
    const partial = withGit(
      sane,
      "echo 'fatal: could not fetch from promisor remote' >&2; exit 128",
      '*" rev-parse "*',
    );
    expect(resolveRevision(partial, 'main~1')).toEqual({ fault: 'missing-object', object: null });
    expect(resolveRevision(sane, 'finnes-ikke')).toMatchObject({ fault: 'unknown-revision' });
  });
});

describe('an answer of git that is cut short', () => {
  it.each([
    ['*" ls-tree "*', (of: Repository) => listCommit(of, head)],
    ['*" ls-files "*', (of: Repository) => listIndex(of, null)],
    ['*" log "*', (of: Repository) => firstParentCommits(of)],
  ])('is a fault where each field has an end: %s', (pattern, ask) => {
    expect(ask(withGit(sane, "printf '100644 blob abc'; exit 0", pattern))).toMatchObject({
      fault: 'other',
      message: expect.stringContaining('cut short'),
    });
  });

  it('has no bytes of what it was cut in, nor of what it does not know', () => {
    const cut = withGit(
      sane,
      `cat >/dev/null; printf '${blob} blob 900\\nid'; exit 0`,
      '*" --batch "*',
    );
    expect(sound(readBlobs(cut, [blob])).get(blob)).toMatchObject({ kind: 'fault' });
    const missing = withGit(
      sane,
      `cat >/dev/null; echo '${blob} missing'; exit 0`,
      '*" --batch "*',
    );
    expect(sound(readSizedBlobs(missing, new Map([[blob, 3]]))).get(blob)).toMatchObject({
      kind: 'fault',
      fault: { kind: 'system', system: 'missing-object' },
    });
  });

  it('is a fault where the repository is opened', () => {
    const program = gitThat('echo true; exit 0', '*" rev-parse "*');
    const environment = { ...ENVIRONMENT, PATH: join(program, '..') };
    expect(openRepository(test.folder, { environment })).toMatchObject({ fault: 'other' });
  });

  it('that lists no commits is a fault of the day asked about', () => {
    const silent = withGit(sane, 'exit 0', '*" log "*');
    expect(commitAtEndOf(silent, DAY, 'UTC')).toEqual({ fault: 'other', message: 'git log' });
  });
});

describe('texts that git merges', () => {
  const texts = { base: 'a\nb\nc\n', ours: 'A\nb\nc\n', theirs: 'a\nb\nC\n' };
  const within = (script: string) => ({ ...ENVIRONMENT, PATH: join(gitThat(script, '*'), '..') });

  it('are one text, with marks where they conflict', () => {
    expect(mergeFile(ENVIRONMENT, texts)).toEqual({ isClean: true, text: 'A\nb\nC\n' });
    const conflict = mergeFile(ENVIRONMENT, { ...texts, theirs: 'x\nb\nc\n' });
    expect(conflict?.isClean).toBe(false);
    expect(conflict?.text).toContain('<<<<<<< ours');
  });

  it('are none where git is not there, fails, or is killed', () => {
    expect(mergeFile({ ...ENVIRONMENT, PATH: emptyFolder() }, texts)).toBeNull();
    for (const [, script] of WAYS) expect(mergeFile(within(script), texts)).toBeNull();
  });
});

describe('an old git', () => {
  const withVersion = (script: string) => {
    const program = gitThat(script, '*" version "*');
    const old = gitThat('echo --path-format=absolute; exit 0', '*" rev-parse "*');
    // The one that answers `rev-parse` as an old git would hands the rest to the other.
    execFileSync('sed', ['-i', `s#^exec .*#exec '${program}' "$@"#`, old]);
    return openRepository(test.folder, { environment: { ...ENVIRONMENT, PATH: join(old, '..') } });
  };

  it('is told of with its version, where that can be known', () => {
    expect(withVersion('echo git version 2.20.1; exit 0')).toMatchObject({
      fault: 'too-old',
      found: '2.20.1',
    });
    expect(withVersion('echo ingenting; exit 0')).toMatchObject({ fault: 'too-old', found: '?' });
    expect(withVersion('kill -9 $$')).toMatchObject({ fault: 'other' });
  });
});

describe('HEAD that is no commit', () => {
  it('is an unknown revision where git cannot say why', () => {
    const unborn = scriptedRepository([]).open();
    const silent = withGit(unborn, 'exit 3', '*" symbolic-ref "*');
    expect(resolveRevision(silent, 'HEAD')).toMatchObject({ fault: 'unknown-revision' });
    const killed = withGit(unborn, 'kill -9 $$', '*" --quiet HEAD "*');
    expect(resolveRevision(killed, 'HEAD')).toMatchObject({ fault: 'other' });
  });
});

describe('what two commits have in common', () => {
  const apart = scriptedRepository([
    { at: '2026-05-01T12:00:00Z', files: { a: '1' } },
    { at: '2026-05-02T12:00:00Z', branch: 'other', files: { b: '1' }, parents: [] },
  ]);

  it('is nothing where they stand on nothing both, and not known in a shallow clone', () => {
    const of = opened(apart.folder);
    const [one, other] = [commitOf(of, 'main'), commitOf(of, 'other')];
    expect(mergeBase(of, one, other)).toBeNull();
    expect(mergeBase({ ...of, shallow: true }, one, other)).toEqual({ fault: 'shallow' });
    expect(mergeBase(of, one, one)).toBe(one);
  });
});

describe('commits that change something', () => {
  it('are all of them where no folder is named', () => {
    expect(sound(commitsChanging(sane, [''])).length).toBe(2);
    expect(sound(commitsChanging(sane, ['data/b.yaml'])).length).toBe(1);
  });
});
