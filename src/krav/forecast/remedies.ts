import { addDays, type Day, earliest, latest } from '../../time/day.ts';
import { type Run, runsWithin } from '../../time/step.ts';
import type { CountCurve } from '../days/count-curve.ts';
import type { Count } from '../days/verdict.ts';
import type { LeadTime, Limits } from '../definition/krav.ts';
import { type Rules, ruleOn } from '../definition/rule.ts';
import type { Gap } from './gaps.ts';

/** One thing that would close a gap below a limit. */
export type Remedy =
  /** `field` is the name of the planned end in the item, as JSON pointer into its post. */
  | {
      readonly kind: 'extend';
      readonly item: string;
      readonly field: string | null;
      readonly to: Day;
      /** The last day on which it can be begun; null where the krav does not say how long it takes. */
      readonly actBy: Day | null;
      /** It is enough only if these start as planned the day after `to`. */
      readonly startsAsPlanned: readonly string[];
      /** `to` is only the last day worked out; nobody knows that it is enough. */
      readonly openEnd: boolean;
    }
  | {
      readonly kind: 'start';
      readonly by: Day;
      readonly actBy: Day | null;
      /** Before this day one more would be too many; null where that is not in the way. */
      readonly notBefore: Day | null;
    }
  /** So many more, at once: the gap has begun. */
  | { readonly kind: 'start-now'; readonly count: number };

/** The planned end of an item that can be moved, and the field that says it. */
export interface PlannedEnd {
  readonly day: Day;
  readonly field: string | null;
}

/** What remedies rest on besides the gap. */
export interface RemedyGround {
  readonly asOf: Day;
  /** The last day that was to be worked out. */
  readonly horizon: Day;
  /** What the krav asks from which day. */
  readonly rules: Rules<Pick<Limits, 'max'>>;
  /** The count of the items that a gap is of. */
  readonly sure: CountCurve;
  /** The same items in the planned curve. */
  readonly planned: CountCurve;
  /** Of each item that surely runs or is paused on its planned end, and is not logged as ended by then. */
  readonly plannedEnds: ReadonlyMap<string, PlannedEnd>;
  readonly leadTime: LeadTime | null;
}

/**
 * What would close a coming gap below a limit: the smallest extension of each item that opened it by ending
 * as planned the day before, or one more that starts by its first day; where that has been, by the day on
 * which the tolerance is used up (`brokenFrom`).
 */
export function remediesFor(gap: Gap, brokenFrom: Day, ground: RemedyGround): Remedy[] {
  const { asOf, horizon, plannedEnds, leadTime } = ground;
  const dayBefore = addDays(gap.from, -1);
  const better = firstImprovement(ground.planned, gap);
  const to = better === undefined ? gap.to : addDays(better.from, -1);
  const startsAsPlanned = better === undefined ? [] : startingOnlyAsPlanned(better.from, ground);
  const openEnd = better === undefined && gap.to >= horizon;
  const extensions = gap.openedBy.flatMap((item): Remedy[] => {
    const end = plannedEnds.get(item);
    if (end?.day !== dayBefore) return [];
    const actBy = before(end.day, leadTime?.extension ?? null);
    return [{ kind: 'extend', item, field: end.field, to, actBy, startsAsPlanned, openEnd }];
  });
  const by = gap.from > asOf ? gap.from : brokenFrom;
  const actBy = before(by, leadTime?.start ?? null);
  return [...extensions, { kind: 'start', by, actBy, notBefore: roomFrom(by, ground) }];
}

/** The day from which one more is not too many, until it must have started; null where it is none already, or there is no such day. */
function roomFrom(by: Day, { asOf, sure, rules }: RemedyGround): Day | null {
  const full = runsWithin(sure.counts, { from: asOf, to: by }).findLast(({ from, value }) => {
    const { max } = ruleOn(rules, from);
    return max !== null && value.high >= max;
  });
  return full === undefined || full.to >= by ? null : addDays(full.to, 1);
}

/** The last day to act: of the known ones the latest, or the earliest where more than one is missing. */
export function lastDayToAct(remedies: readonly Remedy[], shortfall: number): Day | null {
  const days = remedies.flatMap((remedy) =>
    remedy.kind === 'start-now' || remedy.actBy === null ? [] : [remedy.actBy],
  );
  const [first, ...rest] = days;
  if (first === undefined) return null;
  return rest.reduce((a, b) => (shortfall > 1 ? earliest(a, b) : latest(a, b)), first);
}

/** The first day on which something begun on the as-of day can have started; null where nobody says how long it takes. */
export function earliestStart(asOf: Day, leadTime: LeadTime | null): Day | null {
  return leadTime === null || leadTime.start === null ? null : addDays(asOf, leadTime.start);
}

function before(day: Day, days: number | null): Day | null {
  return days === null ? null : addDays(day, -days);
}

/** The items that begin on a day in the planned curve, and not in the sure one. */
function startingOnlyAsPlanned(day: Day, { sure, planned }: RemedyGround): string[] {
  const begin = ({ changes }: CountCurve) =>
    (changes.get(day) ?? []).filter(({ before, after }) => after > before).map(({ item }) => item);
  const surely = begin(sure);
  return begin(planned).filter((item) => !surely.includes(item));
}

function firstImprovement({ counts }: CountCurve, gap: Gap): Run<Count> | undefined {
  const runs = runsWithin(counts, gap);
  return runs.find(({ value }, index) => {
    const earlier = runs[index - 1]?.value;
    return earlier !== undefined && isBetter(value, earlier);
  });
}

/** One end rises and neither falls. */
function isBetter(now: Count, earlier: Count): boolean {
  return (
    now.low >= earlier.low &&
    now.high >= earlier.high &&
    (now.low > earlier.low || now.high > earlier.high)
  );
}
