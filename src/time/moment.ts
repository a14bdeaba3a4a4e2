import { type Day, parseIsoDay } from './day.ts';
import { dayOfEpochSeconds } from './zone.ts';

/** A day, a time of day from its minutes on, and how far from UTC where that is said. YAML lets blanks, short hours and short offsets stand. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)(?:[Tt]|[ \t]+)(\d\d?)(:\d\d(?::\d\d(?:\.\d+)?)?)[ \t]*(?:([Zz])|([+-]\d\d)(?::?(\d\d))?)?$/;

/**
 * Takes a text and the name of an IANA time zone; gives the day it says: a day as ISO writes it, or the day
 * in that zone of a point in time. Without an offset from UTC a point in time is the zone's own. Undefined
 * for all else.
 */
export function dayOfText(text: string, timeZone: string): Day | undefined {
  const [, date = text, hour = '', time, utc, hours, minutes = '00'] = MOMENT.exec(text) ?? [];
  const day = parseIsoDay(date);
  if (day === undefined || (utc ?? hours) === undefined) return day;
  const offset = hours === undefined ? 'Z' : `${hours}:${minutes}`;
  const milliseconds = Date.parse(`${date}T${hour.padStart(2, '0')}${time}${offset}`);
  return Number.isNaN(milliseconds) ? undefined : dayOfEpochSeconds(milliseconds / 1000, timeZone);
}
