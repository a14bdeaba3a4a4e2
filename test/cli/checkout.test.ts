import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { folderOf } from '../written-register.ts';

const PLACES = ['p1', 'p2', 'p3'];

let folder: string;

beforeEach(() => {
  const post = (id: string) => `id: ${id}\ntittel: Ting ${id}\nstart: 2026-01-01\n`;
  folder = folderOf([
    [
      'data/register.yaml',
      'tittel: Ting\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\ntyper:\n  ting: ting/*.yaml\n  krav: krav/*.yaml\n',
    ],
    [
      'schemas/ting.schema.json',
      JSON.stringify({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        required: ['id'],
        'x-livslop': { plan: { fra: 'start', til: 'slutt' } },
        properties: {
          id: { type: 'string', description: 'Id.' },
          tittel: { type: 'string', description: 'Tittel.' },
          start: { type: 'string', format: 'dato', description: 'Start.' },
          slutt: { type: 'string', format: 'dato', description: 'Slutt.' },
        },
        additionalProperties: false,
      }),
    ],
    [
      'data/krav/K-1.yaml',
      'id: K-1\ntittel: Tre ting\ngrunnlag: []\nform: antall\ntell: ting\nminst: 3\nalvor: feil\ntolkning: Ting.\ngjelder_fra: 2026-01-01\n',
    ],
    ...PLACES.map((id) => [`data/ting/${id}.yaml`, post(id)] as const),
  ]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid', ...words], {
    cwd: folder,
    stdio: 'pipe',
  });

function commitAll(): void {
  git('-c', 'init.defaultBranch=main', 'init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'alt');
}

async function json(...words: string[]) {
  const { code, stdout } = await runHere([...words, '--as-of', '2026-11-23', '--format', 'json'], {
    folder,
  });
  return { code, answer: JSON.parse(stdout) };
}

interface Found {
  readonly code: string;
  readonly help: string;
}

const byCode = ({ findings }: { readonly findings: readonly Found[] }, code: string) =>
  findings.filter((found) => found.code === code);

const ALL = ['data/ting/p1.yaml', 'data/ting/p2.yaml', 'data/ting/p3.yaml'];

describe('what git tracks and the disk lacks', () => {
  it('of a sparse checkout is quarantined file by file, with the command that brings it', async () => {
    commitAll();
    git('sparse-checkout', 'set', 'schemas', 'data/krav');
    const { code, answer } = await json('krav', 'K-1');
    expect(code).toBe(3);
    expect(answer).toMatchObject({
      setAside: ALL,
      krav: [{ verdict: 'unknown', daysBroken: 0, count: { low: 0, high: 3 } }],
    });
    const checked = await json('check');
    expect(checked.code).toBe(1);
    expect(byCode(checked.answer, 'file/not-checked-out')).toMatchObject(
      PLACES.map((post) => ({
        post,
        help: 'Hent den: git sparse-checkout disable',
      })),
    );
    expect((await runHere(['report'], { folder })).stdout).not.toContain('alle filer lest');
  });

  it('is not the doing of the change that is checked', async () => {
    commitAll();
    git('sparse-checkout', 'set', 'schemas', 'data/krav');
    const { stdout } = await runHere(['check', '--base', 'HEAD', '--as-of', '2026-11-23'], {
      folder,
    });
    expect(stdout).not.toContain('brytes av denne endringen');
    expect(stdout).not.toContain('fjernet');
  });

  it('because git is told to skip it is quarantined too, but what is deleted is gone', async () => {
    commitAll();
    git('update-index', '--skip-worktree', 'data/ting/p1.yaml');
    rmSync(join(folder, 'data/ting/p1.yaml'));
    rmSync(join(folder, 'data/ting/p2.yaml'));
    const { answer } = await json('krav', 'K-1');
    expect(answer).toMatchObject({
      setAside: ['data/ting/p1.yaml'],
      krav: [{ count: { low: 1, high: 2 } }],
    });
    expect(byCode((await json('check')).answer, 'file/not-checked-out')[0]?.help).toBe(
      'Hent den: git update-index --no-skip-worktree data/ting/p1.yaml && git checkout -- data/ting/p1.yaml',
    );
  });

  it('because a submodule is not fetched hides all posts of the types that lie there', async () => {
    rmSync(join(folder, 'data/ting'), { recursive: true });
    commitAll();
    const id = git('rev-parse', 'HEAD').toString().trim();
    git('update-index', '--add', '--cacheinfo', `160000,${id},data/ting`);
    writeFileSync(join(folder, '.gitmodules'), '');
    mkdirSync(join(folder, 'data/ting'));
    const { code, answer } = await json('krav', 'K-1');
    expect(code).toBe(3);
    expect(answer).toMatchObject({
      setAside: ['data/ting/'],
      krav: [{ verdict: 'unknown', count: { low: 0, high: null } }],
    });
    expect(byCode((await json('check')).answer, 'register/submodule')[0]).toMatchObject({
      help: expect.stringMatching(/^Hent den: git submodule update --init data\/ting\. /),
    });
  });

  it('because only the pointer of Git LFS is here is quarantined', async () => {
    writeFileSync(
      join(folder, 'data/ting/p1.yaml'),
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2146\nsize 12345\n',
    );
    const { code, answer } = await json('krav', 'K-1');
    expect(code).toBe(3);
    expect(answer.krav[0]).toMatchObject({ verdict: 'unknown', count: { low: 2, high: 3 } });
    expect(byCode((await json('check')).answer, 'file/lfs-pointer')[0]).toMatchObject({
      help: 'Hent det: git lfs pull',
    });
  });
});

describe('what is on the disk and not in git', () => {
  it('is said of a post that git ignores, with the rule, and in one line of those not yet added', async () => {
    commitAll();
    writeFileSync(join(folder, '.gitignore'), 'data/ting/p4.yaml\n');
    for (const id of ['p4', 'p5', 'p6'])
      writeFileSync(join(folder, `data/ting/${id}.yaml`), `id: ${id}\n`);
    const { code, answer } = await json('check');
    expect(code).toBe(0);
    const outside = answer.findings.filter((found: { readonly code: string }) =>
      found.code.startsWith('register/'),
    );
    expect(outside).toMatchObject([
      {
        code: 'register/ignored-file',
        severity: 'warning',
        at: { path: 'data/ting/p4.yaml' },
        message:
          'git ser bort fra fila, så den blir aldri sjekket inn (.gitignore:1: data/ting/p4.yaml)',
      },
      {
        code: 'register/untracked-file',
        severity: 'note',
        at: { path: 'data/ting/p5.yaml' },
        related: [{ path: 'data/ting/p6.yaml' }],
      },
    ]);
  });

  it('says nothing where there is no repository', async () => {
    expect((await json('check')).answer.findings).toEqual([]);
  });
});
