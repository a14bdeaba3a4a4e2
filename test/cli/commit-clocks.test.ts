import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE } from '../hostile/hostile-case.ts';
import { runHere } from '../run-here.ts';
import { removeFolders, scriptedRepository } from '../tree/git-repository.ts';

const FILES = Object.fromEntries(
  Object.entries(BASE).flatMap(([path, content]) =>
    typeof content === 'string' ? [[path, content]] : [],
  ),
);
const post = (text: string) => ({ 'data/ting/A.yaml': `id: A\ntekst: ${text}\n` });

let folder = '';
let wrong = '';
let inOrder = '';
let beforeFirst = '';
beforeAll(() => {
  const script = [
    { at: '2024-01-01T12:00:00Z', files: FILES },
    { at: '2026-01-01T12:00:00Z', files: post('to') },
    { at: '2024-02-01T12:00:00Z', files: post('tre') },
    { at: '2026-05-01T12:00:00Z', files: post('fire') },
  ];
  const repository = scriptedRepository(script);
  repository.run('reset', '--quiet', '--hard');
  folder = repository.folder;
  wrong = repository.run('rev-parse', 'HEAD~1').slice(0, 8);
  const sound = scriptedRepository([
    { at: '2024-01-01T12:00:00Z', files: FILES },
    // By a clock that is some minutes behind, on the same day.
    { at: '2024-01-01T11:50:00Z', files: post('to') },
  ]);
  sound.run('reset', '--quiet', '--hard');
  inOrder = sound.folder;
  const early = scriptedRepository([
    { at: '2024-01-01T12:00:00Z', files: FILES },
    { at: '2001-01-01T12:00:00Z', files: post('to') },
  ]);
  early.run('reset', '--quiet', '--hard');
  beforeFirst = early.folder;
});
afterAll(removeFolders);

const inFolder = (words: readonly string[]) => runHere(words, { folder });
const told = () =>
  `1 innsjekking er datert før ei som den bygger på: ${wrong} sier 01.02.2024 og teller fra 01.01.2026`;
const LEFT_OUT = 'Derfor er den ikke med i det som var kjent 01.06.2024';

describe('a commit that is dated before what it stands on', () => {
  it('is a warning of check where a day is asked about that it says it was there on', async () => {
    const words = ['check', '--known-at', '2024-06-01', '--format', 'json'];
    const { code, stdout } = await inFolder(words);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [
        { code: 'clock/back-dated', severity: 'warning', message: `${told()}. ${LEFT_OUT}` },
      ],
    });
    const english = await inFolder([...words, '--lang', 'en']);
    expect(english.stdout).toContain('So it is not part of what was known on');
  });

  it.each([
    ['report', '--known-at', '2024-06-01'],
    ['krav', '--known-at', '2024-06-01', '--format', 'json'],
    ['due', '--known-at', '2024-06-01', '-q'],
    ['diff', '2024-06-01'],
    ['diff', '2024-06-01..2024-06-01'],
    ['events', '--since', '2024-06-01'],
  ])('is told of once by %s %s', async (...words) => {
    const { stderr } = await inFolder(words);
    const note = `clock/back-dated: ${told()}. ${LEFT_OUT}.`;
    expect(stderr.split('clock/back-dated')).toHaveLength(words.includes('-q') ? 1 : 2);
    if (!words.includes('-q')) expect(stderr).toContain(note);
  });

  it.each([
    ['history', 'A'],
    ['krav', '--over-commits'],
  ])('is told of by %s, which shows the days of commits', async (...words) => {
    const { stderr } = await inFolder(words);
    expect(stderr).toContain(`clock/back-dated: ${told()}. `);
    expect(stderr).not.toContain('Derfor');
  });

  it('is told of where it says it was there before the first', async () => {
    const words = ['report', '--known-at', '2001-06-01'];
    const { code, stderr } = await runHere(words, { folder: beforeFirst });
    expect(code).toBe(3);
    expect(stderr).toContain('er før den første innsjekkingen');
    expect(stderr).toContain('sier 01.01.2001 og teller fra 01.01.2024');
  });

  it.each([
    '2024-01-15',
    '2026-06-01',
    'HEAD~1',
  ])('says nothing where it changes no answer: %s', async (moment) => {
    expect((await inFolder(['report', '--known-at', moment])).stderr).toBe('');
  });

  it('says nothing of clocks that are minutes apart', async () => {
    expect((await runHere(['history', 'A'], { folder: inOrder })).stderr).toBe('');
    const words = ['report', '--known-at', '2024-01-01'];
    expect((await runHere(words, { folder: inOrder })).stderr).toBe('');
  });
});

describe('a clock that is behind the commits that are read', () => {
  const NOVEMBER_2025 = Date.UTC(2025, 10, 1) / 1000;

  it.each([
    ['history', 'A'],
    ['krav', '--over-commits'],
    ['report', '--known-at', '2024-01-15'],
    ['diff', 'HEAD'],
  ])('is told of by %s', async (...words) => {
    const at = { folder, now: NOVEMBER_2025, isClockOwn: true };
    const { stderr } = await runHere([...words], at);
    expect(stderr).toMatch(/clock\/behind: klokka på maskinen sier 01\.11\.2025, men \S+ ble /);
    const silent = await runHere([...words, '--as-of', '2025-11-01'], at);
    expect(silent.stderr).not.toContain('clock/behind');
  });

  it('is told of by check of a change, and in its comment', async () => {
    const at = { folder, now: NOVEMBER_2025, isClockOwn: true };
    const { stdout } = await runHere(['check', '--base', 'HEAD', '--format', 'json'], at);
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 0, findings: [{ code: 'clock/behind' }] });
    const words = ['check', '--base', 'HEAD', '--for', 'comment', '--format', 'markdown'];
    const comment = await runHere(words, at);
    expect(comment.stdout).toContain('**ADVARSEL** klokka på maskinen sier 01.11.2025');
    expect((await runHere(words, { folder })).stdout).not.toContain('klokka');
  });
});
