import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';

/** The shipped register with another area, a type of its own and krav for it: files and one line, no code. */
let folder: string;

beforeAll(() => {
  folder = copyOfShippedRegister();
  cpSync(join(ROOT, 'test/fixtures/andre-omrade'), folder, { recursive: true });
  replaceInFile(
    join(folder, 'data/register.yaml'),
    '  fond: fond/*.yaml\n',
    '  arena: arenaer/*.yaml\n  fond: fond/*.yaml\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...words: string[]) {
  return runHere([...words, '--as-of', '2026-11-23'], { folder });
}

async function answer(...words: string[]) {
  const { code, stdout } = await run(...words, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

describe('another area and a type of its own', () => {
  it('check reads them all and finds what is coming', async () => {
    const { checked, findings } = await answer('check');
    expect(checked).toMatchObject({ posts: 51, krav: 21, setAside: 0 });
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual(
      [],
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'krav/forecast', post: 'K-2-01', type: 'krav' }),
    );
  });

  it('check refuses what the new schema refuses, and an unknown tiltak', async () => {
    const path = join(folder, 'data/arenaer/A-2.yaml');
    replaceInFile(path, '[T-2-01]', '[T-2-10]');
    replaceInFile(path, 'til: 2027-01-31', 'til: 2027-02-29');
    const { code, stdout } = await run('check');
    replaceInFile(path, 'til: 2027-02-29', 'til: 2027-01-31');
    expect(code).toBe(1);
    expect(stdout).toContain('FEIL schema/dato  data/arenaer/A-2.yaml:4:6');
    expect((await run('check')).stdout).toContain('FEIL ref/unknown  data/arenaer/A-2.yaml:5:10');
    replaceInFile(path, '[T-2-10]', '[T-2-01]');
  });

  it('list shows the columns of the schema, the lives, and the tiltak of one area', async () => {
    const arenas = (await answer('list', 'arena')).posts;
    expect(arenas.map(({ id, active }: { id: string; active: string }) => [id, active])).toEqual([
      ['A-1', 'no'],
      ['A-2', 'yes'],
    ]);
    expect((await run('list', 'arena')).stdout.split('\n').slice(0, 3)).toEqual([
      'Id   Tittel       Fra         Til         I gang',
      'A-1  Torget       01.01.2025  31.12.2025  ikke i gang',
      'A-2  Biblioteket  01.02.2026  31.01.2027  i gang',
    ]);
    const ids = (await answer('list', 'tiltak', 'innsatsomrade=I-2')).posts;
    expect(ids.map(({ id }: { id: string }) => id)).toEqual(['T-2-01', 'T-2-02']);
  });

  it('show tells the post, its life and its krav', async () => {
    const { stdout } = await run('show', 'A-2');
    expect(stdout).toContain('arena · per 23.11.2026 · i gang · slutter om 69 dager');
    expect(stdout).toContain(
      'K-2-01  ✓ oppfylt · 296 dager på rad · brutt 31 dager · Minst én åpen arena er i drift',
    );
    expect((await run('show', 'T-2-01')).stdout).toContain('Frist             30.06.2027');
  });

  it('report keeps the two areas apart on the screen', async () => {
    const { stdout } = await run('report');
    expect(stdout).toMatch(
      / {2}Minst én åpen arena er i drift +K-2-01\n {4}✓ holdt 296 dager på rad/,
    );
    expect(stdout).toMatch(/✗ brutt 31 dager, 01\.01\.–31\.01\.2026/);
    expect(stdout).toMatch(/01\.02\.2027 {2}K-2-01/);
    expect(stdout).toMatch(/T-2-01 {2}Åpen arena +pågår +K-2-01 ✓ K-2-02 ✓/);
    expect(stdout).toMatch(/T-4-09 {2}Forskningsprosjekter \(FoI-fondet\)/);
    expect(stdout).toMatch(/TILTAK +4 av 14 har innhold/);
    expect(stdout).toMatch(/ÅPEN ARENA +1 i gang\n {2}A-2 {2}Biblioteket {2}til 31\.01\.2027\n/);
  });

  it('report tells the same as Markdown and JSON', async () => {
    const markdown = (await run('report', '--format', 'markdown')).stdout;
    expect(markdown).toMatch(/\| +T-2-01 \| Åpen arena +\| Innovasjon +\| pågår +\| gul /);
    expect(markdown).toContain('## Åpen arena');
    expect(markdown).toContain('Biblioteket');
    const { measures, sections, promises } = await answer('report');
    expect(measures).toHaveLength(14);
    expect(measures[0]).toMatchObject({ id: 'T-2-01', deadline: '2027-06-30' });
    expect(sections.map(({ type }: { type: string }) => type)).toContain('arena');
    expect(promises.map(({ krav }: { krav: { id: string } }) => krav.id)).toContain('K-2-01');
  });

  it('krav tells the gap, the coming breach and what would close it', async () => {
    const [krav] = (await answer('krav', 'K-2-01')).krav;
    expect(krav).toMatchObject({
      verdict: 'met',
      counted: ['A-2'],
      daysBroken: 31,
      next: { from: '2027-02-01', daysUntil: 70, openedBy: ['A-2'] },
    });
    expect(krav.gaps[0]).toMatchObject({
      from: '2026-01-01',
      to: '2026-01-31',
      openedBy: ['A-1'],
      closedBy: ['A-2'],
    });
    const longer = (await run('krav', 'K-2-01', '--what-if', 'A-2.til=2027-12-31')).stdout;
    expect(longer).toContain('A-2.til');
  });

  it('timeline, due and schema know the type', async () => {
    expect((await run('timeline', 'arena')).stdout).toMatch(
      /^ÅPEN ARENA\nA-1 {2}Torget +█+ +\|\n/m,
    );
    expect((await run('due', '--within', '90d')).stdout).toMatch(
      /01\.02\.2027 +om 70 dager +løftet brytes/,
    );
    expect((await run('schema', 'arena')).stdout).toContain(
      '* fra: dag (2026-08-31)\n  Fra. Første dag.',
    );
  });
});
