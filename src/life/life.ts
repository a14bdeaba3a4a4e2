import type { JsonObject } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import { addDays, type Day, EVER_BEFORE, isBounded, latest } from '../time/day.ts';
import { least } from '../time/extremes.ts';
import { type Interval, isEmpty } from '../time/interval.ts';
import { constant, daysWithin, mapSteps, type StepFunction, stepFunction } from '../time/step.ts';
import { agreed } from './agreed.ts';
import { type Dates, datesOf, possibleDates, type WrittenDates } from './dates.ts';
import type { Life, LifeState } from './known-life.ts';
import { knownAmong, type LogEntry, lastEntryOn } from './log.ts';

export type { Life, LifeState } from './known-life.ts';

/** The life of what has no dates. */
export const EVER_RUNNING: Life = {
  sure: constant<LifeState>('running'),
  planned: null,
  plan: null,
  entries: [],
  overrun: false,
  lateStart: null,
  unreadable: [],
};

/**
 * The life of a post, or of an element with a life of its own, as known on a day.
 * Without a livslop it always runs. Dates whose end lies before its start never run, but a log beside them
 * still decides. A date that is there and is no day may be any day: where that makes a difference the
 * life is not known.
 */
export function lifeOf(value: JsonObject, livslop: Livslop | null, asOf: Day): Life {
  return livslop === null ? EVER_RUNNING : lifeByDates(datesOf(value, livslop), asOf);
}

/** The same of dates as they are written. */
export function lifeByDates(written: WrittenDates, asOf: Day): Life {
  const life = datedLife(written, asOf);
  if (written.holes.length === 0) return life;
  const possible = possibleDates(written, asOf).map((dates) => datedLife(dates, asOf));
  return { ...life, ...agreed(possible), unreadable: written.holes.map(({ at }) => at) };
}

/** The life where every date is a day. */
function datedLife({ plan, hasPlan, log }: Dates, asOf: Day): Life {
  if (log === null) return { ...EVER_RUNNING, sure: datesAlone(plan), plan };
  const entries = knownAmong(log, asOf);
  const known: PlanAndLog = { plan, entries, asOf, hasPlan };
  return {
    sure: overDays(known),
    planned: plannedDays(known),
    plan: hasPlan ? plan : null,
    entries,
    overrun: isOverrun(known, asOf),
    lateStart: firstUnsettledStart(known),
    unreadable: [],
  };
}

interface PlanAndLog {
  readonly plan: Interval;
  readonly hasPlan: boolean;
  readonly entries: readonly LogEntry[];
  readonly asOf: Day;
}

function datesAlone(plan: Interval): StepFunction<LifeState> {
  return mapSteps(daysWithin([plan]), (runs) => (runs ? 'running' : 'not-running'));
}

function overDays(known: PlanAndLog): StepFunction<LifeState> {
  const { plan, entries, asOf } = known;
  const edges = [plan.from, addDays(plan.to, 1), addDays(asOf, 1)];
  for (const { day } of entries) edges.push(day, addDays(day, 1));
  const days = [...new Set(edges.filter(isBounded))].sort((a, b) => a - b);
  return stepFunction(
    stateOn(known, EVER_BEFORE),
    days.map((from) => ({ from, value: stateOn(known, from) })),
  );
}

function stateOn(known: PlanAndLog, day: Day): LifeState {
  const logged = loggedState(known.entries, day);
  if (logged === 'unknown') return 'unknown';
  if (logged !== 'not-running') return day > lastSettledDay(known) ? afterItsEnd(known) : logged;
  const unsettled = day <= known.asOf ? isUnsettledStart(known, day) : isLateForecast(known, day);
  return unsettled ? 'unknown' : 'not-running';
}

/** What the log alone says of a day: the avsluttet day is the last day of the state it ends. */
function loggedState(entries: readonly LogEntry[], day: Day): LifeState {
  const last = lastEntryOn(entries, day);
  if (last === undefined) return 'not-running';
  if (last.statusClass !== 'avsluttet') return stateOfClass(last);
  const before = entries[entries.indexOf(last) - 1];
  const endsToday = last.day === day && before !== undefined;
  return endsToday ? stateOfClass(before) : 'not-running';
}

