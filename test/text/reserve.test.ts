import { describe, expect, it } from 'vitest';
import { dailyResult } from '../../src/krav/result.ts';
import { reserveWords as sentences } from '../../src/reports/krav/safely.ts';
import { reserveWords as brief } from '../../src/reports/sections/promise-statements.ts';
import { addDays } from '../../src/time/day.ts';
import { firstRegister } from '../render/first-register.ts';

describe('how safely a promise is kept', () => {
  const found = firstRegister().assessment.results.find(({ krav }) => krav.id === 'K-09a');
  const daily = found === undefined ? null : dailyResult(found);
  if (daily === null) throw new Error('K-09a is judged on every day');
  const cases = [
    { today: 1, noneFrom: addDays(daily.asOf, 10), noneTo: null },
    { today: 1, noneFrom: null, noneTo: null },
    { today: 0, noneFrom: null, noneTo: null },
  ];

  it.each([
    'nb',
    'en',
  ] as const)('is said in the same words in a line and in a sentence (%s)', (language) => {
    for (const below of cases) {
      const result = { ...daily, reserve: { below, above: null } };
      const [short = ''] = brief(result, language);
      expect(short).not.toBe('');
      expect(sentences(result, language).toLowerCase().startsWith(short)).toBe(true);
    }
  });
});
