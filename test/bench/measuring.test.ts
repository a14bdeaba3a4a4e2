import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Contestant, contest } from './measure/contest.ts';
import { median, percentile, spreadOf } from './measure/spread.ts';
import { runAll, type Step, type Stopwatch } from './measure/step.ts';
import { openStopwatch } from './measure/stopwatch.ts';

const step = (program: string): Step => ({ program, words: [], folder: '.' });

/** A stopwatch that runs nothing: each program takes the next of its times, and is noted. */
function fakeStopwatch(times: Readonly<Record<string, readonly number[]>>) {
  const ran: string[] = [];
  const stopwatch: Stopwatch = ({ program }) => {
    const milliseconds = times[program]?.[ran.filter((name) => name === program).length];
    ran.push(program);
    if (milliseconds === undefined) throw new Error(`${program} ended with 3`);
    return { milliseconds, usage: { processor: milliseconds * 2, megabytes: milliseconds * 10 } };
  };
  return { ran, stopwatch };
}

describe('statistics', () => {
  it('the median is the middle, or halfway between the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 100])).toBe(3.5);
    expect(median([7])).toBe(7);
  });

  it('a percentile is a figure that was measured', () => {
    const figures = Array.from({ length: 60 }, (_, index) => 60 - index);
    expect(percentile(figures, 0.95)).toBe(57);
    expect(percentile([3, 1], 0)).toBe(1);
    expect(percentile([3, 1], 1)).toBe(3);
  });

  it('the spread is from the lowest to the highest', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, lowest: 1, highest: 3 });
  });
});

describe('a contest', () => {
  it('runs all in turn, each round from another, and does not count the warming up', () => {
    const { ran, stopwatch } = fakeStopwatch({ a: [90, 1, 2], b: [80, 3, 4] });
    const measurements = contest(
      [
        { name: 'first', steps: [step('a')], rounds: 2 },
        { name: 'second', steps: [step('b')], rounds: 2 },
      ],
      1,
      stopwatch,
    );
    expect(ran.join('')).toBe('abbaab');
    expect(measurements.get('first')).toEqual({
      kind: 'runs',
      runs: [
        { milliseconds: 1, usage: { processor: 2, megabytes: 10 } },
        { milliseconds: 2, usage: { processor: 4, megabytes: 20 } },
      ],
    });
  });

  it('gives each as many rounds as it wants, and prepares each run', () => {
    const { ran, stopwatch } = fakeStopwatch({ a: [1, 2, 3], b: [4] });
    let prepared = 0;
    const contestants: Contestant[] = [
      {
        name: 'often',
        steps: [step('a')],
        rounds: 3,
        prepare: () => {
          prepared += 1;
        },
      },
      { name: 'once', steps: [step('b')], rounds: 1 },
    ];
    contest(contestants, 0, stopwatch);
    expect(ran.join('')).toBe('abaa');
    expect(prepared).toBe(3);
  });

  it('leaves out the rest of who fails, and goes on with the others', () => {
    const { ran, stopwatch } = fakeStopwatch({ a: [1, 2], b: [3] });
    const measurements = contest(
      [
        { name: 'whole', steps: [step('a')], rounds: 2 },
        { name: 'failing', steps: [step('b')], rounds: 2 },
      ],
      0,
      stopwatch,
    );
    expect(ran).toHaveLength(4);
    expect(measurements.get('failing')).toEqual({ kind: 'left-out', why: 'b ended with 3' });
    expect(measurements.get('whole')).toMatchObject({ kind: 'runs' });
  });

  it('adds the times of steps, and takes the largest of them', () => {
    const { stopwatch } = fakeStopwatch({ a: [1], b: [4] });
    expect(runAll([step('a'), step('b')], stopwatch)).toEqual({
      milliseconds: 5,
      usage: { processor: 10, megabytes: 40 },
    });
  });
});

describe('the stopwatch', () => {
  let folder: string;
  const program = (code: string, more: Partial<Step> = {}): Step => ({
    program: process.execPath,
    words: ['-e', code],
    folder,
    ...more,
  });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'baerum-stopwatch-'));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells the time of a program, and its memory where the system does', () => {
    const run = openStopwatch(folder, folder)(program('setTimeout(() => {}, 50)'));
    expect(run.milliseconds).toBeGreaterThanOrEqual(50);
    if (run.usage !== null) {
      expect(run.usage.processor).toBeGreaterThan(0);
      expect(run.usage.processor).toBeLessThan(10_000);
      expect(run.usage.megabytes).toBeGreaterThan(10);
      expect(run.usage.megabytes).toBeLessThan(500);
    }
  });

  it('does not count a program that did not do its work', () => {
    const stopwatch = openStopwatch(folder, folder);
    const failing = 'console.error("could not"); process.exitCode = 1';
    expect(() => stopwatch(program(failing))).toThrow('ended with 1: could not');
    expect(() => stopwatch(program(failing, { exits: [0, 1] }))).not.toThrow();
    expect(() => stopwatch({ ...program(''), program: 'no-such-program' })).toThrow();
  });

  it('gives a program its input, its folder, and no more of the environment than it needs', () => {
    const input = join(folder, 'input');
    writeFileSync(input, 'said');
    const asserts = `const { readFileSync } = require('node:fs');
      if (readFileSync(0, 'utf8') !== 'said' || process.env.HOME !== ${JSON.stringify(folder)}
        || process.env.OWN !== '1' || 'BAERUM_INNOV_OTHER' in process.env) process.exitCode = 9;`;
    process.env['BAERUM_INNOV_OTHER'] = 'seen';
    try {
      const stopwatch = openStopwatch(folder, folder);
      expect(() => stopwatch(program(asserts, { input, environment: { OWN: '1' } }))).not.toThrow();
    } finally {
      delete process.env['BAERUM_INNOV_OTHER'];
    }
  });
});
