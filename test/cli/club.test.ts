import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { ROOT } from '../run-tool.ts';

/** A sailing club: members and hired boats, types that no code has heard of. */
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-club-')));
  cpSync(join(ROOT, 'test/fixtures/klubb'), folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function text(...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await runHere([...words, '--as-of', '2026-11-23'], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const answer = async (...words: string[]) => JSON.parse(await text(...words, '--format', 'json'));

describe('a register of types that no code has heard of', () => {
  it('check finds the boat that nobody has said came back, and nothing else', async () => {
    const { checked, findings } = await answer('check');
    expect(checked).toEqual({ files: 8, posts: 8, krav: 2, setAside: 0 });
    expect(findings).toMatchObject([
      { code: 'life/overrun', severity: 'warning', type: 'utleie', post: 'U-3' },
    ]);
    expect(await text('check')).toContain(
      'ute hvis det fortsatt er i gang, levert eller avlyst hvis det er slutt',
    );
    expect(await text('check', '--lang', 'en')).toContain(
      'WARNING life/overrun  data/utleie/U-3.yaml:4:6',
    );
  });

  it('list shows the columns of the schema and finds by its fields', async () => {
    expect(await text('list', 'utleie')).toMatch(/^Id +Båt +Status +I gang +Fra +Til +Leier\n/);
    expect(await text('list', 'person')).toMatch(/^Id +Navn +Verv\n/);
    const ids = async (...words: string[]) =>
      (await answer('list', ...words)).posts.map(({ id }: { id: string }) => id);
    expect(await ids('utleie', '--active')).toEqual(['U-2']);
    expect(await ids('utleie', 'leier=P-1')).toEqual(['U-1', 'U-3']);
    expect(await ids('utleie', 'status=bestilt')).toEqual(['U-4']);
    expect(await ids('utleie', '--where', 'post.tittel.startsWith("Jolla")')).toEqual([
      'U-1',
      'U-4',
    ]);
    expect(await ids('utleie', '--sort', '-til')).toEqual(['U-4', 'U-2', 'U-3', 'U-1']);
    expect(await ids('person')).toEqual(['P-1', 'P-2']);
    expect(
      (await answer('list', 'utleie')).posts.map(({ active }: { active: string }) => active),
    ).toEqual(['no', 'yes', 'unknown', 'no']);
  });

  it('show tells a post in the words of its schema, in both languages', async () => {
    const shown = await text('show', 'U-3');
    expect(shown).toContain('U-3 Snekke Ternen');
    expect(shown).toContain('– 03.09.2026 · ute · To dager sent');
    expect(shown).toContain(
      'K-1  ✓ oppfylt · denne er uklar · alle 176 dager · Minst én båt er ute',
    );
    expect(await text('show', 'U-3', '--lang', 'en')).toContain('K-1  ✓ met');
    expect(await text('show', 'P-1')).toContain('havnesjef');
  });

  it('report has the promises and a section for the type that lives, and nothing of Bærum', async () => {
    const nb = await text('report');
    expect(nb).toContain('Seilforeningen');
    expect(nb).toMatch(
      /Minst én båt er ute +K-1\n {4}✓ holdt alle 176 dager · 1 sikkert, 1 uklart, minst 1/,
    );
    expect(nb).toContain('UTLEIE');
    expect(nb).not.toMatch(/FoI|forskningsprosjekt|Bærum/i);
    const en = await text('report', '--lang', 'en');
    expect(en).toContain('HIRE');
    expect(en).not.toMatch(/\b(dager|oppfylt|løfter)\b/i);
    expect(await text('report', '--format', 'markdown')).toContain('Snekke Ternen');
  });

  it('timeline draws the lives, and only those', async () => {
    const { lives } = await answer('timeline');
    expect(lives.map(({ id }: { id: string }) => id)).toEqual(['U-1', 'U-2', 'U-3', 'U-4']);
    expect(await text('timeline', '--lang', 'en')).toContain('+ planned start');
    expect(await text('timeline', 'utleie', '--format', 'svg')).toMatch(/^<svg|^<\?xml/);
  });

  it('due lists what to do, counted in days', async () => {
    const { items } = await answer('due');
    const facts = ({ kind, id, day, daysUntil }: Record<string, unknown>) => [
      kind,
      id,
      day,
      daysUntil,
    ];
    expect(items.map(facts)).toEqual([
      ['overdue-end', 'U-3', '2026-10-31', -23],
      ['end', 'U-2', '2026-12-20', 27],
      ['unknown', 'K-1', '2026-12-21', 28],
      ['start', 'U-4', '2027-02-01', 70],
    ]);
    expect(await text('due', '--lang', 'en')).toContain('the end is not logged');
  });

  it('schema tells the fields', async () => {
    const nb = await text('schema', 'utleie');
    expect(nb).toContain('* leier: viser til person');
    expect(nb).toContain('* logg.status: bestilt | ute | i havn | levert | avlyst');
    expect(await text('schema', 'utleie', '--lang', 'en')).toContain('* leier: refers to person');
    expect(JSON.parse(await text('schema', 'person', '--format', 'json')).title).toBe('Person');
  });

  it('krav are judged: one boat surely out, one perhaps, one to come', async () => {
    const [boats, master] = (await answer('krav')).krav;
    expect(boats).toMatchObject({
      id: 'K-1',
      verdict: 'met',
      count: { low: 1, high: 2, planned: 1, paused: 0 },
      counted: ['U-2'],
      possible: ['U-3'],
      daysBroken: 0,
    });
    expect(master).toMatchObject({ id: 'K-2', verdict: 'met', counted: ['P-1'] });
    expect(await text('krav', 'K-1')).toContain('OPPFYLT');
    expect(await text('krav', 'K-1', '--lang', 'en')).toMatch(/\bMET\b/);
  });
});
