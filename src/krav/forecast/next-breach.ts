import { addDays, type Day } from '../../time/day.ts';
import { type Run, runsWithin, valueOn } from '../../time/step.ts';
import type { CountCurve } from '../days/count-curve.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { Count, SideName, SideVerdict } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import type { Gap } from './gaps.ts';
import { changedFor, type JudgedSide } from './gaps.ts';

export type Remedy =
  /** `field` is the name of the planned end in the item, as JSON pointer into its post. */
  | {
      readonly kind: 'extend';
      readonly item: string;
      readonly field: string | null;
      readonly to: Day;
    }
  | { readonly kind: 'start'; readonly by: Day };

export interface NextBreach extends Count {
  readonly group: GroupName | null;
  readonly side: SideName;
  readonly from: Day;
  readonly daysUntil: number;
  /** The side's verdict on that day if everything planned starts as planned. */
  readonly withPlanned: SideVerdict;
  readonly openedBy: readonly string[];
  readonly remedies: readonly Remedy[];
}

/** The day an item is planned to end, and the field that says so. */
export interface PlannedEnd {
  readonly day: Day;
  readonly field: string | null;
}

/** What a forecast rests on besides the sure curve. */
export interface Forecast {
  readonly asOf: Day;
  /** The last day looked at. */
  readonly until: Day;
  /** The same side in the planned curve. */
  readonly planned: JudgedSide;
  /** The planned end of each item that has one. */
  readonly plannedEnds: ReadonlyMap<string, PlannedEnd>;
}

/** The first day after the as-of day on which the side becomes broken in the sure curve; null without one. */
export function nextBreach(
  side: JudgedSide,
  gap: (day: Day) => Gap | undefined,
  forecast: Forecast,
): NextBreach | null {
  const from = firstBreak(side.judged, forecast.asOf);
  if (from === null || from > forecast.until) return null;
  const around = gap(from);
  return {
    ...breachOn(side, from, forecast.asOf),
    withPlanned: sideVerdictOn(forecast.planned.judged, from),
    openedBy: around?.openedBy ?? [],
    remedies:
      side.limit.side === 'below' && around !== undefined ? remedies(side, around, forecast) : [],
  };
}

/** For an upper limit: the first breach of the planned curve; null without one. */
export function nextPlannedBreach(
  planned: JudgedSide,
  gap: (day: Day) => Gap | undefined,
  asOf: Day,
  until: Day,
): NextBreach | null {
  const from = firstBreak(planned.judged, asOf);
  if (from === null || from > until) return null;
  return {
    ...breachOn(planned, from, asOf),
    withPlanned: 'broken',
    openedBy: gap(from)?.openedBy ?? [],
    remedies: [],
  };
}

/** The earlier of two breaches; on one day the lower limit's before the upper's, else the first given. */
export function earlierBreach(
  first: NextBreach | null,
  second: NextBreach | null,
): NextBreach | null {
  if (first === null || second === null) return first ?? second;
  if (second.from !== first.from) return second.from < first.from ? second : first;
  return first.side === 'above' && second.side === 'below' ? second : first;
}

function breachOn(side: JudgedSide, from: Day, asOf: Day) {
  const { low, high } = valueOn(side.curve.counts, from);
  return {
    group: side.group,
    side: side.limit.side,
    from,
    daysUntil: from - asOf,
    low,
    high,
  };
}

function firstBreak(judged: readonly Run<DayVerdict>[], asOf: Day): Day | null {
  const run = judged.find(({ from, value }, index) => {
    const before = judged[index - 1];
    const goesOn =
      before !== undefined && before.value === 'broken' && addDays(before.to, 1) === from;
    return value === 'broken' && from > asOf && !goesOn;
  });
  return run?.from ?? null;
}

/** The verdict after tolerance; an exempt day is judged by no side and counts as met here. */
function sideVerdictOn(judged: readonly Run<DayVerdict>[], day: Day): SideVerdict {
  const value = judged.find(({ from, to }) => from <= day && day <= to)?.value ?? 'unknown';
  return value === 'tolerated' || value === 'exempt' ? 'met' : value;
}

/** What would close the gap: the smallest extension of each item that ended the day before, or a new start. */
function remedies(side: JudgedSide, gap: Gap, { planned, plannedEnds }: Forecast): Remedy[] {
  const dayBefore = addDays(gap.from, -1);
  const to = dayBeforeImprovement(planned.curve, gap) ?? gap.to;
  const extensions = changedFor('worse', side, gap.from)
    .filter((item) => plannedEnds.get(item)?.day === dayBefore)
    .map(
      (item): Remedy => ({
        kind: 'extend',
        item,
        field: plannedEnds.get(item)?.field ?? null,
        to,
      }),
    );
  return [...extensions, { kind: 'start', by: gap.from }];
}

function dayBeforeImprovement({ counts }: CountCurve, gap: Gap): Day | null {
  const runs = runsWithin(counts, gap);
  const better = runs.find(({ value }, index) => {
    const before = runs[index - 1]?.value;
    return before !== undefined && isBetter(value, before);
  });
  return better === undefined ? null : addDays(better.from, -1);
}

/** One end rises and neither falls. */
function isBetter(now: Count, before: Count): boolean {
  return (
    now.low >= before.low &&
    now.high >= before.high &&
    (now.low > before.low || now.high > before.high)
  );
}
