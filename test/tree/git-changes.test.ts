import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBlobs } from '../../src/tree/git-blobs.ts';
import { changesByCommit } from '../../src/tree/git-changes.ts';
import { firstParentCommits } from '../../src/tree/git-log.ts';
import { FILE_CEILING } from '../../src/tree/tree.ts';
import {
  newFolder,
  opened,
  removeFolders,
  runGitIn,
  type ScriptedCommit,
  scriptedRepository,
  sound,
  type TestRepository,
} from './git-repository.ts';

afterAll(removeFolders);

const changesOf = ({ open }: TestRepository, folders: readonly string[]) => [
  ...sound(changesByCommit(open(), folders)),
];

/** What git itself says stands in the folders at a commit. */
function listed(
  { folder }: TestRepository,
  commit: string,
  folders: readonly string[],
): Map<string, string> {
  const output = runGitIn(folder, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    commit,
    '--',
    ...folders,
  ]).toString('utf8');
  return new Map(
    output
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [about = '', path = ''] = line.split('\t');
        const [mode, , id] = about.split(' ');
        return [path, `${mode} ${id}`];
      }),
  );
}

function expectReplayToMatch(test: TestRepository, folders: readonly string[]): number {
  const files = new Map<string, string>();
  let commits = 0;
  for (const { commit, changes } of changesOf(test, folders)) {
    for (const { path, blob, mode } of changes) {
      if (blob === null) files.delete(path);
      else files.set(path, `${mode} ${blob}`);
    }
    expect(new Map([...files].sort())).toEqual(
      new Map([...listed(test, commit.id, folders)].sort()),
    );
    commits += 1;
  }
  return commits;
}

/** Numbers that look random and are the same every time. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Edits, removals, moves, links, new modes, branches and merges (of which some are back-dated). */
function generatedHistory(count: number): ScriptedCommit[] {
  const random = generator(42);
  const script: ScriptedCommit[] = [];
  let main = 1;
  let side: number | null = null;
  for (let number = 1; number <= count; number += 1) {
    const onSide = number > 1 && side !== null && random(3) === 0;
    const merges: boolean = !onSide && side !== null && random(4) === 0;
    const parents: number[] =
      number === 1
        ? []
        : onSide && side !== null
          ? [side]
          : merges && side !== null
            ? [main, side]
            : [main];
    const path = () =>
      `${['data', 'data/under', 'annet', 'data.d'][random(4)]}/${['a', 'b', 'ø', 'c d', 'e'][random(5)]}.yaml`;
    const files: Record<string, string | null | { mode: string; content: string }> = {};
    for (let change = random(4); change > 0; change -= 1) {
      const content = `nr ${random(50)}\n`.repeat(20);
      files[path()] =
        [
          content,
          content,
          content,
          null,
          { mode: '100755', content },
          { mode: '120000', content: 'mål' },
        ][random(6)] ?? null;
    }
    script.push({
      at: 1_700_000_000 + number * 3600 - (random(20) === 0 ? 50_000 : 0),
      branch: onSide ? 'side' : 'main',
      files,
      parents,
    });
    if (onSide) side = number;
    else main = number;
    if (merges) side = null;
    else if (side === null && random(5) === 0 && !onSide) side = number;
  }
  return script;
}

