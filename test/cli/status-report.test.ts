import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere, type Surroundings } from '../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../shipped-register.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The shipped register with a change; the path of a file in it is given to the change. */
function register(change: (path: (file: string) => string) => void = () => undefined): string {
  const folder = copyOfShippedRegister();
  folders.push(folder);
  change((file) => join(folder, 'data', file));
  return join(folder, 'data');
}

async function answer(
  from: string,
  words: readonly string[],
  around: Surroundings = {},
): Promise<string> {
  const asOf = words.includes('--as-of') ? [] : ['--as-of', '2026-11-23'];
  const { stdout } = await runHere(['-C', from, ...words, ...asOf], around);
  return stripVTControlCharacters(stdout);
}

/** Adds lines at the end of the log of a project, which is the field before `aktorer` or the last. */
function log(path: string, ...lines: readonly string[]): void {
  const text = readFileSync(path, 'utf8').trimEnd().split('\n');
  const start = text.findIndex((line) => line.startsWith('statuslogg:'));
  const after = text.findIndex((line, index) => index > start && /^\w/.test(line));
  text.splice(after < 0 ? text.length : after, 0, ...lines);
  writeFileSync(path, `${text.join('\n')}\n`);
}

const research = (id: string) => `forskningsprosjekter/${id}.yaml`;
const damage = (path: string) => appendFileSync(path, 'ukjent: [\n');

const untouched = register();
const twoLeft = register((path) => {
  log(path(research('FP-2024-002')), '  - dato: 2026-11-10', '    status: stanset');
  log(path(research('FP-2025-001')), '  - dato: 2026-11-10', '    status: stanset');
  log(path(research('FP-2025-002')), '  - dato: 2026-10-31', '    status: fullført');
});
const damaged = register((path) => damage(path(research('FP-2024-002'))));
const endedDamaged = register((path) => damage(path(research('FP-2023-001'))));
const withoutExamples = register((path) =>
  replaceInFile(path('register.yaml'), 'eksempelposter: teller', 'eksempelposter: teller ikke'),
);
const notYet = register((path) =>
  appendFileSync(path('krav/K-09a.yaml'), 'gjelder_fra: 2027-06-01\n'),
);

