import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, forCsvField, PLAIN } from '../../src/render/escape/csv.ts';
import { forGithubMessage, forGithubProperty } from '../../src/render/escape/github.ts';
import { forHtml } from '../../src/render/escape/html.ts';
import { forMarkdown } from '../../src/render/escape/markdown.ts';
import { forTerminal } from '../../src/render/escape/terminal.ts';
import { forXml } from '../../src/render/escape/xml.ts';
import { escapeData, escapeProperty } from './actions-core.ts';
import { HOSTILE, naughtyStrings } from './check-report.ts';
import { readCsv } from './csv-reader.ts';

const SIGNS = [
  ...'\\`*_[]()<>#@~!&|$:/.=+-"\'%,;0123456789abwW æøå\n\r\t',
  ...['\u0000', '\u001b', '\u007f', '\u009b', '\u00a0', '\u00ad', '\u200b', '\u200d', '\u202e'],
  ...[
    '\u2028',
    '\u2066',
    '\ufeff',
    '\uff1d',
    '\ufffe',
    '\ud800',
    '\udc00',
    '😀',
    '❤️',
    'www.',
    'http://',
  ],
];
/** Any text, and texts made of the signs that mean something somewhere. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...SIGNS)).map((signs) => signs.join('')),
  fc.constantFrom(...HOSTILE),
);

/** Character codes that may never reach a terminal as they are. */
function isDangerous(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

function dangers(of: string, allowed = ''): string[] {
  return [...of].filter(
    (character) => isDangerous(character.codePointAt(0)!) && !allowed.includes(character),
  );
}

/** The text as the escapes for people show it. */
function visibly(of: string, kept: string): string {
  return [...of]
    .map((character) => (kept.includes(character) ? character : forTerminal(character)))
    .join('');
}

describe('text for a terminal', () => {
  it('shows what cannot be seen', () => {
    expect(forTerminal('a\u202eb\n\t\r\u001b[2J\u0000\u009b\ud800\ufeff')).toBe(
      'a\\u{202E}b\\n\\t\\r\\u{1B}[2J\\u{0}\\u{9B}\\u{D800}\\u{FEFF}',
    );
  });
  it('leaves ordinary text alone', () => {
    const ordinary = 'Æøå «sitat» – 1 500 000 kr, C:\\mappe, 日本, 👍, ❤️, Å (NFD)';
    expect(forTerminal(ordinary)).toBe(ordinary);
  });
  it('lets nothing dangerous through, and does nothing the second time', () => {
    fc.assert(
      fc.property(text, (any) => {
        const safe = forTerminal(any);
        expect(dangers(safe)).toEqual([]);
        expect(forTerminal(safe)).toBe(safe);
      }),
    );
  });
});

describe('text for Markdown', () => {
  /** What a reader of Markdown would show of it. */
  function readBack(markdown: string): string {
    return markdown.replace(
      /\\([!-/:-@[-`{-~])|<!-- -->|<br>|<span>\$<\/span>/g,
      (token, escaped?: string) =>
        escaped ?? { '<!-- -->': '', '<br>': '\n', '<span>$</span>': '$' }[token]!,
    );
  }
  it('escapes only what means something', () => {
    expect(forMarkdown('FP_2024_001: 3–5 (minst 3), kl. 10:30 & «30 %» - ja! 1. mai')).toBe(
      'FP_2024_001: 3–5 (minst 3), kl. 10:30 & «30 %» - ja! 1. mai',
    );
    expect(forMarkdown('a|b\nc')).toBe('a\\|b<br>c');
    expect(forMarkdown('- punkt')).toBe('\\- punkt');
    expect(forMarkdown('30. februar')).toBe('30\\. februar');
    expect(forMarkdown('[x](http://y) &amp; <b>')).toBe('\\[x\\](http\\://y) \\&amp; \\<b>');
    expect(forMarkdown('www.x.no, @kari, #12')).toBe('www\\.x.no, @<!-- -->kari, #<!-- -->12');
  });
  it('is one line, without a sign that still means something, and reads back as the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const safe = forMarkdown(any);
        expect(dangers(safe)).toEqual([]);
        const bare = safe.replace(/\\[!-/:-@[-`{-~]|<br>|<!-- -->|<span>\$<\/span>/g, '\u0001');
        expect(bare).not.toMatch(
          /[\\`*[\]<|~$]|^[>]|^[-+] |^\d{1,9}[.)] |\w:\/\/|\bwww\.|@\w|#\d/i,
        );
        const expected = visibly(any.replace(/\r\n?/g, '\n').replace(/\t/g, ' '), '\n').trim();
        expect(readBack(safe)).toBe(expected);
      }),
    );
  });
});

describe('text for HTML', () => {
  it('has no sign of markup, and reads back as the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const safe = forHtml(any);
        expect(safe).not.toMatch(/[<>"']/);
        expect(dangers(safe, '\n\t')).toEqual([]);
        const back = safe
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
          .replaceAll('&amp;', '&');
        expect(back).toBe(visibly(any, '\n\t'));
      }),
    );
  });
});

describe('text for XML', () => {
  it('holds only what XML 1.0 allows, and reads back as the text where XML can hold it', () => {
    fc.assert(
      fc.property(text, (any) => {
        const safe = forXml(any);
        expect(safe).not.toMatch(/[<>"']/);
        expect(dangers(safe)).toEqual([]);
        for (const character of safe) {
          const code = character.codePointAt(0)!;
          const isXml =
            code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe;
          expect(isXml || code > 0xffff).toBe(true);
        }
        const back = safe
          .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&');
        expect(back.replace(/\\u\{[0-9A-F]+\}/g, '')).toBe(
          any
            // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
            .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
            .replace(/\\u\{[0-9A-F]+\}/g, ''),
        );
      }),
    );
  });
});

describe('workflow commands', () => {
  it('are written as @actions/core writes them, hidden characters shown', () => {
    fc.assert(
      fc.property(text, (any) => {
        const shown = visibly(any, '\n\r');
        expect(forGithubMessage(any)).toBe(escapeData(shown));
        expect(forGithubProperty(any)).toBe(escapeProperty(shown));
        expect(dangers(forGithubMessage(any))).toEqual([]);
      }),
    );
  });
});

describe('CSV', () => {
  it('puts an apostrophe before what a spreadsheet would calculate', () => {
    for (const formula of [
      '=1+1',
      '+1',
      '-5,5',
      '@SUM(A1)',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      ' =1',
      '\ufeff=1',
      '\t1',
      '\r1',
      '\n1',
      '\u200b=1',
      '\u00a0-1',
    ]) {
      expect(forCsvField(formula)).toBe(`'${formula}`);
    }
    for (const plain of ['', 'FP-2024-001', '1', 'a=b', '– tankestrek', '(=)', "'=1"]) {
      expect(forCsvField(plain)).toBe(plain);
    }
  });
  it('leaves numbers as numbers', () => {
    expect(csvText([[-5.5, 1200000, null, '-5.5']], PLAIN)).toBe("-5.5,1200000,,'-5.5\n");
  });
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.integer())), (rows) => {
        const expected = rows.map((row) => row.map((value) => forCsvField(value)));
        expect(readCsv(csvText(rows, PLAIN))).toEqual(expected);
        for (const field of expected.flatMap(([first, second]) => [first!, second!])) {
          expect(field.normalize('NFKC')).not.toMatch(/^\s*[=+\-@]/);
        }
      }),
    );
  });
});

describe('the Big List of Naughty Strings', () => {
  it.skipIf(naughtyStrings === null)('comes safely through every escape', () => {
    expect(naughtyStrings).toHaveLength(515);
    for (const naughty of naughtyStrings ?? []) {
      expect(dangers(forTerminal(naughty))).toEqual([]);
      expect(dangers(forMarkdown(naughty))).toEqual([]);
      expect(dangers(forHtml(naughty), '\n\t')).toEqual([]);
      expect(forHtml(naughty)).not.toMatch(/[<>"']/);
      expect(forXml(naughty)).not.toMatch(/[<>"'\n]/);
      expect(dangers(forGithubProperty(naughty))).toEqual([]);
      expect(forCsvField(naughty)).not.toMatch(/^\s*[=+\-@]/);
    }
  });
});
