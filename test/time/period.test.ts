import { describe, expect, it } from 'vitest';
import { formatIsoDay, isoDay } from '../../src/time/day.ts';
import {
  type MonthsPerPeriod,
  periodNamed,
  periodOf,
  periodsWithin,
} from '../../src/time/period.ts';

const shown = ({ name, from, to }: ReturnType<typeof periodOf>) =>
  `${name} ${formatIsoDay(from)}..${formatIsoDay(to)}`;

describe('a calendar period', () => {
  it.each<[string, MonthsPerPeriod, string]>([
    ['2024-02-29', 1, '2024-02 2024-02-01..2024-02-29'],
    ['2026-12-31', 12, '2026 2026-01-01..2026-12-31'],
    ['2026-08-31', 4, '2026-T2 2026-05-01..2026-08-31'],
    ['2026-09-01', 4, '2026-T3 2026-09-01..2026-12-31'],
    ['2026-11-23', 3, '2026-K4 2026-10-01..2026-12-31'],
    ['2100-12-31', 12, '2100 2100-01-01..2100-12-31'],
    ['1900-01-01', 3, '1900-K1 1900-01-01..1900-03-31'],
  ])('that holds %s, of %i months, is %s', (day, months, expected) => {
    expect(shown(periodOf(isoDay(day), months))).toBe(expected);
  });

  it('is listed only where it lies wholly inside', () => {
    const within = { from: isoDay('2025-12-31'), to: isoDay('2026-12-30') };
    expect(periodsWithin(within, 4).map(({ name }) => name)).toEqual(['2026-T1', '2026-T2']);
    expect(periodsWithin(within, 12)).toEqual([]);
    const year = { from: isoDay('2026-01-01'), to: isoDay('2026-12-31') };
    expect(periodsWithin(year, 4).map(({ name }) => name)).toEqual([
      '2026-T1',
      '2026-T2',
      '2026-T3',
    ]);
  });

  it('is the last one there is at the end of 2100', () => {
    const within = { from: isoDay('2099-06-01'), to: isoDay('2100-12-31') };
    expect(periodsWithin(within, 12).map(({ name }) => name)).toEqual(['2100']);
    expect(
      periodsWithin(within, 4)
        .map(({ name }) => name)
        .at(-1),
    ).toBe('2100-T3');
  });

  it.each([
    ['2026', '2026-01-01..2026-12-31'],
    ['2026-T1', '2026-01-01..2026-04-30'],
    ['2026-T3', '2026-09-01..2026-12-31'],
    ['2026-K2', '2026-04-01..2026-06-30'],
    ['2028-02', '2028-02-01..2028-02-29'],
    ['2100-12', '2100-12-01..2100-12-31'],
    ['1900', '1900-01-01..1900-12-31'],
  ])('called %s is %s', (name, days) => {
    const period = periodNamed(name);
    expect(period && shown(period)).toBe(`${name} ${days}`);
  });

  it.each([
    '',
    '26',
    '2026-T0',
    '2026-T4',
    '2026-K5',
    '2026-13',
    '2026-00',
    '2026-1',
    '1899',
    '2101',
    '2026-T1 ',
  ])('is not called %j', (name) => {
    expect(periodNamed(name)).toBeUndefined();
  });

  it('has the name it is found by', () => {
    for (const months of [1, 3, 4, 12] as const)
      for (const period of periodsWithin(
        { from: isoDay('2023-01-01'), to: isoDay('2026-12-31') },
        months,
      ))
        expect(periodNamed(period.name)).toEqual(period);
  });
});
