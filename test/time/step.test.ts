import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, EVER_AFTER, EVER_BEFORE, isoDay } from '../../src/time/day.ts';
import { contains } from '../../src/time/interval.ts';
import {
  combine,
  daysWithin,
  flatten,
  mapSteps,
  runsWithin,
  type StepFunction,
  stepFunction,
  valueOn,
} from '../../src/time/step.ts';

const ORIGIN = isoDay('2026-01-01');
const SPAN = 40;

/** The slow and obvious form: one value for each of the days. */
const byDay = (steps: StepFunction<number>): number[] =>
  Array.from({ length: SPAN }, (_, index) => {
    const day = addDays(ORIGIN, index);
    return steps.filter(({ from }) => from <= day).at(-1)?.value ?? Number.NaN;
  });

const functions = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: SPAN - 1 }), fc.integer({ min: 0, max: 2 }))),
  )
  .map(([before, steps]) => {
    const sorted = [...steps].sort(([a], [b]) => a - b);
    return stepFunction(
      before,
      sorted.map(([index, value]) => ({ from: addDays(ORIGIN, index), value })),
    );
  });

describe('a step function', () => {
  it('has no two equal neighbours, and each begins later than the one before', () => {
    fc.assert(
      fc.property(functions, (steps) => {
        steps.forEach((step, index) => {
          expect(step.value).not.toBe(steps[index - 1]?.value);
          if (index > 0) expect(step.from).toBeGreaterThan(steps[index - 1]?.from ?? EVER_AFTER);
        });
      }),
    );
  });

  it('may be given its first value as a step', () => {
    const first = { from: EVER_BEFORE, value: 1 };
    expect(stepFunction(0, [first, { from: ORIGIN, value: 2 }])).toEqual([
      first,
      { from: ORIGIN, value: 2 },
    ]);
  });

  it('gives the value of each day', () => {
    fc.assert(
      fc.property(functions, fc.integer({ min: 0, max: SPAN - 1 }), (steps, index) => {
        expect(valueOn(steps, addDays(ORIGIN, index))).toBe(byDay(steps)[index]);
      }),
    );
  });

  it('joins two day by day', () => {
    fc.assert(
      fc.property(functions, functions, (a, b) => {
        const [left, right] = [byDay(a), byDay(b)];
        const joined = combine(a, b, (x, y) => x * 10 + y);
        expect(byDay(joined)).toEqual(left.map((value, index) => value * 10 + (right[index] ?? 0)));
      }),
    );
  });

  it('merges days that become alike', () => {
    fc.assert(
      fc.property(functions, (steps) => {
        const parity = mapSteps(steps, (value) => value % 2);
        expect(byDay(parity)).toEqual(byDay(steps).map((value) => value % 2));
      }),
    );
  });

  it('is on each day what the function that holds then says', () => {
    fc.assert(
      fc.property(functions, fc.tuple(functions, functions, functions), (which, choices) => {
        const flat = flatten(mapSteps(which, (index) => choices[index] ?? choices[0]));
        const values = choices.map(byDay);
        expect(byDay(flat)).toEqual(byDay(which).map((index, day) => values[index]?.[day]));
      }),
    );
  });

  it('holds on the days of any of some intervals', () => {
    const day = fc.integer({ min: 0, max: SPAN - 1 }).map((index) => addDays(ORIGIN, index));
    const interval = fc.record({
      from: fc.oneof(day, fc.constant(EVER_BEFORE), fc.constant(EVER_AFTER)),
      to: fc.oneof(day, fc.constant(EVER_AFTER), fc.constant(EVER_BEFORE)),
    });
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 4 }), day, (intervals, asked) => {
        const holds = daysWithin(intervals);
        for (const each of [asked, addDays(ORIGIN, -1), addDays(ORIGIN, SPAN)])
          expect(valueOn(holds, each)).toBe(intervals.some((one) => contains(one, each)));
      }),
    );
  });

  it('is cut into runs that hold exactly the days asked for', () => {
    fc.assert(
      fc.property(
        functions,
        fc.integer({ min: 0, max: SPAN - 1 }),
        fc.integer({ min: 0, max: SPAN - 1 }),
        (steps, a, b) => {
          const within = { from: addDays(ORIGIN, a), to: addDays(ORIGIN, b) };
          const values = runsWithin(steps, within).flatMap(({ from, to, value }) =>
            Array.from({ length: to - from + 1 }, (_, index): [Day, number] => [
              addDays(from, index),
              value,
            ]),
          );
          const expected = byDay(steps)
            .map((value, index): [Day, number] => [addDays(ORIGIN, index), value])
            .filter(([day]) => within.from <= day && day <= within.to);
          expect(values).toEqual(expected);
        },
      ),
    );
  });
});
