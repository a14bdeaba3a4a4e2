import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYamlDocument } from '../../src/read/yaml/document.ts';
import { readFast } from '../../src/read/yaml/fast.ts';
import { readText } from '../../src/read/yaml/text.ts';
import { corpusFile, readCorpus } from '../corpora.ts';
import { ROOT } from '../run-tool.ts';

const RUNS = Number(process.env['BAERUM_INNOV_RUNS'] ?? 4_000);
const SUITE = 'yaml-test-suite.json';
const fixtures = textsIn(join(ROOT, 'test/fixtures'));
const shipped = textsIn(join(ROOT, 'data'));
const suite = readCorpus(SUITE).map((each) => (each as { readonly yaml: string }).yaml); // as its own page says

function textsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** What the fast reader takes is what the parser reads, and the parser has nothing to say of it. */
function expectAsParsed(text: string): void {
  const value = readFast(text);
  if (value === null || readText(new TextEncoder().encode(text), 'a.yaml').kind === 'refused')
    return;
  expect({ text, reading: readYamlDocument(text, 'a.yaml') }).toEqual({
    text,
    reading: { kind: 'document', value, findings: [] },
  });
}

const PIECES = [
  ...[' ', '  ', '\n', '\n\n', '- ', '-', ': ', ':', ' #', '#', '"', "'", '\\', '[', ']', '{', '}'],
  ...[',', ', ', '&a ', '*a', '!t ', '|', '|-', '>-', '%', '@', '`', '?', '? ', '---', '...', '~'],
  ...['null', 'true', 'True', 'no', '0', '01', '0x1f', '0o7', '1e3', '1.5', '.5', '-1', '12:30'],
  ...['2026-08-31', '9999999999999999', '.inf', '<<: ', '__proto__: ', 'constructor: 1', 'a: 1'],
  ...['\t', '\r\n', '\u00a0', 'e\u0301', 'é', '«a»', '\u2028', '\ufeff', 'æ: ø', '😀', '\u0085'],
];
const piece = fc.constantFrom(...PIECES);

const base = fc.oneof(
  fc.constantFrom(...fixtures, ...shipped),
  ...(suite.length === 0 ? [] : [fc.constantFrom(...suite)]),
);

/** A text with some pieces put in, taken out, or put for what was there. */
const changed = fc
  .tuple(
    base,
    fc.array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 6 }), piece: fc.option(piece) }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([text, edits]) =>
    edits.reduce((before, { at, cut, piece: put }) => {
      const place = at % (before.length + 1);
      return before.slice(0, place) + (put ?? '') + before.slice(place + (put === null ? cut : 0));
    }, text),
  );

