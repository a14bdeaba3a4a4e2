import { type JsonObject, property } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import {
  addDays,
  type Day,
  EVER_AFTER,
  EVER_BEFORE,
  isBounded,
  latest,
  parseIsoDay,
} from '../time/day.ts';
import { type Interval, interval, isEmpty } from '../time/interval.ts';
import { constant, type StepFunction, stepFunction } from '../time/step.ts';
import { knownEntries, type LogEntry, lastEntryOn } from './log.ts';

/** What is known of a life on a day. `unknown` is never printed as if it ran, nor as if it did not. */
export type LifeState = 'running' | 'paused' | 'not-running' | 'unknown';

/** A life on every day, past and future, as known on one as-of day. */
export interface Life {
  /** Up to the as-of day what the log says; after it the forecast, without what is only planned. */
  readonly sure: StepFunction<LifeState>;
  /** Days after the as-of day on which only the plan says that it runs; null without such days. */
  readonly planned: Interval | null;
  /** The planned start and end, open where missing; null where the type has no plan. */
  readonly plan: Interval | null;
  /** The known entries, in order of day. */
  readonly entries: readonly LogEntry[];
  /** On the as-of day it is later than both the planned end and the last known entry. */
  readonly overrun: boolean;
  /** The first day on or before the as-of day of which nobody knows whether it had begun; null without one. */
  readonly lateStart: Day | null;
}

const ALWAYS: Life = {
  sure: constant<LifeState>('running'),
  planned: null,
  plan: null,
  entries: [],
  overrun: false,
  lateStart: null,
};

/**
 * The life of a post, or of an element with a life of its own, as known on a day.
 * Without a livslop it always runs. A plan whose end lies before its start never runs.
 */
export function lifeOf(value: JsonObject, livslop: Livslop | null, asOf: Day): Life {
  if (livslop === null) return ALWAYS;
  const plan = planOf(value, livslop);
  const entries = knownEntries(value, livslop, asOf);
  const known: PlanAndLog = { plan, entries, asOf, hasPlan: livslop.plan !== null };
  if (isEmpty(plan))
    return {
      ...ALWAYS,
      sure: constant<LifeState>('not-running'),
      plan,
      entries,
    };
  if (livslop.log === null) return { ...ALWAYS, sure: datesAlone(plan), plan };
  const sure = overDays(known);
  return {
    sure,
    planned: plannedDays(known),
    plan: livslop.plan === null ? null : plan,
    entries,
    overrun: isOverrun(known, asOf),
    lateStart: firstUnsettledStart(known),
  };
}

/** The planned start and end as written; open where the livslop has none or the field is missing. */
export function planOf(value: JsonObject, livslop: Livslop): Interval {
  return interval(dayIn(value, livslop.plan?.from), dayIn(value, livslop.plan?.to));
}

interface PlanAndLog {
  readonly plan: Interval;
  readonly hasPlan: boolean;
  readonly entries: readonly LogEntry[];
  readonly asOf: Day;
}

function dayIn(value: JsonObject, field: string | null | undefined): Day | undefined {
  const text = field == null ? undefined : property(value, field);
  return typeof text === 'string' ? parseIsoDay(text) : undefined;
}

function datesAlone(plan: Interval): StepFunction<LifeState> {
  return stepFunction<LifeState>(plan.from === EVER_BEFORE ? 'running' : 'not-running', [
    ...(plan.from === EVER_BEFORE ? [] : [{ from: plan.from, value: 'running' as const }]),
    ...(plan.to === EVER_AFTER
      ? []
      : [{ from: addDays(plan.to, 1), value: 'not-running' as const }]),
  ]);
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
  if (logged !== 'not-running')
    return day > lastSettledDay(known) ? afterItsEnd(known, day) : logged;
  const unsettled = day <= known.asOf ? isUnsettledStart(known, day) : isLateForecast(known, day);
  return unsettled ? 'unknown' : 'not-running';
}

/** What the log alone says of a day: the avsluttet day is the last day of the state it ends. */
function loggedState(entries: readonly LogEntry[], day: Day): LifeState {
  const last = lastEntryOn(entries, day);
  if (last === undefined) return 'not-running';
  if (last.statusClass !== 'avsluttet') return stateOfClass(last);
  const before = entries[entries.indexOf(last) - 1];
  const endsToday = last.day === day && before !== undefined && before.statusClass !== 'avsluttet';
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
 * Running by the log, later than the planned end and the last entry. On a day that has been: nobody
 * knows. Ahead: it ends as planned when the plan reaches the as-of day and lies after the last entry; an
 * entry on the planned end itself says that it still ran, so nobody knows what comes after.
 */
function afterItsEnd({ plan, entries, asOf, hasPlan }: PlanAndLog, day: Day): LifeState {
  const last = lastKnownDay({ plan, entries, asOf, hasPlan });
  const endsAsPlanned = day > asOf && plan.to >= asOf && plan.to > last;
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
  if (!hasPlan || !isPlanned || plan.from <= asOf) return null;
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
  return found.length === 0 ? null : (Math.min(...found) as Day); // the least of days
}
