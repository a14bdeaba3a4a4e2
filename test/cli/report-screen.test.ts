import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';

async function screen(...words: readonly string[]): Promise<string[]> {
  const { code, stdout } = await runHere(['report', '--as-of', '2026-11-23', ...words], {
    columns: 80,
  });
  expect(code).toBe(0);
  return stripVTControlCharacters(stdout).trimEnd().split('\n');
}

describe('reports on a screen of 80 columns', () => {
  it.each([
    ['status', 'nb', 58],
    ['status', 'en', 60],
    ['forskning', 'nb', 40],
    ['sosiale-entreprenorer', 'nb', 40],
  ])('%s in %s fits', async (name, language, most) => {
    const lines = await screen(name, '--lang', language);
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('status says the whole in short: what is empty, what runs to when, and what to type next', async () => {
    const lines = await screen('status');
    expect(lines[0]).toMatch(/^Innovasjonsregister for Bærum kommune +Status per 23\.11\.2026$/);
    expect(lines).toContain('TILTAK  (3 av 12 har innhold)');
    expect(lines).toContain(
      '  1–8 og 12: ikke fastsatt. Ti krav gjenstår (–), ett kan ikke vurderes (?).',
    );
    expect(lines).toContain('FORSKNINGSPROSJEKT  (4 går · 1 uklart · 1 planlagt)');
    expect(lines.join('\n')).toMatch(/FP-2027-001 .*fra 01\.09\.2027 +700\s000 +planlagt/);
    expect(lines).toContain(
      '  Eldre brudd: K-09a 01.03.2025–14.04.2025, 45 dager med 2, se krav K-09a.',
    );
    expect(lines).toContain('FOI-FONDET: TILSAGN OG RAMME  (ramme for 2026: ikke fastsatt)');
    expect(lines.at(-1)).toBe('Mer: krav K-09a · show FP-2025-002 · due · report -o status.md');
  });

  it('with --quiet only the summary is shown', async () => {
    const lines = await screen('status', '--quiet');
    expect(lines[0]).toBe('KORT SAGT');
    expect(lines).toHaveLength(6);
  });
});
