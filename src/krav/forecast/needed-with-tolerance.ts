import { addDays, type Day, isBounded, latest } from '../../time/day.ts';
import { type Interval, intersection, isEmpty } from '../../time/interval.ts';
import { combine, type Run, runsWithin, type StepFunction, stepFunction } from '../../time/step.ts';
import {
  type DayVerdict,
  judgedDays,
  type PlainVerdict,
  type Terms,
} from '../days/side-verdicts.ts';
import type { Count } from '../days/verdict.ts';
import type { JudgedSide } from './gaps.ts';
import { BADNESS, lacksMoreWithout, verdictWithout } from './taking-away.ts';

interface Ground {
  readonly asOf: Day;
  readonly exempt: StepFunction<boolean>;
  readonly terms: Terms;
  /** The days in force from the as-of day on. */
  readonly ahead: Interval;
}

/**
 * The earliest end that makes no day worse, where days are tolerated; null where even the as-of day does
 * not. The verdict of a day then hangs on those before it. It can turn only where the end passes an edge
 * between days, or lies as many days before one as are tolerated: these ends are tried, the earliest first.
 */
export function earliestHarmlessEnd(
  side: JudgedSide,
  { asOf, exempt, terms, ahead }: Ground,
  taken: StepFunction<Count>,
  until: Day,
): Day | null {
  const whole = markExempt(side.plain, exempt);
  const less = markExempt(withoutIt(side, taken), exempt);
  const lacking = combine(side.curve.counts, taken, lacksMoreWithout);
  const edges = [
    side.judged,
    whole,
    less,
    lacking,
    terms.toleranceDays,
    [until, ahead.to].map((last) => ({ from: addDays(last, 1) })),
  ].flatMap((steps) => steps.map(({ from }) => from));
  const tolerances = terms.toleranceDays.map(({ value }) => value);
  const candidates = candidateEnds(edges.filter(isBounded), tolerances).filter(
    (day) => day > asOf && day <= until,
  );
  const dayBefore = addDays(asOf, -1);
  const found = [dayBefore, asOf, ...candidates].find(isHarmless) ?? until;
  return found === dayBefore ? null : found;

  function isHarmless(end: Day): boolean {
    const isGone = stepFunction(false, [
      { from: addDays(end, 1), value: true },
      { from: addDays(until, 1), value: false },
    ]);
    const both = combine(whole, less, (before, after) => ({ before, after }));
    const judged = judgedDays(
      combine(both, isGone, ({ before, after }, gone) => (gone ? after : before)),
      terms,
    );
    const gone = { from: latest(addDays(end, 1), ahead.from), to: until };
    return !side.judged.some(
      (was) =>
        clipped(judged, intersection(was, ahead)).some(
          ({ value }) => BADNESS[value] > BADNESS[was.value],
        ) ||
        (was.value === 'broken' &&
          runsWithin(lacking, intersection(was, gone)).some(({ value }) => value)),
    );
  }
}

/** In order, each once. */
function candidateEnds(edges: readonly Day[], tolerances: readonly number[]): Day[] {
  const shifts = [0, 1, ...new Set(tolerances.flatMap((days) => [days, days + 1, days + 2]))];
  const days = new Set(edges.flatMap((edge) => shifts.map((shift) => addDays(edge, -shift))));
  return [...days].sort((a, b) => a - b);
}

function withoutIt(side: JudgedSide, taken: StepFunction<Count>): StepFunction<PlainVerdict> {
  const limited = combine(side.curve.counts, side.limit.values, (count, min) => ({ count, min }));
  return combine(limited, taken, ({ count, min }, away) =>
    min === null ? 'no-limit' : verdictWithout(count, away, min),
  );
}

function markExempt(
  verdicts: StepFunction<PlainVerdict>,
  exempt: StepFunction<boolean>,
): StepFunction<PlainVerdict | 'exempt'> {
  return combine(verdicts, exempt, (verdict, isExempt) => (isExempt ? 'exempt' : verdict));
}

function clipped(runs: readonly Run<DayVerdict>[], within: Interval): Run<DayVerdict>[] {
  return runs
    .map((run) => ({ ...run, ...intersection(run, within) }))
    .filter((run) => !isEmpty(run));
}
