import { describe, expect, it } from 'vitest';
import { edited } from '../../src/edit/edit.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { viewSchema } from '../../src/read/schema/view.ts';
import { alignedItems } from '../../src/sheet/editable/align.ts';
import { carriedCell, damageIn, isUnchanged } from '../../src/sheet/editable/cell.ts';
import { exportedRows, isExportedSheet, readExported } from '../../src/sheet/editable/exported.ts';
import { listEdits } from '../../src/sheet/editable/list-edits.ts';
import { isoDay } from '../../src/time/day.ts';

const field = (schema: JsonObject) => ({
  view: viewSchema(schema, 'a.json', new Map([['a.json', schema]])),
  isNested: false,
});
const TEXT = field({ type: 'string' });
const DAY = field({ type: 'string', format: 'dato' });
const WHOLE = field({ type: 'integer' });
const TRUTH = field({ type: 'boolean' });
const WORDS = field({ type: 'array', items: { type: 'string' } });

describe('the cell of a value', () => {
  it.each([
    ['a text', 'Båt & bru', TEXT],
    ['a text of several lines', 'Båt\n\nog bru\n', TEXT],
    ['a day', '2028-02-29', DAY],
    ['a number', 1_500_000, WHOLE],
    ['no', false, TRUTH],
    ['words', ['a', 'b c'], WORDS],
    ['nothing', undefined, TEXT],
  ])('carries %s', (_, value, at) => {
    expect(carriedCell(value, at).isCarried).toBe(true);
  });

  it.each([
    ['words with a comma in them', ['a, b'], WORDS],
    ['a text with hidden signs', 'a\u200bb', TEXT],
    ['a text that is too long', 'a'.repeat(40_000), TEXT],
    ['a number of more than fifteen digits', 1_234_567_890_123_457, WHOLE],
    ['maps among words', [{ a: 1 }], WORDS],
    ['blanks alone', '  ', TEXT],
  ])('does not carry %s, and is locked', (_, value, at) => {
    expect(carriedCell(value, at).isCarried).toBe(false);
  });

  it.each([
    ['the day as its number', 47_177, '2029-02-28', DAY],
    ['the day as a text', '28.2.2029', '2029-02-28', DAY],
    ['a number as a text', '1 500 000', 1_500_000, WHOLE],
    ['a number that has lost its last digit', 0.30000000000000004, 0.3, field({ type: 'number' })],
    ['a text of digits that has lost its zeros', 85, '00085', TEXT],
    ['a truth', 'SANN', true, TRUTH],
    ['a truth as a number', 0, false, TRUTH],
    ['blanks around', ' a\r\nb ', 'a\nb', TEXT],
    ['other commas', 'a;b', ['a', 'b'], WORDS],
    ['an empty list', null, [], WORDS],
  ])('is unchanged by %s', (_, cell, value, at) => {
    expect(isUnchanged(cell, value, at)).toBe(true);
  });

  it.each([
    ['#REF!', 'formula', WHOLE],
    [{ day: isoDay('2026-02-01') }, 'day', TEXT],
    [true, 'truth', TEXT],
    [1.234567890123e18, 'number', TEXT],
    ['a', null, TEXT],
    [{ day: isoDay('2026-02-01') }, null, DAY],
  ])('of %j is no text that was typed', (cell, damage, at) => {
    expect(damageIn(cell, at)).toBe(damage);
  });
});

describe('the values that are kept', () => {
  const value = { id: 'P-1', tekst: `_x000D_ \u00ad\u200b\ud83d\ude00 ${'å '.repeat(40_000)}` };
  const exported = {
    type: 'sak',
    posts: [{ id: 'P-1', fileHash: 'abc', value, told: { status: 'pågår' } }],
  };
  const sheet = (rows: readonly (readonly string[])[]) => ({
    name: 'Verdier',
    rows,
    isFrom1904: false,
  });

  it('are read as they were, of cells whose edges have been trimmed', () => {
    const rows = exportedRows(exported);
    expect(rows.flat().every((cell) => cell.length <= 32_767 && cell === cell.trim())).toBe(true);
    expect(isExportedSheet(sheet(rows))).toBe(true);
    expect(readExported(sheet(rows))).toEqual(exported);
  });

  it('are not read where anything of them is changed', () => {
    const rows = exportedRows(exported).map((row) => row.map((cell) => cell.replace('abc', 'abd')));
    expect(readExported(sheet(rows))).toBeNull();
    const [head = []] = exportedRows({ type: 'sak', posts: [] });
    expect(readExported(sheet([head]))).toEqual({ type: 'sak', posts: [] });
    expect(readExported(sheet([head, ['P-1', 'abc', '{']]))).toBeNull();
  });
});

describe('the items of a list that has changed', () => {
  const item = (navn: string, belop: number, dag = 'x') => ({ navn, belop, dag });
  const [a, b, c] = [item('a', 1), item('b', 2), item('c', 3)];

  it.each([
    ['stand where nothing is changed', [a, b, c], null, [0, 1, 2]],
    ['move down', [c, a, b], null, [1, 2, null]],
    ['are gone', [a, c], null, [0, null, 1]],
    ['are found with a field changed', [a, item('b', 9), c], null, [0, 1, 2]],
    [
      'are not another with as few fields alike',
      [a, { navn: 'z', belop: 9, dag: 'y' }, c],
      null,
      [0, null, 2],
    ],
    ['are found by name in any order', [item('c', 7), item('b', 8), a], ['navn'], [2, 1, 0]],
  ])('%s', (_, now, unique, expected) => {
    expect(alignedItems([a, b, c], now, unique)).toEqual(expected);
  });
});

it.each([
  [
    ['a', 'b', 'c'],
    ['a', 'c'],
  ],
  [
    ['a', 'b'],
    ['a', 'x', 'y', 'b'],
  ],
  [['a', 'b', 'c'], ['x']],
  [['a'], ['a', 'a']],
])('makes %j into %j item by item', (before, after) => {
  const edits = listEdits(['liste'], before, after);
  const made = edits.reduce<JsonObject>(
    (value, edit) => edited(value, edit) as JsonObject, // a map stays one
    { liste: before },
  );
  expect(made).toEqual({ liste: after });
});
