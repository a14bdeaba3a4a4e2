import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVER_AFTER, formatIsoDay, isoDay } from '../../src/time/day.ts';
import { dayOfEpochSeconds, endOfDayEpochSeconds, sameDayUntil } from '../../src/time/zone.ts';

const at = (text: string): number => Date.parse(text) / 1000;
const endOf = (day: string, zone: string): string =>
  new Date(endOfDayEpochSeconds(isoDay(day), zone) * 1000).toISOString();

it('the day in Oslo is told without asking Node as Node tells it', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });
  const seconds = fc.integer({ min: at('1969-12-31T20:00:00Z'), max: at('2100-12-30T00:00:00Z') });
  fc.assert(
    fc.property(seconds, (now) => {
      expect(formatIsoDay(dayOfEpochSeconds(now, 'Europe/Oslo'))).toBe(clock.format(now * 1000));
    }),
    { numRuns: 2_000 },
  );
});

describe('the end of a day', () => {
  it.each([
    ['2026-11-23', 'UTC', '2026-11-23T23:59:59.000Z'],
    ['2026-11-23', 'Europe/Oslo', '2026-11-23T22:59:59.000Z'],
    ['2026-07-01', 'Europe/Oslo', '2026-07-01T21:59:59.000Z'],
    ['2026-03-28', 'Europe/Oslo', '2026-03-28T22:59:59.000Z'],
    ['2026-03-29', 'Europe/Oslo', '2026-03-29T21:59:59.000Z'],
    ['2026-10-24', 'Europe/Oslo', '2026-10-24T21:59:59.000Z'],
    ['2026-10-25', 'Europe/Oslo', '2026-10-25T22:59:59.000Z'],
    ['2026-11-01', 'America/Los_Angeles', '2026-11-02T07:59:59.000Z'],
    ['2026-03-08', 'America/Los_Angeles', '2026-03-09T06:59:59.000Z'],
    ['2026-01-01', 'Asia/Kolkata', '2026-01-01T18:29:59.000Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2026-01-01T09:59:59.000Z'],
    ['2026-01-01', 'Etc/GMT+12', '2026-01-02T11:59:59.000Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T09:59:59.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T09:59:59.000Z'],
  ])('%s in %s is %s', (day, zone, expected) => {
    expect(endOf(day, zone)).toBe(expected);
  });

  it('of a day the zone skipped is the end of the day before', () => {
    expect(endOf('2011-12-30', 'Pacific/Apia')).toBe(endOf('2011-12-29', 'Pacific/Apia'));
  });

  it('comes the second time when the clock is put back across midnight', () => {
    // St. John's, 00:01 became 23:01 of the day before.
    expect(endOf('2010-11-06', 'America/St_Johns')).toBe('2010-11-07T03:29:59.000Z');
    expect(endOf('2018-02-17', 'America/Sao_Paulo')).toBe('2018-02-18T02:59:59.000Z');
  });

  it('is when the clock is moved, also in the middle of an hour of UTC', () => {
    // Kathmandu, 00:00 became 00:15; Monrovia, 00:00 became 00:44:30.
    expect(endOf('1985-12-31', 'Asia/Kathmandu')).toBe('1985-12-31T18:29:59.000Z');
    expect(endOf('1986-01-01', 'Asia/Kathmandu')).toBe('1986-01-01T18:14:59.000Z');
    expect(endOf('1972-01-06', 'Africa/Monrovia')).toBe('1972-01-07T00:44:29.000Z');
    // The clock goes back from 00:30 to 00:00 in the middle of an hour, and the day begins before it.
    expect(endOf('1940-08-31', 'Asia/Kolkata')).toBe('1940-08-31T18:29:59.000Z');
    // Toronto, 23:30 became 00:30 of the next day.
    expect(endOf('1919-03-30', 'America/Toronto')).toBe('1919-03-31T04:29:59.000Z');
  });

  it('refuses an open end', () => {
    expect(() => endOfDayEpochSeconds(EVER_AFTER, 'UTC')).toThrow(RangeError);
  });

  it('refuses an unknown zone', () => {
    expect(() => endOfDayEpochSeconds(isoDay('2026-01-01'), 'Norge/Sandvika')).toThrow(RangeError);
  });

  const zones = [
    'Europe/Oslo',
    'Pacific/Apia',
    'America/Los_Angeles',
    'Asia/Kolkata',
    'UTC',
    'Australia/Lord_Howe',
    'America/St_Johns',
    'Africa/Casablanca',
    'Asia/Tehran',
  ];

  it('is the last second on which the calendar shows that day or an earlier one', () => {
    const days = fc.integer({ min: isoDay('1900-01-02'), max: isoDay('2100-12-30') });
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (number, zone) => {
        const day = isoDay(new Date(number * 86_400_000).toISOString().slice(0, 10));
        const end = endOfDayEpochSeconds(day, zone);
        expect(dayOfEpochSeconds(end, zone)).toBeLessThanOrEqual(day);
        for (const after of [1, 60, 1800, 3600, 7200, 40_000, 86_399, 200_000]) {
          expect(dayOfEpochSeconds(end + after, zone)).toBeGreaterThan(day);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2026-11-23T22:59:59Z', 'Europe/Oslo', '2026-11-23'],
    ['2026-11-23T23:00:00Z', 'Europe/Oslo', '2026-11-24'],
    ['2026-06-30T22:00:00Z', 'Europe/Oslo', '2026-07-01'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-01-01T07:59:59Z', 'America/Los_Angeles', '2025-12-31'],
    ['2025-12-31T18:30:00Z', 'Asia/Kolkata', '2026-01-01'],
    ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
  ])('%s in %s is %s', (instant, zone, expected) => {
    expect(formatIsoDay(dayOfEpochSeconds(at(instant), zone))).toBe(expected);
  });

  it('is kept inside 1900–2100, also for a clock that is far out', () => {
    for (const zone of ['UTC', 'Europe/Oslo']) {
      expect(formatIsoDay(dayOfEpochSeconds(9_999_999_999_999, zone))).toBe('2100-12-31');
      expect(formatIsoDay(dayOfEpochSeconds(-99_999_999_999_999, zone))).toBe('1900-01-01');
    }
  });
});

describe('until when the day is the same', () => {
  const zones = [
    'Europe/Oslo',
    'UTC',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/Los_Angeles',
    'America/Havana',
  ];
  const seconds = fc.integer({ min: at('1970-01-02T00:00:00Z'), max: at('2100-12-29T00:00:00Z') });
  it('is later, and at no second before it is the day another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, fc.nat(1_000), (zone, now, share) => {
        const until = sameDayUntil(now, zone);
        expect(until).toBeGreaterThan(now);
        const between = now + Math.floor(((until - 1 - now) * share) / 1_000);
        for (const second of [between, until - 1])
          expect(dayOfEpochSeconds(second, zone)).toBe(dayOfEpochSeconds(now, zone));
      }),
      { numRuns: 500 },
    );
  });
  it.each([
    ['2026-11-23T11:00:00Z', '2026-11-23T22:00:00.000Z'],
    ['2026-11-23T22:30:00Z', '2026-11-23T23:00:00.000Z'],
    ['2026-11-23T23:00:00Z', '2026-11-24T22:00:00.000Z'],
    ['2026-07-01T22:00:00Z', '2026-07-02T22:00:00.000Z'],
  ])('from %s in Oslo is %s', (now, until) => {
    expect(new Date(sameDayUntil(at(now), 'Europe/Oslo') * 1000).toISOString()).toBe(until);
  });
  it('is when the day is first another, also where the clock is then put back across midnight', () => {
    // St. John's, 00:01 became 23:01 of the day before.
    expect(sameDayUntil(at('2010-11-06T12:00:00Z'), 'America/St_Johns')).toBe(
      at('2010-11-07T02:30:00Z'),
    );
    expect(sameDayUntil(at('2010-11-07T02:30:30Z'), 'America/St_Johns')).toBeLessThanOrEqual(
      at('2010-11-07T02:31:00Z'),
    );
  });
  it('is told of a clock that is far out', () => {
    const now = at('2400-01-01T00:00:00Z');
    for (const zone of ['Europe/Oslo', 'UTC']) expect(sameDayUntil(now, zone)).toBeGreaterThan(now);
  });
  it('is refused for an unknown zone', () => {
    expect(() => sameDayUntil(0, 'Europe/Nowhere')).toThrow(RangeError);
  });
});
