import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDiskCache } from '../../../src/cli/cache/disk-cache.ts';
import { keepNewest } from '../../../src/cli/cache/private-file.ts';

const USER = process.getuid?.() ?? null;
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baerum-cache-'));
  path = join(folder, 'baerum-innov/facts');
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(build = 'a', user = USER) {
  return openDiskCache({ path, user }, build);
}

function keep(key: string, ...texts: string[]): void {
  const cache = open();
  cache.set(key, texts);
  cache.save();
}

describe('a cache in a file', () => {
  it('gives what was kept, also odd texts', () => {
    keep('a b', '', 'blåbærsyltetøy', '{"a":"\\n\\t"}');
    expect(open().get('a b')).toEqual(['', 'blåbærsyltetøy', '{"a":"\\n\\t"}']);
    expect(open().get('a')).toBeUndefined();
  });

  it.each(['a\tb', 'a\nb', '–'])('does not keep %j, which the file could not say', (text) => {
    keep('key', text);
    keep(text, 'key');
    expect(open().get('key')).toBeUndefined();
    expect(open().get(text)).toBeUndefined();
  });

  it('is for this user alone, and leaves nothing else behind', () => {
    keep('key', 'text');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(path, '..'))).toEqual(['facts']);
  });

  it('is not written where nothing is new', () => {
    keep('key', 'text');
    const { mtimeMs, ino } = statSync(path);
    const cache = open();
    cache.get('key');
    cache.save();
    expect(statSync(path)).toMatchObject({ mtimeMs, ino });
  });

  it('is not believed when it is of another build, cut short, or changed', () => {
    keep('key', 'text');
    const whole = readFileSync(path);
    expect(open('b').get('key')).toBeUndefined();
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(path, whole.subarray(0, length));
      expect(open().get('key')).toBeUndefined();
      writeFileSync(
        path,
        whole.map((byte, at) => (at === length ? byte ^ 1 : byte)),
      );
      expect(open().get('key')).toBeUndefined();
    }
    writeFileSync(path, whole);
    expect(open().get('key')).toEqual(['text']);
  });

  it.skipIf(USER === null)('is not believed when others may have written it', () => {
    keep('key', 'text');
    expect(open('a', (USER ?? 0) + 1).get('key')).toBeUndefined();
    chmodSync(path, 0o620);
    expect(open().get('key')).toBeUndefined();
    chmodSync(path, 0o600);
    chmodSync(join(path, '..'), 0o777);
    expect(open().get('key')).toBeUndefined();
  });

  it.skipIf(USER === null)('is no link', () => {
    keep('key', 'text');
    const target = path;
    path = join(folder, 'baerum-innov/link');
    symlinkSync(target, path);
    expect(open().get('key')).toBeUndefined();
  });

  it('lets go of what is not used', () => {
    keep('old', 'text');
    for (let run = 0; run < 8; run += 1) keep(`new ${run}`, 'text');
    expect(open().get('old')).toEqual(['text']);
    keep('newer', 'text');
    expect(open().get('old')).toBeUndefined();
    expect(open().get('new 7')).toEqual(['text']);
  });

  it('makes room by the oldest files of the folder', () => {
    keep('key', 'text');
    const others = join(path, '..');
    for (let age = 1; age <= 5; age += 1) {
      writeFileSync(join(others, `old ${age}`), '');
      utimesSync(join(others, `old ${age}`), 1_000 - age, 1_000 - age);
    }
    keepNewest(others, 3);
    expect(readdirSync(others).sort()).toEqual(['facts', 'old 1', 'old 2']);
  });

  it('does without a folder that cannot be made', () => {
    writeFileSync(join(folder, 'baerum-innov'), '');
    keep('key', 'text');
    expect(open().get('key')).toBeUndefined();
  });
});
