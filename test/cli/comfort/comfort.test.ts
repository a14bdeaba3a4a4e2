import { appendFileSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../../run-here.ts';
import { copyOfShippedRegister, replaceInFile } from '../../shipped-register.ts';
import { expectToldInEveryFormat, type Row } from './row.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of the shipped register with a change made in it; gives its data folder. */
function register(change: (data: string) => void = () => undefined): string {
  const folder = copyOfShippedRegister();
  folders.push(folder);
  change(join(folder, 'data'));
  return join(folder, 'data');
}

const project = (data: string, id: string) => join(data, 'forskningsprosjekter', `${id}.yaml`);
const entrepreneur = (data: string, id: string) =>
  join(data, 'sosiale-entreprenorer', `${id}.yaml`);

function stop(data: string, id: string, day: string, status: string): void {
  replaceInFile(
    project(data, id),
    '\npartnere:\n',
    `\n  - dato: ${day}\n    status: ${status}\npartnere:\n`,
  );
}

function twoRun(data: string): void {
  stop(data, 'FP-2024-002', '2026-11-10', 'stanset');
  stop(data, 'FP-2025-001', '2026-11-10', 'stanset');
  stop(data, 'FP-2025-002', '2026-10-31', 'fullført');
}

const damage = (data: string) => appendFileSync(project(data, 'FP-2024-002'), 'ukjent: [\n');

function leaveExamplesOut(data: string): void {
  replaceInFile(
    join(data, 'register.yaml'),
    'eksempelposter: teller',
    'eksempelposter: teller ikke',
  );
}

const ROWS: readonly Row[] = [
  {
    what: 'a breach that runs is told with its first day and what closes it',
    change: twoRun,
    ask: ['report'],
    says: ['brutt siden 11.11.2026', 'Varer så langt det er regnet (23.11.2027)', 'start ett til'],
    never: ['Ingen nye brudd'],
  },
  {
    what: 'and by the krav itself, with numbers put into sentences as people say them',
    change: twoRun,
    ask: ['krav', 'K-09a'],
    says: [
      'To er i gang',
      'Brutt siden 11.11.2026, varer så langt det er regnet',
      'Start ett til som teller, nå',
    ],
    never: ['Ingen brudd i sikte', 'null går', 'går tre', 'Alle 1 dag', '1 uklare', '1 dager'],
    json: {
      krav: [
        {
          verdict: 'broken',
          next: null,
          current: { from: '2026-11-11', to: '2027-11-23', openEnd: true, shortfall: 1 },
        },
      ],
    },
  },
  {
    what: 'a window that is cut says nothing of what it cuts off',
    ask: ['krav', 'K-09a', '--period', '2025'],
    says: ['NEI. 45 ', 'dager i 2025 var det færre enn tre.'],
    never: ['Framover', 'i sikte'],
  },
  {
    what: 'what a damaged file hides ahead stands as high as the breach it may hide',
    change: damage,
    ask: ['report'],
    says: ['kan ikke vurderes fra 01.07.2027 (2–3)', 'FP-2024-002.yaml', '181 dager i 2025'],
    never: ['alle filer lest'],
  },
  {
    what: 'a range is the same wherever it is told',
    change: damage,
    ask: ['krav', 'K-09a'],
    says: ['1–2', '2–3', 'Kan ikke vurderes fra 01.07.2027 (2–3), så lenge fila ikke er rettet'],
    never: ['Ingen brudd i sikte'],
    json: {
      setAside: ['data/forskningsprosjekter/FP-2024-002.yaml'],
      krav: [{ next: null, nextUnknown: { from: '2027-07-01', low: 2, high: 3 } }],
    },
  },
  {
    what: 'one post in two files is one item between them',
    change: (data) => {
      twoRun(data);
      copyFileSync(project(data, 'FP-2026-001'), project(data, 'FP-2026-001 kopi'));
    },
    ask: ['krav', 'K-09a'],
    says: ['FP-2026-001', '2–3'],
    never: ['OPPFYLT. Tre', 'OPPFYLT. Fire'],
    json: { krav: [{ verdict: 'unknown', count: { low: 2, high: 3 } }] },
  },
  {
    what: 'a file where the folder of a type should be leaves all unknown',
    change: (data) => {
      rmSync(join(data, 'forskningsprosjekter'), { recursive: true });
      writeFileSync(join(data, 'forskningsprosjekter'), '');
    },
    ask: ['report'],
    says: ['data/forskningsprosjekter/', 'kan ikke vurderes'],
    never: ['alle filer lest', 'brutt siden', 'er brutt'],
  },
  {
    what: 'and by the krav itself',
    change: (data) => {
      rmSync(join(data, 'forskningsprosjekter'), { recursive: true });
      writeFileSync(join(data, 'forskningsprosjekter'), '');
    },
    ask: ['krav', 'K-09a'],
    says: ['KAN IKKE VURDERES', 'data/forskningsprosjekter/'],
    never: ['IKKE OPPFYLT', 'Ingen brudd i sikte'],
    json: {
      setAside: ['data/forskningsprosjekter/'],
      krav: [{ verdict: 'unknown', count: { low: 0, high: null } }],
    },
  },
  {
    what: 'and is said under a list',
    change: (data) => {
      rmSync(join(data, 'forskningsprosjekter'), { recursive: true });
      writeFileSync(join(data, 'forskningsprosjekter'), '');
    },
    ask: ['list', 'forskningsprosjekt'],
    says: ['kan ikke leses: ingen vet hvor mange som mangler her.', 'data/forskningsprosjekter'],
    never: ['Ingen poster', 'Én fil er'],
  },
  {
    what: 'above a limit whose breach is a warning is no breach',
    change: (data) => {
      replaceInFile(entrepreneur(data, 'SE-2024-001'), 'dato: 2026-04-30', 'dato: 2026-11-22');
    },
    ask: ['report'],
    says: ['over grensen', '(4 i gang)'],
    never: ['K-10 er brutt', 'BRUDD K-10'],
  },
  {
    what: 'and by the krav itself',
    change: (data) => {
      replaceInFile(entrepreneur(data, 'SE-2024-001'), 'dato: 2026-04-30', 'dato: 2026-11-22');
    },
    ask: ['krav', 'K-10'],
    says: ['OPPFYLT. Tre er i gang.', 'INGEN BRUDD. ', 'flere enn tre (varsel)'],
    never: ['NEI. '],
  },
  {
    what: 'not met as a warning is said in the same words as elsewhere',
    change: leaveExamplesOut,
    ask: ['report'],
    says: ['ikke oppfylt (varsel)', 'Elleve eksempelposter teller ikke', 'ingen i gang'],
    never: ['under grensen', '4 i gang', 'sju ulike partnere'],
  },
  {
    what: 'and the sums and partners of projects leave out the examples too',
    change: leaveExamplesOut,
    ask: ['report', 'forskning'],
    says: ['eksempelposter teller ikke', 'ingen i gang'],
    never: ['4 400 000', '600 000', 'NTNU'],
  },
  {
    what: 'a promise that is not in force yet says from when',
    change: (data) => appendFileSync(join(data, 'krav/K-09a.yaml'), 'gjelder_fra: 2027-06-01\n'),
    ask: ['report'],
    says: ['gjelder først fra 01.06.2027'],
    never: ['Alle 1 dag', 'den ene dagen'],
  },
  {
    what: 'and by the krav itself',
    change: (data) => appendFileSync(join(data, 'krav/K-09a.yaml'), 'gjelder_fra: 2027-06-01\n'),
    ask: ['krav', 'K-09a'],
    says: ['GJELDER FØRST FRA 01.06.2027'],
    never: ['JA. ', 'OPPFYLT'],
    json: { krav: [{ verdict: 'not-in-force' }] },
  },
  {
    what: 'beside the answer of the day stands what every day gives',
    ask: ['krav'],
    says: [' · brutt 45 dager', ' · over i 120 dager'],
  },
  {
    what: 'and of the krav of a post',
    ask: ['show', 'FP-2024-002'],
    says: ['✓ oppfylt', 'brutt 45 dager'],
  },
  {
    what: 'the days outside a limit in the last year stand in a sentence',
    ask: ['report'],
    says: [
      'over grensen 120 dager, 01.01.–30.04.2026 (4 i gang)',
      'brutt 45 dager, 01.03.–14.04.2025 (2 i gang)',
      'Minst tre forskningsprosjekter med støtte fra FoI-fondet pågår',
      'og start FP-2027-001 som planlagt 01.09.2027',
      'annet krav er ikke oppfylt (varsel), og ett kan ikke vurderes',
    ],
  },
  {
    what: 'a number of Forskningsrådet that is none is pointed at where it stands',
    change: (data) =>
      replaceInFile(
        project(data, 'FP-2024-001'),
        '  - kilde: forskningsrådet\n',
        '  - kilde: forskningsrådet\n    referanse: ikke et nummer\n',
      ),
    ask: ['check'],
    says: ['krav/condition', 'data/forskningsprosjekter/FP-2024-001.yaml:30'],
    csv: ['krav/condition;data/forskningsprosjekter/FP-2024-001.yaml:30'],
    but: ['pdf'], // a long path goes over two lines there
    json: {
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'krav/condition',
          at: expect.objectContaining({
            path: 'data/forskningsprosjekter/FP-2024-001.yaml',
            start: expect.objectContaining({ line: 30, column: 16 }),
          }),
        }),
      ]),
    },
  },
  {
    what: 'a sum says what it does not hold',
    change: damage,
    ask: ['report', 'forskning'],
    says: ['FP-2024-002', 'inst kr 3 600 000', 'som ikke kan leses'],
  },
  {
    what: 'sure and unclear money stand apart',
    ask: ['report', 'forskning'],
    says: ['4 400 000', '600 000'],
    xlsx: ['4400000', '600000'],
    never: ['5 000 000'],
  },
  {
    what: 'status and life are two columns',
    ask: ['list', 'forskningsprosjekt'],
    says: ['Status', 'I gang', 'uklart'],
    csv: ['Status;I gang', 'pågår;uklart'],
    json: { posts: expect.arrayContaining([expect.objectContaining({ active: 'unknown' })]) },
  },
  {
    what: 'a type without lives is drawn nowhere',
    ask: ['timeline', 'fond'],
    says: ['Ingen livsløp å vise.'],
    never: ['gikk', 'FoI-fondet'],
  },
  {
    what: 'nor among others that are drawn',
    ask: ['timeline'],
    says: ['FP-2024-002', 'SE-2024-001'],
    never: ['FoI-fondet'],
  },
  {
    what: 'a year is no amount',
    ask: ['show', 'foi-fondet'],
    says: ['2017', '10 000 000'],
    but: ['csv'], // it has no table
    never: ['2 017', '2 020'],
  },
  {
    what: 'a stop may be supposed by its day',
    ask: ['krav', 'K-09a', '--what-if', 'FP-2024-002=stanset@2026-12-31'],
    says: ['01.07.2027', 'ingenting er skrevet'],
    but: ['csv'], // there it would look like a fact
    json: { krav: [{ next: { from: '2027-07-01', low: 2 } }] },
  },
  {
    what: 'a list says what it does not hold',
    change: damage,
    ask: ['list', 'forskningsprosjekt'],
    says: [
      'Én fil er satt til side og er ikke med her: data/forskningsprosjekter/FP-2024-002.yaml.',
    ],
  },
  {
    what: 'lives over time show what cannot be read as unclear on all days',
    change: damage,
    ask: ['timeline', 'forskningsprosjekt'],
    says: ['FP-2024-002'],
  },
  {
    what: 'and say that examples are left out',
    change: leaveExamplesOut,
    ask: ['timeline'],
    says: ['Elleve eksempelposter teller ikke.'],
  },
  {
    what: 'a past day is never called today',
    ask: ['report', '--as-of', '2026-03-01'],
    says: ['01.03.2026'],
    never: ['i dag', 'I dag'],
  },
  ...[['krav', 'K-09a'], ['due'], ['show', 'FP-2024-002']].map((ask) => ({
    what: 'nor is it by what is asked of one thing',
    ask: [...ask, '--as-of', '2026-03-01'],
    says: ['01.03.2026'],
    never: ['i dag', 'I dag'],
  })),
  {
    what: 'a start that is no day leaves the life unknown',
    change: (data) =>
      replaceInFile(project(data, 'FP-2026-001'), 'start: 2026-02-01', 'start: våren 2026'),
    ask: ['krav', 'K-09a'],
    says: ['FP-2026-001'],
    never: ['Fire er sikkert i gang'],
  },
];

