import type { Day } from '../../time/day.ts';
import { type Run, valueOn } from '../../time/step.ts';
import type { DayVerdict } from '../days/side-verdicts.ts';
import type { Count, SideVerdict } from '../days/verdict.ts';
import type { GroupName, Limits } from '../definition/krav.ts';
import { type Rules, ruleOn } from '../definition/rule.ts';
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
  /** The limits of its day. */
  readonly min: number | null;
  readonly max: number | null;
  readonly daysUntil: number;
  /** The side's verdict on that day if everything planned starts as planned. */
  readonly withPlanned: SideVerdict;
  readonly openedBy: readonly string[];
  /** The first day of its gap, where a change of rule opens it; else null. */
  readonly openedByRule: Day | null;
  readonly remedies: readonly Remedy[];
  /** The last day on which a remedy can be begun; null where no lead time is said. */
  readonly lastDayToAct: Day | null;
  /** Where that day has been: the first day on which one more can have started. */
  readonly earliestClosed: Day | null;
}

/** What a forecast rests on besides the sure curve. */
export interface Forecast extends Omit<RemedyGround, 'planned' | 'sure' | 'rules'> {
  /** The last day looked at. */
  readonly until: Day;
  readonly rules: Rules<Limits>;
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
      ? remediesFor(around, from, { ...forecast, sure: side.curve, planned: planned.curve })
      : [];
  const last = lastDayToAct(remedies, around?.shortfall ?? 1);
  return {
    ...breachOn(side, from, forecast),
    withPlanned: sideVerdictOn(planned.judged, from),
    openedBy: around?.openedBy ?? [],
    openedByRule: around?.openedByRule ?? null,
    remedies,
    lastDayToAct: last,
    earliestClosed: last === null || last >= asOf ? null : earliestStart(asOf, leadTime),
  };
}

/** For an upper limit: the first breach of the planned curve; null without one. */
export function nextPlannedBreach(
  planned: JudgedSide,
  gap: (day: Day) => Gap | undefined,
  forecast: Pick<Forecast, 'asOf' | 'until' | 'rules'>,
): NextBreach | null {
  const from = firstTurn(planned.judged, 'broken', forecast.asOf);
  if (from === null || from > forecast.until) return null;
  const around = gap(from);
  return {
    ...breachOn(planned, from, forecast),
    withPlanned: 'broken',
    openedBy: around?.openedBy ?? [],
    openedByRule: around?.openedByRule ?? null,
    remedies: [],
    lastDayToAct: null,
    earliestClosed: null,
  };
}

function breachOn(side: JudgedSide, from: Day, { asOf, rules }: Pick<Forecast, 'asOf' | 'rules'>) {
  const { low, high } = valueOn(side.curve.counts, from);
  const { min, max } = ruleOn(rules, from);
  return {
    min,
    max,
    group: side.group,
    side: side.limit.side,
    from,
    daysUntil: from - asOf,
    low,
    high,
  };
}

/** The verdict after tolerance; a day that is exempt or without a limit is judged by no side and counts as met here. */
function sideVerdictOn(judged: readonly Run<DayVerdict>[], day: Day): SideVerdict {
  const value = judged.find(({ from, to }) => from <= day && day <= to)?.value ?? 'unknown';
  return value === 'broken' || value === 'unknown' ? value : 'met';
}
