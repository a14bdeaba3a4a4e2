import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type DataRepository, dataRepository } from '../cli/data-repository.ts';
import { ROOT } from '../run-tool.ts';
import { removeFolders } from '../tree/git-repository.ts';

afterAll(removeFolders);

const CHECKER = join(ROOT, 'schemas/proof/check-proof.mjs');
const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
const DAY = ['--as-of', '2026-11-23'] as const;

/** A repository with a certificate of K-09a beside it. */
async function withProof(krav = 'K-09a', ...words: readonly string[]) {
  const repository = dataRepository('2026-11-01');
  const proof = join(repository.folder, 'bevis.json');
  const made = await repository.tool('krav', krav, '--proof', ...DAY, '-o', proof, ...words);
  expect([made.code, made.stderr]).toEqual([0, '']);
  return { repository, proof };
}

/** Runs the checker as a user does. */
function check({ folder }: Pick<DataRepository, 'folder'>, proof: string) {
  const ran = spawnSync(process.execPath, [CHECKER, proof, folder], { encoding: 'utf8' });
  return { code: ran.status, said: ran.stdout + ran.stderr };
}

/** Runs it on the files as they were in a commit. */
function checkThen(repository: DataRepository, proof: string, commit: string) {
  const folder = join(dirname(proof), 'then');
  repository.git('worktree', 'add', '--quiet', '--force', folder, commit);
  return check({ folder }, proof);
}

describe('krav ID --proof', () => {
  it('is accepted on the files it is of', async () => {
    const { repository, proof } = await withProof();
    expect(check(repository, proof)).toEqual({ code: 0, said: 'Beviset holder: oppfylt.\n' });
  });

  it('is one file of at most 150 lines, with nothing of the tool in it', () => {
    const lines = readFileSync(CHECKER, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(150);
    const imported = lines.flatMap((line) => /^import .* from '(.*)'/.exec(line)?.[1] ?? []);
    expect(imported.every((name) => name.startsWith('node:'))).toBe(true);
  });

  it('is accepted of a krav about events, and names each event with file, line and period', async () => {
    const { repository, proof } = await withProof('K-08');
    expect(check(repository, proof).code).toBe(0);
    const { scopes, files } = JSON.parse(readFileSync(proof, 'utf8')).proof;
    const event = scopes[0].members[0];
    expect([scopes[0].from, scopes[0].to, event.date]).toEqual(['2026-01-01', '2026-04-30', [6]]);
    expect(files.some(({ path }: { path: string }) => path === event.path)).toBe(true);
  });

  it('is refused when a file is changed, added or taken away, and holds in the commit it was made of', async () => {
    const { repository, proof } = await withProof();
    const commit = repository.git('rev-parse', 'HEAD').trim();
    repository.write('data/forskningsprosjekter/FP-2026-099.yaml', 'id: FP-2026-099\n');
    expect(check(repository, proof)).toEqual({
      code: 1,
      said: 'Beviset holder ikke: data/forskningsprosjekter/FP-2026-099.yaml er ikke nevnt.\n',
    });
    repository.git('clean', '--quiet', '--force', 'data');
    repository.change(PROJECT, 'slutt: 2027-07-31', 'slutt: 2027-06-30');
    expect(check(repository, proof)).toEqual({
      code: 1,
      said: `Beviset holder ikke: ${PROJECT} er ikke den fila beviset er laget av.\n`,
    });
    repository.git('rm', '--quiet', '--force', PROJECT);
    expect(check(repository, proof).code).toBe(1);
    expect(checkThen(repository, proof, commit).code).toBe(0);
  });

  it('is checked in the commit that it was made of with --known-at', async () => {
    const { repository, proof } = await withProof('K-09a', '--known-at', 'HEAD');
    repository.change(PROJECT, 'slutt: 2027-07-31', 'slutt: 2027-06-30');
    expect(check(repository, proof).code).toBe(1);
    expect(checkThen(repository, proof, 'HEAD').code).toBe(0);
  });

  it('is refused with a date moved and all that follows of it worked out again', async () => {
    const { repository, proof } = await withProof();
    const honest = readFileSync(proof, 'utf8');
    repository.change(PROJECT, 'slutt: 2027-07-31', 'slutt: 2027-12-31');
    await repository.tool('krav', 'K-09a', '--proof', ...DAY, '-o', proof);
    expect(check(repository, proof).code).toBe(0);
    repository.git('checkout', '--quiet', PROJECT);
    const blobOf = (json: string): string =>
      JSON.parse(json).proof.files.find((file: { path: string }) => file.path === PROJECT).blob;
    const forged = readFileSync(proof, 'utf8');
    writeFileSync(proof, forged.replace(blobOf(forged), blobOf(honest)));
    expect(check(repository, proof)).toEqual({
      code: 1,
      said: `Beviset holder ikke: ${PROJECT} sier noe annet enn beviset.\n`,
    });
  });

  it('names a file that is set aside, and why', async () => {
    const { repository, proof } = await withProof();
    repository.change(PROJECT, 'slutt: 2027-07-31', 'slutt: 2027-07-');
    await repository.tool('krav', 'K-09a', '--proof', ...DAY, '-o', proof);
    expect(check(repository, proof).code).toBe(0);
    const { files } = JSON.parse(readFileSync(proof, 'utf8')).proof;
    const file = files.find(({ path }: { path: string }) => path === PROJECT);
    expect([file.adds, file.reason]).toEqual([1, 'schema/dato']);
  });
});

describe('what has no proof', () => {
  const repository = dataRepository('2026-11-01');
  const asked = (...words: readonly string[]) =>
    repository.tool('krav', ...words, '--proof', ...DAY);
  const json = ['--format', 'json'] as const;

  it.each([
    [['K-01', ...json], 3, 'et vilkår er bare uttrykk'],
    [['K-09a'], 2, 'legg til -o bevis.json'],
    [json, 2, 'skriv id-en'],
    [['K-09a', ...json, '--period', '2025'], 2, 'kan ikke brukes sammen med'],
    [['K-09a', ...json, '--over-commits'], 2, 'kan ikke brukes sammen med'],
    [['K-09a', ...json, '--what-if', 'K-09a.minst=4'], 2, 'kan ikke brukes sammen med'],
    [['K-99', ...json], 2, 'K-99'],
    [['K-01', ...json, '--lang', 'en'], 3, 'cannot be proved'],
  ])('is said of krav %s', async (words, code, why) => {
    const ran = await asked(...words);
    expect([ran.code, ran.stdout]).toEqual([code, '']);
    expect(ran.stderr).toContain(why);
  });

  it('is a date that does not stand on one line', async () => {
    const other = dataRepository('2026-11-01');
    other.change(PROJECT, 'slutt: 2027-07-31', 'slutt:\n  2027-07-31');
    const ran = await other.tool('krav', 'K-09a', '--proof', ...DAY, ...json);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain(`/slutt i ${PROJECT}`);
  });

  it('is a pattern that the checker does not know', async () => {
    const other = dataRepository('2026-11-01');
    other.change(
      'data/register.yaml',
      'forskningsprosjekter/*.yaml',
      'forskningsprosjekter/**/*.yaml',
    );
    const ran = await other.tool('krav', 'K-09a', '--proof', ...DAY, ...json);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('**/*.yaml');
  });
});
