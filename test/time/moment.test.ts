import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/time/day.ts';
import { dayOfText } from '../../src/time/moment.ts';

describe('the day that a text says', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T12:00:00Z', '2026-03-01'],
    ['2026-03-01T23:30:00Z', '2026-03-02'],
    ['2026-03-01T23:30:00', '2026-03-01'],
    ['2026-03-01 00:30', '2026-03-01'],
    ['2026-03-01T00:30:00+05:00', '2026-02-28'],
    ['2026-03-01t0:30:00.25 +0200', '2026-02-28'],
    ['2026-07-01T22:30:00.000Z', '2026-07-02'],
  ])('%s is %s in Oslo', (text, day) => {
    expect(dayOfText(text, 'Europe/Oslo')).toBe(isoDay(day));
  });

  it.each([
    'vår 2024',
    '',
    '2024',
    '2026-02-30',
    '2026-02-30T12:00:00Z',
    '2026-03-01T25:00:00Z',
  ])('%j is no day', (text) => {
    expect(dayOfText(text, 'Europe/Oslo')).toBeUndefined();
  });
});
