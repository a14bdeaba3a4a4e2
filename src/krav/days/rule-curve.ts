import { addDays, type Day } from '../../time/day.ts';
import { type StepFunction, valueOn } from '../../time/step.ts';
import type { Contribution } from './contribution.ts';
import {
  type Change,
  type CountCurve,
  type Counted,
  countOfDay,
  countOverDays,
  type Uncounted,
} from './count-curve.ts';
import type { Count } from './verdict.ts';

/** Something counted, also by the rule of one day on every day. */
export interface CountedByRule extends Counted {
  readonly under: (day: Day) => StepFunction<Contribution>;
}

/** Counts by the rule of each day, and what the rule of a neighbouring day makes of the days around a change of rule. */
export interface RuleCurve extends CountCurve {
  /** The days on which another rule begins to hold. */
  readonly ruleDays: ReadonlySet<Day>;
  /** What became another on a day, by the rule of that day on both. */
  readonly changesOn: (day: Day) => readonly Change[];
  /** The count of a day by the rule of another. */
  readonly countUnder: (ruleOf: Day, day: Day) => Count;
}

/** Takes what is counted, and the days from which its rules hold, the first left out. */
export function ruleCurve(
  items: readonly CountedByRule[],
  uncounted: Uncounted,
  ruleDays: ReadonlySet<Day>,
): RuleCurve {
  const curve = countOverDays(items, uncounted);
  return {
    ...curve,
    ruleDays,
    changesOn: (day) =>
      ruleDays.has(day) ? changesUnder(items, day) : (curve.changes.get(day) ?? []),
    countUnder: (ruleOf, day) =>
      countOfDay(
        items.map(({ under }) => valueOn(under(ruleOf), day)),
        uncounted,
        day,
      ),
  };
}

function changesUnder(items: readonly CountedByRule[], day: Day): Change[] {
  return items.flatMap(({ id, under }) => {
    const contribution = under(day);
    const before = valueOn(contribution, addDays(day, -1));
    const after = valueOn(contribution, day);
    return before === after ? [] : [{ day, item: id, before, after }];
  });
}
