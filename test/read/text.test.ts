import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/read/yaml/text.ts';
import { codesOf, placed, readBytes } from './read-bytes.ts';

const bytes = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

describe('bytes that are no UTF-8 text are refused, with where and what they look like', () => {
  it.each([
    ['Latin-1', bytes('id: A\nsted: B', [0xe6], 'rum\n'), 13, [2, 8], 'latin1'],
    ['Windows-1252', bytes('tittel: ', [0x93], 'x', [0x94], '\n'), 8, [1, 9], 'latin1'],
    ['a cut character at the end', bytes('sted: b', [0xc3]), 7, [1, 8], 'latin1'],
    ['an overlong slash', bytes('a: ', [0xc0, 0xaf], '\n'), 3, [1, 4], 'latin1'],
    ['half a surrogate pair', bytes('a: ', [0xed, 0xa0, 0x80], '\n'), 3, [1, 4], 'latin1'],
    ['beyond Unicode', bytes('a: ', [0xf4, 0x90, 0x80, 0x80], '\n'), 3, [1, 4], 'latin1'],
    [
      'UTF-16, little end first, marked',
      bytes([0xff, 0xfe], Buffer.from('id: A\n', 'utf16le')),
      0,
      [1, 1],
      'utf-16',
    ],
    [
      'UTF-16, big end first, marked',
      bytes([0xfe, 0xff], Buffer.from('id: A\n', 'utf16le').swap16()),
      0,
      [1, 1],
      'utf-16',
    ],
    [
      'UTF-16 without a mark',
      Buffer.from('id: A-1\ntittel: Skolevei\n', 'utf16le'),
      0,
      [1, 1],
      'utf-16',
    ],
  ] as const)('%s', (_what, content, byte, [line, column], likely) => {
    const { value, findings } = readBytes(content);
    expect(value).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'file/encoding', args: { byte, likely } });
    expect(placed(findings)).toEqual([`file/encoding ${line}:${column}-${line}:${column + 1}`]);
  });
});

describe('characters that cannot be seen are refused, each at its place', () => {
  it.each([
    ['NUL', 0x00, 'file/control-character'],
    ['backspace', 0x08, 'file/control-character'],
    ['vertical tab', 0x0b, 'file/control-character'],
    ['form feed', 0x0c, 'file/control-character'],
    ['escape', 0x1b, 'file/control-character'],
    ['delete', 0x7f, 'file/control-character'],
    ['next line', 0x85, 'file/control-character'],
    ['control sequence introducer', 0x9b, 'file/control-character'],
    ['non-character', 0xffff, 'file/control-character'],
    ['Arabic letter mark', 0x61c, 'file/invisible-character'],
    ['zero-width space', 0x200b, 'file/invisible-character'],
    ['zero-width joiner', 0x200d, 'file/invisible-character'],
    ['right-to-left mark', 0x200f, 'file/invisible-character'],
    ['line separator', 0x2028, 'file/invisible-character'],
    ['right-to-left override', 0x202e, 'file/invisible-character'],
    ['word joiner', 0x2060, 'file/invisible-character'],
    ['isolate', 0x2066, 'file/invisible-character'],
    ['byte order mark inside', 0xfeff, 'file/invisible-character'],
  ])('%s', (_name, codePoint, code) => {
    const { value, findings } = readBytes(`id: A\ntittel: x${String.fromCodePoint(codePoint)}y\n`);
    expect(value).toBeNull();
    expect(findings.map(({ args }) => args)).toEqual([{ codePoint }]);
    expect(placed(findings)).toEqual([`${code} 2:10-2:11`]);
  });

  it('all of them are told, not only the first', () => {
    const { findings } = readBytes('a: \u202ex\u202c\nb: \u0007\n');
    expect(placed(findings).sort()).toEqual([
      'file/control-character 2:4-2:5',
      'file/invisible-character 1:4-1:5',
      'file/invisible-character 1:6-1:7',
    ]);
  });

  it('a hard space as indentation is refused; inside a text it is kept', () => {
    expect(placed(readBytes('a:\n \u00a0b: 1\n').findings)).toEqual([
      'file/invisible-character 2:2-2:3',
    ]);
    expect(readBytes('a: 800\u00a0000\n')).toEqual({ value: { a: '800\u00a0000' }, findings: [] });
  });

  it('columns are counted in UTF-16 units behind an astral character', () => {
    expect(placed(readBytes('a: 🧪\u200bx\n').findings)).toEqual([
      'file/invisible-character 1:6-1:7',
    ]);
  });
});

