import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { type DataRepository, dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const AS_OF = ['--as-of', '2026-11-23'];
const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';

interface Entry {
  readonly commit: { readonly sha: string; readonly day: string; readonly subject: string } | null;
  readonly kind: string;
  readonly path: string | null;
  readonly movedFrom: string | null;
  readonly fields: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

async function historyOf(
  repository: DataRepository,
  id: string,
  ...more: string[]
): Promise<Entry[]> {
  const { code, stdout, stderr } = await repository.tool(
    'history',
    id,
    '--format',
    'json',
    ...more,
    ...AS_OF,
  );
  if (code !== 0) throw new Error(`${code}: ${stderr}`);
  return JSON.parse(stdout).changes;
}

function kinds(entries: readonly Entry[]): string[] {
  return entries.map(({ kind }) => kind);
}

function text(repository: DataRepository, path: string): string {
  return readFileSync(join(repository.folder, path), 'utf8');
}

describe('history of a post whose fields change', () => {
  const repository = dataRepository('2026-06-01');
  repository.change(PROJECT, 'slutt: 2027-07-31', 'slutt: 2027-06-30');
  const moved = repository.commit('2026-10-01', 'Ny sluttdato');
  repository.change('data/krav/K-09a.yaml', 'minst: 3', 'minst: 2');
  repository.commit('2026-10-02', 'Noe annet');
  repository.change(PROJECT, 'Demenslandsby', 'Demenslandsbyen');

  it('is told newest first, with what is not committed before all', async () => {
    const { code, stdout } = await repository.tool('history', 'FP-2024-002', ...AS_OF);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      'FP-2024-002 «EKSEMPEL: Demenslandsbyen» (forskningsprosjekt)',
      '3 endringer, lett etter i 3 innsjekkinger. Nyeste først.',
      '',
      'ikke sjekket inn',
      '  Tittel: EKSEMPEL: Demenslandsby → EKSEMPEL: Demenslandsbyen',
      '',
      `01.10.2026  ${moved.slice(0, 8)}  Ny sluttdato`,
      expect.stringMatching(/^ {2}\S.*: 31\.07\.2027 → 30\.06\.2027$/),
      '',
      expect.stringMatching(/^01\.06\.2026 {2}[0-9a-f]{8} {2}Registeret$/),
      `  ny post (${PROJECT})`,
      '',
    ]);
  });

  it('is told in English', async () => {
    const { stdout } = await repository.tool('history', 'FP-2024-002', '--lang', 'en', ...AS_OF);
    expect(stdout).toContain('3 changes, looked for in 3 commits. Newest first.');
    expect(stdout).toContain('not committed');
    expect(stdout).toContain(`new post (${PROJECT})`);
  });

  it('is oldest first for machines', async () => {
    expect(await historyOf(repository, 'FP-2024-002')).toMatchObject([
      { kind: 'added', commit: { day: '2026-06-01' } },
      {
        kind: 'changed',
        commit: { sha: moved, day: '2026-10-01', subject: 'Ny sluttdato' },
        fields: [{ field: '/slutt', before: '2027-07-31', after: '2027-06-30' }],
      },
      { kind: 'changed', commit: null, fields: [{ field: '/tittel' }] },
    ]);
    const { stdout } = await repository.tool(
      'history',
      'FP-2024-002',
      '--format',
      'csv-plain',
      ...AS_OF,
    );
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'id,sha,day,kind,path,field,before,after,subject',
      expect.stringMatching(/^FP-2024-002,[0-9a-f]{40},2026-06-01,added,/),
      `FP-2024-002,${moved},2026-10-01,changed,${PROJECT},/slutt,2027-07-31,2027-06-30,Ny sluttdato`,
    ]);
  });

  it('ends at --known-at, without the working tree', async () => {
    expect(kinds(await historyOf(repository, 'FP-2024-002', '--known-at', moved))).toEqual([
      'added',
      'changed',
    ]);
  });

  it('takes type/id, and says what is near an id that never was', async () => {
    expect(await historyOf(repository, 'forskningsprosjekt/FP-2024-002')).toHaveLength(3);
    const { code, stderr } = await repository.tool('history', 'FP-2024-02', ...AS_OF);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Det har aldri vært noen post «FP-2024-02»\. Mente du .*«FP-2024-002»/);
  });
});

