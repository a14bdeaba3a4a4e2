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
    ['status', 'nb', 60],
    ['status', 'en', 61],
    ['forskning', 'nb', 48],
    ['sosiale-entreprenorer', 'nb', 40],
  ])('%s in %s fits', async (name, language, most) => {
    const lines = await screen(name, '--lang', language);
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('status says the whole in short: what is empty, what runs to when, and what to type next', async () => {
    const lines = await screen('status');
    expect(lines[0]).toMatch(/^Innovasjonsregister for Bærum kommune +Status per 23\.11\.2026$/);
    expect(lines.join('\n')).toMatch(/^TILTAK +3 av 12 har innhold$/m);
    expect(lines).toContain(
      '  1–8 og 12: ikke ført. Ti krav gjenstår (–), ett kan ikke vurderes (?).',
    );
    expect(lines.join('\n')).toMatch(/^FORSKNINGSPROSJEKTER +4 i gang · 1 uklart · 1 planlagt$/m);
    expect(lines.join('\n')).toMatch(/FP-2027-001 .*fra 01\.09\.2027$/m);
    expect(lines.join('\n')).toMatch(/FP-2025-002 .*uklart$/m);
    expect(lines.join('\n')).toMatch(/^FOI-FONDET: TILSAGN OG RAMME +ramme for 2026: ikke ført$/m);
    expect(lines.at(-1)).toBe('Mer: krav K-09a · show FP-2025-002 · due · report -o status.md');
  });

  it('status tells each promise by its own words: how long it has held, what comes, and what has been', async () => {
    const text = (await screen('status')).join('\n');
    expect(text).toContain(
      [
        '  Minst tre forskningsprosjekter med støtte fra FoI-fondet pågår           K-09a',
        '    ✓ holdt 588 dager på rad, siden 15.04.2025 · 4 sikre, 1 uklart, minst 3',
        '    ! brytes 01.08.2027, om 251 dager · tåler at ett stanser til 30.06.2027',
        '    ✗ brutt 45 dager, 01.03.–14.04.2025 (2 i gang)',
      ].join('\n'),
    );
    expect(text).toContain('    ↑ over grensen 120 dager, 01.01.–30.04.2026 (4 i gang)');
    expect(text).toMatch(/^LØFTER .*ført fra 01\.01\.2025 · ansvarlig: ikke ført$/m);
  });

  it('with --quiet only the first sentences are shown', async () => {
    const lines = await screen('status', '--quiet');
    expect(lines[0]).toMatch(/^Per 23\.11\.2026 holder alle tre løftene/);
    const told = lines.join(' ');
    expect(told).toContain('Et annet hadde flere enn lovet, 120 dager i 2026 (varsel).');
    expect(told).toContain('Tre krav er ikke oppfylt ennå, 38 dager før 2026 er ute.');
    expect(told).toMatch(
      /To brytes i 2027 .*annet krav er ikke oppfylt \(varsel\), og ett kan ikke vurderes\./,
    );
    expect(lines).toHaveLength(4);
  });
});
