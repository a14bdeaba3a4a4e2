import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, isoDay } from '../../src/time/day.ts';
import {
  combine,
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
  it('has no two equal neighbours', () => {
    fc.assert(
      fc.property(functions, (steps) => {
        steps.forEach((step, index) => {
          expect(step.value).not.toBe(steps[index - 1]?.value);
        });
      }),
    );
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
