import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import type { Code } from '../../src/diagnostic/finding.ts';
import { runHere } from '../run-here.ts';

const CODES = Object.keys(catalogue) as Code[]; // the catalogue has exactly the codes as its keys
const HEADINGS = {
  nb: ['Slik gir det funnet:', 'Slik er det rettet:'],
  en: ['This gives the finding:', 'Put right:'],
} as const;

describe.each(['nb', 'en'] as const)('explain CODE in %s', (language) => {
  it.each(CODES)('%s', async (code) => {
    const { code: exitCode, stdout, stderr } = await runHere(['explain', code, '--lang', language]);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    const { title, explanation } = catalogue[code][language];
    const { wrong, right } = catalogue[code].example;
    expect(stdout.startsWith(`${code} · `)).toBe(true);
    expect(stdout).toContain(`\n${title}\n`);
    expect(oneLine(stdout)).toContain(oneLine(explanation));
    for (const heading of HEADINGS[language]) expect(stdout).toContain(`\n${heading}\n`);
    for (const line of [...wrong.split('\n'), ...right.split('\n')])
      expect(stdout).toContain(`    ${line}\n`);
    for (const line of stdout.split('\n').filter((each) => !each.startsWith('    ')))
      expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('explain', () => {
  it('lists every code when none is named', async () => {
    const { code, stdout } = await runHere(['explain']);
    expect(code).toBe(0);
    for (const each of CODES) expect(stdout).toContain(each);
  });

  it.each([
    ['schema/requird', 'nb', 'Koden «schema/requird» finnes ikke. Mente du «schema/required»?'],
    ['krav/belov', 'en', 'There is no code “krav/belov”. Did you mean “krav/below”?'],
  ])('names the nearest code to %s', async (asked, language, said) => {
    const { code, stdout, stderr } = await runHere(['explain', asked, '--lang', language]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
  });
});

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