function stateOfClass({ statusClass }: LogEntry): LifeState {
  switch (statusClass) {
    case 'aktiv':
      return 'running';
    case 'pause':
      return 'paused';
    case 'planlagt':
    case 'avsluttet':
      return 'not-running';
    case null:
      return 'unknown';
  }
}

function lastKnownDay({ entries }: PlanAndLog): Day {
  return entries.at(-1)?.day ?? EVER_BEFORE;
}

function lastSettledDay(known: PlanAndLog): Day {
  return latest(known.plan.to, lastKnownDay(known));
}

/**
 * Running by the log, on a day later than the planned end and the last entry. It ends as planned when the plan
 * reaches the as-of day and lies after the last entry, so that the day is ahead; else nobody knows. An entry on
 * the planned end itself says that it still ran, so nobody knows what comes after.
 */
function afterItsEnd(known: PlanAndLog): LifeState {
  const endsAsPlanned = known.plan.to >= known.asOf && known.plan.to > lastKnownDay(known);
  return endsAsPlanned ? 'not-running' : 'unknown';
}

function isOverrun(known: PlanAndLog, day: Day): boolean {
  const logged = loggedState(known.entries, day);
  return (logged === 'running' || logged === 'paused') && day > lastSettledDay(known);
}

/** A day on or before the as-of day that the plan holds, not begun by the log, and never settled by a start. */
function isUnsettledStart(known: PlanAndLog, day: Day): boolean {
  if (!known.hasPlan || day < known.plan.from || day > known.plan.to) return false;
  const last = lastEntryOn(known.entries, day);
  if (last?.statusClass === 'avsluttet') {
    const before = known.entries[known.entries.indexOf(last) - 1];
    const endsNotBegun =
      last.day === day && (before === undefined || before.statusClass === 'planlagt');
    return endsNotBegun;
  }
  if (last !== undefined && last.statusClass !== 'planlagt') return false;
  const next = known.entries.find((entry) => entry.day > day && entry.statusClass !== 'planlagt');
  return next === undefined || next.statusClass === 'avsluttet';
}

/** Late on the as-of day: not known until the planned end, or through the day of a stop on that day or announced, whatever is announced after it. */
function isLateForecast(known: PlanAndLog, day: Day): boolean {
  const isStopped = known.entries.some(
    (entry) => entry.statusClass === 'avsluttet' && entry.day >= known.asOf && entry.day < day,
  );
  return !isStopped && isUnsettledStart(known, known.asOf) && isUnsettledStart(known, day);
}

function plannedDays(known: PlanAndLog): Interval | null {
  const { plan, entries, asOf, hasPlan } = known;
  const last = lastEntryOn(entries, asOf);
  const isPlanned = last === undefined || last.statusClass === 'planlagt';
  if (!hasPlan || !isPlanned || plan.from <= asOf || isEmpty(plan)) return null;
  const next = entries.find((entry) => entry.day > asOf && entry.statusClass !== 'planlagt');
  if (next === undefined) return plan;
  if (next.statusClass !== 'avsluttet') return null;
  const cut = {
    from: plan.from,
    to: Math.min(plan.to, addDays(next.day, -1)) as Day,
  }; // the earlier of two days
  return isEmpty(cut) ? null : cut;
}

/**
 * The first unsettled day: from the planned start (open when missing), or from the day the log says
 * planlagt again. Looked for at the plan's start and at every entry, where alone it can begin.
 */
function firstUnsettledStart(known: PlanAndLog): Day | null {
  const candidates = [known.plan.from, ...known.entries.map(({ day }) => day)];
  const found = candidates.filter((day) => day <= known.asOf && isUnsettledStart(known, day));
  return found.length === 0 ? null : (least(found) as Day); // the least of days
}
