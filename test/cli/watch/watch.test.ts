import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { runHere } from '../../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../../shipped-register.ts';
import { removeFolders, scriptedRepository } from '../../tree/git-repository.ts';
import { type Watching, watching } from './watching.ts';

const POST = 'data/forskningsprosjekter/FP-2024-002.yaml';
const running: Watching[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
afterAll(removeFolders);

/** A copy of the shipped register that is watched, after the first answer. */
async function begun(words?: readonly string[]) {
  const folder = copyOfShippedRegister();
  folders.push(folder);
  const watched = watching(folder, words);
  running.push(watched);
  const first = await watched.answer();
  const path = (name: string) => join(folder, name);
  return { folder, path, watched, first };
}

describe('check --watch', () => {
  it('answers first as check does, and then what a save changed: promises, what is new, what is gone', async () => {
    const { path, watched, first } = await begun();
    expect(first).toMatch(/^begynner: hele registeret\n/);
    expect(first).toContain('life/overrun');
    expect(first).toMatch(/\nferdig: \d+ feil, \d+ advars/);

    replaceInFile(path(POST), 'slutt: 2027-07-31', 'slutt: 2027-06-30');
    const earlier = await watched.answer();
    expect(earlier).toContain(`begynner: ${POST}\n`);
    expect(earlier).toContain('K-09a brytes 31 dager tidligere: 01.07.2027.');
    expect(earlier).not.toContain('life/overrun');

    replaceInFile(path(POST), 'slutt: 2027-06-30', 'slutt: 2027-13-30');
    const wrong = await watched.answer();
    expect(wrong).toMatch(new RegExp(`FEIL schema/dato \\(ny\\) {2}${POST}:\\d+:8`));
    expect(wrong).toContain('måned nummer 13 finnes ikke');

    replaceInFile(path(POST), 'slutt: 2027-13-30', 'slutt: 2027-07-31');
    const mended = await watched.answer();
    expect(mended).toMatch(/Borte:\n.*schema\/dato/);
    expect(mended).toMatch(/\(\d+ nye?, \d+ borte\)/);
  });

  it('follows krav, schemas and register.yaml, also one that cannot be used for a while', async () => {
    const { path, watched } = await begun();
    replaceInFile(path('data/krav/K-09a.yaml'), 'minst: 3', 'minst: 4');
    expect(await watched.answer()).toContain('K-09a');
    replaceInFile(path('data/krav/K-09a.yaml'), 'minst: 4', 'minst: 3');
    await watched.answer();

    const schema = path('schemas/forskningsprosjekt.schema.json');
    const text = readFileSync(schema, 'utf8');
    writeFileSync(schema, text.replace('"required": [', '"required": ["saksnr", '));
    expect(await watched.answer()).toContain('schema/required');
    writeFileSync(schema, text);
    expect(await watched.answer()).toContain('Borte:');

    const register = path('data/register.yaml');
    const config = readFileSync(register, 'utf8');
    writeFileSync(register, config.replace('tidssone: Europe/Oslo', 'tidssone: Europe/Atlantis'));
    const unusable = await watched.answer();
    expect(unusable).toMatch(/data\/register\.yaml:\d+:\d+/);
    expect(unusable).toContain('ferdig: register.yaml kan ikke brukes');
    replaceInFile(path(POST), 'slutt: 2027-07-31', 'slutt: 2027-06-30');
    await watched.answer();
    writeFileSync(register, config);
    expect(await watched.answer()).toContain('K-09a brytes 31 dager tidligere');
  });

  it('sees files saved by renaming, that come and go, and folders that go and come back', async () => {
    const { folder, path, watched } = await begun();
    const text = readFileSync(path(POST), 'utf8');
    writeFileSync(path('data/forskningsprosjekter/.FP-2024-002.yaml.swp'), 'b0VIM');
    writeFileSync(path('data/forskningsprosjekter/4913'), '');
    rmSync(path('data/forskningsprosjekter/4913'));
    writeFileSync(path(`${POST}~`), text);
    expect(await watched.quiet(400)).toBe('');
    writeFileSync(path(`${POST}.tmp`), text.replace('slutt: 2027-07-31', 'slutt: 2027-06-30'));
    renameSync(path(`${POST}.tmp`), path(POST));
    expect(await watched.answer()).toContain('K-09a brytes 31 dager tidligere');

    const copy = path('data/forskningsprosjekter/FP-2027-009.yaml');
    writeFileSync(copy, text.replace('id: FP-2024-002', 'id: FP-2027-009'));
    expect(await watched.answer()).toContain(
      'begynner: data/forskningsprosjekter/FP-2027-009.yaml',
    );
    rmSync(copy);
    expect(await watched.answer()).toContain('FP-2027-009');

    const projects = path('data/forskningsprosjekter');
    renameSync(projects, join(folder, 'borte'));
    expect(await watched.answer()).toContain('register/removed');
    mkdirSync(projects);
    cpSync(join(folder, 'borte'), projects, { recursive: true });
    await watched.answer();
    await watched.quiet(400);
    replaceInFile(path(POST), 'slutt: 2027-06-30', 'slutt: 2027-07-31');
    expect(await watched.answer()).toContain('31 dager senere');
  });

  it('says what check says after any number of saves', async () => {
    const { folder, path, watched } = await begun(['--as-of', '2026-11-23', '--for', 'editor']);
    const text = readFileSync(path(POST), 'utf8');
    for (const [before, after] of [
      ['slutt: 2027-07-31', 'slutt: 2020-07-31'],
      ['tilsagn_kr: 400000', 'tilsagn_kr: mye'],
      ['kommunens_rolle: ', 'kommunens_rol: '],
    ] as const) {
      writeFileSync(path(POST), text.replace(before, after));
      const answer = await watched.answer();
      const words = ['check', '--as-of', '2026-11-23', '--for', 'editor'];
      const { stdout } = await runHere(words, { folder });
      expect(answer.split('\n').slice(1, -2).join('\n')).toBe(stdout.trimEnd());
    }
  });

  it('takes a checkout in git as one change, and says nothing where nothing is another', async () => {
    const { folder, run } = scriptedRepository([]);
    const from = copyOfShippedRegister();
    folders.push(from);
    for (const part of ['data', 'schemas'])
      cpSync(join(from, part), join(folder, part), { recursive: true });
    run('add', '-A');
    run('commit', '-qm', 'a');
    run('checkout', '-qb', 'annen');
    const projects = ['FP-2024-001', 'FP-2024-002', 'FP-2025-001'];
    for (const id of projects) rmSync(join(folder, `data/forskningsprosjekter/${id}.yaml`));
    run('commit', '-qam', 'b');
    run('checkout', '-q', '-');
    const watched = watching(folder);
    running.push(watched);
    await watched.answer();
    run('checkout', '-q', 'annen');
    const answer = await watched.answer();
    for (const id of projects) expect(answer).toContain(id);
    run('commit', '-q', '--allow-empty', '-m', 'c');
    expect(await watched.quiet(400)).toBe('');
  });

  it('tells of a new day when the clock turns it, and ends with 0 when it is stopped', async () => {
    const folder = copyOfShippedRegister();
    folders.push(folder);
    const start = performance.now();
    const midnight = Date.UTC(2026, 10, 26, 23) / 1_000;
    const clock = () => Math.floor(midnight - 2 + (performance.now() - start) / 1_000);
    const watched = watching(folder, [], { clock, now: clock() });
    running.push(watched);
    await watched.answer();
    const turned = await watched.answer();
    expect(turned).toContain('begynner: ny dag, 27.11.2026');
    expect(await watched.stop()).toMatchObject({
      code: 0,
      stderr: 'Følger med på filene. Stopp med Ctrl-C.\n',
    });
  });

  it('does not follow links, and refuses what it cannot compare with', async () => {
    const { folder, path, watched } = await begun();
    symlinkSync(path(POST), path('data/forskningsprosjekter/FP-2030-001.yaml'));
    expect(await watched.answer()).toContain('file/link');
    for (const [words, said] of [
      [['--base', 'main'], '--watch og --base kan ikke brukes sammen'],
      [['--staged'], '--watch og --staged'],
      [['--format', 'json'], '--watch svarer på skjermen'],
      [['-o', 'a.md'], '--watch svarer på skjermen'],
    ] as const) {
      const refused = await runHere(['check', '--watch', ...words], { folder });
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(said)]);
    }
  });
});
