import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../../run-here.ts';
import { ROOT } from '../../run-tool.ts';
import { newFolder, removeFolders, runGitIn } from '../../tree/git-repository.ts';
import { copiesOf, repositoryIn } from '../data-repository.ts';

afterAll(removeFolders);

const POST = 'data/forskningsprosjekter/FP-2024-002.yaml';
const LAST = '    vurdering: grønn\n    tekst: Tredje datainnsamling er ferdig.\n';

/** A repository that init made, with the built tool where npm puts it, and a branch where another has logged. */
async function withBranch(theirs: string) {
  const repository = copy('2026-11-23');
  const { folder } = repository;
  const { prepare } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts;
  expect(prepare).toBe('baerum-innov merge --install');
  expect((await repository.tool('merge', '--install')).code).toBe(0);
  const log = (entry: string) => repository.change(POST, LAST, LAST + entry);
  repository.git('switch', '--quiet', '--create', 'deres');
  log(theirs);
  repository.commit('2026-11-02', 'Deres');
  repository.git('switch', '--quiet', 'main');
  log('  - dato: 2026-10-20\n    status: pause\n');
  repository.commit('2026-11-03', 'Vår');
  const merge = () => {
    try {
      return repository.git('merge', '--quiet', '-m', 'Flettet', 'deres');
    } catch {
      return 'conflict';
    }
  };
  return { merge, read: () => readFileSync(join(folder, POST), 'utf8') };
}

/** The folder that init made, as a repository. */
let begun = '';
const copy = copiesOf((folder) => {
  cpSync(begun, folder, { recursive: true });
  runGitIn(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(join(ROOT, 'bin/baerum-innov.js'), join(folder, 'node_modules/.bin/baerum-innov'));
  repositoryIn(folder).commit('2026-11-01', 'Registeret');
});

beforeAll(async () => {
  begun = newFolder();
  await runHere(['init', '--as-of', '2026-11-23'], { folder: begun });
});

describe('git, in a clone of a repository that init made', () => {
  it('joins what two people have logged, by day', async () => {
    const { merge, read } = await withBranch('  - dato: 2026-09-10\n    status: pågår\n');
    expect(merge()).not.toBe('conflict');
    expect(read()).toContain(
      `${LAST}  - dato: 2026-09-10\n    status: pågår\n  - dato: 2026-10-20\n    status: pause\n`.replaceAll(
        'dato: 2026-09-10',
        'dato: "2026-09-10"',
      ),
    );
  });

  it('leaves two answers for one day as its own conflict', async () => {
    const { merge, read } = await withBranch('  - dato: 2026-10-20\n    status: stanset\n');
    expect(merge()).toBe('conflict');
    expect(read()).toMatch(/<<<<<<<[\s\S]*pause[\s\S]*=======[\s\S]*stanset[\s\S]*>>>>>>>/);
  });

  it('is not told of anything where there is no clone', async () => {
    const { code, stdout } = await runHere(['merge', '--install'], { folder: newFolder() });
    expect([code, stdout]).toEqual([0, expect.stringContaining('ingen klone')]);
  });
});