describe('what each commit changed', () => {
  it('is what a replay needs to match every commit', () => {
    const history = scriptedRepository(generatedHistory(120));
    expect(history.run('rev-list', '--merges', '--count', 'main').trim()).not.toBe('0');
    const line = sound(firstParentCommits(history.open()));
    expect(expectReplayToMatch(history, [])).toBe(line.length);
    expect(expectReplayToMatch(history, ['data'])).toBe(line.length);
    expect(expectReplayToMatch(history, ['data/under', 'annet/ø.yaml'])).toBe(line.length);
    expect(changesOf(history, ['data']).map(({ commit }) => commit)).toEqual(line);
  });

  it('of a merge is what it brought to the first parent', () => {
    const test = scriptedRepository([
      { at: 1, files: { 'd/a.yaml': '1' } },
      { at: 2, branch: 'side', files: { 'd/b.yaml': '2' }, parents: [1] },
      { at: 3, files: { 'd/a.yaml': '3' }, parents: [1] },
      { at: 4, parents: [3, 2], files: { 'd/b.yaml': '2' } },
    ]);
    expect(changesOf(test, ['d']).map(({ changes }) => changes.map(({ path }) => path))).toEqual([
      ['d/a.yaml'],
      ['d/a.yaml'],
      ['d/b.yaml'],
    ]);
  });

  it('of a move is one path gone and one path new, also where the content is nearly another record', () => {
    const body = 'tittel: lik\n'.repeat(40);
    const test = scriptedRepository([
      { at: 1, files: { 'd/t1.yaml': `id: t1\n${body}` } },
      { at: 2, files: { 'd/t1.yaml': null, 'd/t2.yaml': `id: t2\n${body}` } },
    ]);
    test.run('config', 'diff.renames', 'copies');
    expect(changesOf(test, ['d'])[1]?.changes).toMatchObject([
      { path: 'd/t1.yaml', blob: null, mode: '000000', kind: null },
      { path: 'd/t2.yaml', mode: '100644', kind: 'file' },
    ]);
  });

  it('is told of in commits that touch nothing, and of names and kinds of every sort', () => {
    const test = scriptedRepository([
      {
        at: 1,
        files: { 'd/bl%E5.yaml': 'x', 'd/:100644 lur.yaml': 'y', 'd/linje\nskift.yaml': 'z' },
      },
      { at: 2, message: 'ingenting' },
      { at: 3, files: { 'annet/x': '1' } },
      {
        at: 4,
        files: {
          'd/l.yaml': { mode: '120000', content: 'x' },
          'd/m': { mode: '160000', content: 'b'.repeat(40) },
        },
      },
    ]);
    const shown = changesOf(test, ['d']).map(({ changes }) =>
      changes.map(({ path, kind }) => [path, kind]),
    );
    expect(shown).toEqual([
      [
        ['d/:100644 lur.yaml', 'file'],
        ['d/bl\\xE5.yaml', 'bad-name'],
        ['d/linje\nskift.yaml', 'file'],
      ],
      [],
      [],
      [
        ['d/l.yaml', 'link'],
        ['d/m', 'submodule'],
      ],
    ]);
  });

  it('takes folders as they are spelled, and settings do not turn it', () => {
    const test = scriptedRepository([
      { at: 1, files: { 'd*/a.yaml': '1', 'dd/a.yaml': '2', ':(top)/x': '3' } },
    ]);
    for (const [name, value] of [
      ['log.showRoot', 'false'],
      ['diff.noprefix', 'true'],
      ['diff.relative', 'true'],
      ['diff.orderFile', '/finnes/ikke'],
      ['color.ui', 'always'],
      ['core.abbrev', '4'],
      ['log.follow', 'true'],
      ['log.diffMerges', 'off'],
      ['diff.ignoreSubmodules', 'all'],
      ['format.pretty', 'fuller'],
      ['log.showSignature', 'true'],
      ['log.date', 'relative'],
    ] as const) {
      test.run('config', name, value);
    }
    const paths = (folder: string) =>
      changesOf(test, [folder]).flatMap(({ changes }) => changes.map(({ path }) => path));
    expect(paths('d*')).toEqual(['d*/a.yaml']);
    expect(paths(':(top)')).toEqual([':(top)/x']);
    expect(paths('d')).toEqual([]);
    expect(paths('')).toHaveLength(3);
  });

  it('is refused in a shallow clone', () => {
    const { folder } = scriptedRepository([{ at: 1 }, { at: 2 }]);
    const clone = join(newFolder(), 'grunn');
    runGitIn(newFolder(), ['clone', '--quiet', '--depth=1', `file://${folder}`, clone]);
    expect(changesByCommit(opened(clone), [])).toEqual({ fault: 'shallow' });
  });
});

describe('blobs', () => {
  it('are read by id, once each, with what is too large or not there told of', () => {
    const test = scriptedRepository([
      { at: 1, files: { a: 'en', b: 'to\n', stor: 'x'.repeat(2 * FILE_CEILING) } },
      { at: 2, files: { a: 'tre' } },
    ]);
    const repository = test.open();
    const ids = [...sound(changesByCommit(repository, []))].flatMap(({ changes }) =>
      changes.flatMap(({ blob }) => blob ?? []),
    );
    const readings = sound(readBlobs(repository, [...ids, ...ids]));
    expect(
      ids
        .map((id) => readings.get(id))
        .map((reading) =>
          reading?.kind === 'bytes' ? Buffer.from(reading.bytes).toString() : reading?.fault.kind,
        ),
    ).toEqual(['en', 'to\n', 'too-large', 'tre']);
    const gone = ids.slice(0, 1).map((id) => id.replace(/./g, 'e') as typeof id);
    expect([...sound(readBlobs(repository, gone)).values()]).toEqual([
      { kind: 'fault', fault: { kind: 'system', system: 'missing-object' } },
    ]);
    expect(sound(readBlobs(repository, [])).size).toBe(0);
  });
});
