import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/krav/assess.ts';
import { answerOn } from '../../../src/krav/comparison/answer-on.ts';
import { WHOLE_PROMISE } from '../../../src/krav/days/window.ts';
import { isoDay } from '../../../src/time/day.ts';
import { memoryTree } from '../../memory-tree.ts';
import { registerIn } from '../../register-in.ts';
import { BASE } from './compared.ts';

const KRAV = BASE['data/krav/K-1.yaml'] ?? '';
const FILES = {
  ...BASE,
  'data/krav/K-1.yaml': `${KRAV}endringer:\n  - {fra: 2026-10-01, vedtak: s, minst: 3}\n`,
  'data/krav/K-4.yaml': 'id: [',
  'data/krav/K-5.yaml': `${KRAV.replace('K-1', 'K-5')}endringer:\n  - {fra: 2026-10-01, vedtak: s, minst: 2}\n`,
  'data/krav/K-6.yaml': KRAV.replace('K-1', 'K-6').replace(
    'minst: 2',
    'minst: 2\nhvor: post.artt == "a"',
  ),
};

describe('one krav that is judged alone', () => {
  const register = registerIn(memoryTree(FILES));
  const answer = answerOn(register);

  it.each(
    ['2026-01-01', '2026-09-30', '2026-10-01', '2026-11-26', '2027-06-01'].map(isoDay),
  )('says what it says among the others, on day %i', (day) => {
    const { results } = assess(register, day, WHOLE_PROMISE);
    expect(results.map(({ krav }) => krav.id)).toEqual(['K-1', 'K-2', 'K-3', 'K-4', 'K-5', 'K-6']);
    for (const result of results) expect(answer(result.krav.id, day)).toEqual(result);
  });

  it('says nothing where there is none', () => {
    expect(answer('K-9', isoDay('2026-11-26'))).toBeNull();
  });
});
