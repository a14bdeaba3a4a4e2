import { addDays, type Day, EVER_AFTER, EVER_BEFORE, earliest, latest } from './day.ts';
import { type Interval, isEmpty } from './interval.ts';

/** A value from a day on, until the next step. */
export interface Step<T> {
  readonly from: Day;
  readonly value: T;
}

/**
 * A value for every day: steps in rising order, the first from EVER_BEFORE.
 * Neighbouring steps have different values (by `===`).
 */
export type StepFunction<T> = readonly Step<T>[];

/** A stretch of days, both ends included, on which the value does not change. */
export interface Run<T> extends Interval {
  readonly value: T;
}

/** The same value on every day. */
export function constant<T>(value: T): StepFunction<T> {
  return [{ from: EVER_BEFORE, value }];
}

/** Whether two values are the same, where `===` does not say. */
export type Sameness<T> = (a: T, b: T) => boolean;

/** Takes steps in rising order of day; of several on one day the last holds, and equal neighbours become one. */
export function stepFunction<T>(
  before: T,
  steps: Iterable<Step<T>>,
  same: Sameness<T> = (a, b) => a === b,
): StepFunction<T> {
  const result: Step<T>[] = [{ from: EVER_BEFORE, value: before }];
  for (const step of steps) {
    let last = result.at(-1);
    if (last?.from === step.from) {
      result.pop();
      last = result.at(-1);
    }
    if (last === undefined || !same(last.value, step.value)) result.push(step);
  }
  return result;
}

/** The value on a day. */
export function valueOn<T>(steps: StepFunction<T>, day: Day): T {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const step = steps[middle];
    if (step !== undefined && step.from <= day) low = middle;
    else high = middle - 1;
  }
  const found = steps[low];
  if (found === undefined) throw new RangeError('a step function without steps');
  return found.value;
}

/** The runs of constant value inside the interval, in rising order; none when the interval is empty. */
export function runsWithin<T>(steps: StepFunction<T>, within: Interval): Run<T>[] {
  const runs: Run<T>[] = [];
  steps.forEach(({ from, value }, index) => {
    const next = steps[index + 1];
    const to = next === undefined ? EVER_AFTER : addDays(next.from, -1);
    const run = {
      from: latest(from, within.from),
      to: earliest(to, within.to),
      value,
    };
    if (run.from <= run.to) runs.push(run);
  });
  return runs;
}

/** The same steps with other values. */
export function mapSteps<A, B>(
  steps: StepFunction<A>,
  change: (value: A) => B,
  same?: Sameness<B>,
): StepFunction<B> {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return constant(change(only.value));
  return fromAll(
    steps.map(({ from, value }) => ({ from, value: change(value) })),
    same,
  );
}

/** The function whose value on each day is made from the two values of that day. */
export function combine<A, B, C>(
  first: StepFunction<A>,
  second: StepFunction<B>,
  join: (a: A, b: B) => C,
  same?: Sameness<C>,
): StepFunction<C> {
  const [onlyFirst] = first;
  const [onlySecond] = second;
  if (
    onlyFirst !== undefined &&
    first.length === 1 &&
    onlySecond !== undefined &&
    second.length === 1
  )
    return constant(join(onlyFirst.value, onlySecond.value));
  const joined: Step<C>[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const a = first[i];
    const b = second[j];
    if (a === undefined || b === undefined) break;
    joined.push({
      from: latest(a.from, b.from),
      value: join(a.value, b.value),
    });
    const nextA = first[i + 1]?.from ?? EVER_AFTER;
    const nextB = second[j + 1]?.from ?? EVER_AFTER;
    if (nextA <= nextB) i += 1;
    if (nextB <= nextA) j += 1;
  }
  return fromAll(joined, same);
}

/** On each day the value, on that day, of the function that holds then. */
export function flatten<T>(
  functions: StepFunction<StepFunction<T>>,
  same?: Sameness<T>,
): StepFunction<T> {
  const [only] = functions;
  if (only !== undefined && functions.length === 1) return only.value;
  const steps = functions.flatMap(({ from, value }, index) => {
    const next = functions[index + 1];
    const to = next === undefined ? EVER_AFTER : addDays(next.from, -1);
    return runsWithin(value, { from, to });
  });
  return fromAll(steps, same);
}

/** True on the days that any of the intervals holds. */
export function daysWithin(intervals: readonly Interval[]): StepFunction<boolean> {
  const [only] = intervals;
  if (only !== undefined && intervals.length === 1) return daysOf(only);
  const edges = intervals
    // What ends before all days holds none of them.
    .filter((interval) => !isEmpty(interval) && interval.to !== EVER_BEFORE)
    .flatMap(({ from, to }) => [
      { day: from, change: 1 },
      { day: addDays(to, 1), change: -1 },
    ])
    .sort((a, b) => a.day - b.day);
  let open = 0;
  const steps = edges.map(({ day, change }) => {
    open += change;
    return { from: day, value: open > 0 };
  });
  const startsOpen = edges.some(({ day, change }) => day === EVER_BEFORE && change === 1);
  return stepFunction(
    startsOpen,
    steps.filter(({ from }) => Number.isFinite(from)),
  );
}

function daysOf(interval: Interval): StepFunction<boolean> {
  const { from, to } = interval;
  if (isEmpty(interval) || to === EVER_BEFORE) return constant(false);
  const days: Step<boolean>[] = [{ from: EVER_BEFORE, value: from === EVER_BEFORE }];
  if (Number.isFinite(from)) days.push({ from, value: true });
  if (to !== EVER_AFTER) days.push({ from: addDays(to, 1), value: false });
  return days;
}

function fromAll<T>(steps: readonly Step<T>[], same?: Sameness<T>): StepFunction<T> {
  const [start, ...rest] = steps;
  if (start === undefined) throw new RangeError('a step function without steps');
  return stepFunction(start.value, rest, same);
}
