import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import { defaultBranch, mergeBase } from '../../src/tree/git-ancestry.ts';
import { readBlobs } from '../../src/tree/git-blobs.ts';
import { changesByCommit } from '../../src/tree/git-changes.ts';
import { commitAtEndOf } from '../../src/tree/git-day.ts';
import { isGitFault } from '../../src/tree/git-fault.ts';
import { firstParentCommits } from '../../src/tree/git-log.ts';
import type { Repository } from '../../src/tree/git-repository.ts';
import { resolveRevision } from '../../src/tree/git-revision.ts';
import { gitTree, indexTree } from '../../src/tree/git-tree.ts';
import {
  commitOf,
  newFolder,
  opened,
  removeFolders,
  runGitIn,
  scriptedRepository,
  sound,
  type TestRepository,
} from './git-repository.ts';

afterAll(removeFolders);

const HOOKS = [
  'fsmonitor-watchman',
  'post-checkout',
  'post-index-change',
  'pre-auto-gc',
  'reference-transaction',
  'post-rewrite',
  'query-watchman',
];

/** A folder that a marker program writes its name in when it is run. */
function markers(): { folder: string; program: (name: string) => string; ran: () => string[] } {
  const folder = newFolder();
  const marks = join(folder, 'marks');
  mkdirSync(marks);
  return {
    folder,
    program: (name) => {
      const path = join(folder, name);
      writeFileSync(path, `#!/bin/sh\ntouch '${join(marks, name)}'\nexit 1\n`);
      chmodSync(path, 0o755);
      return path;
    },
    ran: () => readdirSync(marks),
  };
}

/** Everything in a repository's own settings that names a program. */
function poison({ folder, run }: TestRepository, program: (name: string) => string): void {
  const hooks = join(folder, '.git/onde-kroker');
  mkdirSync(hooks);
  for (const hook of HOOKS) {
    writeFileSync(join(hooks, hook), readFileSync(program(`hook-${hook}`)), { mode: 0o755 });
  }
  const settings: Record<string, string> = {
    'core.hooksPath': hooks,
    'core.fsmonitor': program('fsmonitor'),
    'core.pager': program('pager'),
    'pager.log': program('pager-log'),
    'pager.ls-tree': program('pager-ls-tree'),
    'core.sshCommand': program('ssh'),
    'core.gitProxy': program('proxy'),
    'core.askPass': program('askpass'),
    'core.editor': program('editor'),
    'core.alternateRefsCommand': program('alternates'),
    'credential.helper': `!${program('credential')}`,
    'gpg.program': program('gpg'),
    'log.showSignature': 'true',
    'diff.external': program('external-diff'),
    'diff.ond.textconv': program('textconv'),
    'diff.ond.command': program('diff-command'),
    'filter.ond.clean': program('clean'),
    'filter.ond.smudge': program('smudge'),
    'filter.ond.process': program('process'),
    'merge.ond.driver': program('merge'),
    'alias.log': `!${program('alias')}`,
    'uploadpack.packObjectsHook': program('pack'),
    'remote.origin.url': `ext::${program('ext')}`,
    'remote.origin.uploadpack': program('uploadpack'),
    'remote.origin.promisor': 'true',
    'remote.origin.partialclonefilter': 'blob:none',
    'remote.annen.url': folder,
    'remote.annen.uploadpack': program('uploadpack-file'),
    'remote.annen.promisor': 'true',
    'remote.tredje.vcs': 'ond',
    'remote.tredje.url': 'ond',
    'remote.tredje.promisor': 'true',
    'protocol.allow': 'always',
    'protocol.ext.allow': 'always',
    'protocol.file.allow': 'always',
    'protocol.ond.allow': 'always',
    'extensions.partialClone': 'origin',
    'core.repositoryformatversion': '1',
  };
  writeFileSync(join(folder, '.git/info/attributes'), '* diff=ond filter=ond merge=ond\n');
  for (const [name, value] of Object.entries(settings)) run('config', name, value);
}

function signCommit({ folder, run }: TestRepository): void {
  const [head = '', ...body] = run('cat-file', 'commit', 'main').split('\n\n');
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----';
  const id = runGitIn(
    folder,
    ['hash-object', '-t', 'commit', '-w', '--stdin'],
    `${head}\n${signature}\n\n${body.join('\n\n')}`,
  );
  run('update-ref', 'refs/heads/main', id.toString().trim());
}

