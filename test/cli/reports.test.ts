import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { printed } from '../render/printed.ts';
import { runHere, runInZone } from '../run-here.ts';
import { type Ran, ROOT, runTool } from '../run-tool.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const REGISTER = join(ROOT, 'test/fixtures/forste-register/register');
const REPORTS = ['status', 'forskning', 'sosiale-entreprenorer'] as const;
const ENDINGS = {
  markdown: 'md',
  html: 'html',
  json: 'json',
  csv: 'csv',
  'csv-plain': 'plain.csv',
  terminal: 'txt',
} as const;

function report(...words: readonly string[]): Promise<string> {
  return printed('report', ...words, '-C', REGISTER);
}

/** What is the same in every version of the tool and its schemas. */
function lasting(text: string): string {
  return text
    .replace(/sha256-[\w+/=]+/g, 'sha256-…')
    .replace(/<style>.*?<\/style>/s, '<style>…</style>')
    .replace(/<script>.*?<\/script>/s, '<script>…</script>');
}

describe('reports as last looked at', () => {
  for (const name of REPORTS) {
    for (const [format, ending] of Object.entries(ENDINGS)) {
      it(`${name} as ${format}`, async () => {
        const text = await report(
          name,
          '--as-of',
          '2026-11-23',
          '--since',
          '2026-08-31',
          '--format',
          format,
        );
        await expect(lasting(text)).toMatchFileSnapshot(`../golden/report/${name}.${ending}`);
      });
    }
    it(`${name} in English`, async () => {
      const text = await report(
        ...[
          name,
          '--as-of',
          '2026-11-23',
          '--since',
          '2026-08-31',
          '--format',
          'markdown',
          '--lang',
          'en',
        ],
      );
      await expect(text).toMatchFileSnapshot(`../golden/report/${name}.en.md`);
    });
  }
});

const MACHINES = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Pacific/Apia', LANG: 'nb_NO.UTF-8' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
];

describe('a report is the same bytes', () => {
  const elsewhere = join(newFolder(), 'et annet sted', 'registeret');
  cpSync(join(REGISTER, '..'), elsewhere, { recursive: true });
  for (const format of ['markdown', 'html', 'json', 'csv', 'csv-plain']) {
    it(`in every time zone, language of the machine and folder: ${format}`, async () => {
      const words = ['report', '--as-of', '2026-11-23', '--format', format, '-C'];
      const texts: Ran[] = [];
      for (const { TZ, ...environment } of MACHINES) {
        const there = { folder: newFolder(), environment };
        texts.push(await runInZone(TZ, [...words, join(elsewhere, 'register')], there));
      }
      expect(new Set(texts.map(({ stdout }) => stdout)).size).toBe(1);
      const inRepository = (await runHere([...words, REGISTER])).stdout;
      expect(inRepository.replaceAll('test/fixtures/forste-register/', '')).toBe(
        texts[0]?.stdout.replaceAll('registeret/', ''),
      );
    });
  }

  it('from the built tool on each machine', () => {
    const words = ['report', '--as-of', '2026-11-23', '--format', 'html', '-C', REGISTER];
    const answers = MACHINES.map((environment) => runTool(words, { environment }));
    for (const answer of answers)
      expect(answer).toEqual({ code: 0, stdout: answers[0]?.stdout, stderr: '' });
  });
});