describe('the first page', () => {
  it('says first that examples do not count and that nothing else is recorded', async () => {
    const text = await answer(withoutExamples, ['report']);
    expect(text).toContain('Elleve eksempelposter teller ikke. Ingenting annet er ført');
  });

  it('counts a file that cannot be read as unclear, and says where to mend it', async () => {
    const text = await answer(damaged, ['report']);
    expect(text).toContain('2 uklare (1 kan ikke leses)');
    expect(text).toMatch(/nå +Rett fila, som ikke kan leses: .*FP-2024-002\.yaml:\d+/);
    expect(text).toMatch(/Det samme kan ikke vurderes \d+ dager i 2025, så lenge fila/);
  });

  it('tells of the period whose end broke a krav about events, not of the running one', async () => {
    const text = await answer(untouched, ['report', '--as-of', '2027-01-05']);
    expect(text).toContain('I 2026 var det null, av minst én.');
    expect(text).toContain(
      'Fire andre krav er ikke oppfylt (ett som varsel), og ett kan ikke vurderes.',
    );
  });

  it('says since when a promise is broken, how long it lasts, and what closes it', async () => {
    const text = await answer(twoLeft, ['report'], { columns: 80 });
    expect(text).toContain('✗ brutt siden 11.11.2026, 13 dager: 2 i gang, minst 3');
    expect(text).toContain('Varer så langt det er regnet (23.11.2027). Lukk det: start ett til.');
    expect(text).toMatch(/nå +K-09a: start ett til som teller/);
    expect(text.replace(/\s+/g, ' ')).toContain('Det samme har vært brutt, 45 dager i 2025.');
    expect(text).not.toContain('ingen i sikte');
  });

  it.each([
    ['markdown', []],
    ['html', []],
  ])('tells an unknown ahead as high as the breach it may hide, in %s too', async (format) => {
    const text = await answer(endedDamaged, ['report', '--format', format]);
    expect(text).toMatch(/Ett kan ikke vurderes fra 01\.08\.2027 \(.*, kanskje tre\), så lenge/);
    expect(text).toContain('kan ikke vurderes fra 01.08.2027 (2–3), så lenge fila ikke er rettet');
  });

  it('says when a promise begins to be in force', async () => {
    const text = await answer(notYet, ['report']);
    expect(text).toContain('· gjelder først fra 01.06.2027');
    expect(text).toMatch(/holder begge løftene/);
  });

  it('never calls it a breach to be above a limit that is a warning, and counts those days for themselves', async () => {
    const day = ['--as-of', '2026-03-01'];
    const screen = await answer(untouched, ['report', ...day], { columns: 80 });
    expect(screen).toContain(
      'Per 01.03.2026, av tre løfter som gjelder hver dag: ett er over grensen',
    );
    expect(screen).toContain('↑ over grensen siden 01.01.2026, 60 dager: 4 i gang, lovet 2 til 3');
    const text = await answer(untouched, ['report', '--format', 'markdown', ...day]);
    expect(text).toContain('over grensen siden 01.01.2026: 4 i gang, lovet 2 til 3');
    expect(text).toMatch(/\*\*VARSEL\*\* \| K-10/);
    expect(text).not.toMatch(/BRUDD\*\* \| K-1/);
    const { deviations } = JSON.parse(
      await answer(untouched, ['report', '--format', 'json', ...day]),
    );
    expect(
      deviations.flatMap(({ kind, code }: Record<string, string>) =>
        code === 'krav/above' ? [kind] : [],
      ),
    ).toEqual(['warning']);
  });

  it.each([
    'terminal',
    'markdown',
    'html',
    'json',
  ])('names the day and never today, whatever the clock says: %s', async (format) => {
    const words = ['report', '--as-of', '2026-03-01', '--format', format];
    const texts = await Promise.all(
      [Date.UTC(2026, 2, 1, 12), Date.UTC(2031, 0, 1)].map((now) =>
        answer(untouched, words, { now: now / 1000 }),
      ),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).not.toMatch(/i dag/i);
  });
});

describe('a promise that has been changed', () => {
  it('tells the change with its day, what it was before, and who decided', async () => {
    const from = register((path) =>
      appendFileSync(
        path('krav/K-09a.yaml'),
        'endringer:\n  - fra: 2026-12-01\n    vedtatt: 2026-11-20\n    vedtak: Kommunestyret, sak 108/26\n    minst: 2\n',
      ),
    );
    const text = await answer(from, ['report', '--format', 'markdown']);
    expect(text).toContain(
      'løftet er senket: minst 2 fra 01.12.2026 (før minst 3), Kommunestyret, sak 108/26',
    );
  });
});

describe('what a list or a sum leaves out', () => {
  it.each(['terminal', 'markdown', 'html'])('is said under it: %s', async (format) => {
    const list = await answer(damaged, ['list', 'forskningsprosjekt', '--format', format]);
    expect(list).toContain(
      'Én fil er satt til side og er ikke med her: data/forskningsprosjekter/FP-2024-002.yaml.',
    );
    const report = await answer(damaged, ['report', '--format', format]);
    const words = report.replaceAll('\u00a0', ' ');
    expect(words).toMatch(/[Mm]inst kr 4 750 000/);
    expect(words).toMatch(/[Uu]ten FP-2024-002, som ikke kan leses/);
  });

  it('is told of examples that do not count, and none of them is counted', async () => {
    const text = await answer(withoutExamples, ['report', 'forskning']);
    expect(text).toContain('Sju eksempelposter teller ikke.');
    expect(text).toContain('Ingen prosjekter teller med.');
    expect(text).not.toMatch(/FP-20\d\d/);
    const status = await answer(withoutExamples, ['report', '--format', 'json']);
    const { sections, fund } = JSON.parse(status);
    expect(sections.map(({ posts }: { posts: unknown[] }) => posts.length)).toEqual([0, 0]);
    expect(fund).toMatchObject({ committed: 0, examples: 11 });
  });

  it('is not what is unclear: sure and unclear money stand apart', async () => {
    const words = (await answer(untouched, ['report', 'forskning'])).replaceAll('\u00a0', ' ');
    expect(words).toContain(
      'Kr 4 400 000 til prosjekter som sikkert er i gang, kr 600 000 til uklare.',
    );
  });
});

