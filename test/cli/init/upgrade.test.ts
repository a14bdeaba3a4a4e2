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

/** The same with a schema after which a project counts also when it has ended, and posts that this makes a difference to. */
async function countedWhenEnded() {
  const made = await madeEarlier({
    [SCHEMA]: (text) =>
      text
        .replace('"aktiv": ["pågår"]', '"aktiv": ["pågår", "fullført"]')
        .replace('"avsluttet": ["fullført", "stanset"]', '"avsluttet": ["stanset"]'),
  });
  made.write(
    'data/register.yaml',
    made
      .read('data/register.yaml')
      .replace('teller ikke', 'teller')
      .replaceAll('"2026-11-23"', '2025-01-01'),
  );
  runGitIn(made.folder, ['add', '--all']);
  runGitIn(made.folder, ['commit', '--quiet', '-m', 'Registeret']);
  return made;
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

  it('says under rettet with its reason that days gone by get other answers, so that check --base accepts it', async () => {
    const { folder, read, upgrade } = await countedWhenEnded();
    const tried = await upgrade('--dry-run');
    expect([tried.code, tried.stdout]).toEqual([0, expect.stringContaining('K-09a')]);
    expect(tried.stdout).toMatch(/\+ *rettet:/);
    expect(read('data/register.yaml')).not.toContain('rettet');

    const { code, stdout, stderr } = await upgrade('--yes');
    expect([code, stdout]).toEqual([0, expect.stringContaining('K-09a')]);
    expect(stderr).toContain('rettet i data/register.yaml (x-livslop)');
    const { version } = JSON.parse(read(MANIFEST));
    expect(read('data/register.yaml')).toContain(
      `rettet:\n  - dato: "2026-11-23"\n    felt: [x-livslop]\n    begrunnelse: "Rettet i baerum-innov ${version} (før 0.0.1): x-livslop i skjemaet for forskningsprosjekt"`,
    );
    expect(version).not.toBe('0.0.1');
    const check = await runHere(['check', '--base', 'HEAD', ...DAY], { folder });
    expect([check.code, check.stdout]).toEqual([0, expect.stringContaining('ført under rettet')]);
    const told = await runHere(['krav', 'K-09a', ...DAY], { folder });
    expect(told.stdout).toContain('Rettet i baerum-innov');
  });

  it('takes the reason that the user gives, also where there was a correction before', async () => {
    const { folder, read, write, upgrade } = await countedWhenEnded();
    const before = `rettet:\n  - dato: 2026-10-01\n    felt: [fort_fra]\n    begrunnelse: Feil år\n`;
    write('data/register.yaml', `${read('data/register.yaml')}${before}`);
    runGitIn(folder, ['commit', '--quiet', '--all', '-m', 'Rettet']);
    const { code } = await upgrade('--yes', '--begrunnelse', 'Fullført er ikke i gang');
    expect(code).toBe(0);
    expect(read('data/register.yaml')).toMatch(
      /begrunnelse: Feil år\n {2}- dato: "2026-11-23"\n {4}felt: \[x-livslop\]\n {4}begrunnelse: Fullført er ikke i gang\n$/,
    );
  });

  it('stops where no newer version is the reason, and where a correction is not enough', async () => {
    const { read, write, upgrade } = await countedWhenEnded();
    const manifest = JSON.parse(read(MANIFEST));
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    write(MANIFEST, JSON.stringify({ ...manifest, version }));
    const same = await upgrade('--yes');
    expect([same.code, same.stderr]).toEqual([2, expect.stringContaining('--begrunnelse')]);

    const post = 'data/forskningsprosjekter/FP-2024-001.yaml';
    write(MANIFEST, JSON.stringify(manifest));
    write(post, `${read(post)}eldre_felt: ja\n`);
    write(SCHEMA, read(SCHEMA).replace('"properties": {', '"properties": {"eldre_felt": {},'));
    const hash = createHash('sha256').update(read(SCHEMA)).digest('hex');
    write(MANIFEST, JSON.stringify({ ...manifest, files: { ...manifest.files, [SCHEMA]: hash } }));
    const refused = await upgrade('--yes');
    expect([refused.code, refused.stdout]).toEqual([1, expect.stringContaining('eldre_felt')]);
    expect(read('data/register.yaml')).not.toContain('rettet');
  });

  it('takes no reason where nothing is to be corrected', async () => {
    const { folder, upgrade } = await madeEarlier({
      '.editorconfig': (text) => `${text}# eldre\n`,
    });
    for (const run of [
      await upgrade('--yes', '--begrunnelse', 'Fordi'),
      await runHere(['init', 'ny', '--begrunnelse', 'Fordi', ...DAY], { folder }),
    ])
      expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('--begrunnelse')]);
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
