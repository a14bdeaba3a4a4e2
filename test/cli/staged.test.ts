import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newFolder, removeFolders, runGitIn } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const RIGHT = 'dato: 2026-08-20\n    status: pågår';
const WRONG = 'dato: 2026-08-20\n    status: pågor';
const CHECK = ['check', '--staged', '--fail-on', 'data', '--as-of', '2026-11-23'];

/** A repository in which no file is set aside. */
function soundRepository(): DataRepository {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  repository.commit('2026-11-02', 'Rettet');
  return repository;
}

describe('check --staged', () => {
  it('finds a fault that is staged, though the working copy is mended', async () => {
    const repository = soundRepository();
    repository.change(PROJECT, RIGHT, WRONG);
    repository.git('add', '--all');
    repository.change(PROJECT, WRONG, RIGHT);
    const { code, stdout } = await repository.tool(...CHECK);
    expect([code, stdout]).toEqual([1, expect.stringContaining(`${PROJECT}:`)]);
    expect(stdout).toContain('status: pågor');
    const { code: files } = await repository.tool(...CHECK.filter((word) => word !== '--staged'));
    expect(files).toBe(0);
  });

  it('leaves what is not staged alone: faults, new files and files that are gone', async () => {
    const repository = soundRepository();
    repository.change(PROJECT, RIGHT, WRONG);
    repository.write('data/tiltak/T-4-77.yaml', 'id: T-4-77\n');
    rmSync(join(repository.folder, 'data/tiltak/T-4-01.yaml'));
    const { code, stdout } = await repository.tool(...CHECK, '--format', 'json');
    const answer = JSON.parse(stdout);
    expect([code, answer.staged, answer.setAside]).toEqual([0, true, []]);
    expect(stdout).not.toContain('T-4-77');
  });

  it('says with a base what the staged change does, and not what the rest of the working copy does', async () => {
    const repository = soundRepository();
    repository.append(PROJECT, '  - dato: 2026-11-20\n    status: stanset\n');
    repository.git('add', '--all');
    repository.append(
      'data/forskningsprosjekter/FP-2025-001.yaml',
      '  - dato: 2026-11-20\n    status: stanset\n',
    );
    const { code, stdout } = await repository.tool(...CHECK, '--base', 'HEAD');
    expect(code).toBe(0);
    expect(stdout.split('\n')[0]).toContain('4–5 → 3–4');
  });

  it('reads the index that a hook is told of, where it lies in the repository', async () => {
    const repository = soundRepository();
    repository.change(PROJECT, RIGHT, WRONG);
    const checked = async (index: string) =>
      (await repository.toolWith({ GIT_INDEX_FILE: index }, ...CHECK)).code;
    const add = (index: string) =>
      runGitIn(repository.folder, ['add', '--all'], '', false, { GIT_INDEX_FILE: index });
    add('.git/next-index-1.lock');
    expect(await checked('.git/next-index-1.lock')).toBe(1);
    expect(await checked(join(repository.folder, '.git/next-index-1.lock'))).toBe(1);
    const elsewhere = join(newFolder(), 'index');
    add(elsewhere);
    expect(await checked(elsewhere)).toBe(0);
    expect(await checked('')).toBe(0);
  });

  it('works before the first commit, and in a linked working copy', async () => {
    const repository = soundRepository();
    const linked = join(newFolder(), 'kopi');
    repository.git('worktree', 'add', '--quiet', linked);
    expect((await repository.tool(...CHECK, '-C', linked)).code).toBe(0);
    repository.git('checkout', '--quiet', '--orphan', 'ny');
    expect((await repository.tool(...CHECK)).code).toBe(0);
  });

  it('refuses where a merge is not finished, where there is no git, and at a commit', async () => {
    const repository = soundRepository();
    repository.git('switch', '--quiet', '--create', 'annen');
    repository.change(PROJECT, 'Demenslandsby', 'Demensby');
    repository.commit('2026-11-03', 'En');
    repository.git('switch', '--quiet', 'main');
    expect((await repository.tool(...CHECK, '--known-at', 'HEAD')).code).toBe(2);
    repository.change(PROJECT, 'Demenslandsby', 'Demensgård');
    repository.commit('2026-11-03', 'To');
    expect(() => repository.git('merge', '--quiet', 'annen')).toThrow();
    const { code, stderr } = await repository.tool(...CHECK);
    expect([code, stderr]).toEqual([3, expect.stringContaining(`«${PROJECT}» har flere utgaver`)]);
    const without = await repository.toolWith({ PATH: newFolder() }, ...CHECK);
    expect([without.code, without.stderr]).toEqual([3, expect.stringContaining('git')]);
  });
});