describe('status and life', () => {
  it('are two columns with two words', async () => {
    const csv = await answer(untouched, ['list', 'forskningsprosjekt', '--format', 'csv']);
    expect(csv).toMatch(/Status;I gang/);
    expect(csv).toMatch(/FP-2025-002;.*;pågår;uklart/);
  });
});

describe('a document for reading', () => {
  it('has no commands to type, no heading twice, and links each id to where it tells of the post', async () => {
    const html = await answer(untouched, ['report', '--since', '2026-08-31', '--format', 'html']);
    expect(html.replace(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')).not.toMatch(
      /baerum-innov (krav|show|log|list|check)\b|--since/,
    );
    const headings = [...html.matchAll(/<h([23])[^>]*>([^<]*)</g)].map(
      ([, level, title]) => `${level} ${title}`,
    );
    expect(
      headings.filter(
        (each, index) => headings.indexOf(each) !== index && !each.endsWith('Tolkninger'),
      ),
    ).toEqual([]);
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toContain('post-FP-2025-002');
    expect(links.filter((id) => id !== undefined && !anchors.has(id))).toEqual([]);
    expect(anchors.size).toBe([...html.matchAll(/ id="([^"]+)"/g)].length);
  });

  it('says in one line what is recorded for no tiltak', async () => {
    const text = await answer(untouched, ['report', '--format', 'markdown']);
    expect(text).toContain(
      'Ikke ført for noe tiltak: ansvarlig, status, vurdering, siste nytt og frist.',
    );
  });

  it('tells what is new in the words of the log', async () => {
    const from = register((path) =>
      log(
        path(research('FP-2026-001')),
        '  - dato: 2026-11-10',
        '    status: pågår',
        '    tekst: Halvveis i feltarbeidet',
      ),
    );
    const text = await answer(from, ['report', '--since', '2026-08-31', '--format', 'markdown']);
    expect(text).toContain('## Hva er nytt siden 31.08.2026');
    expect(text).toMatch(/10\.11\.2026 \| FP-2026-001 \| pågår +\| Halvveis i feltarbeidet/);
  });
});

describe('--quiet and --color', () => {
  const commands: readonly (readonly string[])[] = [
    ['report'],
    ['report', 'forskning'],
    ['krav'],
    ['krav', 'K-09a'],
    ['show', 'FP-2025-002'],
    ['timeline'],
    ['due'],
    ['list', 'forskningsprosjekt'],
    ['check'],
  ];
  it.each(
    commands.map((words) => [words.join(' '), words] as const),
  )('%s is no longer with --quiet, and is coloured only where it is wanted', async (_, words) => {
    const run = async (...more: readonly string[]) =>
      (
        await runHere(['-C', untouched, ...words, '--as-of', '2026-11-23', ...more], {
          columns: 80,
        })
      ).stdout;
    const [whole, quiet, plain] = [await run(), await run('-q'), await run('--color', 'never')];
    expect(quiet.split('\n').length).toBeLessThanOrEqual(whole.split('\n').length);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour begins with one
    expect(await run('--color', 'always')).toMatch(/\u001b\[/);
    expect(plain).toBe(stripVTControlCharacters(plain));
  });
});
