import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/diagnostic/catalogue.ts';
import type { JsonObject } from '../../src/read/json.ts';
import { checkIntegrity } from '../../src/register/integrity.ts';
import { registerOf, short } from './register-of.ts';

const text = { type: 'string' };
const items = {
  type: 'object',
  properties: { indikator: text, dato: text, aar: { type: 'integer' }, verdi: {} },
};
const schema = {
  type: 'object',
  properties: {
    id: text,
    rammer: { type: 'array', 'x-unik': ['aar'], items },
    malinger: { type: 'array', 'x-unik': ['indikator', 'dato'], items },
  },
};

function found(value: JsonObject) {
  return checkIntegrity(
    registerOf({ schemas: { fond: schema }, posts: { fond: [{ id: 'F-1', ...value }] } }),
  );
}

describe('post/repeated', () => {
  it('is each element that says the same as one before it in the fields that tell them apart', () => {
    const years = [2025, 2026, 2025, 2025].map((aar) => ({ aar }));
    expect(short(found({ rammer: years }))).toEqual([
      'post/repeated data/fond/F-1.yaml /rammer/2/aar',
      'post/repeated data/fond/F-1.yaml /rammer/3/aar',
    ]);
  });

  it('is told with the values, days as people write them', () => {
    const measured = { indikator: 'andel', dato: '2026-06-30' };
    const [finding] = found({ malinger: [measured, { ...measured, verdi: 3 }] });
    expect(wordsOf(finding!, 'nb').message).toBe('«andel», 30.06.2026 står alt i lista');
  });

  it.each([
    [
      'another day',
      [
        { indikator: 'a', dato: '2026-01-01' },
        { indikator: 'a', dato: '2026-01-02' },
      ],
    ],
    ['a field that is missing', [{ indikator: 'a' }, { indikator: 'a' }]],
    ['a list of none', []],
  ])('is not %s', (_, malinger) => {
    expect(found({ malinger })).toEqual([]);
  });
});
