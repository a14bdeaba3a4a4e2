import { type Day, parseIsoDay } from './day.ts';
import { dayOfEpochSeconds } from './zone.ts';

/** A day and a time of day, with or without how far from UTC. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[Tt]|[ \t]+)\d\d?:\d\d(?::\d\d(?:\.\d+)?)?[ \t]*([Zz]|[+-]\d\d(?::?\d\d)?)?$/;

/**
 * Takes a text and the name of an IANA time zone; gives the day it says: a day as ISO writes it, or the day
 * in that zone of a point in time. Without an offset from UTC a point in time is the zone's own. Undefined
 * for all else.
 */
export function dayOfText(text: string, timeZone: string): Day | undefined {
  const day = parseIsoDay(text);
  if (day !== undefined) return day;
  const [, date = '', offset] = MOMENT.exec(text) ?? [];
  if (parseIsoDay(date) === undefined || offset === undefined) return parseIsoDay(date);
  const milliseconds = Date.parse(isoMoment(text));
  return Number.isNaN(milliseconds) ? undefined : dayOfEpochSeconds(milliseconds / 1000, timeZone);
}

/** The same point in time as the standard writes it: YAML lets blanks, short hours and short offsets stand. */
function isoMoment(text: string): string {
  return text
    .replace(/[ \t]*([Zz]|[+-]\d\d(?::?\d\d)?)$/, '$1')
    .replace(/^(\S{10})(?:[Tt]|[ \t]+)(\d):/, '$1T0$2:')
    .replace(/^(\S{10})(?:[Tt]|[ \t]+)/, '$1T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
    .replace(/([+-]\d\d)$/, '$1:00')
    .toUpperCase();
}
