import { expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import {
  contains,
  intersection,
  interval,
  isEmpty,
  lengthInDays,
} from '../../src/time/interval.ts';

const FIRST = isoDay('2026-02-27');
const LAST = isoDay('2026-03-02');
const DAYS = ['2026-02-26', '2026-02-27', '2026-03-02', '2026-03-03'].map(isoDay);

it.each([
  ['of some days', interval(FIRST, LAST), 4, [false, true, true, false]],
  ['of one day', interval(LAST, LAST), 1, [false, false, true, false]],
  ['whose end lies before its start', interval(LAST, FIRST), 0, [false, false, false, false]],
  ['without an end', interval(FIRST, undefined), Infinity, [false, true, true, true]],
  ['without a start', interval(undefined, LAST), Infinity, [true, true, true, false]],
])('an interval %s has its days', (_, each, length, holds) => {
  expect(lengthInDays(each)).toBe(length);
  expect(isEmpty(each)).toBe(length === 0);
  expect(DAYS.map((day) => contains(each, day))).toEqual(holds);
});

it('has in common with another what both hold', () => {
  const open = interval(LAST, undefined);
  expect(intersection(interval(FIRST, LAST), open)).toEqual(interval(LAST, LAST));
  expect(isEmpty(intersection(interval(undefined, FIRST), open))).toBe(true);
});
