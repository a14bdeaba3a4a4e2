import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const DAY = ['--as-of', '2026-11-23'];
const KRAV = 'data/krav/K-09a.yaml';
/** The project whose end opens the next breach of K-09a. */
const DECIDING = 'data/forskningsprosjekter/FP-2024-002.yaml';
/** A file that no promise of the register counts. */
const OTHER = 'data/fond/foi-fondet.yaml';

interface Item {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly line: number | null;
  readonly day: string | null;
  readonly about: readonly string[];
}

/** The first fixture register, with its own faults mended and some files damaged at their end. */
function repositoryWith(...damaged: readonly string[]) {
  const repository = dataRepository('2026-11-01');
  repository.change('data/tiltak/T-4-05.yaml', 'pågor', 'pågår');
  for (const path of damaged) repository.append(path, 'ukjent: [\n');
  const due = async (...words: readonly string[]) =>
    (await repository.tool('due', ...DAY, ...words)).stdout;
  const items = async (): Promise<readonly Item[]> =>
    JSON.parse(await due('--format', 'json')).items;
  return { ...repository, due, items };
}

describe('a file to mend that decides a promise', () => {
  it('stands first, with its line and the promise', async () => {
    const { items, due } = repositoryWith(DECIDING, OTHER);
    const [first, ...more] = await items();
    expect(first).toMatchObject({ kind: 'repair', path: DECIDING, about: ['K-09a'] });
    expect(first?.line).toBeGreaterThan(1);
    expect(more.find(({ path }) => path === OTHER)).toMatchObject({ kind: 'repair' });
    const place = `${DECIDING}:${first?.line}`;
    expect(await due()).toContain(place);
    expect(await due('--format', 'markdown')).toContain(`[${place}](${DECIDING}#L${first?.line})`);
    const issue = await due('--for', 'issue');
    expect(issue).toMatch(/^#### \d+ ting må gjøres · neste: rett FP-2024-002$/m);
    expect(issue).toContain(
      `· rett fila [${place}](${DECIDING}#L${first?.line}), som avgjør [K-09a](${KRAV})`,
    );
  });

  it('stands as high as the breach it may hide where its day is warned of', async () => {
    const { items, due } = repositoryWith(DECIDING);
    const unknown = (await items()).find(({ kind, id }) => kind === 'unknown' && id === 'K-09a');
    expect(unknown?.day).toBe('2027-07-01');
    expect(await due('--for', 'issue')).toContain('kan ikke vurderes fra 01.07.2027: 2–4');
    expect(await due('--format', 'ics')).toContain('DTSTART;VALUE=DATE:20270701');
    const krav = await repositoryWith(DECIDING).tool('krav', 'K-09a', ...DAY, '--format', 'ics');
    expect(krav.stdout).toContain('DTSTART;VALUE=DATE:20270701');
  });

  it('keeps the last day to act, where the krav says how long something new takes', async () => {
    const { change, due, items } = repositoryWith(DECIDING);
    change(KRAV, 'varsel_dager: 400', 'varsel_dager: 400\nledetid: {ny: 200, kilde: Prøve}');
    const last = (await items()).find(({ kind, id }) => kind === 'last-day' && id === 'K-09a');
    expect(last?.day).toBe('2026-12-13');
    expect(await due('--for', 'issue')).toMatch(
      /kan ikke vurderes fra 01\.07\.2027.*siste dag å handle 13\.12\.2026/,
    );
  });

  it('is told before anything else where it is the krav itself, also in a calendar', async () => {
    const { items, due } = repositoryWith(KRAV);
    expect((await items())[0]).toMatchObject({ kind: 'repair', path: KRAV, about: ['K-09a'] });
    expect(await due('--for', 'issue')).toContain('neste: rett K-09a');
    expect(await due('--format', 'ics')).toContain('SUMMARY:K-09a: rett fila');
  });

  it('does not hide that a promise cannot be judged now', async () => {
    const { change, items, due } = repositoryWith(DECIDING);
    change(
      'data/forskningsprosjekter/FP-2026-001.yaml',
      'dato: 2026-10-01\n    status: pågår',
      'dato: 2026-10-01\n    status: stanset',
    );
    const [, second] = (await items()).filter(({ id, about }) => [id, ...about].includes('K-09a'));
    expect(second).toMatchObject({ kind: 'unknown', about: ['1–4'] });
    expect(second?.day && second.day <= '2026-11-23').toBe(true);
    expect(await due('--for', 'issue')).not.toMatch(/K-09a.*siste dag å handle: ikke ført/);
  });
});

describe('a field in a list', () => {
  it('is called by the titles of the schema, and machines get its path', async () => {
    const { change, due, items, tool } = repositoryWith();
    change(DECIDING, '\n    tilsagn_kr: 800000', '');
    const missing = (await items()).find(({ kind }) => kind === 'missing-amount');
    expect(missing?.about).toEqual(['finansiering.0.tilsagn_kr']);
    const said = 'beløp mangler: Finansiering nr. 1 (FoI-fondet): tilsagn';
    for (const words of [[], ['--format', 'markdown'], ['--format', 'html'], ['--for', 'issue']])
      expect(await due(...words)).toContain(said);
    for (const words of [['due'], ['krav', 'K-09a'], ['list', '--all', '--search', '700000']])
      for (const format of ['terminal', 'markdown', 'html', 'csv'])
        expect((await tool(...words, ...DAY, '--format', format)).stdout).not.toMatch(
          /[a-zæøå_]\.\d+\.[a-zæøå_]/,
        );
  });
});
