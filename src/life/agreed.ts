import { type Interval, intersection, isEmpty } from '../time/interval.ts';
import { combine, constant, daysWithin, type StepFunction } from '../time/step.ts';
import type { Life, LifeState } from './known-life.ts';

/** What all of several possible lives say: where they differ, in the planned curve too, nobody knows. */
export function agreed(lives: readonly Life[]): Pick<Life, 'sure' | 'planned'> {
  const [first, ...others] = lives;
  if (first === undefined) return { sure: constant('unknown'), planned: null };
  let sure = first.sure;
  let planned = first.planned;
  let isAnywherePlanned = within(first.planned);
  for (const life of others) {
    sure = combine(sure, life.sure, (a, b): LifeState => (a === b ? a : 'unknown'));
    planned = planned === null || life.planned === null ? null : common(planned, life.planned);
    isAnywherePlanned = combine(isAnywherePlanned, within(life.planned), (a, b) => a || b);
  }
  const isPlanned = combine(isAnywherePlanned, within(planned), (somewhere, everywhere) =>
    somewhere && !everywhere ? 'differs' : 'agrees',
  );
  return {
    sure: combine(sure, isPlanned, (state, plans) => (plans === 'differs' ? 'unknown' : state)),
    planned,
  };
}

function common(a: Interval, b: Interval): Interval | null {
  const both = intersection(a, b);
  return isEmpty(both) ? null : both;
}

function within(days: Interval | null): StepFunction<boolean> {
  return daysWithin(days === null ? [] : [days]);
}
