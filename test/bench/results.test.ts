import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run-tool.ts';
import type { Measurement } from './measure/contest.ts';
import { leftOutOf, measuredOf } from './parts/engines.ts';
import { compare } from './results/compare.ts';
import { goalsOf } from './results/goal.ts';
import { pageOf, resultsPage } from './results/page.ts';
import { NO_RESULTS, readResults, withPart, writeResults } from './results/results.ts';
import type { Finding, Row } from './results/row.ts';
import { tableOf } from './results/table.ts';
import { choicesFrom } from './setting/choices.ts';

const runs = (...times: readonly number[]): Measurement => ({
  kind: 'runs',
  runs: times.map((milliseconds) => ({
    milliseconds,
    usage: { processor: milliseconds * 2, megabytes: milliseconds / 10 },
  })),
});
const COMPARED = { what: 'check', posts: 1_000, node: '20.0.0', tool: 'check', peer: 'cat' };
const OCCASION = { commit: 'abc1234', machine: 'two cores', versions: 'Node 20.0.0' };
const at = (time: string) => ({ at: time, occasion: OCCASION });

function compared(tool: Measurement, peer: Measurement, more: object = {}): Finding {
  const measurements = new Map([
    ['check', tool],
    ['cat', peer],
  ]);
  return compare(measurements, { ...COMPARED, ...more });
}

describe('a comparison', () => {
  it('takes ratios within rounds, and times and memory of all rounds', () => {
    expect(compared(runs(100, 300, 200), runs(50, 100, 200))).toMatchObject({
      rounds: 3,
      tool: { milliseconds: 200, processor: 400, megabytes: 30 },
      peer: { milliseconds: 100, megabytes: 20 },
      ratio: { median: 2, lowest: 1, highest: 3 },
    });
  });

  it('takes no ratio of a round that only one of them ran, and weighs the work', () => {
    expect(compared(runs(100), runs(50, 1), { factor: 0.1 })).toMatchObject({
      ratio: { median: 0.2, lowest: 0.2, highest: 0.2 },
    });
  });

  it('says who could not be measured, and keeps the goal', () => {
    const leftOut = { kind: 'left-out', why: 'not there' } as const;
    const row = compared(runs(1), leftOut, { goals: { ratio: 2 } });
    expect(row).toMatchObject({ kind: 'left-out', who: 'cat', why: 'not there' });
    expect(goalsOf(row)).toEqual([{ words: '≤ 2.00 ×', isAim: false, measured: null }]);
    expect(compared(leftOut, runs(1))).toMatchObject({ who: 'check' });
  });

  it('reaches a goal that it just meets, and no other', () => {
    const row = compared(runs(200), runs(100), { goals: { ratio: 2, aim: 1, megabytes: 19 } });
    expect(goalsOf(row).map(({ words, measured }) => [words, measured?.isReached])).toEqual([
      ['≤ 2.00 ×', true],
      ['aim ≤ 1.00 ×', false],
      ['≤ 19 MB', false],
    ]);
  });
});

describe('results', () => {
  const made = (posts: number) => compared(runs(100), runs(50), { posts });
  const before = withPart(NO_RESULTS, 'cold', [made(1_000), made(10_000)], at('2026-01-01T10:00Z'));

  it('of a size that is measured again are replaced; others keep their time', () => {
    const after = withPart(before, 'cold', [made(1_000)], at('2026-02-01T10:00Z'));
    expect(after.rows.map(({ posts, measured }) => [posts, measured])).toEqual([
      [1_000, '2026-02-01T10:00Z'],
      [10_000, '2026-01-01T10:00Z'],
    ]);
    expect(Object.keys(after.occasions)).toHaveLength(2);
  });

  it('forget an occasion that no row is from', () => {
    const again = [made(1_000), made(10_000)];
    const after = withPart(before, 'cold', again, at('2026-02-01T10:00Z'));
    expect(Object.keys(after.occasions)).toEqual(['2026-02-01T10:00Z']);
  });

  it('stand in the order of the parts, whichever was measured last', () => {
    const after = withPart(before, 'start', [made(44)], at('2026-02-01T10:00Z'));
    expect(after.rows.map(({ part }) => part)).toEqual(['start', 'cold', 'cold']);
  });

  it('are read from a file as they were written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'baerum-results-'));
    const path = join(folder, 'results.json');
    expect(readResults(path)).toEqual(NO_RESULTS);
    writeResults(path, before);
    expect(readResults(path)).toEqual(before);
    rmSync(folder, { recursive: true });
  });
});

