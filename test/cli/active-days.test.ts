import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere, runInZone } from '../run-here.ts';
import { folderWithSchemas } from '../written-register.ts';

interface Project {
  readonly start: string;
  readonly slutt: string;
  readonly log: readonly string[];
}

/** Each life with what makes it hard; a line of the log is `day status`, or `day status announced-on`. */
const PROJECTS: Readonly<Record<string, Project>> = {
  // The end day is logged and counts.
  'FP-2025-001': {
    start: '2025-01-10',
    slutt: '2025-06-30',
    log: ['2025-01-10 pågår', '2025-06-30 fullført'],
  },
  // A pause, and an end nobody logged.
  'FP-2025-002': {
    start: '2025-03-01',
    slutt: '2025-12-31',
    log: ['2025-03-01 pågår', '2025-05-01 pause', '2025-07-01 pågår'],
  },
  // A late start, and an end nobody logged.
  'FP-2025-003': { start: '2025-02-01', slutt: '2025-04-30', log: ['2025-02-10 pågår'] },
  // Stopped on the day it was to start: of that day nothing is known.
  'FP-2025-004': {
    start: '2025-04-01',
    slutt: '2025-09-30',
    log: ['2025-01-15 planlagt', '2025-04-01 stanset'],
  },
  // A stop announced a month ahead, before the planned end.
  'FP-2025-005': {
    start: '2025-01-01',
    slutt: '2025-12-31',
    log: ['2025-01-01 pågår', '2025-05-31 fullført 2025-05-01'],
  },
  // Longer than all the days asked about.
  'FP-2025-006': { start: '2025-06-15', slutt: '2030-12-31', log: ['2025-06-15 pågår'] },
};

/** Reckoned by hand: on each day those that run, those on pause, those not known; by the last figure of the id. */
const DAYS: readonly (readonly [day: string, running: string, paused: string, unknown: string])[] =
  [
    ['2024-12-31', '', '', ''],
    ['2025-01-01', '5', '', ''],
    ['2025-01-09', '5', '', ''],
    ['2025-01-10', '15', '', ''],
    ['2025-02-01', '15', '', '3'],
    ['2025-02-09', '15', '', '3'],
    ['2025-02-10', '135', '', ''],
    ['2025-02-28', '135', '', ''],
    ['2025-03-01', '1235', '', ''],
    ['2025-03-31', '1235', '', ''],
    ['2025-04-01', '1235', '', '4'],
    ['2025-04-02', '1235', '', ''],
    ['2025-04-30', '1235', '', ''],
    ['2025-05-01', '15', '2', '3'],
    ['2025-05-31', '15', '2', '3'],
    ['2025-06-01', '1', '2', '3'],
    ['2025-06-15', '16', '2', '3'],
    ['2025-06-30', '16', '2', '3'],
    ['2025-07-01', '26', '', '3'],
    ['2025-12-31', '26', '', '3'],
    ['2026-01-01', '6', '', '23'],
  ];

const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Asia/Kathmandu'];

let folder: string;

beforeAll(() => {
  folder = folderWithSchemas([
    [
      'data/register.yaml',
      'tittel: Dager\ntidssone: Europe/Oslo\neksempelposter: teller\nskjemaer: ../schemas\ntyper:\n  forskningsprosjekt: forskningsprosjekter/*.yaml\n',
    ],
    ...Object.entries(PROJECTS).map(([id, project]): [string, string] => [
      `data/forskningsprosjekter/${id}.yaml`,
      written(id, project),
    ]),
  ]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(id: string, { start, slutt, log }: Project): string {
  const entries = log.map((line) => {
    const [day, status, announced] = line.split(' ');
    return `  - dato: ${day}\n    status: ${status}\n${announced === undefined ? '' : `    meldt: ${announced}\n`}`;
  });
  return `id: ${id}
tittel: Prosjekt ${id}
sammendrag: Et liv.
prosjekttype: forskningsprosjekt
kommunens_rolle: partner
ansvarlig: {enhet: Plan og miljø, rolle: prosjektleder}
start: ${start}
slutt: ${slutt}
statuslogg:
${entries.join('')}partnere:
  - {navn: Et senter, rolle: forskningspartner}
finansiering:
  - {kilde: foi-fondet, tilsagn_kr: 1000}
`;
}

async function onDay(day: string, zone: string, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runInZone(
    zone,
    ['list', 'forskningsprosjekt', ...words, '--as-of', day, '--format', 'json'],
    { folder },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function here(day: string, ...words: string[]): Promise<string> {
  const line = ['list', 'forskningsprosjekt', ...words, '--as-of', day, '--format', 'json'];
  const { code, stdout } = await runHere(line, { folder });
  expect(code).toBe(0);
  return stdout;
}

const ids = (figures: string) => [...figures].map((figure) => `FP-2025-00${figure}`);

describe('who runs on a day', () => {
  it.each(
    DAYS,
  )('%s: running %s, on pause %s, not known %s', async (day, running, paused, unknown) => {
    const posts: { id: string; active: string }[] = JSON.parse(await here(day)).posts;
    const those = (wanted: string) =>
      posts.filter(({ active }) => active === wanted).map(({ id }) => id);
    expect(those('yes')).toEqual(ids(running));
    expect(those('paused')).toEqual(ids(paused));
    expect(those('unknown')).toEqual(ids(unknown));
    const active: { count: number; posts: { id: string }[] } = JSON.parse(
      await here(day, '--active'),
    );
    const expected = [...ids(running), ...ids(paused)].sort();
    expect(active.posts.map(({ id }) => id)).toEqual(expected);
    expect(active.count).toBe(expected.length);
  });

  it.each([
    '2025-01-10',
    '2025-03-31',
    '2025-05-01',
    '2025-06-30',
    '2026-01-01',
  ])('%s: the same bytes in every time zone of the machine', async (day) => {
    const first = await here(day, '--active');
    for (const zone of ZONES) expect(await onDay(day, zone, '--active')).toBe(first);
  });
});
