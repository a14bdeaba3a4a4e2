import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { copyOfShippedRegister } from '../shipped-register.ts';

/** A user without rights, where the tests run as one who may read everything. */
const NOBODY = 65534;

let folder: string;
let projects: string;

beforeEach(() => {
  folder = copyOfShippedRegister();
  projects = join(folder, 'data/forskningsprosjekter');
  chmodSync(folder, 0o755);
});

afterEach(() => {
  process.seteuid?.(process.getuid?.() ?? 0);
  chmodSync(projects, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => runHere([...words, '--as-of', '2026-11-23'], { folder });

const json = async (...words: string[]) => {
  const { code, stdout } = await run(...words, '--format', 'json');
  return { code, answer: JSON.parse(stdout) };
};

function forbid(): void {
  chmodSync(projects, 0);
  if (process.getuid?.() === 0) process.seteuid?.(NOBODY);
}

const ARRANGED: readonly (readonly [what: string, code: string, arrange: () => void])[] = [
  ['cannot be read', 'register/unreadable-folder', forbid],
  [
    'is a file',
    'register/not-a-folder',
    () => {
      rmSync(projects, { recursive: true });
      writeFileSync(projects, '');
    },
  ],
  [
    'is a link',
    'register/not-a-folder',
    () => {
      rmSync(projects, { recursive: true });
      symlinkSync('tiltak', projects);
    },
  ],
];

describe.each(ARRANGED)('a folder of a type that %s', (_, code, arrange) => {
  beforeEach(() => arrange());

  it('leaves the promise unknown and never broken, and nothing says that all was read', async () => {
    const { answer, code: exit } = await json('krav', 'K-09a');
    expect(exit).toBe(3);
    expect(answer).toMatchObject({
      exitCode: 3,
      setAside: ['data/forskningsprosjekter/'],
      krav: [
        {
          verdict: 'unknown',
          daysBroken: 0,
          count: { low: 0, high: null },
          possible: ['forskningsprosjekter/'],
        },
      ],
    });
    const report = await run('report');
    expect(report.code).toBe(3);
    expect(report.stdout).not.toContain('alle filer lest');
    expect(report.stdout).toContain('data/forskningsprosjekter/');
    expect(report.stderr).toContain('Kunne ikke leses, så svaret er ikke helt: data/forskningspro');
  });

  it('is an error where it lies, and no reference to its posts is called wrong', async () => {
    const { answer, code: exit } = await json('check');
    const { findings } = answer;
    expect(exit).toBe(1);
    expect(findings[0]).toMatchObject({ code, at: { path: 'data/forskningsprosjekter' } });
    const codes = findings.map((found: { readonly code: string }) => found.code);
    expect(codes).not.toContain('ref/unknown');
    expect(codes).not.toContain('krav/below');
  });

  it('is said under a list, and by show, with exit 3 and the answer written where it was asked for', async () => {
    const listed = await run('list', 'forskningsprosjekt');
    expect(listed.code).toBe(3);
    expect(listed.stderr).toContain('data/forskningsprosjekter/');
    const shown = await run('show', 'FP-2024-002');
    expect(shown.code).not.toBe(0);
    expect(shown.stderr).toContain('data/forskningsprosjekter');
    if (process.geteuid?.() === NOBODY) return; // may write nothing either
    expect((await run('report', '-o', 'ut.md')).code).toBe(3);
    expect(readFileSync(join(folder, 'ut.md'), 'utf8')).toContain('data/forskningsprosjekter');
  });
});

describe('what the register cannot be read from', () => {
  it.each([
    'FP-2020-001.yaml',
    'FP-2020-001.yaml/x.yaml',
  ])('a folder named like a post (%s)', async (name) => {
    mkdirSync(join(projects, name), { recursive: true });
    const { answer, code } = await json('check');
    expect(code).toBe(1);
    expect(answer.findings[0]).toMatchObject({
      code: 'register/folder-as-post',
      at: { path: 'data/forskningsprosjekter/FP-2020-001.yaml' },
    });
    const { answer: krav, code: exit } = await json('krav', 'K-09a');
    expect(exit).toBe(0);
    expect(krav.krav[0]).toMatchObject({ possible: expect.arrayContaining(['FP-2020-001']) });
  });

  it('a folder that is missing is an empty one: git has no other', async () => {
    rmSync(projects, { recursive: true });
    mkdirSync(projects);
    expect((await json('krav', 'K-09a')).answer).toMatchObject({ exitCode: 0, setAside: [] });
  });
});

describe('a krav that cannot be read', () => {
  it.each([
    ['is no YAML', (path: string) => writeFileSync(path, 'tittel: [\n')],
    [
      'is a folder',
      (path: string) => {
        rmSync(path);
        mkdirSync(path);
        writeFileSync(join(path, 'x'), '');
      },
    ],
  ])('and %s is named in each table of status that has krav', async (_, arrange) => {
    arrange(join(folder, 'data/krav/K-12.yaml'));
    const said = 'Én fil er satt til side og er ikke med her: data/krav/K-12.yaml.';
    for (const table of ['tiltak', 'lofter']) {
      const csv = await run('report', '--format', 'csv', '--table', table);
      expect(csv.stdout.trimEnd().split('\n').at(-1)).toContain(said);
      const plain = await run('report', '--format', 'csv-plain', '--table', table);
      expect([plain.stdout.includes(said), plain.stderr]).toEqual([false, `${said}\n`]);
    }
    const projectReport = await run('report', 'forskning', '--format', 'csv', '--table', 'lofter');
    expect(projectReport.stdout).toContain(said);
  });
});
