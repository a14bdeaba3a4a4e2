import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../src/krav/comparison/past-answer.ts';
import { sameGrounds } from '../../../src/krav/comparison/same-grounds.ts';
import type { Contribution } from '../../../src/krav/days/contribution.ts';
import { addDays, type Day, isoDay } from '../../../src/time/day.ts';
import { type StepFunction, stepFunction, valueOn } from '../../../src/time/step.ts';
import { type Random, randomFrom } from '../../random.ts';

const CASES = 2_000;
const FIRST = isoDay('2026-03-01');
const DAYS = Array.from({ length: 12 }, (_, index) => addDays(FIRST, index));

type Adds = Ground['adds'];

describe('grounds of an answer', () => {
  it('are the same on just the days on which the items with each id add the same', () => {
    const random = randomFrom(20261128);
    let same = 0;
    let other = 0;
    for (let index = 0; index < CASES; index += 1) {
      const was = randomAdds(random);
      const is = random.percent(50) ? randomAdds(random) : new Map([...was, ...randomAdds(random)]);
      const isSame = sameGrounds([ground(was)], [ground(is)]);
      for (const day of [addDays(FIRST, -1), ...DAYS]) {
        const wanted = addedText(was, day) === addedText(is, day);
        expect(isSame(day), JSON.stringify([[...was], [...is], day])).toBe(wanted);
        if (wanted) same += 1;
        else other += 1;
      }
    }
    expect(Math.min(same, other)).toBeGreaterThan(CASES);
  });

  it('differ where their texts do, and where there are more of them', () => {
    const one = ground(new Map());
    const turning: Ground = { textOn: (day) => (day <= FIRST ? '' : 'minst 3'), adds: new Map() };
    expect([FIRST, addDays(FIRST, 1)].map(sameGrounds([one], [turning]))).toEqual([true, false]);
    expect(sameGrounds([one], [one, one])(FIRST)).toBe(false);
    expect(sameGrounds([], [])(FIRST)).toBe(true);
  });
});

function ground(adds: Adds): Ground {
  return { textOn: () => '', adds };
}

function randomAdds(random: Random): Adds {
  const ids = ['a', 'b', 'c'].filter(() => random.percent(60));
  return new Map(ids.map((id) => [id, curves(random)]));
}

function curves(random: Random): StepFunction<Contribution>[] {
  return Array.from({ length: 1 + random.below(2) }, () => {
    const added = (): Contribution => random.pick([0, 0, 1, 2] as const);
    const days = DAYS.filter(() => random.percent(25));
    return stepFunction(
      added(),
      days.map((from) => ({ from, value: added() })),
    );
  });
}

/** Said slowly: which ids add what on a day, in no order within an id. */
function addedText(adds: Adds, day: Day): string {
  const all = [...adds]
    .map(([id, each]) => [
      id,
      each.map((curve) => valueOn(curve, day)).filter((value) => value > 0),
    ])
    .filter(([, added]) => added?.length !== 0);
  return JSON.stringify(all.map(([id, added]) => [id, [...(added ?? [])].sort()]).sort());
}
