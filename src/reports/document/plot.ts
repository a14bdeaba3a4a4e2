import { type Day, earliest, latest } from '../../time/day.ts';
import { type Interval, lengthInDays } from '../../time/interval.ts';
import type { Run, StepFunction } from '../../time/step.ts';

/** At least and at most so many on a day; Infinity where nobody can say. */
export interface CountRange {
  readonly low: number;
  readonly high: number;
}

/**
 * What days are marked for. `broken-unless-planned`: the breach does not come if all that is planned starts.
 * `off-limit`: outside a limit that is not a promise but a warning.
 */
export type DayMark = 'broken' | 'broken-unless-planned' | 'off-limit' | 'unknown' | 'exempt';

/** What a part of a bar shows. */
export type BarState = 'running' | 'will-run' | 'paused' | 'unknown' | 'planned';

export interface Bar extends Interval {
  readonly state: BarState;
}

/** Days with a name, drawn behind bars. */
export type Shade = Interval & { readonly name: string };

/** The limit of a side on some days. */
export interface Limit extends Interval {
  readonly side: 'below' | 'above';
  readonly value: number;
}

/** A count over time with its limits and the days on which they do not hold. */
export interface StepPlot {
  readonly kind: 'steps';
  readonly window: Interval;
  readonly asOf: Day;
  readonly sure: StepFunction<CountRange>;
  readonly planned: StepFunction<CountRange>;
  /** By the rule of each day, in order of their first day; none where a side has no limit. */
  readonly limits: readonly Limit[];
  /** In rising order of their first day; may overlap. */
  readonly marks: readonly Run<DayMark>[];
}

/** Lives as bars over time, in groups. */
export interface LifePlot {
  readonly kind: 'lives';
  readonly window: Interval;
  readonly asOf: Day;
  readonly shades: readonly Shade[];
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly {
      readonly name: string;
      readonly title: string;
      readonly bars: readonly Bar[];
    }[];
  }[];
}

/** Money in whole kroner, year by year: what is sure, what is unclear, and the frame (null when it is not set). */
export interface YearPlot {
  readonly kind: 'years';
  readonly years: readonly {
    readonly year: number;
    readonly committed: number;
    readonly unclear: number;
    readonly frame: number | null;
  }[];
}

/** How many in each cell. */
export interface MatrixPlot {
  readonly kind: 'matrix';
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly values: readonly number[] }[];
}

/**
 * How a promise stands on a day. `tight`: kept, but not if one more stops. `over` and `short`: outside a limit
 * that is a warning and not a breach.
 */
export type DayStanding = 'kept' | 'tight' | 'broken' | 'over' | 'short' | 'unknown' | 'exempt';

/** How a promise stands day by day, by the plan after the as-of day. */
export interface DayPlot {
  readonly kind: 'days';
  readonly window: Interval;
  readonly asOf: Day;
  /** In order, none overlapping; days that are not judged are left out. */
  readonly runs: readonly Run<DayStanding>[];
}

/** What a chart shows, without a word of how it is drawn. */
export type Plot = StepPlot | DayPlot | LifePlot | YearPlot | MatrixPlot;

/** What fills most of the days of a span; null where there is no bar. */
export function stateWithin(bars: readonly Bar[], span: Interval): BarState | null {
  const touching = bars.filter((bar) => bar.from <= span.to && bar.to >= span.from);
  const widest = touching.map((bar) => ({
    bar,
    days: lengthInDays({ from: latest(bar.from, span.from), to: earliest(bar.to, span.to) }),
  }));
  return widest.sort((a, b) => b.days - a.days)[0]?.bar.state ?? null;
}
