import type { Day } from '../../time/day.ts';
import { EVER, type Interval } from '../../time/interval.ts';
import {
  daysWithin,
  runsWithin,
  type StepFunction,
  stepFunction,
  valueOn,
} from '../../time/step.ts';
import type { Contribution } from '../days/contribution.ts';
import type { Ground } from './past-answer.ts';

/** What the items with one id add. */
type Adds = readonly StepFunction<Contribution>[];

/** Takes the grounds of two answers; tells of a day whether all that decides them is the same. */
export function sameGrounds(
  before: readonly Ground[],
  after: readonly Ground[],
): (day: Day) => boolean {
  if (before.length !== after.length) return () => false;
  const pairs = before.map((was, index) => sameGround(was, after[index] ?? was));
  return (day) => pairs.every((isSame) => isSame(day));
}

function sameGround(was: Ground, is: Ground): (day: Day) => boolean {
  let otherAdds: StepFunction<boolean> | null = null;
  return (day) => {
    if (was.textOn(day) !== is.textOn(day)) return false;
    otherAdds ??= daysOfOtherAdds(was.adds, is.adds);
    return !valueOn(otherAdds, day);
  };
}

/** The days on which any item adds another than before: found once for all days, since there are many items. */
function daysOfOtherAdds(was: Ground['adds'], is: Ground['adds']): StepFunction<boolean> {
  const ids = new Set([...was.keys(), ...is.keys()]);
  return daysWithin([...ids].flatMap((id) => otherDays(was.get(id) ?? [], is.get(id) ?? [])));
}

function otherDays(was: Adds, is: Adds): readonly Interval[] {
  const turns = new Set([...was, ...is].flatMap((curve) => curve.map(({ from }) => from)));
  const steps = [...turns]
    .sort((a, b) => a - b)
    .map((from) => ({ from, value: addedOn(was, from) !== addedOn(is, from) }));
  return runsWithin(stepFunction(false, steps), EVER).filter(({ value }) => value);
}

/** In no order: it does not matter which of several items adds what. */
function addedOn(curves: Adds, day: Day): string {
  const adds = curves.map((curve) => valueOn(curve, day)).filter((value) => value > 0);
  return adds.sort().join();
}
