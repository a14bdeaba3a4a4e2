import { describe, expect, it } from 'vitest';
import { AS_OF } from './first-register.ts';
import { printed } from './printed.ts';

const FIRST = ['-C', 'test/fixtures/forste-register/register', '--as-of', AS_OF];

describe('documents of posts in formats that they gained as documents', () => {
  it('due as CSV has days, numbers and kinds for machines', async () => {
    const [heading, repair, first] = (
      await printed('due', ...FIRST, '--format', 'csv-plain')
    ).split('\n');
    expect(heading).toBe('day,daysUntil,kind,id,title,responsible');
    expect(repair).toContain(',,repair,T-4-05,');
    expect(first).toBe('2026-10-31,-23,overdue-end,FP-2025-002,EKSEMPEL: Skolevei og helse,');
  });

  it('schema as CSV has a row for each field, by the path that filters take', async () => {
    const rows = (
      await printed('schema', 'forskningsprosjekt', ...FIRST, '--format', 'csv-plain')
    ).split('\n');
    expect(rows[0]).toBe('field,required,kind,title,description');
    expect(rows.some((row) => row.startsWith('finansiering.tilsagn_kr,'))).toBe(true);
  });

  it('amounts in a list are added up, and years are not amounts', async () => {
    const columns = ['--columns', 'id,rammer.aar,rammer.belop_kr', '--format', 'csv-plain'];
    const [, fund] = (await printed('list', 'fond', ...FIRST, ...columns)).split('\n');
    expect(fund).toMatch(/^foi-fondet,[\d; ]+,\d+$/);
    const shown = await printed('show', 'foi-fondet', ...FIRST);
    expect(shown).toMatch(/År: 20\d\d · Beløp i kroner: kr\s\d+/);
  });

  it('show as SVG is the life of the post', async () => {
    const svg = await printed('show', 'FP-2025-002', ...FIRST, '--format', 'svg');
    expect(svg).toContain('>uklart<');
  });

  it('timeline as Markdown tells each life in days', async () => {
    const text = await printed('timeline', ...FIRST, '--format', 'markdown');
    expect(text).toMatch(/\| FP-2025-002 +\| .*i gang 01\.06\.2025–31\.10\.2026; uklart/);
  });
});