describe('what comforts nobody falsely, in every format', () => {
  it.each(ROWS)('$what ($ask)', (row) => expectToldInEveryFormat(register(row.change), row));
});

describe('what a table for programs does not hold', () => {
  it('is the last row of csv, and said beside csv-plain, whose rows are all alike', async () => {
    const data = register(damage);
    const list = (format: string) =>
      runHere([
        '-C',
        data,
        'list',
        'forskningsprosjekt',
        '--format',
        format,
        '--as-of',
        '2026-11-23',
      ]);
    const left =
      'Én fil er satt til side og er ikke med her: data/forskningsprosjekter/FP-2024-002.yaml.';
    const excel = await list('csv');
    expect(excel.stdout.trimEnd().split('\n').at(-1)).toBe(`${left};;;;;;`);
    const plain = await list('csv-plain');
    expect(plain.stdout).not.toContain('satt til side');
    expect(plain.stderr).toBe(`${left}\n`);
  });
});

it('the limit in a picture of a count is that of each day', async () => {
  const data = register((folder) =>
    appendFileSync(
      join(folder, 'krav/K-09a.yaml'),
      'endringer:\n  - {fra: 2026-12-01, vedtatt: 2026-11-20, vedtak: sak 108/26, minst: 2, tittel: Minst to pågår}\n',
    ),
  );
  const { stdout } = await runHere(['-C', data, 'krav', 'K-09a', '--as-of', '2026-11-23']);
  const three = /^ {2}3 ┼(.*)$/m.exec(stdout)?.[1] ?? '';
  expect(three).toContain('····');
  expect(three.trimEnd()).toMatch(/░ +\+*$/); // no limit at three any more
  expect(stdout).toMatch(/^ {2}2 ┼/m);
});

it('whether a log line is ahead does not depend on the clock', async () => {
  const ask = (now: number) =>
    runHere(['check', '--as-of', '2026-08-01', '--format', 'json'], { now });
  const [early, late] = [
    await ask(Date.UTC(2026, 7, 1) / 1000),
    await ask(Date.UTC(2030, 0, 1) / 1000),
  ];
  expect(early.stdout).toContain('log/ahead');
  expect(late.stdout).toBe(early.stdout);
});
