import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { codesOf, placed, readBytes } from './read-bytes.ts';

/** What this process has used of a core: the same however busy the machine is. */
function millisecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('what looks like something else is read as it is written', () => {
  it.each([
    ['no', 'no'],
    ['yes', 'yes'],
    ['on', 'on'],
    ['off', 'off'],
    ['y', 'y'],
    ['NO', 'NO'],
    ['2024-01-01', '2024-01-01'],
    ['2024-01-01T10:00:00Z', '2024-01-01T10:00:00Z'],
    ['12:30', '12:30'],
    ['1_000', '1_000'],
    ['1,5', '1,5'],
    ['800 000', '800 000'],
    ['0b11', '0b11'],
    ['=', '='],
    ['true', true],
    ['False', false],
    ['null', null],
    ['~', null],
    ['', null],
    ['42', 42],
    ['-7', -7],
    ['3.14', 3.14],
    ['0', 0],
    ["'0219'", '0219'],
    ['"true"', 'true'],
    ['"\\u00e5"', 'å'],
    ['"\\U0001F9EA"', '🧪'],
  ])('%s', (written, read) => {
    expect(readBytes(`a: ${written}\n`)).toEqual({ value: { a: read }, findings: [] });
  });
});

describe('numbers that are read otherwise than they are written are warned of', () => {
  it.each([
    ['012', 12],
    ['0219', 219],
    ['1.10', 1.1],
    ['1.0', 1],
    ['1e3', 1000],
    ['0x1F', 31],
    ['0o12', 10],
    ['+5', 5],
    ['.5', 0.5],
    ['0.1234567890123456789', 0.12345678901234568],
  ])('%s', (written, read) => {
    const { value, findings } = readBytes(`a: ${written}\n`);
    expect(value).toEqual({ a: read });
    expect(findings).toMatchObject([{ code: 'yaml/number-form', severity: 'warning' }]);
    expect(placed(findings)).toEqual([`yaml/number-form 1:4-1:${4 + written.length}`]);
  });

  it.each([
    '.inf',
    '-.Inf',
    '.nan',
    '9007199254740993',
    '-9007199254740993',
    '1e999',
    '9'.repeat(400),
  ])('%s is no number that can be reckoned with', (written) => {
    const { value, findings } = readBytes(`a: ${written}\n`);
    expect(value).toBeNull();
    expect(codesOf(findings)).toEqual(['yaml/number']);
  });
});

describe('a comment that may be a part of the text before it is warned of', () => {
  it.each([
    ['a: Sak #12 er sendt\n', 'Sak', '#12 er sendt', '1:8-1:20'],
    ['a: Sak  #å \r\nb: 1\r\n', 'Sak', '#å', '1:9-1:11'],
    ['a:\n  - Se #b\n', 'Se', '#b', '2:8-2:10'],
    ['a: [en #to\n  , tre]\n', 'en', '#to', '1:8-1:11'],
    ['a: en\n  to #3\n', 'en to', '#3', '2:6-2:8'],
    ["a: Ola's sak #12'\n", "Ola's sak", "#12'", '1:14-1:18'],
    ["a: Ola - 'a #1'\n", "Ola - 'a", "#1'", '1:13-1:16'],
    ['a: 12 #kr\n', '12', '#kr', '1:7-1:10'],
  ])('%j', (text, read, lost, place) => {
    const { findings, value } = readBytes(text);
    expect(value).toHaveProperty('a');
    expect(findings).toMatchObject([{ severity: 'warning', args: { read, lost } }]);
    expect(placed(findings)).toEqual([`yaml/hash-cuts-text ${place}`]);
  });

  it.each([
    'a: Vedtak  # en merknad\n',
    'a: "Sak #12"\n',
    "a: 'Sak' #12\n",
    'a: Sak#12\n',
    'a: Sak #\n',
    'a: Sak #!\n',
    'a: >-\n  Sak #12\n',
    'a: 1\n  #b: 2\n#c: 3\n',
    'a: #b\n  c\n',
  ])('and others are not: %j', (text) => {
    expect(readBytes(text).findings).toEqual([]);
  });
});

