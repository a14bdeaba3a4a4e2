import { readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf } from '../hostile/folder-of.ts';
import { BASE } from '../hostile/hostile-case.ts';
import { runHere, type Surroundings } from '../run-here.ts';
import { newFolder, removeFolders } from '../tree/git-repository.ts';

const NOON = Date.UTC(2026, 10, 20, 11) / 1000;
const DAY = 86_400;
const BEHIND =
  'klokka på maskinen sier 01.01.1970, men data/ting/A.yaml ble endret 20.11.2026: svaret gjelder 01.01.1970';
const NOTE = `clock/behind: ${BEHIND}. Rett klokka, eller si hvilken dag det spørres om: --as-of ÅÅÅÅ-MM-DD\n`;

let folder = '';
beforeAll(() => {
  folder = folderOf({});
  for (const path of Object.keys(BASE)) utimesSync(join(folder, path), NOON - DAY, NOON - DAY);
  utimesSync(join(folder, 'data/ting/A.yaml'), NOON, NOON);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeFolders();
});

/** Runs on a machine whose clock says a time, in seconds since 1970. */
function at(now: number, words: readonly string[], around: Surroundings = {}) {
  return runHere(words, { folder, now, isClockOwn: true, ...around });
}

describe('a clock that is behind what the register was changed', () => {
  it('is a warning of check, which fails nothing, and says what to do', async () => {
    const { code, stdout, stderr } = await at(0, ['check']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout.replace(/\s+/g, ' ')).toContain(BEHIND);
    expect(stdout).toContain('--as-of ÅÅÅÅ-MM-DD');
  });

  it('is in the JSON of check, and in its comment though nothing else is to be said', async () => {
    expect(JSON.parse((await at(0, ['check', '--format', 'json'])).stdout)).toMatchObject({
      findings: [{ code: 'clock/behind', severity: 'warning', message: BEHIND, at: null }],
    });
    const words = ['check', '--for', 'comment', '--format', 'markdown'];
    const { stdout } = await at(0, words);
    expect(stdout).toContain('**ADVARSEL** klokka på maskinen sier 01.01.1970');
    expect((await at(NOON, words)).stdout).not.toContain('klokka');
  });

  it.each([
    ['report'],
    ['krav'],
    ['due'],
    ['list', 'ting'],
    ['timeline'],
    ['show', 'A'],
  ])('is told of once beside the answer of %s', async (...words) => {
    const { code, stdout, stderr } = await at(0, words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: NOTE });
    expect(stdout).not.toContain('Klokka');
    const english = await at(0, [...words, '--lang', 'en']);
    expect(english.stderr).toContain('data/ting/A.yaml was changed on');
  });

  it.each([['report'], ['krav'], ['due']])('is in the JSON of %s', async (...words) => {
    const { stdout } = await at(0, [...words, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '1970-01-01', clockBehind: '2026-11-20' });
    const right = await at(NOON, [...words, '--format', 'json']);
    expect(right.stdout).not.toContain('clockBehind');
  });

  it.each([
    'html',
    'markdown',
    'json',
  ])('is said in a stored report, which verifies: %s', async (format) => {
    const report = join(newFolder(), `rapport.${format === 'markdown' ? 'md' : format}`);
    expect((await at(0, ['report', '-o', report])).code).toBe(0);
    expect(readFileSync(report, 'utf8')).toContain('2026');
    if (format !== 'json') expect(readFileSync(report, 'utf8')).toContain('Klokka på maskinen');
    const { code, stdout } = await at(NOON, ['report', '--verify', report]);
    expect(code, stdout).toBe(0);
  });

  it('is told of before a change is written, which may take its day from the clock', async () => {
    const edit = ['set', 'A', 'tekst=ny'];
    expect((await at(0, [...edit, '--dry-run'])).stderr).toBe(NOTE);
    expect((await at(NOON, [...edit, '--dry-run'])).stderr).toBe('');
    const json = await at(0, [...edit, '--dry-run', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ clockBehind: '2026-11-20' });
    const typed = Readable.from(['n\n']);
    const asked = await at(0, edit, { typed, columns: 80 });
    expect(asked.stderr.split('clock/behind')).toHaveLength(2);
    expect(asked.stderr.indexOf('clock/behind')).toBeLessThan(asked.stderr.indexOf('?'));
  });

  it('is told of where files are known again without being read', async () => {
    const cache = newFolder();
    const around = { cache };
    await at(NOON + DAY, ['krav'], around);
    expect((await at(0, ['krav'], around)).stderr).toBe(NOTE);
  });
});

describe('a clock that nothing speaks against says nothing', () => {
  const SILENT = { stderr: '' };

  it('within a day', async () => {
    expect(await at(NOON - DAY, ['krav'])).toMatchObject(SILENT);
    expect((await at(NOON - DAY - 1, ['krav'])).stderr).toContain('clock/behind');
  });

  it('far ahead: the day it says is printed', async () => {
    const { stdout, stderr } = await at(Date.UTC(2100, 5, 1, 12) / 1000, ['report']);
    expect(stderr).toBe('');
    expect(stdout).toContain('01.06.2100');
  });

  it('where the day is said by the user', async () => {
    expect(await at(0, ['krav', '--as-of', '1970-01-01'])).toMatchObject(SILENT);
    const environment = { BAERUM_INNOV_AS_OF: '1970-01-01' };
    expect(await at(0, ['krav'], { environment })).toMatchObject(SILENT);
  });
});
