import { type Day, earliest, isBounded, isoDay, latest } from './day.ts';

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_HOUR = 3_600;
/** Clocks are moved at whole minutes. */
const MINUTE = 60;
/** No place on Earth has had a clock further from UTC than this since 1900. */
const FARTHEST_FROM_UTC = 16 * SECONDS_PER_HOUR;
const FIRST_DAY = isoDay('1900-01-01');
const LAST_DAY = isoDay('2100-12-31');

/**
 * Takes whole seconds since 1970-01-01T00:00Z and the name of an IANA time zone; gives the calendar day
 * there. Instants outside 1900–2100 give the first or the last day of those years. Throws a RangeError
 * for an unknown zone.
 */
export function dayOfEpochSeconds(seconds: number, timeZone: string): Day {
  const soon = dayByHour(seconds, timeZone);
  if (soon !== null) return soon;
  const local = Math.floor(localSecondsIn(timeZone)(bounded(seconds)) / SECONDS_PER_DAY);
  return latest(FIRST_DAY, earliest(LAST_DAY, local as Day)); // whole days since 1970, now inside 1900–2100
}

/** How far ahead of UTC clocks have been since 1970, in hours, where it takes Node long to load a zone that most registers are in. */
const HOURS_AHEAD: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['Europe/Oslo', [1, 2]],
]);

/** The day where the hour in UTC alone tells it, whatever the clock there is set to; null where it does not. */
function dayByHour(seconds: number, timeZone: string): Day | null {
  const ahead = HOURS_AHEAD.get(timeZone);
  if (ahead === undefined || seconds < 0 || seconds >= LAST_DAY * SECONDS_PER_DAY) return null;
  const [least, most] = ahead.map((hours) =>
    Math.floor((Math.floor(seconds) + hours * SECONDS_PER_HOUR) / SECONDS_PER_DAY),
  );
  return least === most ? (least as Day) : null; // whole days since 1970, inside 1900–2100
}

/**
 * Takes whole seconds since 1970-01-01T00:00Z and the name of an IANA time zone; gives a later second until which,
 * not included, the day there is the same. Where a zone takes long to load that may be some hours before the day
 * ends. Throws a RangeError for an unknown zone.
 */
export function sameDayUntil(seconds: number, timeZone: string): number {
  const ahead = HOURS_AHEAD.get(timeZone);
  if (ahead !== undefined && dayByHour(seconds, timeZone) !== null) {
    const [, most] = ahead;
    return dayAfter(seconds + most * SECONDS_PER_HOUR) - most * SECONDS_PER_HOUR;
  }
  const day = dayOfEpochSeconds(seconds, timeZone);
  let until = (Math.floor(seconds / MINUTE) + 1) * MINUTE;
  // Outside 1900–2100 the day is the same for ever.
  const latestAsked = seconds + 2 * SECONDS_PER_DAY;
  while (until < latestAsked && dayOfEpochSeconds(until, timeZone) === day) until += MINUTE;
  return until;
}

/** The first second of the day after, in UTC. */
function dayAfter(seconds: number): number {
  return (Math.floor(seconds / SECONDS_PER_DAY) + 1) * SECONDS_PER_DAY;
}

/**
 * Takes a day and the name of an IANA time zone; gives the last whole second, since 1970-01-01T00:00Z, at
 * which the calendar there shows that day or an earlier one. So a day the zone skipped (Apia, 2011-12-30)
 * ends when the day before it does, and a clock put back across midnight ends the day the second time.
 * Throws a RangeError for an unknown zone or an open end.
 */
export function endOfDayEpochSeconds(day: Day, timeZone: string): number {
  if (!isBounded(day)) throw new RangeError('an open end');
  const localSeconds = localSecondsIn(timeZone);
  const offset = (seconds: number): number => localSeconds(seconds) - seconds;
  const midnight = (day + 1) * SECONDS_PER_DAY;
  const earliestEnd = midnight - FARTHEST_FROM_UTC;
  for (let to = midnight + FARTHEST_FROM_UTC; to > earliestEnd; to -= SECONDS_PER_HOUR) {
    const from = to - SECONDS_PER_HOUR;
    const change = firstSecondOfLastOffset(offset, from, to);
    for (const [start, end] of [
      [change, to],
      [from, change],
    ] as const) {
      const last = Math.min(end, midnight - offset(start)) - 1;
      if (last >= start) return last;
    }
  }
  return earliestEnd;
}

/** From when, between two instants with at most one change of the clock between them, the later one's offset holds. */
function firstSecondOfLastOffset(
  offset: (seconds: number) => number,
  from: number,
  to: number,
): number {
  const wanted = offset(to - 1);
  if (offset(from) === wanted) return from;
  let before = from;
  let after = to - 1;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offset(middle) === wanted) after = middle;
    else before = middle;
  }
  return after;
}

/** What the clock on the wall shows in a zone, as the seconds since 1970 at which a clock in UTC shows the same. */
function localSecondsIn(timeZone: string): (seconds: number) => number {
  const format = clocks.get(timeZone) ?? clockIn(timeZone);
  clocks.set(timeZone, format);
  return (seconds) => {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(seconds * 1000)) shown[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  };
}

/** A clock costs more to make than to ask, and a history asks one of each commit. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}

function bounded(seconds: number): number {
  const first = FIRST_DAY * SECONDS_PER_DAY;
  const last = (LAST_DAY + 1) * SECONDS_PER_DAY;
  return Math.min(Math.max(Math.floor(seconds), first), last);
}
