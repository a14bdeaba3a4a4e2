import { readFileSync } from 'node:fs';
import { report as make } from '../../src/diagnostic/catalogue.ts';
import type { Finding, Place } from '../../src/diagnostic/finding.ts';
import type { ReportedFinding } from '../../src/reports/document/finding.ts';
import type { CheckReport } from '../../src/reports/findings/report.ts';
import { type Day, readIsoDay } from '../../src/time/day.ts';

/** All strings of the Big List of Naughty Strings, or null where the corpora are not there. */
export const naughtyStrings: readonly string[] | null =
  process.env['BAERUM_INNOV_CORPORA'] === undefined
    ? null
    : JSON.parse(readFileSync(`${process.env['BAERUM_INNOV_CORPORA']}/blns.json`, 'utf8'));

/** Texts that have broken one output or another. */
export const HOSTILE: readonly string[] = [
  '\u001b[2J\u001b]0;eid\u0007',
  'a\u202Eb\u2066c',
  'null\u0000\u200bbredde\ufeff',
  'lone\ud800surrogate\udc00',
  '\u009b31m\r\n\ttab',
  '=HYPERLINK("http://x")',
  '| a | b |\n|---|---|',
  '</failure>]]><script>alert(1)</script>',
  '::set-output name=x::y\n::error::z%0A',
  '[lenke](javascript:alert(1)) ![bilde](x) <b>fet</b> `kode` **fet** _kursiv_ ~~strøket~~',
  '@kari #12 www.example.no https://example.no &amp; $x$',
  '- liste',
  '1. liste',
  '# overskrift',
];

export function day(iso: string): Day {
  const read = readIsoDay(iso);
  if (typeof read !== 'number') throw new Error(`${iso} is not a day`);
  return read;
}

/** A span of a file: path, line, column and how many UTF-16 units. */
export function place(path: string, line: number, column: number, length: number): Place {
  return { path, start: { line, column }, end: { line, column: column + length } };
}

export function placed(
  found: Finding,
  at: Place | null,
  relatedAt: readonly Place[] = [],
): ReportedFinding {
  return { ...found, at, relatedAt };
}

const FILES: Readonly<Record<string, string>> = {
  'data/forskningsprosjekter/FP-2025-001.yaml': `id: FP-2025-001
statuslogg:
  - dato: 2026-11-20
    status: pågor
`,
  'data/forskningsprosjekter/FP-2026-001.yaml': `id: FP-2026-001

start: 2026-02-30
`,
  'data/forskningsprosjekter/FP-2026-002.yaml': `id: FP-2026-002
tittel: "EKSEMPEL"
start: 2027-02-01
merknad: 日本 og 👍
notat: noe annet
slutt: 2026-12-31
`,
  'data/forskningsprosjekter/lang.yaml': `id: lang
tittel: ${'lang tekst med æøå og 👍 '.repeat(12)}status: pågor ${'og mer etter feilen '.repeat(12)}
`,
  'data/forskningsprosjekter/tab.yaml': 'id: tab\n\tstatus: 日本 pågor\u202E\u001b[2J\n',
};

/** The lines of an invented file. */
export function lines(path: string): readonly string[] | null {
  return FILES[path]?.split('\n') ?? null;
}

const STATUSES = ['planlagt', 'pågår', 'pause', 'fullført', 'stanset'];

function wrongStatus(path: string, line: number, column: number, length: number): ReportedFinding {
  return placed(
    make(
      'schema/enum',
      {
        field: { name: 'status', title: 'Status', element: null },
        value: 'pågor',
        allowed: STATUSES,
        otherWays: [],
        nearest: 'pågår',
        decomposed: false,
      },
      { kind: 'nowhere' },
      { type: 'forskningsprosjekt', post: 'FP-2025-001', field: '/statuslogg/0/status' },
    ),
    place(path, line, column, length),
  );
}

