import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Target } from '../../src/diagnostic/finding.ts';
import { openLocator } from '../../src/read/yaml/locate.ts';
import { positionsIn } from '../../src/read/yaml/positions.ts';
import { treeOf } from './register-tree.ts';

/** The place of something in a text as `line:column-line:column text`, cut out of its own lines as an editor would. */
function spot(text: string, pointer: string, part: Target['part'] = 'value'): string {
  const locator = openLocator(treeOf({ 'a.yaml': text }));
  const place = locator.place({ kind: 'target', target: { path: 'a.yaml', pointer, part } });
  if (place === null) return 'nowhere';
  const { start, end } = place;
  const lines = locator.lines('a.yaml') ?? [];
  const inside =
    start.line === end.line
      ? (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
      : '(several lines)';
  return `${start.line}:${start.column}-${end.line}:${end.column} ${inside}`;
}

const POST = `# om prosjektet
id: FP-1
tittel: 'Skole: vei'
"sitat": "to \\"ord\\""
tom:
blokk: |-
  første linje
  andre linje
folde: >
  en
  to
lang: ordene går
  over to linjer
finansiering:
  - kilde: foi-fondet
    tilsagn_kr: 800000
  - {kilde: nfr, tilsagn_kr: 5}
  -
    kilde: egen
merker: [a, "b c", d]
flate: {en: 1, to: {tre: 3}}
'a/b~c': 7   # kommentar
`;

describe('where the value of a field stands', () => {
  it.each([
    ['/id', '2:5-2:9 FP-1'],
    ['/tittel', "3:9-3:21 'Skole: vei'"],
    ['/sitat', '4:10-4:22 "to \\"ord\\""'],
    ['/finansiering/0/kilde', '15:12-15:22 foi-fondet'],
    ['/finansiering/0/tilsagn_kr', '16:17-16:23 800000'],
    ['/finansiering/1', '17:5-17:32 {kilde: nfr, tilsagn_kr: 5}'],
    ['/finansiering/1/kilde', '17:13-17:16 nfr'],
    ['/finansiering/1/tilsagn_kr', '17:30-17:31 5'],
    ['/finansiering/2/kilde', '19:12-19:16 egen'],
    ['/merker', '20:9-20:22 [a, "b c", d]'],
    ['/merker/0', '20:10-20:11 a'],
    ['/merker/1', '20:13-20:18 "b c"'],
    ['/flate/to/tre', '21:26-21:27 3'],
    ['/a~1b~0c', '22:10-22:11 7'],
  ])('%s', (pointer, expected) => {
    expect(spot(POST, pointer)).toBe(expected);
  });

  it('a value over several lines is shown by its name', () => {
    expect(spot(POST, '/blokk')).toBe('6:1-6:6 blokk');
    expect(spot(POST, '/folde')).toBe('9:1-9:6 folde');
    expect(spot(POST, '/lang')).toBe('12:1-12:5 lang');
    expect(spot(POST, '/finansiering')).toBe('14:1-14:13 finansiering');
  });

  it('an item of a list is shown whole on one line, else by its first field', () => {
    expect(spot(POST, '/finansiering/0')).toBe('15:5-15:10 kilde');
    expect(spot(POST, '/finansiering/2')).toBe('19:5-19:16 kilde: egen');
  });

  it('an empty value is shown by its name', () => {
    expect(spot(POST, '/tom')).toBe('5:1-5:4 tom');
  });

  it('what is not there is shown by the nearest thing around it', () => {
    expect(spot(POST, '')).toBe('2:1-2:3 id');
    expect(spot(POST, '/mangler')).toBe('2:1-2:3 id');
    expect(spot(POST, '/finansiering/0/mangler')).toBe('15:5-15:10 kilde');
    expect(spot(POST, '/finansiering/9')).toBe('14:1-14:13 finansiering');
    expect(spot(POST, '/flate/to/mangler')).toBe('21:16-21:18 to');
    expect(spot(POST, '/id/dypere')).toBe('2:1-2:3 id');
  });
});

describe('where the name of a field stands', () => {
  it.each([
    ['/id', '2:1-2:3 id'],
    ['/sitat', '4:1-4:8 "sitat"'],
    ['/finansiering/0/tilsagn_kr', '16:5-16:15 tilsagn_kr'],
    ['/finansiering/1/tilsagn_kr', '17:18-17:28 tilsagn_kr'],
    ['/flate/to', '21:16-21:18 to'],
    ['/a~1b~0c', "22:1-22:8 'a/b~c'"],
  ])('%s', (pointer, expected) => {
    expect(spot(POST, pointer, 'key')).toBe(expected);
  });
});

describe('files as they come', () => {
  it('CRLF does not move anything', () => {
    for (const pointer of ['/id', '/tittel', '/merker/1', '/flate/to/tre', '/finansiering/2/kilde'])
      expect(spot(POST.replaceAll('\n', '\r\n'), pointer)).toBe(spot(POST, pointer));
    expect(spot('a: x\r\n', '/a')).toBe('1:4-1:5 x');
    expect(spot('tekst\r\nmer\r\n', '')).toBe('1:1-1:6 tekst');
  });

  it('a byte order mark takes no column, as in editors', () => {
    expect(spot('\ufeffid: A\n', '/id')).toBe('1:5-1:6 A');
  });

  it('characters beyond the first plane count two columns, letters with a ring apart two', () => {
    expect(spot('flate: {t: "🧪🧪", id: A}\n', '/flate/id')).toBe('1:24-1:25 A');
    expect(spot('{pa\u030a: 1, id: A}\n', '/id')).toBe('1:14-1:15 A');
  });

  it('no end of line at the end, comments, and blanks behind change nothing', () => {
    expect(spot('id: A', '/id')).toBe('1:5-1:6 A');
    expect(spot('id: A   \n', '/id')).toBe('1:5-1:6 A');
    expect(spot('id: A # x\n', '/id')).toBe('1:5-1:6 A');
    expect(spot('\n\n\nid: A\n', '/id')).toBe('4:5-4:6 A');
    expect(spot('---\nid: A\n', '/id')).toBe('2:5-2:6 A');
  });

  it('JSON files have places too', () => {
    expect(spot('{\n  "typer": {"a": [1, 2]},\n  "b": true\n}\n', '/typer/a/1')).toBe(
      '2:22-2:23 2',
    );
  });

  it('a file that is not there, or cannot be parsed, is shown at its start', () => {
    const locator = openLocator(treeOf({}));
    const place = locator.place({
      kind: 'target',
      target: { path: 'borte.yaml', pointer: '/id', part: 'value' },
    });
    expect(place).toEqual({
      path: 'borte.yaml',
      start: { line: 1, column: 1 },
      end: { line: 1, column: 1 },
    });
    expect(locator.lines('borte.yaml')).toBeNull();
    expect(spot(`x: ${'['.repeat(900)}`, '/x')).toMatch(/^1:1-1:/);
    expect(spot('', '/x')).toBe('1:1-1:1 ');
    expect(spot('a: "x\nb: 1\n', '/b')).toMatch(/^\d+:\d+-/);
  });
});

describe('where a part of a text stands', () => {
  const part = (textFrom: number, textTo: number) => ({ textFrom, textTo });

  it.each([
    ['plain', 'hvor: post.kilde == 1\n', '1:12-1:17 kilde'],
    ['in single quotation marks', "hvor: 'post.kilde == 1'\n", '1:13-1:18 kilde'],
    ['in double quotation marks', 'hvor: "post.kilde == 1"\n', '1:13-1:18 kilde'],
    ['in a block', 'hvor: |-\n  post.kilde == 1\n', '2:8-2:13 kilde'],
    ['in a block with deeper indentation', 'hvor: |-\n      post.kilde == 1\n', '2:12-2:17 kilde'],
    ['in a block with CRLF', 'hvor: |-\r\n  post.kilde == 1\r\n', '2:8-2:13 kilde'],
    [
      'in a block with a comment at its head',
      'hvor: |- # uttrykk\n  post.kilde == 1\n',
      '2:8-2:13 kilde',
    ],
  ])('%s', (_how, text, expected) => {
    expect(spot(text, '/hvor', part(5, 10))).toBe(expected);
  });

  it('on a later line of a block', () => {
    const text = 'hvor: |-\n  post.a\n    && post.kilde\n\n  || post.b\n';
    const value = String(parse(text).hvor);
    const at = (word: string) => part(value.indexOf(word), value.indexOf(word) + word.length);
    expect(spot(text, '/hvor', at('kilde'))).toBe('3:13-3:18 kilde');
    expect(spot(text, '/hvor', at('post.b'))).toBe('5:6-5:12 post.b');
    expect(spot(text.replaceAll('\n', '\r\n'), '/hvor', at('post.b'))).toBe('5:6-5:12 post.b');
  });

  it('a part over several lines is shown to the end of its first', () => {
    expect(spot('hvor: |-\n  en to\n  tre\n', '/hvor', part(3, 9))).toBe('2:6-2:8 to');
  });

  it('what cannot be reckoned (folded, escaped) is shown whole', () => {
    expect(spot('hvor: "a\\tkilde"\n', '/hvor', part(2, 7))).toBe('1:7-1:17 "a\\tkilde"');
    expect(spot("hvor: 'it''s kilde'\n", '/hvor', part(5, 10))).toBe("1:7-1:20 'it''s kilde'");
    expect(spot('hvor: >-\n  a\n  kilde\n', '/hvor', part(2, 7))).toMatch(/^1:7-1:/);
  });

  it('every character of any block literal is found, or the whole is shown', () => {
    const line = fc.stringMatching(/^[a-zæ🧪 ]{0,6}$/u);
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (lines, indent, isCrlf) => {
          const end = isCrlf ? '\r\n' : '\n';
          const text = [
            'a:',
            `  b: |${indent}-`,
            ...lines.map((each) => ' '.repeat(2 + indent) + each),
            '',
          ].join(end);
          const value: unknown = parse(text, { logLevel: 'silent' })?.a?.b;
          if (typeof value !== 'string') return;
          for (const [offset, unit] of [...value].entries()) {
            const from = [...value].slice(0, offset).join('').length;
            if (unit === '\n') continue;
            const shown = spot(text, '/a/b', part(from, from + unit.length));
            const before = value.slice(0, from).split('\n');
            const place = `${before.length + 2}:${(before.at(-1) ?? '').length + 3 + indent}-`;
            if (!shown.startsWith('2:')) expect(shown.startsWith(place)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('any record', () => {
  const scalar = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 15 }).filter((text) => !/[\n\r]/.test(text)),
    fc.integer(),
    fc.boolean(),
  );
  const key = fc.stringMatching(/^[a-zæø]{2,6}$/);
  const record = fc.dictionary(
    key,
    fc.oneof(
      scalar,
      fc.array(fc.oneof(scalar, fc.dictionary(key, scalar, { minKeys: 1, maxKeys: 3 })), {
        minLength: 1,
        maxLength: 4,
      }),
    ),
    { minKeys: 1, maxKeys: 5 },
  );

  it('gives every value on one line its exact span: read alone, the span is the value', () => {
    fc.assert(
      fc.property(record, (value) => {
        const text = stringify(value, { lineWidth: 0 });
        for (const [pointer, leaf] of leaves(value, '')) {
          const shown = /^\d+:\d+-\d+:\d+ (.*)$/su.exec(spot(text, pointer))?.[1] ?? '';
          expect(parse(shown)).toEqual(leaf);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function leaves(value: unknown, pointer: string): [pointer: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, inside]) => leaves(inside, `${pointer}/${key}`));
}

describe('positionsIn', () => {
  it('gives the line and column of every offset, as counted one character at a time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '🧪', 'å')), (parts) => {
        const text = parts.join('');
        const at = positionsIn(text);
        let line = 1;
        let column = 1;
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(at(offset)).toEqual({ line, column });
          if (text[offset] === '\n') {
            line += 1;
            column = 1;
          } else column += 1;
        }
      }),
    );
  });
});
