import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { PlacedFinding } from '../../src/diagnostic/finding.ts';
import { openLocator, placeFindings } from '../../src/read/yaml/locate.ts';
import { memoryTree } from '../memory-tree.ts';
import { readingIn } from '../register-in.ts';
import { BASE, POST, SCHEMA, schemaWith } from './hostile-case.ts';

const TYPES = {
  id: { type: 'string' },
  tekst: { type: 'string' },
  tall: { type: 'integer' },
  andel: { type: 'number' },
  ja: { type: 'boolean' },
  dag: { type: 'string', format: 'dato' },
  orgnr: { type: 'string', format: 'orgnr' },
  liste: { type: 'array', items: { type: 'string' } },
  valg: { type: 'string', enum: ['pågår', 'pause'] },
};

function read(text: string) {
  const files = Object.entries({
    ...BASE,
    [SCHEMA]: schemaWith({}, { properties: TYPES }),
    [POST]: text,
  }).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const tree = memoryTree(Object.fromEntries(files));
  const reading = readingIn(tree);
  const own = placeFindings(reading.findings, openLocator(tree)).filter(
    ({ at }) => at?.path === POST,
  );
  return { own, post: reading.posts.find(({ path }) => path === POST)?.value };
}

/** What a help text says to write, and where: `Skriv: LINE` is the line from its first sign, else it is the value. */
function followed(text: string, found: PlacedFinding): string {
  const { help } = wordsOf(found, 'nb');
  const written = /^(.*?)(?:Skriv|anførselstegn)[^:]*: (.+)$/s.exec(help)?.[2];
  const { at } = found;
  if (written === undefined || at === null) throw new Error(`no remedy: ${help}`);
  const lines = text.split('\n');
  const line = lines[at.start.line - 1] ?? '';
  const [key = ''] = line.split(':');
  const isLine = found.code === 'yaml/syntax' || written.startsWith(`${key}: `);
  const from = isLine ? line.search(/\S/) : at.start.column - 1;
  const to = isLine || at.end.line > at.start.line ? line.length : at.end.column - 1;
  lines[at.start.line - 1] = line.slice(0, from) + written + line.slice(to);
  return lines.join('\n');
}

/** What is written, and what the field then must hold: the text as it stood. */
const CASES: readonly (readonly [line: string, field: string, value: unknown])[] = [
  ['tekst: "Skole" og vei', 'tekst', '"Skole" og vei'],
  ["tekst: 'Skole' og vei", 'tekst', "'Skole' og vei"],
  ['tekst: [Skole] og vei', 'tekst', '[Skole] og vei'],
  ['tekst: {Skole} og vei', 'tekst', '{Skole} og vei'],
  ['tekst: *Viktig* melding', 'tekst', '*Viktig* melding'],
  ['tekst: - punkt', 'tekst', '- punkt'],
  ['tekst: | tekst her', 'tekst', '| tekst her'],
  ['tekst: |tekst', 'tekst', '|tekst'],
  ['tekst: > tekst her', 'tekst', '> tekst her'],
  ['tekst: >5 elever', 'tekst', '>5 elever'],
  ['tekst: %5 elever', 'tekst', '%5 elever'],
  ['tekst: @kari', 'tekst', '@kari'],
  ['tekst: `kode`', 'tekst', '`kode`'],
  ['tekst: ? hva', 'tekst', '? hva'],
  ['tekst: : vei', 'tekst', ': vei'],
  ['tekst: , vei', 'tekst', ', vei'],
  ['tekst: Skole: vei', 'tekst', 'Skole: vei'],
  ['tekst: “Skole: vei”', 'tekst', 'Skole: vei'],
  ['tekst: «Skole: vei»', 'tekst', '«Skole: vei»'],
  ['tekst: "C:\\mappe"', 'tekst', 'C:\\mappe'],
  ['tekst:hei', 'tekst', 'hei'],
  ['tekst: 012345678', 'tekst', '012345678'],
  ['tekst: 1.10', 'tekst', '1.10'],
  ['tekst: 1e3', 'tekst', '1e3'],
  ['tekst: true', 'tekst', 'true'],
  ['tekst: 12', 'tekst', '12'],
  ['tall: "12"', 'tall', 12],
  ['tall: "1 500"', 'tall', 1500],
  ['andel: "0.5"', 'andel', 0.5],
  ['ja: "true"', 'ja', true],
  ['dag: 31.08.2026', 'dag', '2026-08-31'],
  ['dag: 2026-8-1', 'dag', '2026-08-01'],
  ['orgnr: "935 478 715"', 'orgnr', '935478715'],
  ['liste:\n  - "a" b', 'liste', ['"a" b']],
  ['liste:\n  - 012', 'liste', ['012']],
];

describe('what a finding says to write', () => {
  it.each(CASES)('%j makes it go, with nothing lost', (line, field, value) => {
    const text = `id: A\n${line}\n`;
    const { own } = read(text);
    expect(own.map(({ code }) => code)).toHaveLength(1);
    const [found] = own;
    if (found === undefined) throw new Error('nothing found');
    const after = read(followed(text, found));
    expect(after.own.map((each) => wordsOf(each, 'nb').message)).toEqual([]);
    expect(after.post?.[field]).toEqual(value);
  });
});

/** Where the text cannot be told for certain: one finding, at the cause. */
const CAUSES: readonly (readonly [lines: string, code: string, at: string])[] = [
  ['tekst: "Skole', 'yaml/syntax', '2:8'],
  ["tekst: 'Skole", 'yaml/syntax', '2:8'],
  ['tekst: [Skole', 'yaml/syntax', '2:8'],
  ['tekst: {Skole', 'yaml/syntax', '2:8'],
  ['tekst: "Skole\nog vei"', 'yaml/syntax', '2:8'],
  ["tekst: 'Skole\nog vei\nmed mer'", 'yaml/syntax', '2:8'],
  ['tekst: "Skole\nog: vei"', 'yaml/syntax', '2:8'],
  ['tekst: Skole\nog vei', 'yaml/syntax', '3:1'],
  ['tekst: >-\nSkole og vei\nmed mer', 'yaml/syntax', '3:1'],
  ['tekst = hei', 'yaml/syntax', '2:1'],
  ['tekst:\t- a\n\t- b', 'yaml/syntax', '3:1'],
  ['tekst: * punkt', 'yaml/alias', '2:8'],
  ['tekst: &Skole og vei', 'yaml/alias', '2:8'],
  ['tekst: !Viktig melding', 'yaml/tag', '2:8'],
  ['tekst: #vei', 'yaml/hash-cuts-text', '2:8'],
  ['tall: "åtte"', 'schema/type', '2:7'],
];

describe('a fault of writing', () => {
  it.each(CAUSES)('%j is one finding, at its cause', (lines, code, at) => {
    const { own } = read(`id: A\n${lines}\n`);
    expect(
      own.map((each) => `${each.code} ${each.at?.start.line}:${each.at?.start.column}`),
    ).toEqual([`${code} ${at}`]);
  });
});
