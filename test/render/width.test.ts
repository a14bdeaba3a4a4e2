import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { charactersOf, displayWidth } from '../../src/render/layout/width.ts';

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' });

function segments(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** What Norwegian text and our tables are made of comes before it. */
const OURS = 0x2800;

describe('the width of a text', () => {
  test('of each character is what a library that knows all writing systems says', () => {
    const step = process.env['BAERUM_INNOV_RUNS'] === undefined ? 16 : 1;
    const codes = Array.from({ length: 0x1_0000 }, (_, code) => code).filter(
      (code) => code < OURS || code % step === 0,
    );
    const other = codes.filter((code) => {
      const text = String.fromCharCode(code);
      return displayWidth(text) !== stringWidth(text);
    });
    expect(other).toEqual([]);
  });

  test('is the same of characters together', () => {
    const character = fc.constantFrom(
      ...['a', 'Å', 'é', '\u00a0', '\u202f', '–', '…', '│', '✓', '©', '‼', '↔', '=', '#'],
      ...['\u030a', '\u200d', '\ufe0f', '\u20e3', '\u00ad', '\r', '\n', '한', '👩', '🇳', '🇴'],
      ...['\u001b[31m', '\u001b[1;4m', '\u001b[39m', '\u001b[', '\u001b'],
    );
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        expect(displayWidth(text)).toBe(stringWidth(text));
        expect(charactersOf(text)).toEqual(segments(text));
      }),
      { numRuns: 2000 },
    );
  });
});