/** The same lines with other indentation, order or number. */
const shuffled = fc
  .tuple(
    base,
    fc.array(fc.record({ at: fc.nat(), indent: fc.nat({ max: 6 }), to: fc.nat() }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([text, moves]) => {
    const lines = text.split('\n');
    for (const { at, indent, to } of moves) {
      const [line = ''] = lines.splice(at % lines.length, 1);
      lines.splice(to % (lines.length + 1), 0, ' '.repeat(indent) + line.trimStart());
    }
    return lines.join('\n');
  });

const composed = fc
  .array(
    fc.tuple(
      fc.nat({ max: 6 }),
      fc.constantFrom('', '- ', '- - '),
      fc.constantFrom('', 'a:', 'b: ', 'å: ', 'true: ', '"q": '),
      fc.array(fc.oneof(piece, fc.constantFrom('tekst', 'x', '1')), { maxLength: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((lines) =>
    lines
      .map(([indent, dash, key, parts]) => `${' '.repeat(indent)}${dash}${key}${parts.join('')}`)
      .join('\n'),
  );

describe('the fast reader', () => {
  it('takes the whole shipped register, and nearly every fixture', () => {
    expect(shipped.length).toBeGreaterThan(40);
    expect(shipped.filter((text) => readFast(text) === null)).toEqual([]);
    const taken = fixtures.filter((text) => readFast(text) !== null);
    expect(taken.length).toBeGreaterThan(fixtures.length * 0.9);
    [...shipped, ...fixtures].forEach(expectAsParsed);
  });

  it('reads every form it has a rule for', () => {
    const text = [
      '# Om posten',
      'id: FP-2024-002',
      '',
      'tittel: "EKSEMPEL: et #merke"',
      "sitat: 'en ''to'' tre: # fire'",
      'antall: 0',
      'beløp: 1500000',
      'dag: 2026-08-31',
      'klokka: 12:30',
      'ja: true',
      'nei: false',
      'lenke: https://example.com/a#b',
      'merker: [T-4-09, "å b", 3, true, 2026-01-01]',
      'ingen: []',
      'ytre:',
      '  indre: x',
      '  # innrykket',
      '  liste:',
      '    - en',
      '    - 2',
      'logg:',
      '- dato: 2026-01-02',
      '  del:',
      '    a: 1',
      '- dato: 2026-01-03',
      '',
    ].join('\n');
    expect(readFast(text)).toEqual({
      id: 'FP-2024-002',
      tittel: 'EKSEMPEL: et #merke',
      sitat: "en 'to' tre: # fire",
      antall: 0,
      beløp: 1_500_000,
      dag: '2026-08-31',
      klokka: '12:30',
      ja: true,
      nei: false,
      lenke: 'https://example.com/a#b',
      merker: ['T-4-09', 'å b', 3, true, '2026-01-01'],
      ingen: [],
      ytre: { indre: 'x', liste: ['en', 2] },
      logg: [{ dato: '2026-01-02', del: { a: 1 } }, { dato: '2026-01-03' }],
    });
    expectAsParsed(text);
  });

  it.each([
    ['a: {b: 1}\n', { a: { b: 1 } }],
    ['a: ~\nb:\nc: Null\n', { a: null, b: null, c: null }],
    ['a: b # c\n', { a: 'b' }],
    ['a: b\n  c\n', { a: 'b c' }],
    ['a: 1\r\nb: |-\r\n  c\r\n  d\r\n', { a: 1, b: 'c\nd' }],
    ['a: >\n  b\n  c\n\n  d\n', { a: 'b c\nd\n' }],
    ['a: True\nb: no\nc: 2026-01-01\n', { a: true, b: 'no', c: '2026-01-01' }],
    ['a: -1.5\n', { a: -1.5 }],
    ['"a": 1\n', { a: 1 }],
  ])('takes %j', (text, value) => {
    expect(readFast(text)).toEqual(value);
    expectAsParsed(text);
  });

  it.each([
    'a: 1\na: 2\n',
    'a: &x b\n',
    'a: *x\n',
    'a: !t b\n',
    '? a\n',
    'a: 007\n',
    'a: 1.50\n',
    'a: 9007199254740993\n',
    'a: .inf\n',
    'a: "\\n"\n',
    'a: "b\n  c"\n',
    "a: 'b\n  c'\n",
    'a: [b,\n  c]\n',
    'a: [b, [c]]\n',
    'a: "b"#c\n',
    'a: [b]#c\n',
    '[a]: b\n',
    'a: |+\n  b\n\n',
    'a: |2\n  b\n',
    'a: |\n   \n  b\n',
    'a:\n-\n  b\n',
    'a:\n- - b\n',
    'a:\n  # b\n  c: d\n',
    '__proto__: 1\n',
    'constructor: 1\n',
    'true: 1\n',
    '1: a\n',
    'a b: 1\n',
    '<<: 1\n',
    '- a\n',
    'a\n',
    '--- \na: 1\n',
    'a: 1\n...\n',
    '%YAML 1.2\n---\na: 1\n',
    'a: e\u0301\n',
    'a: b\u0085c\n',
    '\ta: 1\n',
    '',
    '# bare en kommentar\n',
    `${Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`,
  ])('leaves %j to the parser', (text) => {
    expect(readFast(text)).toBeNull();
  });

  it('never reads another value than the parser does, whatever is done to a post', () => {
    fc.assert(fc.property(fc.oneof(changed, shuffled, composed), expectAsParsed), {
      numRuns: RUNS,
    });
  });

  it.skipIf(corpusFile(SUITE) === null)('is the parser’s reading on the YAML test suite', () => {
    suite.forEach(expectAsParsed);
  });
});
