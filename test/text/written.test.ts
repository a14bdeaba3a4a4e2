import { describe, expect, it } from 'vitest';
import { plural } from '../../src/text/formatting/plural.ts';
import {
  compareForPeople,
  listed,
  numberInWords,
  writtenDay,
  writtenKroner,
  writtenShare,
} from '../../src/text/formatting/written.ts';
import { nearest } from '../../src/text/nearest.ts';
import { isoDay } from '../../src/time/day.ts';

describe('numbers, days and lists as people write them', () => {
  it('writes amounts with a no-break space between thousands', () => {
    expect(writtenKroner(1_500_000)).toBe('kr\u00a01\u00a0500\u00a0000');
    expect(writtenKroner(-5000)).toBe('kr\u00a0-5\u00a0000');
    expect(writtenKroner(999)).toBe('kr\u00a0999');
  });

  it('writes days with dots', () => {
    expect(writtenDay(isoDay('2026-08-01'))).toBe('01.08.2026');
  });

  it('writes shares with a decimal comma', () => {
    expect(writtenShare(320 / 365, 'nb')).toBe('87,7\u00a0%');
    expect(writtenShare(320 / 365, 'en')).toBe('87.7%');
    expect(writtenShare(1, 'nb')).toBe('100,0\u00a0%');
  });

  it('writes numbers to twelve in words', () => {
    expect([0, 1, 12, 13].map((value) => numberInWords(value, 'nb'))).toEqual([
      'null',
      'én',
      'tolv',
      '13',
    ]);
  });

  it('knows one from many', () => {
    expect([0, 1, 2].map((value) => plural(value, 'post', 'poster'))).toEqual([
      '0 poster',
      '1 post',
      '2 poster',
    ]);
  });

  it('joins a list as in a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items, 'nb'))).toEqual([
      '',
      'a',
      'a og b',
      'a, b og c',
    ]);
  });

  it('sorts æ, ø and å last, and aa as å', () => {
    expect(['Åse', 'Ære', 'Zulu', 'Aas', 'Øre', 'Bærum'].sort(compareForPeople)).toEqual([
      'Bærum',
      'Zulu',
      'Ære',
      'Øre',
      'Aas',
      'Åse',
    ]);
  });

  it('finds the nearest word only when it is near', () => {
    expect(nearest('pågor', ['planlagt', 'pågår', 'pause'])).toBe('pågår');
    expect(nearest('slut', ['start', 'slutt'])).toBe('slutt');
    expect(nearest('noe annet', ['start', 'slutt'])).toBeUndefined();
    expect(nearest('a', ['b', 'c', 'aa'])).toBeUndefined();
  });
});
