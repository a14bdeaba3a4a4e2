import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runHere } from '../../run-here.ts';
import { ROOT } from '../../run-tool.ts';
import { newFolder, removeFolders } from '../../tree/git-repository.ts';
import { packageOf } from './package-of.ts';

afterAll(removeFolders);

const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const DAY = ['--as-of', '2026-11-23'];

async function begun(...more: readonly string[]) {
  const folder = newFolder();
  const { code, stdout, stderr } = await runHere(['init', ...DAY, ...more], { folder });
  return { folder, code, stdout, stderr, files: filesIn(folder) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const jsonOf = (folder: string, path: string) => JSON.parse(read(folder, path));

describe('init', () => {
  it('writes a register whose data are in order, where example posts do not count', async () => {
    const { folder, code, files } = await begun();
    expect(code).toBe(0);
    expect(files).toEqual(expect.arrayContaining(['data/krav/K-09a.yaml', 'data/README.md']));
    const { eksempelposter, typer } = parse(read(folder, 'data/register.yaml'));
    expect(eksempelposter).toBe('teller ikke');
    expect(typer.forskningsprosjekt.fort_fra).toBe('2026-11-23');
    const words = ['check', ...DAY, '--fail-on', 'data', '--format', 'json'];
    const checked = await runHere(words, { folder });
    const { checked: counts } = JSON.parse(checked.stdout);
    expect([checked.code, counts.setAside, counts.krav]).toEqual([0, 0, 19]);
  });

  it('writes no post with --empty, and a register that can be read', async () => {
    const { folder, files } = await begun('--empty');
    const posts = files.filter((path) => /^data\/.*\/.*\.yaml$/.test(path));
    expect(posts).toEqual([]);
    const checked = await runHere(['check', ...DAY, '--allow-empty'], { folder });
    expect(checked.code).toBe(0);
  });

  it('lists with --dry-run what it then writes, and writes nothing', async () => {
    const tried = await begun('--dry-run', '--format', 'json');
    expect([tried.code, tried.files]).toEqual([0, []]);
    const { files, state } = JSON.parse(tried.stdout);
    expect(state).toBe('proposed');
    expect((await begun()).files).toEqual(files);
  });

  it('makes the folder, and says what to type next', async () => {
    const folder = newFolder();
    const { code, stdout } = await runHere(['init', 'nytt register', ...DAY], { folder });
    expect([code, stdout]).toEqual([0, expect.stringContaining('cd "nytt register"')]);
    expect(existsSync(join(folder, 'nytt register/data/register.yaml'))).toBe(true);
    expect(stdout).toContain('git init');
  });

  it('names the files that stand in the way, and writes none', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, '.gitignore'), 'mitt\n');
    symlinkSync('/nowhere', join(folder, 'data/register.yaml'));
    const { code, stderr } = await runHere(['init', ...DAY], { folder });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('  .gitignore\n  data/register.yaml'),
    ]);
    expect(filesIn(folder)).toEqual(['.gitignore', 'data/register.yaml']);
  });

  it('leaves files that are the same, and writes those that are missing', async () => {
    const { folder, files } = await begun();
    const words = ['init', ...DAY, '--format', 'json'];
    const again = JSON.parse((await runHere(words, { folder })).stdout);
    expect([again.files, again.kept]).toEqual([[], files]);
  });
});

describe('the tool of a new repository', () => {
  it('is this version, locked with all it needs', async () => {
    const { folder } = await begun();
    expect(jsonOf(folder, 'package.json').devDependencies).toEqual({
      'baerum-innov': MANIFEST.version,
    });
    expect(unresolved(jsonOf(folder, 'package-lock.json').packages)).toEqual([]);
  });

  it('is a package kept in the repository, that is locked by its SHA-512 and comes from main', async () => {
    const tool = packageOf(MANIFEST);
    const { folder } = await begun('--tool', tool);
    const kept = '.github/verktoy/baerum-innov.tgz';
    const bytes = readFileSync(join(folder, kept));
    expect(bytes.equals(readFileSync(tool))).toBe(true);
    const { packages } = jsonOf(folder, 'package-lock.json');
    expect(packages['node_modules/baerum-innov']).toMatchObject({
      resolved: `file:${kept}`,
      integrity: `sha512-${createHash('sha512').update(bytes).digest('base64')}`,
    });
    expect(unresolved(packages)).toEqual([]);
    for (const name of ['pull-request.yml', 'fork-comment.yml'])
      expect(read(folder, `.github/workflows/${name}`)).not.toContain('baerum-kommune/');
    expect(read(folder, '.gitlab-ci.yml')).toContain('package-lock.json .github/verktoy');
    expect(read(folder, '.github/action/action.yml')).toBe(read(ROOT, '.github/action/action.yml'));
  });

  it.each([
    ['another version', '9.9.9', 2, 'npx baerum-innov@9.9.9 init'],
    ['no version', 'nyeste', 2, '«nyeste»'],
    ['a file that is not there', 'borte.tgz', 3, 'borte.tgz'],
    ['another package', packageOf({ ...MANIFEST, name: 'annet' }), 2, 'ikke pakken'],
    ['a package that needs more', packageOf({ ...MANIFEST, dependencies: {} }), 2, 'ikke pakken'],
  ])('is not %s', async (_, tool, code, words) => {
    const tried = await begun('--tool', tool);
    expect([tried.code, tried.stderr]).toEqual([code, expect.stringContaining(words)]);
    expect(tried.files).toEqual([]);
  });
});

describe('what an editor is told', () => {
  it('maps the schema of each type of the register, and of register.yaml', async () => {
    const { folder } = await begun();
    const { typer } = parse(read(folder, 'data/register.yaml'));
    const expected = Object.entries<string | { filer: string[] }>(typer).map(([type, files]) => [
      `./schemas/${type}.schema.json`,
      `/data/${typeof files === 'string' ? files : files.filer[0]}`,
    ]);
    const mapped = jsonOf(folder, '.vscode/settings.json')['yaml.schemas'];
    expect(mapped).toEqual({
      './schemas/register.schema.json': '/data/register.yaml',
      ...Object.fromEntries(expected),
    });
    for (const path of Object.keys(mapped)) expect(existsSync(join(folder, path))).toBe(true);
  });

  it('is in pages whose links lead somewhere', async () => {
    const { folder } = await begun();
    for (const page of ['data/README.md', 'schemas/README.md', '.github/data-repo/README.md']) {
      const links = [...read(folder, page).matchAll(/\]\((?!https?:|#)([^)]+)\)/g)];
      for (const [, link = ''] of links)
        expect([page, link, existsSync(join(folder, page, '..', link))]).toEqual([
          page,
          link,
          true,
        ]);
    }
  });
});

/** What packages of a lock need that is not where Node would look for it. */
function unresolved(packages: Record<string, Record<string, Record<string, string>>>): string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry['dependencies'], ...entry['devDependencies'] }).flatMap((name) => {
      for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules') - 1))) {
        if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return [];
        if (at === '') return [`${path}: ${name}`];
      }
    }),
  );
}
