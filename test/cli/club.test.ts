import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runTool } from '../run-tool.ts';

/** A sailing club: members and hired boats, types that no code has heard of. */
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'baerum-club-')));
  cpSync(join(ROOT, 'test/fixtures/klubb'), folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function text(...words: string[]): string {
  const { code, stdout, stderr } = runTool([...words, '--as-of', '2026-11-23'], { folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const answer = (...words: string[]) => JSON.parse(text(...words, '--format', 'json'));

describe('a register of types that no code has heard of', () => {
  it('check finds the boat that nobody has said came back, and nothing else', () => {
    const { checked, findings } = answer('check');
    expect(checked).toEqual({ files: 8, posts: 8, krav: 2, setAside: 0 });
    expect(findings).toMatchObject([
      { code: 'life/overrun', severity: 'warning', type: 'utleie', post: 'U-3' },
    ]);
    expect(text('check')).toContain(
      'ute hvis det fortsatt går, levert eller avlyst hvis det er slutt',
    );
    expect(text('check', '--lang', 'en')).toContain(
      'WARNING life/overrun  data/utleie/U-3.yaml:4:6',
    );
  });

  it('list shows the columns of the schema and finds by its fields', () => {
    expect(text('list', 'utleie')).toMatch(/^Id +Båt +Status +Fra +Til +Leier\n/);
    expect(text('list', 'person')).toMatch(/^Id +Navn +Verv\n/);
    const ids = (...words: string[]) =>
      answer('list', ...words).posts.map(({ id }: { id: string }) => id);
    expect(ids('utleie', '--active')).toEqual(['U-2']);
    expect(ids('utleie', 'leier=P-1')).toEqual(['U-1', 'U-3']);
    expect(ids('utleie', 'status=bestilt')).toEqual(['U-4']);
    expect(ids('utleie', '--where', 'post.tittel.startsWith("Jolla")')).toEqual(['U-1', 'U-4']);
    expect(ids('utleie', '--sort', '-til')).toEqual(['U-4', 'U-2', 'U-3', 'U-1']);
    expect(ids('person')).toEqual(['P-1', 'P-2']);
    expect(answer('list', 'utleie').posts.map(({ active }: { active: string }) => active)).toEqual([
      'no',
      'yes',
      'unknown',
      'no',
    ]);
  });

  it('show tells a post in the words of its schema, in both languages', () => {
    const shown = text('show', 'U-3');
    expect(shown).toContain('U-3  Snekke Ternen');
    expect(shown).toContain('– 03.09.2026 · ute · To dager sent');
    expect(shown).toContain('K-1  ✓ oppfylt  Minst én båt er ute');
    expect(text('show', 'U-3', '--lang', 'en')).toContain('K-1  ✓ met');
    expect(text('show', 'P-1')).toContain('havnesjef');
  });

  it('report has the promises and a section for the type that lives, and nothing of Bærum', () => {
    const nb = text('report');
    expect(nb).toContain('Seilforeningen');
    expect(nb).toMatch(/K-1 +minst 1 +1–2 +176 av 176/);
    expect(nb).toContain('UTLEIE');
    expect(nb).not.toMatch(/FoI|forskningsprosjekt|Bærum/i);
    const en = text('report', '--lang', 'en');
    expect(en).toContain('HIRE');
    expect(en).not.toMatch(/\b(dager|oppfylt|løfter)\b/i);
    expect(text('report', '--format', 'markdown')).toContain('Snekke Ternen');
  });

  it('timeline draws the lives, and only those', () => {
    const { lives } = answer('timeline');
    expect(lives.map(({ id }: { id: string }) => id)).toEqual(['U-1', 'U-2', 'U-3', 'U-4']);
    expect(text('timeline', '--lang', 'en')).toContain('+ planned start');
    expect(text('timeline', 'utleie', '--format', 'svg')).toMatch(/^<svg|^<\?xml/);
  });

  it('due lists what to do, counted in days', () => {
    const { items } = answer('due');
    const facts = ({ kind, id, day, daysUntil }: Record<string, unknown>) => [
      kind,
      id,
      day,
      daysUntil,
    ];
    expect(items.map(facts)).toEqual([
      ['overdue-end', 'U-3', '2026-10-31', -23],
      ['end', 'U-2', '2026-12-20', 27],
      ['start', 'U-4', '2027-02-01', 70],
    ]);
    expect(text('due', '--lang', 'en')).toContain('the end is not logged');
  });

  it('schema tells the fields', () => {
    const nb = text('schema', 'utleie');
    expect(nb).toContain('* leier: viser til person');
    expect(nb).toContain('* status: bestilt | ute | i havn | levert | avlyst');
    expect(text('schema', 'utleie', '--lang', 'en')).toContain('* leier: refers to person');
    expect(JSON.parse(text('schema', 'person', '--format', 'json')).title).toBe('Person');
  });

  it('krav are judged: one boat surely out, one perhaps, one to come', () => {
    const [boats, master] = answer('krav').krav;
    expect(boats).toMatchObject({
      id: 'K-1',
      verdict: 'met',
      count: { low: 1, high: 2, planned: 1, paused: 0 },
      counted: ['U-2'],
      possible: ['U-3'],
      daysBroken: 0,
    });
    expect(master).toMatchObject({ id: 'K-2', verdict: 'met', counted: ['P-1'] });
    expect(text('krav', 'K-1')).toContain('OPPFYLT');
    expect(text('krav', 'K-1', '--lang', 'en')).toMatch(/\bMET\b/);
  });
});
