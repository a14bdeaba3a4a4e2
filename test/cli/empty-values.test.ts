import { describe, expect, it } from 'vitest';
import { withinLimit } from '../../src/cli/io/job-summary.ts';
import { runHere } from '../run-here.ts';

describe('a value that is empty is not one that was not given', () => {
  it.each([
    ['check', '--as-of', ''],
    ['check', '--as-of= '],
    ['check', '--known-at', ''],
    ['check', '--base', ''],
    ['check', '--format', ''],
    ['check', '--fail-on', ''],
    ['check', '-o', ''],
    ['check', '-C', ''],
    ['list', 'tiltak', '--table', ''],
    ['list', 'tiltak', '--where', ''],
  ])('%s %s %s', async (...words) => {
    const { code, stderr } = await runHere(words);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--[a-z-]+: verdien er tom\. Gi en verdi, eller ta bort valget\.\n$/);
  });
});

describe('a fault in a variable names the variable', () => {
  it.each([
    ['', 'BAERUM_INNOV_AS_OF: variabelen er satt, men tom.'],
    ['i går', 'BAERUM_INNOV_AS_OF: «i går» er ikke en dag.'],
    ['2026-02-30', 'BAERUM_INNOV_AS_OF: 30. februar finnes ikke.'],
  ])('%j', async (value, words) => {
    const environment = { BAERUM_INNOV_AS_OF: value };
    const { code, stderr } = await runHere(['due'], { environment });
    expect(code).toBe(2);
    expect(stderr.startsWith(words)).toBe(true);
    const given = await runHere(['due', '--as-of', '2026-06-01'], { environment });
    expect(given.code).toBe(0);
  });
});

describe('colour', () => {
  const colored = async (environment: Record<string, string>) =>
    (await runHere(['krav'], { environment })).stdout.includes('\u001b');
  it('may be forced by a variable, and NO_COLOR says more', async () => {
    expect(await colored({})).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '0' })).toBe(false);
    expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});

describe('the summary of a job', () => {
  it('counts what is in the file already', () => {
    const text = 'linje\n'.repeat(1_000);
    expect(withinLimit(text, 'nb', 1_000_000)).toBe(text);
    const cut = withinLimit(text, 'nb', 1_045_000);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1024 * 1024 - 1_045_000);
    expect(cut).not.toBe('');
    expect(withinLimit(text, 'nb', 1_048_570)).toBe('');
  });
});
