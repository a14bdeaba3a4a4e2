import type { Day } from '../../time/day.ts';
import { type Run, valueOn } from '../../time/step.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { Count, SideVerdict } from '../days/verdict.ts';
import type { GroupName } from '../definition/krav.ts';
import { type Beginning, firstTurn } from './earlier.ts';
import type { Gap, JudgedSide } from './gaps.ts';
import {
  earliestStart,
  lastDayToAct,
  type Remedy,
  type RemedyGround,
  remediesFor,
} from './remedies.ts';

export interface NextBreach extends Beginning, Count {
  readonly group: GroupName | null;
  readonly daysUntil: number;
  /** The side's verdict on that day if everything planned starts as planned. */
  readonly withPlanned: SideVerdict;
  readonly openedBy: readonly string[];
  readonly remedies: readonly Remedy[];
  /** The last day on which a remedy can be begun; null where no lead time is said. */
  readonly lastDayToAct: Day | null;
  /** Where that day has been: the first day on which one more can have started. */
  readonly earliestClosed: Day | null;
}

/** What a forecast rests on besides the sure curve. */
export interface Forecast extends Omit<RemedyGround, 'planned'> {
  /** The last day looked at. */
  readonly until: Day;
  /** The same side in the planned curve. */
  readonly planned: JudgedSide;
}

/** The first day after the as-of day on which the side becomes broken in the sure curve; null without one. */
export function nextBreach(
  side: JudgedSide,
  gap: (day: Day) => Gap | undefined,
  forecast: Forecast,
): NextBreach | null {
  const { asOf, until, planned, leadTime } = forecast;
  const from = firstTurn(side.judged, 'broken', asOf);
  if (from === null || from > until) return null;
  const around = gap(from);
  const remedies =
    side.limit.side === 'below' && around !== undefined
      ? remediesFor(around, from, { ...forecast, planned: planned.curve })
      : [];
  const last = lastDayToAct(remedies, around?.shortfall ?? 1);
  return {
    ...breachOn(side, from, asOf),
    withPlanned: sideVerdictOn(planned.judged, from),
    openedBy: around?.openedBy ?? [],
    remedies,
    lastDayToAct: last,
    earliestClosed: last === null || last >= asOf ? null : earliestStart(asOf, leadTime),
  };
}

/** For an upper limit: the first breach of the planned curve; null without one. */
export function nextPlannedBreach(
  planned: JudgedSide,
  gap: (day: Day) => Gap | undefined,
  asOf: Day,
  until: Day,
): NextBreach | null {
  const from = firstTurn(planned.judged, 'broken', asOf);
  if (from === null || from > until) return null;
  return {
    ...breachOn(planned, from, asOf),
    withPlanned: 'broken',
    openedBy: gap(from)?.openedBy ?? [],
    remedies: [],
    lastDayToAct: null,
    earliestClosed: null,
  };
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

/** The verdict after tolerance; an exempt day is judged by no side and counts as met here. */
function sideVerdictOn(judged: readonly Run<DayVerdict>[], day: Day): SideVerdict {
  const value = judged.find(({ from, to }) => from <= day && day <= to)?.value ?? 'unknown';
  return value === 'tolerated' || value === 'exempt' ? 'met' : value;
}
