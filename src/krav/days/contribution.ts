import type { Life, LifeState } from '../../life/life.ts';
import type { Day } from '../../time/day.ts';
import { addDays, EVER_AFTER } from '../../time/day.ts';
import { combine, type StepFunction, stepFunction } from '../../time/step.ts';

/** Whether an item matches the krav: surely, surely not, or nobody knows. */
export type Match = 'true' | 'false' | 'unknown';

/** What one item adds to (low, high) on a day: 0 adds (0, 0), 1 adds (0, 1), 2 adds (1, 1). */
export type Contribution = 0 | 1 | 2;

/** What decides what an item adds: its life, and whether it matches day by day. */
interface LifeAndMatch {
  readonly life: Life;
  readonly match: StepFunction<Match>;
}

/** What an item adds on every day: by the sure curve, and with what is only planned. */
export interface Contributions {
  readonly sure: StepFunction<Contribution>;
  readonly planned: StepFunction<Contribution>;
}

/** Takes whether a paused life counts as running (`pause_teller`), day by day. */
export function contributionsOf(
  { life, match }: LifeAndMatch,
  pausedCounts: StepFunction<boolean>,
): Contributions {
  const runs = combine(life.sure, pausedCounts, runsIn);
  const sure = combine(match, runs, contribution);
  if (life.planned === null) return { sure, planned: sure };
  const withPlanned = combine(runs, onlyWithin(life.planned), (is, plan) =>
    plan === 'yes' ? plan : is,
  );
  return { sure, planned: combine(match, withPlanned, contribution) };
}

/** The same by the sure curve alone. */
export function sureContribution(
  { life, match }: LifeAndMatch,
  pausedCounts: StepFunction<boolean>,
): StepFunction<Contribution> {
  return combine(match, combine(life.sure, pausedCounts, runsIn), contribution);
}

/** Whether an item runs on a day. */
type Runs = 'yes' | 'no' | 'unknown';

function runsIn(state: LifeState, pausedCounts: boolean): Runs {
  switch (state) {
    case 'running':
      return 'yes';
    case 'paused':
      return pausedCounts ? 'yes' : 'no';
    case 'not-running':
      return 'no';
    case 'unknown':
      return 'unknown';
  }
}

function contribution(match: Match, runs: Runs): Contribution {
  if (match === 'false' || runs === 'no') return 0;
  return match === 'true' && runs === 'yes' ? 2 : 1;
}

function onlyWithin({ from, to }: { readonly from: Day; readonly to: Day }): StepFunction<Runs> {
  return stepFunction<Runs>('no', [
    { from, value: 'yes' },
    ...(to === EVER_AFTER ? [] : [{ from: addDays(to, 1), value: 'no' as const }]),
  ]);
}
