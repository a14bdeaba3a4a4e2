import type { Day } from '../../time/day.ts';
import { contains } from '../../time/interval.ts';
import type { LeadTime } from '../definition/krav.ts';
import type { Gap, JudgedSide } from './gaps.ts';
import { earliestStart, type Remedy } from './remedies.ts';

/** The gap that the as-of day lies in. */
export interface CurrentGap extends Gap {
  /** It lasts as far as has been worked out; nobody knows that it ends there. */
  readonly openEnd: boolean;
  readonly remedies: readonly Remedy[];
  /** The first day on which one more can have started; null for an upper limit, and where no lead time is said. */
  readonly earliestClosed: Day | null;
}

/** What a current gap is looked for with; `horizon` is the last day that was to be worked out. */
interface CurrentGround {
  readonly asOf: Day;
  readonly horizon: Day;
  readonly leadTime: LeadTime | null;
}

/**
 * Of the gaps that hold the as-of day the one with the worst verdict, then the earliest; null without one.
 * None where the day is exempt or tolerated: only the list of gaps shows such days.
 */
export function currentGap(
  gaps: readonly Gap[],
  sides: readonly JudgedSide[],
  { asOf, horizon, leadTime }: CurrentGround,
): CurrentGap | null {
  const holding = gaps.filter((gap) => contains(gap, asOf) && isOpenOn(sides, gap, asOf));
  const [first, ...rest] = holding;
  if (first === undefined) return null;
  const gap = rest.reduce((a, b) => (isBefore(b, a) ? b : a), first);
  const isBelow = gap.side === 'below';
  return {
    ...gap,
    openEnd: gap.to >= horizon,
    remedies: isBelow ? [{ kind: 'start-now', count: gap.shortfall }] : [],
    earliestClosed: isBelow ? earliestStart(asOf, leadTime) : null,
  };
}

function isOpenOn(sides: readonly JudgedSide[], { group, side }: Gap, day: Day): boolean {
  const own = sides.find((each) => each.group === group && each.limit.side === side);
  const verdict = own?.judged.find((run) => contains(run, day))?.value;
  return verdict === 'broken' || verdict === 'unknown';
}

function isBefore(a: Gap, b: Gap): boolean {
  if (a.verdict !== b.verdict) return a.verdict === 'broken';
  if (a.from !== b.from) return a.from < b.from;
  return a.side === 'below' && b.side === 'above';
}