/** One finding of each kind that looks different, as `check` would give them. */
export const FINDINGS: readonly ReportedFinding[] = [
  wrongStatus('data/forskningsprosjekter/FP-2025-001.yaml', 4, 13, 5),
  placed(
    make(
      'schema/dato',
      {
        field: { name: 'start', title: 'Start', element: null },
        value: '2026-02-30',
        fault: { kind: 'day', year: 2026, month: 2, day: 30, daysInMonth: 28 },
        suggestion: '2026-02-28',
      },
      { kind: 'nowhere' },
      { type: 'forskningsprosjekt', post: 'FP-2026-001', field: '/start' },
    ),
    place('data/forskningsprosjekter/FP-2026-001.yaml', 3, 8, 10),
  ),
  placed(
    make(
      'post/interval',
      { daysBefore: 32 },
      { kind: 'nowhere' },
      { type: 'forskningsprosjekt', post: 'FP-2026-002', field: '/slutt' },
    ),
    place('data/forskningsprosjekter/FP-2026-002.yaml', 6, 8, 10),
    [
      place('data/forskningsprosjekter/FP-2026-002.yaml', 3, 8, 10),
      place('data/register.yaml', 2, 1, 4),
    ],
  ),
  wrongStatus(
    'data/forskningsprosjekter/lang.yaml',
    2,
    (lines('data/forskningsprosjekter/lang.yaml')?.[1] ?? '').indexOf('pågor') + 1,
    5,
  ),
  wrongStatus('data/forskningsprosjekter/tab.yaml', 2, 13, 5),
  placed(
    make(
      'life/overrun',
      { plannedEnd: day('2026-10-31'), goingOn: ['pågår'], ended: ['fullført', 'stanset'] },
      { kind: 'nowhere' },
      { type: 'forskningsprosjekt', post: 'FP-2025-002', field: '/slutt' },
    ),
    place('data/forskningsprosjekter/FP-2025-002.yaml', 9, 8, 10),
  ),
  placed(
    make(
      'krav/forecast',
      {
        krav: 'K-09a',
        on: day('2027-08-01'),
        lastDayToAct: null,
        openedBy: ['FP-2024-002'],
      },
      { kind: 'nowhere' },
      { type: 'krav', post: 'K-09a', severity: 'note' },
    ),
    null,
  ),
];

/** A report of `check` on invented files; nothing in it depends on clock or place. */
export function checkReport(changes: Partial<CheckReport> = {}): CheckReport {
  return {
    asOf: '2026-11-23',
    knownAt: null,
    staged: false,
    base: null,
    exitCode: 1,
    checked: { files: 39, posts: 39, krav: 14, quarantined: 2 },
    findings: FINDINGS,
    fails: ({ severity, change }) => severity === 'error' && (change ?? 'new') === 'new',
    register: {
      title: 'Innovasjonsregister for Bærum kommune',
      hash: '4be1c07d'.padEnd(64, '0'),
      path: 'data/register.yaml',
    },
    toolVersion: '0.1.0',
    language: 'nb',
    examplesCount: true,
    quarantinedPaths: [
      'data/forskningsprosjekter/FP-2025-001.yaml',
      'data/forskningsprosjekter/FP-2026-001.yaml',
    ],
    lines,
    ...changes,
  };
}

/** The same with `change` on every finding, as with --base. */
export function comparedReport(): CheckReport {
  const [first, second, third, ...rest] = FINDINGS;
  return checkReport({
    base: 'main',
    comparedWith: {
      label: 'main',
      commit: '1'.repeat(40),
      day: day('2026-11-20'),
      choice: 'named',
    },
    headline: 'K-09a holder fortsatt, men uten reserve: 4 → 3 sikre prosjekter (minst 3)',
    findings: [
      { ...first!, change: 'new' },
      { ...second!, change: 'calendar' },
      { ...third!, change: 'resolved' },
      ...rest.map((found) => ({ ...found, change: 'unchanged' as const })),
    ],
  });
}
