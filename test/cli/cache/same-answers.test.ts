import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere, type Surroundings } from '../../run-here.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';

let folder: string;
let cache: string;

beforeEach(() => {
  folder = copyOfShippedRegister();
  cache = mkdtempSync(join(tmpdir(), 'baerum-cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  rmSync(cache, { recursive: true });
});

const AS_OF = { BAERUM_INNOV_AS_OF: '2026-11-23' };

/** So long after the files were written that they are known by what the disk says of them. */
function later(): number {
  return Math.floor(Date.now() / 1000) + 60;
}

function run(words: readonly string[], around: Surroundings = {}) {
  return runHere(words, { folder, environment: AS_OF, now: later(), ...around });
}

function files(): string[] {
  const kept = join(cache, 'baerum-innov');
  return readdirSync(cache).length === 0 ? [] : readdirSync(kept).map((name) => join(kept, name));
}

describe.each([
  [['check', '--format', 'json']],
  [['krav', '--format', 'json']],
  [['report', '--format', 'json']],
  [['due']],
])('%s', (words) => {
  it('says the same with what an earlier run kept, and with what is damaged', async () => {
    const anew = await run(words);
    expect(await run(words, { cache })).toEqual(anew);
    const [kept = ''] = files();
    const whole = readFileSync(kept);
    const { ino } = statSync(kept);
    expect(await run(words, { cache })).toEqual(anew);
    expect(statSync(kept).ino).toBe(ino);
    for (const bytes of [
      whole.subarray(0, whole.length / 2),
      whole.map((byte, at) => (at === 5_000 ? byte ^ 1 : byte)),
      Buffer.from('junk'),
    ]) {
      writeFileSync(kept, bytes);
      expect(await run(words, { cache })).toEqual(anew);
      expect(readFileSync(kept).equals(whole)).toBe(true);
    }
  });
});

describe('a file that is changed', () => {
  it('is read again, also where its length and time are as they were', async () => {
    const path = join(folder, 'data/forskningsprosjekter/FP-2024-002.yaml');
    const before = readFileSync(path, 'utf8');
    const { atime, mtime } = statSync(path);
    const first = await run(['show', 'FP-2024-002', '--format', 'json'], { cache });
    writeFileSync(path, before.replace(/tittel: ./, 'tittel: Q'));
    utimesSync(path, atime, mtime);
    const second = await run(['show', 'FP-2024-002', '--format', 'json'], { cache });
    expect(second.stdout).not.toBe(first.stdout);
    expect(second).toEqual(await run(['show', 'FP-2024-002', '--format', 'json']));
  });
});

describe('on other days than that of the earlier run', () => {
  it('says the same as without it', async () => {
    for (const day of ['2026-11-23', '2027-08-15', '2025-02-01', '2026-11-24', '2026-11-23']) {
      const words = ['krav', '--format', 'json', '--as-of', day];
      expect(await run(words, { cache })).toEqual(await run(words));
    }
  });
});

describe('nothing is kept', () => {
  it.each<[string, readonly string[], Record<string, string>]>([
    ['with --no-cache before the command', ['--no-cache', 'check'], {}],
    ['with --no-cache after it', ['check', '--no-cache'], {}],
    ['with BAERUM_INNOV_NO_CACHE', ['check'], { BAERUM_INNOV_NO_CACHE: '1' }],
  ])('%s', async (_, words, environment) => {
    await run(words, { cache, environment: { ...AS_OF, ...environment } });
    expect(files()).toEqual([]);
  });
});