describe('what is the same post', () => {
  it('is type and id: it may be moved, put aside, taken away and brought back', async () => {
    const repository = dataRepository('2026-06-01');
    const elsewhere = 'data/forskningsprosjekter/demens.yaml';
    repository.git('mv', PROJECT, elsewhere);
    repository.change(elsewhere, 'slutt: 2027-07-31', 'slutt: 2027-06-30');
    repository.commit('2026-07-01', 'Flyttet');
    const kept = text(repository, elsewhere);
    repository.change(elsewhere, 'start: 2024-08-01', 'start: [');
    repository.commit('2026-07-02', 'Ødelagt');
    repository.git('rm', '--quiet', elsewhere);
    repository.commit('2026-07-03', 'Borte');
    repository.write(PROJECT, kept.replace('2027-06-30', '2028-01-31'));
    repository.commit('2026-07-04', 'Tilbake');
    const entries = await historyOf(repository, 'FP-2024-002');
    // A file that cannot be read has the id of its name, and that is another.
    expect(kinds(entries)).toEqual(['added', 'moved', 'removed', 'returned']);
    expect(entries[1]).toMatchObject({
      movedFrom: PROJECT,
      path: elsewhere,
      fields: [{ field: '/slutt' }],
    });
    expect(entries[3]!.fields).toMatchObject([
      { field: '/slutt', before: '2027-06-30', after: '2028-01-31' },
    ]);
  });

  it('is not another record that is put in the same file, however like it git finds it', async () => {
    const repository = dataRepository('2026-06-01');
    const kept = text(repository, PROJECT);
    const other = kept.replace('id: FP-2024-002', 'id: FP-2024-999');
    repository.write(PROJECT, other.replace('Demenslandsby', 'Demensby'));
    repository.commit('2026-07-01', 'En annen i samme fil');
    expect(kinds(await historyOf(repository, 'FP-2024-002'))).toEqual(['added', 'removed']);
    expect(kinds(await historyOf(repository, 'FP-2024-999'))).toEqual(['added']);
    repository.git('mv', PROJECT, 'data/forskningsprosjekter/FP-2024-999.yaml');
    repository.write(PROJECT, kept);
    repository.commit('2026-07-02', 'Begge');
    expect(kinds(await historyOf(repository, 'FP-2024-002'))).toEqual([
      'added',
      'removed',
      'returned',
    ]);
    expect(kinds(await historyOf(repository, 'FP-2024-999'))).toEqual(['added', 'moved']);
  });

  it('has a history when it is gone, and says when it could not be read', async () => {
    const repository = dataRepository('2026-06-01');
    repository.change(PROJECT, 'prosjekttype: forskningsprosjekt', 'prosjekttype: noe annet');
    repository.commit('2026-07-01', 'Ikke etter skjemaet');
    repository.git('rm', '--quiet', PROJECT);
    repository.commit('2026-07-02', 'Fjernet');
    const { stdout } = await repository.tool('history', 'FP-2024-002', ...AS_OF);
    expect(stdout).toContain('FP-2024-002 «EKSEMPEL: Demenslandsby» (forskningsprosjekt)');
    expect(stdout).toMatch(/02\.07\.2026 .* Fjernet\n {2}fjernet \(/);
    expect(stdout).toMatch(
      /01\.07\.2026 .*\n {2}satt til side: fila kan ikke leses, eller skjemaet/,
    );
  });

  it('is found where the id is written in another way than it reads', async () => {
    const repository = dataRepository('2026-06-01');
    const kept = text(repository, PROJECT);
    repository.git('mv', PROJECT, 'data/forskningsprosjekter/annet.yaml');
    repository.write(
      'data/forskningsprosjekter/annet.yaml',
      kept.replace('id: FP-2024-002', 'id: "FP\\x2d2024-002"'),
    );
    repository.commit('2026-07-01', 'Skrevet annerledes');
    expect(kinds(await historyOf(repository, 'FP-2024-002'))).toEqual(['added', 'moved']);
  });
});

describe('krav --over-commits', () => {
  const repository = dataRepository('2026-06-01');
  repository.change('data/krav/K-09a.yaml', 'minst: 3', 'minst: 9');
  const raised = repository.commit('2026-10-01', 'Ni');
  repository.write('LESMEG', 'Noe annet\n');
  const same = repository.commit('2026-10-01', 'Noe annet');
  repository.change('data/register.yaml', 'typer:', 'typer: [');
  const broken = repository.commit('2026-10-02', 'Ødelagt');
  repository.git('checkout', '--quiet', 'HEAD~1', '--', 'data/register.yaml');
  const mended = repository.commit('2026-10-03', 'Rettet');
  const short = (sha: string) => sha.slice(0, 8);

  it('makes one line of the commits with one answer, newest first', async () => {
    const { code, stdout } = await repository.tool('krav', 'K-09a', '--over-commits');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('5 innsjekkinger, hver vurdert på sin egen dag. Nyeste først.');
    expect(lines[4]).toMatch(
      new RegExp(`03.10.2026 ${short(mended)} +03.10.2026 ${short(mended)} +1 +✗ .* Rettet$`),
    );
    expect(lines[5]).toMatch(
      new RegExp(`02.10.2026 ${short(broken)} .* 1 +ikke vurdert: register.yaml mangler`),
    );
    expect(lines[6]).toMatch(
      new RegExp(`01.10.2026 ${short(raised)} +01.10.2026 ${short(same)} +2 +✗ .* Ni$`),
    );
    expect(lines[7]).toMatch(/01\.06\.2026 .* 1 +✓ oppfylt/);
    expect(lines).toHaveLength(9);
  });

  it('judges all on one day when it is told to, and says so', async () => {
    const words = ['krav', 'K-09a', '--over-commits', '--as-of', '2024-01-01', '--lang', 'en'];
    const { stdout } = await repository.tool(...words);
    expect(stdout).toMatch(/^5 commits, all judged as of 01\.01\.2024\. Newest first\./);
  });

  it('never skips a commit in JSON', async () => {
    const { stdout } = await repository.tool('krav', 'K-09a', '--over-commits', '--format', 'json');
    const [{ commits }] = JSON.parse(stdout).krav;
    expect(commits).toHaveLength(5);
    expect(commits[3]).toMatchObject({
      sha: broken,
      day: '2026-10-02',
      verdict: null,
      low: null,
      high: null,
      trouble: 'register-unusable',
    });
  });

  it('refuses what it cannot be combined with, and krav that never were', async () => {
    for (const words of [
      ['--period', '2026'],
      ['--format', 'ics'],
      ['--what-if', 'K-09a.minst=2'],
    ])
      expect((await repository.tool('krav', '--over-commits', ...words)).code).toBe(2);
    const { code, stderr } = await repository.tool('krav', 'K-09x', '--over-commits');
    expect(code).toBe(2);
    expect(stderr).toContain('Mente du');
  });
});

describe('history of a post that got another id', () => {
  const repository = dataRepository('2026-06-01');
  const renamed = PROJECT.replace('FP-2024-002', 'FP-2024-902');
  repository.change(PROJECT, 'slutt: 2027-07-31', 'slutt: 2027-06-30');
  repository.commit('2026-10-01', 'Ny sluttdato');
  repository.git('mv', PROJECT, renamed);
  repository.change(renamed, 'id: FP-2024-002', 'id: FP-2024-902');
  repository.commit('2026-10-02', 'Ny id');
  repository.change(renamed, 'Demenslandsby', 'Demenslandsbyen');

  it('goes on under its earlier id', async () => {
    const entries = await historyOf(repository, 'FP-2024-902');
    expect(kinds(entries)).toEqual(['added', 'changed', 'renamed', 'changed']);
    expect(entries[2]).toMatchObject({
      path: renamed,
      movedFrom: PROJECT,
      fields: [{ field: '/id', before: 'FP-2024-002', after: 'FP-2024-902' }],
    });
  });

  it('says so in words', async () => {
    const { stdout } = await repository.tool('history', 'FP-2024-902', ...AS_OF);
    expect(stdout).toContain(`har fått ny id (${PROJECT} → ${renamed})`);
  });
});
