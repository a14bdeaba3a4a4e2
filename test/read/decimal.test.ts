import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSum, isMultipleOf } from '../../src/read/decimal.ts';

describe('numbers as they are written', () => {
  it.each([
    [19.99, 0.01, true],
    [-0.07, 0.01, true],
    [1e21, 0.5, true],
    [0, 3, true],
    [1e-7, 1e-8, true],
    [19.995, 0.01, false],
    [7, 2, false],
    [0, 0, true],
    [1, 0, false],
    [Number.POSITIVE_INFINITY, 1, false],
  ])('%d is a multiple of %d: %s', (value, step, is) => {
    expect(isMultipleOf(value, step)).toBe(is);
  });

  it('every whole number of hundredths is a multiple of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) =>
        isMultipleOf(Number(`${hundredths}e-2`), 0.01),
      ),
    );
  });

  it('are added without the noise of binary fractions', () => {
    expect(decimalSum([0.1, 0.2])).toBe(0.3);
    expect(decimalSum([1e21, 1])).toBe(1e21);
    expect(decimalSum([])).toBe(0);
    expect(decimalSum([Number.POSITIVE_INFINITY, 1])).toBe(Number.POSITIVE_INFINITY);
  });
});
