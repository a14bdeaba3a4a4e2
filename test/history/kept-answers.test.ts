import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptAnswers } from '../../src/cli/commands/krav/kept-answers.ts';
import type { FactCache } from '../../src/read/register/fact-cache.ts';
import { runHere } from '../run-here.ts';
import { removeFolders, scriptedRepository } from '../tree/git-repository.ts';
import { generatedHistory } from './generated-history.ts';

let cache: string;

beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'baerum-cache-'));
});
afterAll(() => {
  rmSync(cache, { recursive: true });
  removeFolders();
});

describe('krav --over-commits with what earlier runs kept', () => {
  it('says the same as without, wherever the earlier run ended', async () => {
    const shape = { seed: 1, commits: 16, projects: 3, seldomShare: 60, mergeShare: 25 };
    const { folder, run } = scriptedRepository(generatedHistory(shape));
    const line = run('log', '--first-parent', '--reverse', '--format=%H').trim().split('\n');
    const last = line.length - 1;
    for (const end of [3, 9, last, 6, last]) {
      run('checkout', '--quiet', line[end] ?? '');
      for (const more of [[], ['K-09a'], ['--as-of', '2026-01-15']]) {
        const words = ['krav', ...more, '--over-commits', '--format', 'json'];
        const anew = await runHere(words, { folder });
        expect(anew.code).toBe(0);
        expect(await runHere(words, { folder, cache })).toEqual(anew);
      }
    }
  });

  it('says the same of another line with the same beginning', async () => {
    const shape = { seed: 3, commits: 12, projects: 3, seldomShare: 60, mergeShare: 0 };
    const { folder, run } = scriptedRepository(generatedHistory(shape));
    const words = ['krav', '--over-commits', '--format', 'json'];
    await runHere(words, { folder, cache });
    run('checkout', '--quiet', 'HEAD~5');
    run('rm', '--quiet', '-r', 'data/krav');
    run('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'x');
    const anew = await runHere(words, { folder });
    expect(anew.code).toBe(0);
    expect(await runHere(words, { folder, cache })).toEqual(anew);
    expect(await runHere(words, { folder, cache })).toEqual(anew);
  });
});

describe('kept answers', () => {
  const whole = {
    rules: [[3, null, 'feil', 'feil', '{}']],
    about: [['Tre går', true]],
    found: [[['K-2'], [['K-1', 'met', 3, null, 0, 0]]]],
    commits: [
      ['a', '2026-01-15', 0],
      ['b', '2026-01-16', null],
    ],
  };
  const read = (value: unknown) => {
    const cache: FactCache = { get: () => [JSON.stringify(value)], set: () => {} };
    return keptAnswers(cache, 'key');
  };

  it('are read back', () => {
    expect([...read(whole).keys()]).toEqual(['a', 'b']);
    expect(read(whole).get('a')?.found?.answered.get('K-1')?.high).toBe(Number.POSITIVE_INFINITY);
    expect(read(whole).get('b')?.found).toBeNull();
  });

  it.each([
    ['is no object', []],
    ['lacks the rules', { ...whole, rules: [] }],
    ['has a rule without a limit', { ...whole, rules: [[3]] }],
    ['lacks the titles', { ...whole, about: [] }],
    ['has another verdict', { ...whole, found: [[[], [['K-1', 'ja', 3, 3, 0, 0]]]] }],
    ['has a count that is a text', { ...whole, found: [[[], [['K-1', 'met', '3', 3, 0, 0]]]] }],
    ['points past the end', { ...whole, commits: [['a', '2026-01-15', 1]] }],
    ['has no day', { ...whole, commits: [['a', 'i går', 0]] }],
  ])('are none where what is kept %s', (_what, value) => {
    expect(read(value).size).toBe(0);
  });
});