describe('the byte order mark and the ends of lines', () => {
  it('one mark at the very start is taken away; a second is refused', () => {
    expect(readBytes('\ufeffid: A\n').value).toEqual({ id: 'A' });
    expect(placed(readBytes('\ufeff\ufeffid: A\n').findings)).toEqual([
      'file/invisible-character 1:1-1:2',
    ]);
    expect(readBytes('---\n\ufeffid: A\n').value).toBeNull();
  });

  it('CRLF gives the same value as LF, also in blocks', () => {
    const text = 'id: A\nliste:\n  - x\nblokk: |-\n  en\n  to\nfolde: >\n  en\n  to\n';
    const crlf = readBytes(text.replaceAll('\n', '\r\n'));
    expect(crlf.value).toEqual(readBytes(text).value);
    expect(crlf.value).toMatchObject({ blokk: 'en\nto', folde: 'en to\n' });
  });

  it('a lone CR is refused where it stands', () => {
    expect(placed(readBytes('id: A\rtittel: x\n').findings)).toEqual(['file/line-end 1:6-1:7']);
  });
});

describe('marks of a merge in conflict', () => {
  it('are found at the start of lines, all of them', () => {
    const text =
      'id: A\n<<<<<<< HEAD\nslutt: 1\n||||||| base\nslutt: 0\n=======\nslutt: 2\n>>>>>>> gren\n';
    expect(placed(readBytes(text).findings)).toEqual([
      'file/conflict-marker 2:1-2:8',
      'file/conflict-marker 4:1-4:8',
      'file/conflict-marker 6:1-6:8',
      'file/conflict-marker 8:1-8:8',
    ]);
  });

  it('are found indented in a block, where YAML would take them for text', () => {
    const text = 'a: |\n  <<<<<<< HEAD\n  en\n  =======\n  to\n  >>>>>>> gren\n';
    expect(placed(readBytes(text).findings)).toEqual([
      'file/conflict-marker 2:3-2:10',
      'file/conflict-marker 4:3-4:10',
      'file/conflict-marker 6:3-6:10',
    ]);
  });

  it('are found with CRLF', () => {
    const text = 'a: 1\r\n<<<<<<< HEAD\r\nb: 1\r\n=======\r\nb: 2\r\n>>>>>>> x\r\n';
    expect(codesOf(readBytes(text).findings)).toEqual(['file/conflict-marker']);
    expect(readBytes(text).findings).toHaveLength(3);
  });

  it('a line of equal signs under a heading is text', () => {
    const text = 'a: |\n  Overskrift\n  =======\n';
    expect(readBytes(text)).toEqual({ value: { a: 'Overskrift\n=======\n' }, findings: [] });
  });
});

describe('broken Norwegian letters', () => {
  it.each([
    ['Ã¦', 'æ'],
    ['Ã¸', 'ø'],
    ['Ã¥', 'å'],
    ['Ã†', 'Æ'],
    ['Ã˜', 'Ø'],
    ['Ã…', 'Å'],
  ])('%s is a warning that says %s; the file is used', (seen, meant) => {
    const { value, findings } = readBytes(`sted: B${seen}rum\n`);
    expect(value).toEqual({ sted: `B${seen}rum` });
    expect(findings).toMatchObject([
      { code: 'file/mojibake', severity: 'warning', args: { seen, meant } },
    ]);
  });

  it('a foreign name with Ã is left alone', () => {
    expect(readBytes('navn: SÃO PAULO\n').findings).toEqual([]);
  });
});

describe('any bytes at all', () => {
  it('give a text that can be written back as the same bytes, or findings; never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (content) => {
        const reading = readText(content, 'a.yaml');
        if (reading.kind === 'refused') expect(reading.findings.length).toBeGreaterThan(0);
        else {
          const hasMark = content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
          const back = Buffer.from(`${hasMark ? '\ufeff' : ''}${reading.text}`, 'utf8');
          expect(back.equals(content)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
