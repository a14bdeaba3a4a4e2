import { afterAll, describe, expect, it } from 'vitest';
import { addDays, type Day, formatIsoDay, isoDay } from '../../src/time/day.ts';
import { removeFolders } from '../tree/git-repository.ts';
import { toldInEveryFormat } from './comfort/written-in-every-format.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

/** The first fixture register, where K-09a was broken for 45 days in 2025, and is again since 11.11.2026. */
function brokenRepository() {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  for (const post of ['FP-2024-002', 'FP-2026-001', 'FP-2025-001'])
    repository.append(
      `data/forskningsprosjekter/${post}.yaml`,
      '  - dato: 2026-11-10\n    status: stanset\n',
    );
  repository.append(
    'data/forskningsprosjekter/FP-2025-002.yaml',
    '  - dato: 2026-10-31\n    status: fullført\n',
  );
  return repository;
}

const COMMANDS = [
  ['report'],
  ['krav'],
  ['krav', 'K-09a'],
  ['krav', 'K-10'],
  ['show', 'T-4-09'],
  ['show', 'FP-2024-002'],
  ['due'],
  ['list', 'forskningsprosjekt'],
  ['timeline'],
];
const ALONE = [
  ['due', '--for', 'issue'],
  ['report', '--for', 'message'],
  ['check', '--for', 'comment'],
];

/** All that counts days: «59 dager», «14. dag», «alle 693 dager», «om 3 dager». */
function countedDays(text: string): readonly string[] {
  return text.replace(/<[^>]*>/g, ' ').match(/\d+(?:\.| av \d+)? (?:dag|day)s?(?:er)?\b/g) ?? [];
}

describe('a file about a register that has not changed', () => {
  const { tool } = brokenRepository();
  const said = async (day: string, words: readonly string[]) =>
    (await tool(...words, '--as-of', day)).stdout;

  it.each([
    ...COMMANDS.flatMap((words) =>
      ['markdown', 'html', 'csv'].map((format) => [...words, '--format', format].join(' ')),
    ),
    ...ALONE.map((words) => words.join(' ')),
    'krav K-09a --lang en --format markdown',
  ])('counts no more days the next day: %s', async (line) => {
    const words = line.split(' ');
    const [first, next] = [await said('2026-11-23', words), await said('2026-11-24', words)];
    expect(first.length).toBeGreaterThan(0);
    expect(countedDays(next)).toEqual(countedDays(first));
  });

  it('says since when, and what was before', async () => {
    const file = await said('2026-11-23', ['krav', 'K-09a', '--format', 'markdown']);
    expect(file).toMatch(
      /NEI\. Det har vært færre enn tre siden 11\.11\.2026, og i \d+ dager fra 01\.01\.2025 til da\./,
    );
    expect(await said('2026-11-23', ['krav', '--format', 'markdown'])).toMatch(
      /brutt siden 11\.11\.2026, og \d+ dager før det/,
    );
    expect(await said('2026-11-23', ['krav', 'K-09a'])).toMatch(/NEI\. \d+ av \d+ dager/);
  });
});

/** The days that follow the as-of day in every answer: itself, the day after, and how far it is reckoned. */
const FOLLOWING = { dag: 0, neste: 1, arbeidsliste: 90, horisont: 365 } as const;

/** 01.01.1970 as spreadsheets number days. */
const EPOCH_IN_SHEETS = 25_569;

/** A text with these days as names, as they are written for people, for machines and in a spreadsheet. */
function withoutItsDays(text: string, asOf: Day): string {
  return Object.entries(FOLLOWING).reduce((left, [name, after]) => {
    const [year = '', month = '', day = ''] = formatIsoDay(addDays(asOf, after)).split('-');
    const serial = String(addDays(asOf, after) - isoDay('1970-01-01') + EPOCH_IN_SHEETS);
    return left
      .replaceAll(`${day}.${month}.${year}`, name)
      .replaceAll(`${year}-${month}-${day}`, name)
      .replaceAll(`${day}.${month}.–`, `${name}–`)
      .replaceAll(new RegExp(`(?<![\\d.])${serial}(?![\\d.])`, 'g'), name);
  }, text);
}

describe('of a register that has not changed', () => {
  const { folder } = brokenRepository();
  const said = async (day: string, words: readonly string[]) => {
    const told = await toldInEveryFormat(`${folder}/data`, [...words, '--as-of', day]);
    // The table of krav has how many days as figures of their own, for whoever reckons with them.
    const others = words[0] === 'krav' ? ['terminal', 'csv'] : ['terminal'];
    return told
      .filter(({ format }) => !others.includes(format))
      .map(({ format, text }) => ({ format, text: withoutItsDays(text, isoDay(day)) }));
  };

  it.each(
    COMMANDS.map((words) => words.join(' ')),
  )('files of every format tell the same the next day, but for the day itself and how far it reaches: %s', async (line) => {
    const first = await said('2026-11-24', line.split(' '));
    expect(first.map(({ format }) => format)).toEqual(
      expect.arrayContaining(['md', 'html', 'docx', 'xlsx']),
    );
    expect(await said('2026-11-25', line.split(' '))).toEqual(first);
  });
});
