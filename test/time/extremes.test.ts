import { expect, it } from 'vitest';
import { greatest, least } from '../../src/time/extremes.ts';

it.each([
  [[3, 1, 2], 1, 3],
  [[-1], -1, -1],
  [[], Infinity, -Infinity],
  [[1, Number.NaN, 2], Number.NaN, Number.NaN],
])('of %j the least and the greatest', (numbers, low, high) => {
  expect([least(numbers), greatest(numbers)]).toEqual([low, high]);
});
