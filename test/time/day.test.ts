import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOfUtcDate,
  dayParts,
  EVER_BEFORE,
  formatIsoDay,
  isoDay,
  readIsoDay,
  utcDate,
} from '../../src/time/day.ts';

const days = fc.integer({ min: isoDay('1900-01-01'), max: isoDay('2100-12-31') });

describe('a day', () => {
  it.each([
    ['2026-02-30', { kind: 'day', year: 2026, month: 2, day: 30, daysInMonth: 28 }],
    ['2024-02-30', { kind: 'day', year: 2024, month: 2, day: 30, daysInMonth: 29 }],
    ['1900-02-29', { kind: 'day', year: 1900, month: 2, day: 29, daysInMonth: 28 }],
    ['2026-13-01', { kind: 'month', month: 13 }],
    ['2026-00-01', { kind: 'month', month: 0 }],
    ['1899-12-31', { kind: 'year', year: 1899 }],
    ['2101-01-01', { kind: 'year', year: 2101 }],
    ['2026-01-00', { kind: 'day', year: 2026, month: 1, day: 0, daysInMonth: 31 }],
    ['2026-1-1', { kind: 'form' }],
    ['2026/01-01', { kind: 'form' }],
    ['2026-01/01', { kind: 'form' }],
    ['202:-01-01', { kind: 'form' }],
    ['2026-0/-01', { kind: 'form' }],
    ['2026-01-:1', { kind: 'form' }],
    ['0000-01-01', { kind: 'year', year: 0 }],
    ['2026-01-01T00:00', { kind: 'form' }],
    ['01.02.2026', { kind: 'form' }],
    ['', { kind: 'form' }],
  ])('%s is none', (text, fault) => {
    expect(readIsoDay(text)).toEqual(fault);
  });

  it('is the same text when written again, at the edges and on leap days', () => {
    for (const text of [
      '1900-01-01',
      '1970-01-01',
      '2000-02-29',
      '2011-12-30',
      '2026-03-29',
      '2100-12-31',
    ]) {
      expect(formatIsoDay(isoDay(text))).toBe(text);
    }
  });

  it('survives writing and reading', () => {
    fc.assert(
      fc.property(days, (number) => {
        const day = addDays(isoDay('1970-01-01'), number);
        expect(isoDay(formatIsoDay(day))).toBe(day);
        const { year, month, day: dayOfMonth } = dayParts(day);
        expect(formatIsoDay(day)).toBe(
          `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`,
        );
      }),
    );
  });

  it('is refused with an error where the text is known to be one', () => {
    expect(() => isoDay('2026-02-30')).toThrow(RangeError);
  });

  it("is the same by way of the platform's date, which may also be none", () => {
    for (const text of ['1900-01-01', '2026-11-23', '2100-12-31']) {
      const date = utcDate(isoDay(text));
      expect(date.toISOString()).toBe(`${text}T00:00:00.000Z`);
      expect(dayOfUtcDate(date)).toBe(isoDay(text));
    }
    for (const none of ['2026-11-23', null, utcDate(EVER_BEFORE), new Date('2101-01-01')])
      expect(dayOfUtcDate(none)).toBeNull();
  });
});
