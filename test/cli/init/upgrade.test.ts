import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../../run-here.ts';
import { ROOT } from '../../run-tool.ts';
import { newFolder, removeFolders, runGitIn } from '../../tree/git-repository.ts';
import { packageOf } from './package-of.ts';

afterAll(removeFolders);

const DAY = ['--as-of', '2026-11-23'];
const MANIFEST = '.github/data-repo/init.json';
const SCHEMA = 'schemas/forskningsprosjekt.schema.json';

/** A repository that an earlier version of the tool made: some files of the tool's are otherwise. */
async function madeEarlier(earlier: Readonly<Record<string, (text: string) => string>>) {
  const folder = newFolder();
  await runHere(['init', ...DAY], { folder });
  runGitIn(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const manifest = JSON.parse(read(MANIFEST));
  for (const [path, change] of Object.entries(earlier)) {
    const text = change(existsSync(join(folder, path)) ? read(path) : '');
    expect(text).not.toBe(existsSync(join(folder, path)) ? read(path) : '');
    write(path, text);
    manifest.files[path] = createHash('sha256').update(text).digest('hex');
  }
  manifest.version = '0.0.1';
  write(MANIFEST, JSON.stringify(manifest));
  write('package.json', read('package.json').replace(/"\d+\.\d+\.\d+"/, '"0.0.1"'));
  const upgrade = (...more: readonly string[]) =>
    runHere(['init', '--upgrade', ...DAY, ...more], { folder });
  return { folder, read, write, upgrade };
}

describe('init --upgrade', () => {
  it('renews what nobody has changed, keeps what someone has, and does not bring back what was taken away', async () => {
    const { folder, read, write, upgrade } = await madeEarlier({
      [SCHEMA]: (text) => text.replace('"Forskningsprosjekt"', '"Prosjekt"'),
      '.editorconfig': (text) => `${text}# eldre\n`,
      '.github/workflows/borte.yml': () => 'name: eldre\n',
    });
    write('.gitattributes', '*.yaml text eol=lf\n*.docx binary\n');
    rmSync(join(folder, '.gitlab-ci.yml'));
    const register = read('data/register.yaml');
    const tried = await upgrade('--dry-run');
    expect([tried.code, tried.stdout]).toEqual([0, expect.stringContaining('eldre')]);
    expect(read('.editorconfig')).toContain('# eldre');

    const { code, stderr } = await upgrade('--yes');
    expect([code, stderr]).toEqual([0, expect.stringContaining('.gitattributes')]);
    expect(read(SCHEMA)).toContain('"Forskningsprosjekt"');
    expect(read('.editorconfig')).not.toContain('eldre');
    expect(read('.gitattributes')).toContain('*.docx');
    expect(existsSync(join(folder, '.gitlab-ci.yml'))).toBe(false);
    expect(existsSync(join(folder, '.github/workflows/borte.yml'))).toBe(false);
    expect(read('data/register.yaml')).toBe(register);
    expect(read('package.json')).not.toContain('0.0.1');
    expect(JSON.parse(read(MANIFEST)).version).not.toBe('0.0.1');

    const again = await upgrade('--yes');
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('står slik fra før')]);
  });

  it('tells what it does to the promises, and stops where it would rewrite what is past', async () => {
    const { read, write, upgrade } = await madeEarlier({
      [SCHEMA]: (text) =>
        text
          .replace('"aktiv": ["pågår"]', '"aktiv": ["pågår", "fullført"]')
          .replace('"avsluttet": ["fullført", "stanset"]', '"avsluttet": ["stanset"]'),
    });
    write(
      'data/register.yaml',
      read('data/register.yaml')
        .replace('teller ikke', 'teller')
        .replaceAll('"2026-11-23"', '2025-01-01'),
    );
    const { code, stdout } = await upgrade('--yes');
    expect([code, stdout]).toEqual([1, expect.stringContaining('K-09a')]);
    expect(JSON.parse(read(MANIFEST)).version).toBe('0.0.1');
  });

  it('puts the new package in the place of the one that the repository keeps, and can be taken back', async () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const [older, newer] = [packageOf(manifest, 300_000), packageOf(manifest, 400_000)];
    const folder = newFolder();
    const run = (...words: readonly string[]) => runHere(['init', ...words, ...DAY], { folder });
    await run('--tool', older);
    runGitIn(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
    runGitIn(folder, ['add', '--all']);
    runGitIn(folder, ['commit', '--quiet', '-m', 'Registeret']);
    expect((await run('--upgrade', '--tool', newer, '--dry-run')).code).toBe(0);
    const { code, stdout } = await run('--upgrade', '--tool', newer, '--yes');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/git restore -- .*\.github\/verktoy\/baerum-innov\.tgz/),
    ]);
    const kept = readFileSync(join(folder, '.github/verktoy/baerum-innov.tgz'));
    expect(kept.equals(readFileSync(newer))).toBe(true);
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    const integrity = `sha512-${createHash('sha512').update(kept).digest('base64')}`;
    expect(lock.packages['node_modules/baerum-innov'].integrity).toBe(integrity);
  });

  it('is refused where init did not make the repository, or where it keeps its own tool', async () => {
    const { folder, write, read, upgrade } = await madeEarlier({});
    write('package.json', read('package.json').replace('"0.0.1"', '"file:verktøy.tgz"'));
    expect(await upgrade()).toMatchObject({ code: 2, stderr: expect.stringContaining('--tool') });
    rmSync(join(folder, MANIFEST));
    expect(await upgrade()).toMatchObject({ code: 2, stderr: expect.stringContaining(MANIFEST) });
  });
});