describe('the table', () => {
  it('tells figures, goals and what was left out', () => {
    const rows: Row[] = [
      compared(runs(12_345, 12_345), runs(1_234, 1_234), { goals: { ratio: 5 } }),
      compared(runs(1), { kind: 'left-out', why: 'no | there' }),
    ].map((finding) => ({ ...finding, part: 'cold', measured: '2026-01-01T10:00Z' }));
    const cells = tableOf(rows)
      .split('\n')
      .map((line) => line.replace(/ +/g, ' '));
    expect(cells[2]).toBe(
      '| check | 1 000 | 12.3 s | cat | 1 234 ms | 10.00 (10.00 to 10.00) | ≤ 5.00 ×: **missed** | 24.7 s, 2 468 ms | 1235 MB, 123 MB | 2 | 20.0.0 | 2026-01-01T10:00Z |',
    );
    expect(cells[3]).toContain('| cat | | | not measured: no \\| there |');
  });

  it('is on a page that begins with what is missed, and why', () => {
    const missed = [
      compared(runs(300), runs(100), { what: 'slow', goals: { ratio: 2, aim: 1 } }),
      compared(runs(100), runs(100), { what: 'quick', goals: { ratio: 2 } }),
      compared(
        runs(1),
        { kind: 'left-out', why: 'not there' },
        { what: 'gone', goals: { ratio: 2 } },
      ),
    ];
    const page = resultsPage(
      withPart(NO_RESULTS, 'cold', missed, at('2026-01-01T10:00Z')),
      'Reading.',
    );
    expect(page).toContain(`1 of 3 goals are met. The others, and aims:

- cold, slow, 1000 posts, Node 20.0.0: 3.00 ×, ≤ 2.00 ×
- cold, slow, 1000 posts, Node 20.0.0: 3.00 ×, aim ≤ 1.00 ×
- cold, gone, 1000 posts, Node 20.0.0: not measured, ≤ 2.00 ×

## Why

Reading.

## When and where

- 2026-01-01T10:00Z: commit abc1234, two cores, Node 20.0.0.
`);
    expect(page).toContain('## Start\n\n');
    expect(page).toContain('\n\nNot measured yet.\n\n');
  });

  it('on the page RESULTS.md is that of results.json', () => {
    const page = readFileSync(join(ROOT, 'test/bench/RESULTS.md'), 'utf8');
    expect(page).toBe(pageOf(join(ROOT, 'test/bench')));
  });
});

describe('the command line', () => {
  it('chooses all parts, or those named in the order of the table', () => {
    expect(choicesFrom([])).toMatchObject({ sizes: null, rounds: null });
    expect(choicesFrom(['warm', 'start', '--sizes', '44,1000', '--rounds', '5'])).toMatchObject({
      parts: ['start', 'warm'],
      sizes: [44, 1_000],
      rounds: 5,
    });
    expect(choicesFrom(['--node', '/a', '--node', '/b']).nodes).toEqual(['/a', '/b']);
  });

  it('refuses what it does not know', () => {
    expect(() => choicesFrom(['quick'])).toThrow('quick is no part');
    expect(() => choicesFrom(['--sizes', '1e9x'])).toThrow('1e9x');
    expect(() => choicesFrom(['--rounds', '0'])).toThrow('0');
  });
});

describe('what bench:engines prints', () => {
  it('is a row for each line of its table, and for what it skips', () => {
    const figure = { who: 'DuckDB', registers: 10, lives: 10_000, loaded: 1.5, judged: 2 };
    expect(measuredOf(figure, 1_000)).toMatchObject([
      { what: 'DuckDB: 10 registers loaded', tool: { milliseconds: 1_500 } },
      { what: 'DuckDB: 10 registers, 10000 lives judged', tool: { milliseconds: 2_000 } },
    ]);
    expect(leftOutOf('SKIPPED: PostgreSQL is not installed', 1_000)).toMatchObject([
      { kind: 'left-out', why: 'PostgreSQL is not installed' },
    ]);
    expect(leftOutOf('    Append', 1_000)).toEqual([]);
  });
});