describe('--verify', () => {
  const repository = dataRepository('2026-09-05');
  const words = ['--as-of', '2026-11-23', '--since', '31.08.2026'];
  for (const ending of ['md', 'html', 'json']) {
    it(`knows a stored report again, and tells when it or the register has changed: ${ending}`, async () => {
      const name = `rapport.${ending}`;
      expect((await repository.tool('report', 'forskning', ...words, '-o', name)).code).toBe(0);
      expect(await repository.tool('report', '--verify', name)).toMatchObject({
        code: 0,
        stdout: `${name} er den samme rapporten.\n`,
      });
      const path = join(repository.folder, name);
      const stored = readFileSync(path, 'utf8');
      writeFileSync(path, stored.replace('Demenslandsby', 'Demensby'));
      const touched = await repository.tool('report', '--verify', name);
      expect([touched.code, touched.stdout]).toEqual([
        1,
        expect.stringContaining(
          'Registeret er det samme: rapporten er endret etter at den ble laget.',
        ),
      ]);
      writeFileSync(path, stored);
      repository.change('data/forskningsprosjekter/FP-2024-002.yaml', 'Demenslandsby', 'Demensby');
      const changed = await repository.tool('report', '--verify', name, '--lang', 'en');
      repository.git('checkout', '--quiet', '.');
      expect([changed.code, changed.stdout]).toEqual([
        1,
        expect.stringContaining('The register has changed since'),
      ]);
    });
  }

  it('knows a stored PDF again, and tells when it was changed or the register was', async () => {
    expect((await repository.tool('report', 'forskning', ...words, '-o', 'r.pdf')).code).toBe(0);
    expect((await repository.tool('report', '--verify', 'r.pdf')).code).toBe(0);
    repository.change('data/forskningsprosjekter/FP-2024-002.yaml', 'Demenslandsby', 'Demensby');
    const changed = await repository.tool('report', '--verify', 'r.pdf');
    repository.git('checkout', '--quiet', '.');
    expect([changed.code, changed.stdout]).toEqual([
      1,
      expect.stringMatching(/første forskjell i byte \d+\.\nRegisteret er endret siden/),
    ]);
  });

  for (const ending of ['docx', 'xlsx']) {
    it(`knows a stored office document again, and tells which part is another: ${ending}`, async () => {
      const name = `rapport.${ending}`;
      expect((await repository.tool('report', 'forskning', ...words, '-o', name)).code).toBe(0);
      expect(await repository.tool('report', '--verify', name)).toMatchObject({
        code: 0,
        stdout: `${name} er den samme rapporten.\n`,
      });
      repository.change('data/forskningsprosjekter/FP-2024-002.yaml', 'Demenslandsby', 'Demensby');
      const changed = await repository.tool('report', '--verify', name);
      repository.git('checkout', '--quiet', '.');
      expect([changed.code, changed.stdout]).toEqual([
        1,
        expect.stringMatching(/første forskjell i delen \S+\.xml\.\nRegisteret er endret siden/),
      ]);
      const path = join(repository.folder, name);
      const parts = unzipSync(readFileSync(path));
      const properties = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
      parts['docProps/core.xml'] = strToU8(properties.replace(/version=[\d.]+/, 'version=0.0.9'));
      writeFileSync(path, zipSync(parts));
      const other = await repository.tool('report', '--verify', name);
      expect([other.code, other.stderr]).toEqual([3, expect.stringContaining('0.0.9')]);
    });
  }

  it('gives 3 for a report made by another version, and 2 for what is no report', async () => {
    await repository.tool('report', ...words, '-o', 'gammel.md');
    const path = join(repository.folder, 'gammel.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/version=[\d.]+/, 'version=0.0.9'));
    const { code, stderr } = await repository.tool('report', '--verify', 'gammel.md');
    expect([code, stderr]).toEqual([3, expect.stringContaining('0.0.9')]);
    repository.write('notat.md', '# Et notat\n');
    expect((await repository.tool('report', '--verify', 'notat.md')).code).toBe(2);
    repository.write('halv.docx', 'PK\u0003\u0004 og ikke mer');
    expect((await repository.tool('report', '--verify', 'halv.docx')).code).toBe(2);
    expect((await repository.tool('report', '--verify', 'finnes-ikke.md')).code).toBe(3);
  });
});

describe('--since and --period', () => {
  const repository = dataRepository('2026-09-05');
  const first = repository.git('rev-parse', 'HEAD');
  repository.change(
    'data/forskningsprosjekter/FP-2024-002.yaml',
    '  - dato: 2026-08-20\n    status: pågår',
    '  - dato: 2026-08-20\n    status: pause',
  );
  repository.change(
    'data/forskningsprosjekter/FP-2023-001.yaml',
    '  - dato: 2025-02-28\n    status: fullført',
    '  - dato: 2025-03-15\n    status: fullført',
  );
  repository.write(
    'data/forskningsprosjekter/FP-2026-001.yaml',
    `${readFileSync(join(repository.folder, 'data/forskningsprosjekter/FP-2026-001.yaml'), 'utf8')}  - dato: 2026-11-10\n    status: stanset\n`,
  );
  repository.commit('2026-11-20', 'Rettet, og et nytt');

  it('a revision keeps what happened apart from what was put right', async () => {
    const { stdout } = await repository.tool(
      ...['report', '--since', first, '--as-of', '2026-11-23', '--format', 'json'],
    );
    const { changes } = JSON.parse(stdout);
    expect(changes.day).toBe('2026-09-05');
    expect(changes.happened).toContainEqual({
      type: 'forskningsprosjekt',
      post: 'FP-2026-001',
      day: '2026-11-10',
      event: 'logged',
      status: 'stanset',
      text: null,
    });
    expect(changes.corrected.lives).toEqual([
      {
        type: 'forskningsprosjekt',
        post: 'FP-2023-001',
        from: '2025-03-01',
        to: '2025-03-15',
        before: 'not-running',
        after: 'running',
      },
      {
        type: 'forskningsprosjekt',
        post: 'FP-2024-002',
        from: '2026-08-20',
        to: '2026-09-05',
        before: 'running',
        after: 'paused',
      },
    ]);
    expect(changes.corrected.promises).toContainEqual({
      krav: 'K-09a',
      from: '2025-03-01',
      to: '2025-03-15',
      before: 'broken',
      after: 'met',
    });
    expect(changes.posts).toEqual(
      [
        ['FP-2023-001', '/statuslogg/1'],
        ['FP-2024-002', '/statuslogg/1/status'],
        ['FP-2026-001', '/statuslogg/2'],
      ].map(([post, field]) => ({
        type: 'forskningsprosjekt',
        post,
        change: 'changed',
        fields: [field],
      })),
    );
  });

  it('a branch is kept as the commit it was, so that the report can be made again when it has moved', async () => {
    repository.git('branch', 'sist', first);
    const made = ['report', 'forskning', '--since', 'sist', '--as-of', '2026-11-23'];
    await repository.tool(...made, '--format', 'markdown', '-o', 'siden.md');
    repository.git('branch', '--force', 'sist', 'HEAD');
    expect(readFileSync(join(repository.folder, 'siden.md'), 'utf8')).toContain(`since=${first};`);
    expect((await repository.tool('report', '--verify', 'siden.md')).code).toBe(0);
  });

  it('a day tells only what happened, by the files of today', async () => {
    const { stdout } = await repository.tool(
      ...['report', '--since', '2026-09-05', '--as-of', '2026-11-23', '--format', 'json'],
    );
    expect(JSON.parse(stdout).changes).toMatchObject({
      corrected: { lives: [], promises: [] },
      posts: [],
    });
  });

  it('a period of the register sets the day, and what is compared with', async () => {
    const { stdout } = await repository.tool('report', '--period', '2026-T2', '--format', 'json');
    const { asOf, changes } = JSON.parse(stdout);
    expect([asOf, changes.day]).toEqual(['2026-08-31', '2025-12-31']);
  });

  it('a day that does not come before the report is refused', async () => {
    const { code, stderr } = await repository.tool(
      'report',
      '--since',
      '2026-11-23',
      '--as-of',
      '2026-11-23',
    );
    expect([code, stderr]).toEqual([2, expect.stringContaining('er ikke før 23.11.2026')]);
  });
});

describe('asking for what is not there', () => {
  it.each([
    [['report', 'forskningg'], 'Mente du «forskning»?'],
    [['report', '--format', 'csv', '--table', 'lofte'], 'Mente du «lofter»?'],
    [['report', '--period', '2026-T9'], 'er ikke en periode'],
  ])('%j names the nearest', async (words, expected) => {
    const { code, stdout, stderr } = await runHere([
      ...words,
      '-C',
      REGISTER,
      '--as-of',
      '2026-11-23',
    ]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
  });

  it('an overview of projects is refused by a register of another kind, which has a status report', async () => {
    const other = join(ROOT, 'test/fixtures/node-utgivelser/register');
    const { code, stderr } = await runHere([
      'report',
      'forskning',
      '-C',
      other,
      '--as-of',
      '2023-10-01',
    ]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('«status» kan lages for alle registre'),
    ]);
    const words = ['report', '-C', other, '--as-of', '2023-10-01', '--format', 'html'];
    expect((await runHere(words)).code).toBe(0);
  });
});