describe('what a file of one post may not hold is refused at its place', () => {
  it.each([
    ['an empty file', '', ['yaml/empty 1:1-1:1']],
    ['only a comment', '# bare\n', ['yaml/empty 1:1-1:1']],
    ['only a document mark', '---\n', ['yaml/empty 1:1-1:1']],
    ['only an end mark', '...\n', ['yaml/empty 1:1-1:1']],
    ['a list', '- id: A\n', ['yaml/not-map 1:1-1:8']],
    ['a text', '  bare tekst\n', ['yaml/not-map 1:3-1:13']],
    ['two documents', 'id: A\n---\nid: B\n', ['yaml/several-documents 2:1-2:4']],
    ['a version', '%YAML 1.1\n---\na: no\n', ['yaml/directive 1:1-1:10']],
    ['an anchor', 'a: &x 1\n', ['yaml/alias 1:4-1:6']],
    ['an anchor and an alias', 'a: &x 1\nb: *x\n', ['yaml/alias 1:4-1:6', 'yaml/alias 2:4-2:6']],
    ['an alias of nothing', 'a: *x\n', ['yaml/alias 1:4-1:6']],
    ['a merge key', 'a:\n  <<: {b: 1}\n', ['yaml/alias 2:3-2:5']],
    ['an anchor on a key', '&x a: 1\n', ['yaml/alias 1:1-1:3']],
    ['a tag of YAML', 'a: !!str 9\n', ['yaml/tag']],
    ['a tag of one’s own', 'a: !pakke x\n', ['yaml/tag']],
    ['a tag of a program', 'a: !!js/function "x"\n', ['yaml/tag']],
    ['a set', 'a: !!set {x, y}\n', ['yaml/tag']],
    ['binary', 'a: !!binary aGVp\n', ['yaml/tag']],
    ['a tag on a key', '!!str a: 1\n', ['yaml/tag']],
    ['the same field twice', 'a: 1\nb: 2\na: 3\n', ['yaml/duplicate-key 3:1-3:2']],
    ['the same field twice in braces', 'x: {a: 1, "a": 2}\n', ['yaml/duplicate-key 1:11-1:14']],
    ['a field that is a prototype', '__proto__: {x: 1}\n', ['yaml/key 1:1-1:10']],
    ['a field inside that is a constructor', 'a:\n  constructor: 1\n', ['yaml/key 2:3-2:14']],
    ['a number and its text as fields', '1: a\n"1": b\n', ['yaml/duplicate-key 2:1-2:4']],
    ['true and its text as fields', 'true: a\n"true": b\n', ['yaml/duplicate-key 2:1-2:7']],
    ['half a character as a field', '"\\udc00": a\n', ['yaml/key 1:1-1:9']],
    ['half a character in a text', 'a: "x\\ud800"\n', ['file/control-character 1:4-1:13']],
    ['a list as a field', '? [a, b]\n: c\n', ['yaml/key']],
    ['a field without a name', ': a\n', ['yaml/key 1:1-1:1']],
    ['an empty text as a field', '"": a\n', ['yaml/key 1:1-1:3']],
    ['a field with letters in two parts', 'bla\u030a: 1\n', ['yaml/key 1:1-1:5']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['yaml/syntax']],
    ['a colon in a text', 'tittel: Skole: vei\n', ['yaml/syntax']],
    ['a quotation mark not closed', 'a: "x\n', ['yaml/syntax']],
    ['a bracket not closed', 'a: [1, 2\nb: 3\n', ['yaml/syntax']],
    ['an unknown escape', 'a: "\\q"\n', ['yaml/syntax']],
    ['a text that begins with @', 'a: @x\n', ['yaml/syntax']],
    ['a text that begins with %', 'a: %x\n', ['yaml/syntax']],
  ])('%s', (_what, text, expected) => {
    const { value, findings } = readBytes(text);
    expect(value).toBeNull();
    const found = expected[0]?.includes(' ') === true ? placed(findings) : codesOf(findings);
    expect(found).toEqual(expected);
  });

  it('a field that stands twice says where it stood first', () => {
    const [finding] = readBytes('slutt: 1\nx: 2\nslutt: 3\n').findings;
    expect(finding?.related).toEqual([
      {
        kind: 'place',
        place: { path: 'a.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 6 } },
      },
    ]);
  });

  it('letters in two parts in a value are a warning, and kept', () => {
    const { value, findings } = readBytes('a: pa\u030agår\n');
    expect(value).toEqual({ a: 'pa\u030agår' });
    expect(placed(findings)).toEqual(['yaml/not-nfc 1:4-1:10']);
  });

  it('a number as a field is its text', () => {
    expect(readBytes('1: a\n2026-01-01: b\nno: c\n').value).toEqual({
      1: 'a',
      '2026-01-01': 'b',
      no: 'c',
    });
  });

  it('names of what all objects have are ordinary fields', () => {
    const { value } = readBytes('toString: 1\nhasOwnProperty: 2\nvalueOf: 3\n');
    expect(value).toEqual({ toString: 1, hasOwnProperty: 2, valueOf: 3 });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('all faults of a file are told, not only the first', () => {
    const { findings } = readBytes('a: &x 1\nb: !!str 2\na: 3\n"": 4\n');
    expect(codesOf(findings).sort()).toEqual(
      ['yaml/alias', 'yaml/duplicate-key', 'yaml/key', 'yaml/tag'].sort(),
    );
  });
});

describe('what would cost too much', () => {
  const levels = (count: number) =>
    Array.from({ length: count }, (_, index) => `${' '.repeat(index)}a:`).join('\n');

  it.each([
    ['brackets', `a: ${'['.repeat(1000)}`],
    ['many brackets', `a: ${'['.repeat(100_000)}`],
    ['braces', `a: ${'{x: '.repeat(70)}1${'}'.repeat(70)}`],
    ['indentation', levels(80)],
    ['dashes on one line', `a:\n  ${'- '.repeat(80)}1\n`],
    ['many dashes', `${'- '.repeat(50_000)}1\n`],
    ['question marks', `${'? '.repeat(1000)}a\n`],
  ])('%s too deep are refused in a moment, wherever they stand', (_what, text) => {
    const before = process.cpuUsage();
    const { value, findings } = readBytes(text);
    expect(millisecondsSince(before)).toBeLessThan(1000);
    expect(value).toBeNull();
    expect(codesOf(findings)).toEqual(['yaml/depth']);
  });

  it('sixty levels are read', () => {
    expect(readBytes(`${levels(60)} 1\n`).value).not.toBeNull();
    expect(readBytes(`a: ${'['.repeat(60)}${']'.repeat(60)}\n`).value).not.toBeNull();
  });

  it('a bomb of aliases is refused, and never unfolded', () => {
    const bomb = Array.from({ length: 9 }, (_, index) =>
      index === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
        : `a${index}: &a${index} [${Array.from({ length: 9 }, () => `*a${index - 1}`).join(', ')}]`,
    ).join('\n');
    const { value, findings } = readBytes(`${bomb}\n`);
    expect(value).toBeNull();
    expect(codesOf(findings)).toEqual(['yaml/alias']);
  });

  it('a circle of aliases is refused', () => {
    expect(codesOf(readBytes('a: &a {k: *a}\n').findings)).toEqual(['yaml/alias']);
  });

  it('two thousand fields are read, more are refused, and forty thousand take no long time', () => {
    const keys = (count: number) =>
      Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join('');
    expect(readBytes(keys(2000)).findings).toEqual([]);
    expect(placed(readBytes(keys(2001)).findings)).toEqual(['yaml/keys 1:1-1:3']);
    const before = process.cpuUsage();
    expect(codesOf(readBytes(keys(20_000)).findings)).toEqual(['yaml/keys']);
    expect(millisecondsSince(before)).toBeLessThan(5000);
  });
});

describe('any value', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const { value: anyValue } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[a-zæøå_]{1,8}$/), tie('value'), { maxKeys: 4 }),
    ),
  }));
  const record = fc.dictionary(fc.stringMatching(/^[a-zæøå]{2,8}$/), anyValue, {
    minKeys: 1,
    maxKeys: 5,
  });

  it('written as YAML is read back as it was, or refused for a reason', () => {
    fc.assert(
      fc.property(record, (value) => {
        const read = readBytes(stringify(value, { schema: 'core', aliasDuplicateObjects: false }));
        if (read.value !== null) expect(read.value).toEqual({ ...value });
        else
          for (const code of codesOf(read.findings))
            expect(code).toMatch(/^file\/|^yaml\/(key|depth)$/);
      }),
      { numRuns: 500 },
    );
  });

  it('a text with characters thrown in never stops the reading', () => {
    const start =
      'id: A-1\ntittel: "Skole"\nlogg:\n  - {dato: 2026-01-01, status: pågår}\ntekst: |-\n  en\n  to\n';
    const sign = fc.constantFrom(
      ...'[]{}:,-?|>&*!%@`"\'#\t \n\r~<=\\',
      '---\n',
      '...\n',
      '\ufeff',
      '\u0000',
      '🧪',
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(start.length), sign), { minLength: 1, maxLength: 5 }),
        (edits) => {
          const text = edits.reduce(
            (before, [at, what]) => before.slice(0, at) + what + before.slice(at),
            start,
          );
          const { value, findings } = readBytes(text);
          if (value === null) expect(findings.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
