import { expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import { readWrittenDay } from '../../src/time/written-day.ts';

it.each([
  ['31.08.2026', isoDay('2026-08-31')],
  ['1.9.2026', isoDay('2026-09-01')],
  ['2026-08-31', isoDay('2026-08-31')],
  ['31.09.2026', { kind: 'day', year: 2026, month: 9, day: 31, daysInMonth: 30 }],
  ['08.31.2026', { kind: 'month', month: 31 }],
  ['31.08.26', { kind: 'form' }],
  ['den 31.08.2026', { kind: 'form' }],
])('%s, as people write days', (text, day) => {
  expect(readWrittenDay(text)).toEqual(day);
});
