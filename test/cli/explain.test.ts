import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/diagnostic/catalogue.ts';
import type { Code } from '../../src/diagnostic/finding.ts';
import { runBytes, runHere } from '../run-here.ts';

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

describe('explain CODE in other formats', () => {
  const { wrong, right } = catalogue['yaml/tag'].example;

  it('is Markdown with the examples in fences, and names no register', async () => {
    const { code, stdout } = await runHere(['explain', 'yaml/tag', '--format', 'markdown']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# yaml\/tag · /);
    for (const example of [wrong, right]) expect(stdout).toContain(`\`\`\`\n${example}\n\`\`\``);
    expect(stdout).not.toContain('<!--');
  });

  it('is a page without a footer or a stamp', async () => {
    const { code, stdout } = await runHere(['explain', 'yaml/tag', '--format', 'html']);
    expect(code).toBe(0);
    expect(stdout.match(/<pre>/g)).toHaveLength(2);
    expect(stdout).not.toMatch(/<footer|<meta name="baerum-innov"/);
  });

  it.each(['docx', 'xlsx'])('is a %s file with the examples and no day', async (format) => {
    const { code, stdout } = await runBytes(['explain', 'yaml/tag', '--format', format]);
    expect(code).toBe(0);
    const parts = Object.entries(unzipSync(stdout)).map(([, bytes]) => strFromU8(bytes));
    for (const line of wrong.split('\n'))
      expect(parts.some((part) => part.includes(line))).toBe(true);
    expect(parts.join('')).not.toContain('dcterms:created');
  });

  it('has no table of one code, and one of all', async () => {
    expect((await runHere(['explain', 'yaml/tag', '--format', 'csv-plain'])).code).toBe(2);
    const { code, stdout } = await runHere(['explain', '--format', 'csv-plain']);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split(/\r?\n/)).toHaveLength(CODES.length + 1);
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