/** Everything the module can be asked, in order. */
function askEverything(repository: Repository): void {
  for (const revision of [
    'HEAD',
    'main',
    'HEAD~1',
    'origin/main',
    'c'.repeat(40),
    '--output=x',
    'main@{1}',
  ]) {
    resolveRevision(repository, revision);
  }
  firstParentCommits(repository);
  const head = commitOf(repository, 'HEAD');
  mergeBase(repository, head, head);
  defaultBranch(repository);
  indexTree(repository, null);
  commitAtEndOf(repository, isoDay('2026-01-01'), 'Europe/Oslo');
  const changes = [...sound(changesByCommit(repository, ['data']))];
  readBlobs(
    repository,
    changes.flatMap((each) => each.changes.flatMap(({ blob }) => blob ?? [])),
  );
  const tree = gitTree(repository, head);
  if (isGitFault(tree)) return;
  for (const { path } of tree.list('')) tree.read(path);
}

const SCRIPT = [
  { at: 1, files: { 'data/a.yaml': 'a', 'data/b.yaml': 'b' } },
  { at: 2, files: { 'data/a.yaml': 'aa' } },
] as const;

describe('a repository whose settings name programs', () => {
  it('runs none of them', () => {
    const { program, ran } = markers();
    const test = scriptedRepository(SCRIPT);
    test.run('reset', '--hard', '--quiet');
    signCommit(test);
    poison(test, program);
    askEverything(test.open('data'));
    expect(ran()).toEqual([]);
  });

  it('runs none of them either when objects are missing', () => {
    const { program, ran } = markers();
    const test = scriptedRepository(SCRIPT);
    const blob = test.run('rev-parse', 'main:data/b.yaml').trim();
    const remaining = test
      .run('rev-list', '--objects', '--no-object-names', 'main')
      .split('\n')
      .filter((id) => id !== '' && id !== blob);
    const stripped = scriptedRepository([]);
    const pack = runGitIn(
      test.folder,
      ['pack-objects', '--stdout', '-q'],
      `${remaining.join('\n')}\n`,
    );
    runGitIn(stripped.folder, ['index-pack', '--stdin', '--promisor=delvis'], pack);
    stripped.run('update-ref', 'refs/heads/main', test.run('rev-parse', 'main').trim());
    poison(stripped, program);
    const repository = stripped.open();
    askEverything(repository);
    expect(ran()).toEqual([]);
    const tree = sound(gitTree(repository, commitOf(repository, 'HEAD')));
    tree.list('');
    expect(tree.read('data/b.yaml')).toEqual({
      kind: 'fault',
      fault: { kind: 'system', system: 'missing-object' },
    });
    expect(tree.read('data/a.yaml')).toMatchObject({ kind: 'bytes' });
    expect(ran()).toEqual([]);
    expect(() => runGitIn(stripped.folder, ['cat-file', 'blob', blob], '', true)).toThrow();
    expect(ran()).toContain('uploadpack-file');
  });

  it('would have run some by the commands people use, so the marks mean something', () => {
    const { program, ran } = markers();
    const test = scriptedRepository(SCRIPT);
    test.run('reset', '--hard', '--quiet');
    signCommit(test);
    poison(test, program);
    for (const options of [
      ['status'],
      ['log', '--oneline'],
      ['log', '-p', '--no-ext-diff'],
      ['hash-object', 'data/a.yaml'],
    ]) {
      try {
        test.run(...options);
      } catch {
        // that git stumbles over such settings is beside the point: the marks are what is asked for
      }
    }
    expect(ran().length).toBeGreaterThan(2);
  });

  it('writes nothing in the repository', () => {
    const test = scriptedRepository(SCRIPT);
    test.run('reset', '--hard', '--quiet');
    const snapshot = () => readdirSync(test.folder, { recursive: true }).map(String).sort();
    const before = snapshot();
    const index = readFileSync(join(test.folder, '.git/index'));
    askEverything(test.open());
    expect(snapshot()).toEqual(before);
    expect(readFileSync(join(test.folder, '.git/index'))).toEqual(index);
  });

  it('writes no trace where inherited variables ask for one', () => {
    const trace = join(newFolder(), 'spor');
    const { folder } = scriptedRepository(SCRIPT);
    askEverything(
      opened(folder, {
        GIT_TRACE: trace,
        GIT_TRACE2: trace,
        GIT_TRACE2_EVENT: trace,
        GIT_EXTERNAL_DIFF: `touch ${trace}`,
      }),
    );
    expect(existsSync(trace)).toBe(false);
  });

  it('leads nowhere when its working copy is set to be elsewhere', () => {
    const { run, open } = scriptedRepository(SCRIPT);
    run('config', 'core.worktree', newFolder());
    expect(() => open()).toThrow('bare');
  });
});
