import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { checkIntegrity } from '../../src/register/integrity.ts';
import { placeOf, registerOf, short } from './register-of.ts';

const text = { type: 'string' };
const day = { type: 'string', format: 'dato' };
const list = (items: JsonObject) => ({ type: 'array', items });
const log = list({
  type: 'object',
  properties: {
    dato: { $ref: '#/$defs/dato' },
    status: { enum: ['planlagt', 'pågår', 'slutt'] },
    meldt: day,
  },
});
const livslop = {
  plan: { fra: 'start', til: 'slutt' },
  logg: 'statuslogg',
  planlagt: ['planlagt'],
  aktiv: ['pågår'],
  avsluttet: ['slutt'],
};
const schema = {
  type: 'object',
  'x-livslop': livslop,
  $defs: { dato: day },
  properties: {
    id: text,
    start: day,
    slutt: day,
    statuslogg: log,
    finansiering: list({ type: 'object', properties: { fra: day, til: day } }),
    gjelder_fra: { type: ['string', 'null'], format: 'date' },
    gjelder_til: { anyOf: [{ type: 'null' }, day] },
    reise: { type: 'object', properties: { fra: text, til: text } },
    deler: list({
      type: 'object',
      'x-livslop': { ...livslop, plan: { fra: 'fra', til: 'til' } },
      properties: { fra: day, til: day, statuslogg: log },
    }),
  },
};

function found(value: JsonObject) {
  return checkIntegrity(
    registerOf({ schemas: { prosjekt: schema }, posts: { prosjekt: [{ id: 'P-1', ...value }] } }),
  );
}

const entry = (dato: string, meldt?: string) => ({
  dato,
  status: 'pågår',
  ...(meldt === undefined ? {} : { meldt }),
});

describe('post/interval', () => {
  const cases: [string, JsonObject, string[]][] = [
    ['the plan', { start: '2027-02-01', slutt: '2026-12-31' }, ['/slutt']],
    ['one day', { start: '2027-02-01', slutt: '2027-02-01' }, []],
    ['open', { start: '2027-02-01' }, []],
    ['no days', { start: 'snart', slutt: '2027-02-01' }, []],
    ['null', { gjelder_fra: null, gjelder_til: '2020-01-01' }, []],
    [
      'fra and til in elements',
      {
        finansiering: [
          { fra: '2026-01-01', til: '2026-12-31' },
          { fra: '2026-01-02', til: '2026-01-01' },
        ],
      },
      ['/finansiering/1/til'],
    ],
    [
      'names that end in fra and til',
      { gjelder_fra: '2026-01-01', gjelder_til: '2025-01-01' },
      ['/gjelder_til'],
    ],
    ['texts that are no dates', { reise: { fra: '2026-01-02', til: '2026-01-01' } }, []],
    [
      'lives of elements, once',
      { deler: [{ fra: '2026-01-02', til: '2026-01-01' }] },
      ['/deler/0/til'],
    ],
  ];
  it.each(cases)('%s', (_, value, pointers) => {
    expect(short(found(value))).toEqual(
      pointers.map((pointer) => `post/interval data/prosjekt/P-1.yaml ${pointer}`),
    );
  });

  it('shows both places and says by how much', () => {
    const [one] = found({ start: '2027-02-01', slutt: '2026-12-31' });
    expect(one && wordsOf(one, 'nb').message).toBe('slutter 32 dager før det starter');
    expect(one?.related?.map((where) => placeOf({ where }))).toEqual([
      'data/prosjekt/P-1.yaml /start',
    ]);
    expect(one).toMatchObject({ type: 'prosjekt', post: 'P-1', field: '/slutt' });
  });
});

describe('log/order', () => {
  it('is found where a line is older than the one above', () => {
    const one = found({
      statuslogg: [
        entry('2026-01-01'),
        entry('2026-05-04'),
        entry('2026-03-01'),
        entry('2026-04-01'),
      ],
    });
    expect(short(one)).toEqual(['log/order data/prosjekt/P-1.yaml /statuslogg/2/dato']);
    expect(one[0]?.severity).toBe('error');
    expect(one[0]?.related?.map((where) => placeOf({ where }))).toEqual([
      'data/prosjekt/P-1.yaml /statuslogg/1/dato',
    ]);
    expect(one[0] && wordsOf(one[0], 'nb').message).toBe(
      'linja for 01.03.2026 står etter den for 04.05.2026',
    );
  });

  it('allows several lines on one day, and days to come', () => {
    expect(
      found({ statuslogg: [entry('2026-01-01'), entry('2026-01-01'), entry('2099-01-01')] }),
    ).toEqual([]);
  });

  it('looks into the lives of elements', () => {
    const one = found({ deler: [{ statuslogg: [entry('2026-01-02'), entry('2026-01-01')] }] });
    expect(short(one)).toEqual(['log/order data/prosjekt/P-1.yaml /deler/0/statuslogg/1/dato']);
  });
});

describe('log/announced', () => {
  it('warns of what is announced after the fact', () => {
    const one = found({ statuslogg: [entry('2026-05-01', '2026-05-20')] });
    expect(short(one)).toEqual(['log/announced data/prosjekt/P-1.yaml /statuslogg/0/meldt']);
    expect(one[0]?.severity).toBe('warning');
    expect(one[0] && wordsOf(one[0], 'nb').message).toBe(
      'meldt 20.05.2026, etter dagen det gjelder (01.05.2026)',
    );
  });

  it('allows what is announced ahead or on the day', () => {
    expect(
      found({ statuslogg: [entry('2026-05-01', '2026-05-01'), entry('2099-05-01', '2026-01-01')] }),
    ).toEqual([]);
  });
});
