import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printed } from '../render/printed.ts';
import { runHere, runInZone } from '../run-here.ts';
import { type Ran, ROOT, runTool } from '../run-tool.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const REGISTER = join(ROOT, 'test/fixtures/forste-register/register');
const PROJECT = 'data/forskningsprosjekter/FP-2024-002.yaml';
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
  repository.write('.gitignore', '/*.md\n/*.html\n/*.json\n/*.pdf\n/*.docx\n/*.xlsx\n');
  const first = repository.commit('2026-09-05', 'Rapporter er ikke med');
  const words = ['--as-of', '2026-11-23', '--since', '31.08.2026'];
  const endings = ['md', 'html', 'json', 'pdf', 'docx', 'xlsx'];
  const rename = (): void =>
    repository.change('data/forskningsprosjekter/FP-2024-002.yaml', 'Demenslandsby', 'Demensby');
  const verify = (...more: readonly string[]) => repository.tool('report', '--verify', ...more);

  beforeAll(async () => {
    const files = endings.flatMap((ending) => ['-o', `rapport.${ending}`]);
    expect((await repository.tool('report', 'forskning', ...words, ...files)).code).toBe(0);
  });

  for (const ending of endings) {
    const name = `rapport.${ending}`;
    it(`knows a stored report again, also when the register has moved on: ${ending}`, async () => {
      const same = `${name} er den samme rapporten.\n`;
      expect(await verify(name)).toMatchObject({
        code: 0,
        stdout: `${same}Ny fil trengs ikke: en rapport per 23.11.2026 sier det samme.\n`,
      });
      if (ending !== 'md' && ending !== 'docx') return;
      rename();
      const later = await verify(name);
      const current = await verify(name, '--current');
      repository.git('checkout', '--quiet', '.');
      const outdated = `${same}Ny fil trengs: en rapport per 23.11.2026 sier noe annet.\n`;
      expect([later.code, later.stdout]).toEqual([0, outdated]);
      expect([current.code, current.stdout]).toEqual([1, outdated]);
    });
  }

  it('accuses what was altered, and nothing else', async () => {
    for (const ending of ['md', 'html', 'json']) {
      const path = join(repository.folder, `rapport.${ending}`);
      const stored = readFileSync(path, 'utf8');
      writeFileSync(path, stored.replace('Demenslandsby', 'Demensby'));
      const touched = await verify(`rapport.${ending}`);
      writeFileSync(path, stored);
      expect([touched.code, touched.stdout]).toEqual([
        1,
        expect.stringContaining(
          'Registeret er det samme: rapporten er endret etter at den ble laget.',
        ),
      ]);
    }
  });

  it('--known-at asks of the files of a commit: the right one gives the same, another does not', async () => {
    for (const [ending, where] of [
      ['md', /på linje \d+/],
      ['pdf', /i byte \d+/],
      ['docx', /i delen \S+\.xml/],
    ] as const) {
      const name = `rapport.${ending}`;
      expect(await verify(name, '--known-at', first)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('Ny fil trengs ikke'),
      });
      rename();
      const other = repository.commit('2026-11-01', 'Omdøpt');
      const { code, stdout } = await verify(name, '--known-at', other);
      repository.git('reset', '--quiet', '--hard', first);
      expect(code).toBe(1);
      expect(stdout).toMatch(where);
      expect(stdout).toContain('Registeret er endret siden');
    }
  });

  it('finds a report that names its own commit, by that or by its content where the commit is gone', async () => {
    await repository.tool('report', '--known-at', first, ...words, '-o', 'kjent.md');
    expect((await verify('kjent.md')).code).toBe(0);
    const path = join(repository.folder, 'kjent.md');
    const gone = readFileSync(path, 'utf8').replaceAll(first, '0'.repeat(40));
    writeFileSync(path, gone);
    expect((await verify('kjent.md')).code).toBe(0);
  });

  it('finds the content on a branch, and cannot try what was never checked in', async () => {
    rename();
    await repository.tool('report', ...words, '-o', 'gren.md');
    const lost = await (async () => {
      repository.git('checkout', '--quiet', '.');
      return verify('gren.md');
    })();
    expect([lost.code, lost.stderr]).toEqual([3, expect.stringContaining('git fetch --unshallow')]);
    repository.git('checkout', '--quiet', '-b', 'gren');
    rename();
    repository.commit('2026-11-20', 'På grenen');
    repository.git('checkout', '--quiet', 'main');
    expect((await verify('gren.md')).code).toBe(0);
  });

  it('says the way to the version that made it', async () => {
    const path = join(repository.folder, 'rapport.docx');
    const parts = unzipSync(readFileSync(path));
    const properties = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    parts['docProps/core.xml'] = strToU8(properties.replace(/version=[\d.]+/, 'version=0.0.9'));
    writeFileSync(join(repository.folder, 'eldre.docx'), zipSync(parts));
    const { code, stderr } = await verify('eldre.docx');
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining("npx baerum-innov@0.0.9 report --verify 'eldre.docx'"),
    ]);
  });

  it('a day on which nothing turns asks for no new file; one on which something does, does', async () => {
    await repository.tool('report', '--as-of', '2026-11-23', '-o', 'dag.md');
    const on = async (day: string) => (await verify('dag.md', '--current', '--as-of', day)).code;
    expect([await on('2026-11-24'), await on('2026-11-30'), await on('2027-08-01')]).toEqual([
      0, 0, 1,
    ]);
    const kept = (day: string) => repository.tool('report', '--as-of', day, '--format', 'markdown');
    const [one, next] = [await kept('2026-11-23'), await kept('2026-11-24')];
    expect(one.stdout).not.toMatch(/, om \d+ dager|dager på rad/);
    const masked = (text: string) =>
      text.replace(/2[345]\.11\.(?:202[67])?/g, '…').replace(/2026-11-2[34]/g, '…');
    expect(masked(next.stdout)).toBe(masked(one.stdout));
  });

  it('--current alone is refused', async () => {
    expect((await repository.tool('report', '--current')).code).toBe(2);
  });

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

  it('a stored report is compared as it was known then: what was logged late, and a breach that moved', async () => {
    const other = dataRepository('2026-11-20');
    const made = ['report', '--as-of', '2026-11-23', '-o', 'forrige.md', '-o', 'forrige.docx'];
    expect((await other.tool(...made)).code).toBe(0);
    other.write(
      PROJECT,
      `${readFileSync(join(other.folder, PROJECT), 'utf8').replace('slutt: 2027-07-31', 'slutt: 2027-05-31')}  - dato: 2026-11-22\n    status: pågår\n    tekst: Ført sent\n`,
    );
    other.change(
      'data/forskningsprosjekter/FP-2026-001.yaml',
      'slutt: 2027-07-31',
      'slutt: 2027-06-30',
    );
    other.commit('2026-11-24', 'Sent ført');
    for (const file of ['forrige.md', 'forrige.docx']) {
      const words = ['report', '--since', file, '--as-of', '2026-11-25'];
      const { stdout } = await other.tool(...words, '--format', 'json');
      const { since, changes } = JSON.parse(stdout);
      expect(since).toMatch(/^[0-9a-f]{40}@2026-11-23$/);
      expect(changes.day).toBe('2026-11-23');
      expect(changes.happened).toEqual([]);
      expect(changes.corrected.log).toEqual([
        {
          type: 'forskningsprosjekt',
          post: 'FP-2024-002',
          day: '2026-11-22',
          event: 'logged',
          status: 'pågår',
          text: 'Ført sent',
        },
      ]);
      expect(changes.breaches).toEqual([
        { krav: 'K-09a', change: 'moved', before: '2027-08-01', after: '2027-07-01' },
      ]);
      await other.tool(...words, '-o', 'ny.md');
      expect(readFileSync(join(other.folder, 'ny.md'), 'utf8')).toContain(
        'neste brudd flyttet fra 01.08.2027 til 01.07.2027',
      );
      expect((await other.tool('report', '--verify', 'ny.md')).code).toBe(0);
    }
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
