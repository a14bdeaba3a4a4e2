import { describe, expect, it } from 'vitest';
import { assignment, itemNames, stepsIn, valueAtSteps } from '../../src/edit/assignment.ts';
import { nextId } from '../../src/edit/next-id.ts';
import type { Json } from '../../src/read/json.ts';
import { viewDocument } from '../../src/read/schema/view.ts';

const SCHEMA = {
  properties: {
    tittel: { type: 'string' },
    tall: { type: 'integer' },
    ja: { type: 'boolean' },
    start: { type: 'string', format: 'dato' },
    tiltak: { type: 'array', items: { type: 'string' } },
    deler: {
      type: 'array',
      items: {
        type: 'object',
        properties: { navn: { type: 'string' }, sum: { type: 'integer' } },
      },
    },
  },
};
const VIEW = viewDocument('x.json', new Map([['x.json', SCHEMA]]));
const VALUE = {
  tittel: 'A',
  tiltak: ['T-1', 'T-2', 'T-2'],
  deler: [{ navn: 'en', sum: 1 }, { navn: 'to', sum: 1 }, { sum: null, liste: [] }, [], null, 7],
};
const read = (text: string) => assignment(text, VALUE, VIEW);

describe('an assignment', () => {
  it.each([
    ['tittel=B', { kind: 'set', path: ['tittel'], value: 'B' }],
    [' tittel = B=C ', { kind: 'set', path: ['tittel'], value: 'B=C' }],
    ['tall=12', { kind: 'set', path: ['tall'], value: 12 }],
    ['ja=nei', { kind: 'set', path: ['ja'], value: false }],
    ['ja=ja', { kind: 'set', path: ['ja'], value: true }],
    ['ja=false', { kind: 'set', path: ['ja'], value: false }],
    ['ja=kanskje', { kind: 'set', path: ['ja'], value: 'kanskje' }],
    ['start=31.08.2028', { kind: 'set', path: ['start'], value: '2028-08-31' }],
    ['tittel=', { kind: 'remove', path: ['tittel'] }],
    ['tiltak+=T-3', { kind: 'insert', path: ['tiltak'], at: 3, value: 'T-3' }],
    ['nye+=x', { kind: 'insert', path: ['nye'], at: 0, value: 'x' }],
    ['tiltak-=T-1', { kind: 'remove', path: ['tiltak', 0] }],
    ['tiltak[3]=T-9', { kind: 'set', path: ['tiltak', 2], value: 'T-9' }],
    ['deler[en].sum=5', { kind: 'set', path: ['deler', 0, 'sum'], value: 5 }],
    ['deler[ en ].sum=5', { kind: 'set', path: ['deler', 0, 'sum'], value: 5 }],
    ['deler[navn=to].sum=5', { kind: 'set', path: ['deler', 1, 'sum'], value: 5 }],
    ['deler[7]=8', { kind: 'set', path: ['deler', 5], value: '8' }],
    [
      'deler+={navn: tre, sum: 3}',
      { kind: 'insert', path: ['deler'], at: 6, value: { navn: 'tre', sum: 3 } },
    ],
    ['a.b=1', { kind: 'set', path: ['a', 'b'], value: expect.anything() }],
  ])('%j', (text, edit) => {
    expect(read(text)).toEqual(edit);
  });

  it.each([
    ['', { kind: 'form', text: '' }],
    ['tittel', { kind: 'form', text: 'tittel' }],
    ['=x', { kind: 'form', text: '=x' }],
    ['a..b=x', { kind: 'form', text: 'a..b=x' }],
    ['a[b=x', { kind: 'form', text: 'a[b=x' }],
    ['tittel+=x', { kind: 'not-list', field: 'tittel' }],
    ['tittel-=x', { kind: 'not-list', field: 'tittel' }],
    ['mangler-=x', { kind: 'not-list', field: 'mangler' }],
    ['tittel[x]=1', { kind: 'not-list', field: 'tittel' }],
    ['deler[en][x]=1', { kind: 'not-list', field: 'deler[en]' }],
    ['tiltak-=T-2', { kind: 'several-items', field: 'tiltak', asked: 'T-2' }],
    ['deler[sum=1].navn=x', { kind: 'several-items', field: 'deler', asked: 'sum=1' }],
    ['tiltak[0]=x', { kind: 'no-item', field: 'tiltak', asked: '0', known: ['T-1', 'T-2', 'T-2'] }],
    ['tiltak[4]=x', { kind: 'no-item', field: 'tiltak', asked: '4', known: ['T-1', 'T-2', 'T-2'] }],
    ['deler[x].sum=1', { kind: 'no-item', field: 'deler', asked: 'x', known: ['en', 'to', '7'] }],
  ])('%j is none', (text, fault) => {
    expect(read(text)).toEqual(fault);
  });
});

describe('what items are called', () => {
  it.each<[Json | null, readonly string[]]>([
    [null, []],
    ['x', []],
    [
      ['a', 'b', 'a'],
      ['1', 'b', '3'],
    ],
    [
      [{ navn: 'x' }, { navn: 'x', sum: 1 }, { navn: 'y' }],
      ['1', '2', 'y'],
    ],
    [
      [{}, null, [], { navn: 'a]b' }, { navn: '' }, true],
      ['1', '2', '3', '4', '5', 'true'],
    ],
    [
      [2, 1],
      ['2', '1'],
    ],
  ])('%j', (list, names) => {
    expect(itemNames(list)).toEqual(names);
  });
});

describe('the value at steps', () => {
  it('is found by the same names', () => {
    expect(valueAtSteps(VALUE, 'deler[to].sum')).toBe(1);
    expect(valueAtSteps(VALUE, 'deler[to].ingen')).toBeUndefined();
    expect(valueAtSteps(VALUE, 'deler[ukjent].sum')).toBeUndefined();
    expect(valueAtSteps(VALUE, 'a[')).toBeUndefined();
    expect(valueAtSteps(null, 'a')).toBeUndefined();
    expect(stepsIn('')).toEqual([]);
  });
});

describe('the next id', () => {
  it.each<[string | null, readonly string[], string | null]>([
    ['^FP-\\d{4}-\\d{3}$', [], 'FP-2026-001'],
    ['^FP-\\d{4}-\\d{3}$', ['FP-2026-009', 'FP-2025-099', 'FP-2026-x'], 'FP-2026-010'],
    ['^K\\-\\d+$', ['K-9'], 'K-10'],
    ['^\\d{2}$', ['07'], '08'],
    ['^T-\\d{3}-\\d{2}$', ['K-1'], 'K-2'],
    ['^T-(a|b)$', ['K-1'], 'K-2'],
    ['^T-a$', ['K-1'], 'K-2'],
    ['T-\\d+', [], null],
    [null, [], null],
    [null, ['fond', 'pris'], null],
    [null, ['K-09', 'K-1', 'K-10', 'T-4-01'], 'K-11'],
    [null, ['K-009'], 'K-010'],
    [null, ['1', '2'], '3'],
  ])('by %j after %j is %j', (pattern, known, next) => {
    expect(nextId(pattern, known, 2026)).toBe(next);
  });
});
