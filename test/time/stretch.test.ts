import { expect, it } from 'vitest';
import { formatIsoDay, isoDay } from '../../src/time/day.ts';
import { addSpan } from '../../src/time/stretch.ts';

it.each([
  ['2026-01-31', 0, 1, '2026-02-28'],
  ['2024-01-31', 0, 1, '2024-02-29'],
  ['2026-12-31', 1, 2, '2027-03-01'],
  ['2026-03-28', 2, 0, '2026-03-30'],
  ['2026-03-31', -1, -1, '2026-02-27'],
  ['2026-11-23', 0, 24, '2028-11-23'],
])('%s, %i days and %i months later, is %s', (day, days, months, later) => {
  expect(formatIsoDay(addSpan(isoDay(day), { days, months }))).toBe(later);
});
