import { expect, it } from 'vitest';
import { type MovingCounts, movingCounts } from '../../src/krav/history/moving-counts.ts';
import { isoDay } from '../../src/time/day.ts';

const DAY = isoDay('2026-01-01');

function firstDays(counts: MovingCounts): (number | null)[] {
  return [0, 1, 2, 3].map((version) => counts(version).firstLifeDay());
}

it('the first day of any life turns with the versions that have it', () => {
  const spell = (from: number, to: number, firstLifeDay: typeof DAY | null) => ({
    from,
    to,
    firstLifeDay,
    curves: [],
  });
  const later = isoDay('2026-03-01');
  expect(firstDays(movingCounts([]))).toEqual([null, null, null, null]);
  expect(
    firstDays(movingCounts([spell(0, 4, later), spell(1, 2, DAY), spell(2, 3, null)])),
  ).toEqual([later, DAY, later, later]);
  expect(firstDays(movingCounts([spell(0, 4, null), spell(3, 4, DAY)]))).toEqual([
    null,
    null,
    null,
    DAY,
  ]);
});
