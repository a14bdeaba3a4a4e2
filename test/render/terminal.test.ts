import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { forTerminal } from '../../src/render/escape/terminal.ts';
import { wrap, wrapWithin } from '../../src/render/layout/wrap.ts';
import { style } from '../../src/render/terminal/style.ts';
import { type Column, table } from '../../src/render/terminal/table.ts';
import { HOSTILE } from './check-report.ts';

const word = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('æøå', 'Å', '日本', '👍', '❤️', '1️⃣', '🇳🇴', 'a\u00a0b', 'FP-2024-001', ...HOSTILE),
);
const cell = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));

describe('wrapped text', () => {
  it('breaks at spaces, and indents the lines after the first', () => {
    expect(wrap('   Følge: posten er satt til side', 20, 10)).toEqual([
      '   Følge: posten er',
      '          satt til',
      '          side',
    ]);
  });
  it('never breaks at a no-break space, and leaves a long word whole', () => {
    expect(wrap('i alt 1\u00a0500\u00a0000\u00a0kr nå', 8)).toEqual([
      'i alt',
      '1\u00a0500\u00a0000\u00a0kr',
      'nå',
    ]);
  });
  it('is one line without a limit, and for an empty text', () => {
    expect(wrap('a  b c', null)).toEqual(['a  b c']);
    expect(wrap('', 10)).toEqual(['']);
  });
  it('keeps every word, in order, and fits where words can', () => {
    fc.assert(
      fc.property(cell, fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        const words = (of: string) => of.split(/ +/).filter((part) => part !== '');
        expect(words(lines.join(' '))).toEqual(words(text));
        for (const line of lines.filter((each) => words(each).length > 1)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
        for (const line of wrapWithin(text, width)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('a table', () => {
  const columns: readonly Column[] = [
    { title: 'Id' },
    { title: 'Tittel', shrink: true, minimum: 10 },
    { title: 'Tilsagn', align: 'right' },
  ];
  const rows = [
    ['FP-2024-001', 'EKSEMPEL: Trygg overgang fra sykehus til hjem', '1\u00a0200\u00a0000'],
    ['FP-2024-002', 'EKSEMPEL: 日本 👍', '800\u00a0000'],
    ['FP-2025-001', '', ''],
  ];
  it('lines up with two spaces between columns', () => {
    expect(table({ columns, rows, width: null }).split('\n')).toEqual([
      'Id           Tittel                                           Tilsagn',
      'FP-2024-001  EKSEMPEL: Trygg overgang fra sykehus til hjem  1\u00a0200\u00a0000',
      'FP-2024-002  EKSEMPEL: 日本 👍                                800\u00a0000',
      'FP-2025-001',
    ]);
  });
  it('cuts the column that gives way', () => {
    expect(table({ columns, rows: rows.slice(0, 1), width: 45, indent: 2 }).split('\n')).toEqual([
      '  Id           Tittel                 Tilsagn',
      '  FP-2024-001  EKSEMPEL: Trygg ov…  1\u00a0200\u00a0000',
    ]);
  });
  it('wraps where asked to', () => {
    const wrapping = columns.map((column) => ({ ...column, wrap: column.shrink === true }));
    expect(
      table({ columns: wrapping, rows: rows.slice(0, 1), width: 45, indent: 2 }).split('\n'),
    ).toEqual([
      '  Id           Tittel                 Tilsagn',
      '  FP-2024-001  EKSEMPEL: Trygg      1\u00a0200\u00a0000',
      '               overgang fra',
      '               sykehus til hjem',
    ]);
  });
  it('paints without moving anything', () => {
    const paint = style(true);
    const painted = table({
      columns: columns.map((column) => ({ ...column, paint: paint.red })),
      rows,
      width: 45,
      heading: paint.bold,
    });
    expect(painted).toContain('\u001b[31mFP-2024-001\u001b[39m');
    expect(stripVTControlCharacters(painted).replace(/ +$/gm, '')).toBe(
      table({ columns, rows, width: 45 }),
    );
  });
  it('breaks painted cells between words, so that no colour runs into the next line', () => {
    const { green } = style(true);
    const painted = `${green('✓')} ${green('oppfylt')}`;
    const request = { columns: [{ title: '', wrap: true }], rows: [[painted]] };
    expect(table({ ...request, escaped: true, width: 8 }).split('\n')).toEqual([
      green('✓'),
      green('oppfylt'),
    ]);
    expect(table({ ...request, escaped: true, width: 4 }).split('\n')).toEqual([
      green('✓'),
      'oppf',
      'ylt',
    ]);
  });
  it('has no heading when no column has a title', () => {
    expect(table({ columns: [{ title: '' }, { title: '' }], rows: [['a', 'b']], width: 80 })).toBe(
      'a  b',
    );
    expect(table({ columns, rows: [], width: 80 })).toBe('Id  Tittel  Tilsagn');
  });
  it('fits, lines up and lets nothing dangerous through, whatever the cells hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 120 }),
        fc.integer({ min: 24, max: 120 }),
        fc.boolean(),
        (cells, width, wraps) => {
          const lastColumn = '│';
          const lines = table({
            columns: [
              { title: 'A' },
              { title: 'B', shrink: true, wrap: wraps },
              { title: 'C', align: 'right' },
              { title: lastColumn },
            ],
            rows: cells.map((row) => [...row, lastColumn]),
            width,
          }).split('\n');
          expect(forTerminal(lines.join(''))).toBe(lines.join(''));
          const widths = lines.map((line) => stringWidth(line));
          expect(widths.filter((each) => each > width)).toEqual([]);
          const ends = widths.filter((_, index) => lines[index]?.endsWith(lastColumn));
          expect(ends).toHaveLength(cells.length + 1);
          expect(new Set(ends).size).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  });
  it('is quick enough for a register of ten thousand posts', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [
      `P-${index}`,
      'EKSEMPEL: tekst',
      '1',
    ]);
    expect(table({ columns, rows: many, width: 80 }).split('\n')).toHaveLength(10_001);
  });
});

describe('style', () => {
  it('adds nothing without colour', () => {
    const plain = style(false);
    expect(plain.red(plain.bold('FEIL'))).toBe('FEIL');
    expect(style(true).red('FEIL')).toBe('\u001b[31mFEIL\u001b[39m');
  });
});
