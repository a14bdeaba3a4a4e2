import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commitAll } from '../../bench/registers/generated.ts';
import { copyOfShippedRegister } from '../../shipped-register.ts';
import { type Asker, KEPT, openAsker } from './asked-again.ts';
import { CHANGES } from './changes.ts';

let folder: string;
let asker: Asker;

beforeAll(() => {
  folder = copyOfShippedRegister();
  commitAll(folder);
  asker = openAsker(folder);
});
afterEach(() => {
  asker.setClock(0);
  asker.forget();
});
afterAll(() => {
  asker.close();
  rmSync(folder, { recursive: true });
});

const DAY = ['--as-of', '2026-11-23'];

describe('the same question about the same files', () => {
  it.each([
    [['--help']],
    [['check', ...DAY]],
    [['check', '--format', 'json', ...DAY]],
    [['krav', ...DAY]],
    [['krav', 'K-09a', ...DAY]],
    [['report', ...DAY]],
    [['report', '--format', 'html', ...DAY]],
    [['list', 'forskningsprosjekt', '--format', 'csv', ...DAY]],
    [['due', ...DAY]],
    [['show', 'FP-2024-002', ...DAY]],
    [['timeline', ...DAY]],
    [['explain', 'krav/unknown']],
    [['check']],
  ])('%j is answered by what was said before', async (words) => {
    const anew = await asker.askAnew(words);
    expect(asker.ask(words)).toEqual(anew);
    expect(asker.ask(words)).toEqual(anew);
    expect(asker.markKept()).toBe(1);
    expect(asker.ask(words)).toEqual({ code: anew.code, stdout: KEPT, stderr: '' });
  });
  it('has the exit code and what was said on standard error', async () => {
    const words = ['list', 'forskningsprosjekt', '--format', 'csv-plain', ...DAY];
    const anew = await asker.askAnew(words);
    asker.ask(words);
    expect(asker.ask(words)).toEqual(anew);
  });
});

describe('another question', () => {
  it.each<[string, readonly string[], Record<string, string>, string]>([
    ['in other words', ['krav', '--lang', 'en', ...DAY], {}, '.'],
    ['in another environment', ['krav', ...DAY], { NO_COLOR: '1' }, '.'],
    ['in another folder', ['krav', ...DAY], {}, 'data'],
  ])('%s is answered anew', async (_, words, environment, within) => {
    asker.ask(['krav', ...DAY]);
    expect(asker.markKept()).toBe(1);
    const around = { environment, folder: join(folder, within) };
    expect(asker.ask(words, around)).toEqual(await asker.askAnew(words, around));
  });
});

describe('what is not kept', () => {
  it.each([
    ['an answer in a file', ['report', '-o', join('..', 'svar.html'), ...DAY]],
    ['an answer in bytes', ['report', '--format', 'xlsx', ...DAY]],
    ['an answer about the past', ['krav', '--over-commits', ...DAY]],
    ['an answer about a revision', ['report', '--known-at', 'HEAD', ...DAY]],
    ['a refusal', ['krav', 'K-finnes-ikke', ...DAY]],
    ['what was asked with --no-cache', ['krav', '--no-cache', ...DAY]],
    ['what the tab key gives', ['__complete', 'show', '']],
  ])('%s', (_, words) => {
    const around = { folder: join(folder, 'data') };
    asker.ask(words, around);
    expect(asker.markKept()).toBe(0);
    rmSync(join(folder, 'svar.html'), { force: true });
  });
  it('an answer of files that were changed just now', () => {
    asker.setTrueClock();
    const path = join(folder, 'data/register.yaml');
    writeFileSync(path, readFileSync(path));
    asker.ask(['krav', ...DAY]);
    expect(asker.markKept()).toBe(0);
  });
});

describe('a kept answer', () => {
  const words = ['krav', ...DAY];
  const keep = () => {
    asker.ask(words);
    expect(asker.markKept()).toBe(1);
    const folderOfAnswers = join(asker.cache, 'baerum-innov/answers');
    return join(folderOfAnswers, readdirSync(folderOfAnswers)[0] ?? '');
  };
  it.each<[string, (path: string) => void]>([
    ['is damaged', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('på', 'om'))],
    ['is cut short', (path) => writeFileSync(path, readFileSync(path).subarray(0, 900))],
    ['is empty', (path) => writeFileSync(path, '')],
    ['may be written by others', (path) => chmodSync(path, 0o666)],
  ])('that %s is not given again', async (_, spoil) => {
    const anew = await asker.askAnew(words);
    spoil(keep());
    expect(asker.ask(words)).toEqual(anew);
    expect(asker.ask(words)).toEqual(anew);
  });
  it('is not given again by a clock that has been put back', () => {
    keep();
    asker.setClock(-1);
    expect(asker.ask(words).stdout).not.toBe(KEPT);
  });
  it('is given again years later where a day was asked about, and only that day where none was', () => {
    keep();
    asker.ask(['due']);
    expect(asker.markKept()).toBe(2);
    expect(asker.ask(['due']).stdout).toBe(KEPT);
    asker.setClock(1_500);
    expect(asker.ask(['due']).stdout).not.toBe(KEPT);
    expect(asker.ask(words).stdout).toBe(KEPT);
  });
});

describe.skipIf(process.platform === 'win32')(
  'an answer that is given again goes out whole',
  () => {
    const words = ['krav', ...DAY];
    const text = `${'Et svar som er langt. '.repeat(5_000)}\n`;
    const askBy = (script: string) => {
      asker.askInShell(words, '"$@"');
      expect(asker.markKept(text)).toBe(1);
      return asker.askInShell(words, script);
    };
    it.each([
      ['to a pipe', '"$@"'],
      ['to a reader that waits', '"$@" | { sleep 0.3; cat; }'],
      ['to a file', '"$@" >svar.txt; cat svar.txt; rm svar.txt'],
      [
        'to a pipe that does not wait for its reader',
        `"$@" | ${process.execPath} -e 'process.stdin.pipe(process.stdout)'`,
      ],
    ])('%s', (_, script) => {
      expect(askBy(script)).toEqual({ code: 0, stdout: text, stderr: '' });
    });
    it('as far as somebody reads', () => {
      expect(askBy('"$@" | head -c 9')).toEqual({ code: 0, stdout: text.slice(0, 9), stderr: '' });
    });
    it('or says why it could not, with code 3', () => {
      const script = 'ulimit -f 64; "$@" >svar.txt; code=$?; rm svar.txt; exit $code';
      expect(askBy(script)).toEqual({
        code: 3,
        stdout: '',
        stderr: 'Svaret kunne ikke skrives (EFBIG).\n',
      });
    });
  },
);

describe('an answer that rests on files and git', () => {
  const words = ['check', ...DAY];
  it.each(Object.entries(CHANGES))('is given anew when %s', async (_, change) => {
    const changed = copyOfShippedRegister();
    try {
      commitAll(changed);
      const around = { folder: changed };
      asker.ask(words, around);
      expect(asker.markKept()).toBe(1);
      expect(asker.ask(words, around).stdout).toBe(KEPT);
      change(changed);
      expect(asker.ask(words, around)).toEqual(await asker.askAnew(words, around));
    } finally {
      rmSync(changed, { recursive: true, force: true });
    }
  });
});
