/**
 * Time travel against git's own floor: 2 000 commits over 1 000 files.
 * Run by hand: `npx esbuild test/bench/git-history.ts --bundle --platform=node --format=esm | node --input-type=module - [commits] [files]`
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { blobSizes, readBlobs } from '../../src/tree/git-blobs.ts';
import { changesByCommit } from '../../src/tree/git-changes.ts';
import { firstParentCommits } from '../../src/tree/git-log.ts';
import { gitTree } from '../../src/tree/git-tree.ts';
import {
  commitOf,
  removeFolders,
  type ScriptedCommit,
  scriptedRepository,
  sound,
} from '../tree/git-repository.ts';

const [commits = 2_000, files = 1_000] = process.argv.slice(2).map(Number);
const ROUNDS = 7;

const history: ScriptedCommit[] = Array.from({ length: commits }, (_, number) => ({
  at: 1_600_000_000 + number * 7_200,
  files: Object.fromEntries(
    number === 0
      ? Array.from({ length: files }, (_unused, file) => fileAt(file, 0))
      : [fileAt((number * 7) % files, number), fileAt((number * 13) % files, number)],
  ),
}));

function fileAt(file: number, version: number): [string, string] {
  const body = `id: FP-${file}\nversjon: ${version}\n${'tekst: noe om et prosjekt\n'.repeat(30)}`;
  return [`data/p${file % 20}/FP-${file}.yaml`, body];
}

const { folder, open, run } = scriptedRepository(history);
run('gc', '--quiet');
const repository = open();
const ids = [...sound(changesByCommit(repository, ['data']))].flatMap(({ changes }) =>
  changes.flatMap(({ blob }) => blob ?? []),
);
const lines = `${[...new Set(ids)].join('\n')}\n`;

/** The median of some rounds, in milliseconds. */
function measured(name: string, work: () => unknown): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`${name.padEnd(52)}${median.toFixed(0).padStart(6)} ms`);
  return median;
}

function git(options: readonly string[], input = ''): void {
  spawnSync('git', options, { cwd: folder, input, stdio: ['pipe', 'ignore', 'ignore'] });
}

console.log(
  `${commits} commits, ${files} files, ${new Set(ids).size} blobs; ${execFileSync('git', ['--version'])}`,
);
const log = measured('git log --raw, thrown away', () =>
  git([
    'log',
    '-z',
    '--first-parent',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    'HEAD',
    '--',
    'data',
  ]),
);
const cat = measured('git cat-file --batch, thrown away', () =>
  git(['cat-file', '--batch', '--buffer'], lines),
);
measured('firstParentCommits', () => firstParentCommits(repository));
const walk = measured('changesByCommit, walked', () => {
  for (const _ of sound(changesByCommit(repository, ['data'])));
});
measured('blobSizes', () => blobSizes(repository, ids));
const read = measured('readBlobs', () => readBlobs(repository, ids));
measured('gitTree of HEAD, every file read', () => {
  const tree = sound(gitTree(repository, commitOf(repository, 'HEAD')));
  for (const { path } of tree.list('data')) tree.read(path);
});
console.log(`stream against git's own: ${((walk + read) / (log + cat)).toFixed(2)} ×`);
removeFolders();
