import type { JsonObject } from '../read/json.ts';
import type { Livslop } from '../read/post.ts';
import { addDays, type Day, EVER_AFTER, EVER_BEFORE, isBounded } from '../time/day.ts';
import type { Interval } from '../time/interval.ts';
import { type LogEntry, readLog, type UndatedLine } from './log.ts';
import { planOf } from './plan.ts';

/** The dates that a life goes by. */
export interface Dates {
  readonly plan: Interval;
  readonly hasPlan: boolean;
  /** In the order they are written; null where the type has no log. */
  readonly log: readonly LogEntry[] | null;
}

/** Fills in a date that is there and is no day; what it may be is told by the days that the others name. */
interface Hole {
  readonly fill: (dates: Dates, day: Day) => Dates;
  /** Only whether it lies after the as-of day makes a difference. */
  readonly isAnnouncement: boolean;
  /** JSON pointer to it, from what lives. */
  readonly at: string;
}

/** The dates as written, where those that are no days are open or left out, and how to fill them in. */
export interface WrittenDates extends Dates {
  readonly holes: readonly Hole[];
}

export function datesOf(value: JsonObject, livslop: Livslop): WrittenDates {
  const { days, fromIsNoDay, toIsNoDay } = planOf(value, livslop);
  const { entries, undated } = readLog(value, livslop);
  const dates: Dates = {
    plan: days,
    hasPlan: livslop.plan !== null,
    log: livslop.log === null ? null : entries,
  };
  if (!fromIsNoDay && !toIsNoDay && undated.length === 0) return { ...dates, holes: NONE };
  const { from, to } = livslop.plan ?? { from: null, to: null };
  return {
    ...dates,
    holes: [
      ...(fromIsNoDay && from !== null
        ? [planHole(`/${from}`, (plan, day) => ({ ...plan, from: day }))]
        : []),
      ...(toIsNoDay && to !== null
        ? [planHole(`/${to}`, (plan, day) => ({ ...plan, to: day }))]
        : []),
      ...(livslop.log === null ? [] : undated.map(lineHoleIn(livslop.log))),
    ],
  };
}

const NONE: readonly Hole[] = [];

function planHole(at: string, fill: (plan: Interval, day: Day) => Interval): Hole {
  return {
    at,
    isAnnouncement: false,
    fill: (dates, day) => ({ ...dates, plan: fill(dates.plan, day) }),
  };
}

function lineHoleIn(log: string): (undated: UndatedLine) => Hole {
  return ({ field, line }) => {
    const isAnnouncement = field === 'meldt';
    return {
      at: `/${log}/${line.index}/${field}`,
      isAnnouncement,
      fill: (dates, day) =>
        withLine(
          dates,
          isAnnouncement ? { ...line, day: line.day ?? day, announced: day } : { ...line, day },
        ),
    };
  };
}

/** The log with a line in its place, instead of what stood there. */
function withLine(dates: Dates, line: LogEntry): Dates {
  const others = (dates.log ?? []).filter(({ index }) => index !== line.index);
  return { ...dates, log: [...others, line].sort((a, b) => a.index - b.index) };
}

/** More dates than this that are no days, and nobody can say anything. */
const MOST_HOLES = 2;

/**
 * All that the dates may be, each that is no day on every day that may make a difference: around the days
 * that the others name, and before and after all of them. None where too many are no days.
 */
export function possibleDates(written: WrittenDates, asOf: Day): Dates[] {
  const { plan, log, holes } = written;
  if (holes.length > MOST_HOLES) return [];
  const named = [plan.from, plan.to, asOf, ...(log ?? []).map(({ day }) => day)].filter(isBounded);
  const around = named.flatMap((day) => [-2, -1, 0, 1, 2].map((step) => addDays(day, step)));
  const days = [...new Set([EVER_BEFORE, ...around, EVER_AFTER])];
  return holes.reduce<Dates[]>(
    (all, { fill, isAnnouncement }) =>
      all.flatMap((dates) =>
        (isAnnouncement ? [asOf, addDays(asOf, 1)] : days).map((day) => fill(dates, day)),
      ),
    [written],
  );
}
