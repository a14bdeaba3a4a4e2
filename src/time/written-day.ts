import { type Day, type DayFault, dayFromParts, readIsoDay } from './day.ts';

const WRITTEN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Takes a day as people write it, `31.08.2026`, or in ISO form, `2026-08-31`; gives the day, or why it is none. */
export function readWrittenDay(text: string): Day | DayFault {
  const written = WRITTEN.exec(text);
  if (written === null) return readIsoDay(text);
  return dayFromParts(Number(written[3]), Number(written[2]), Number(written[1]));
}
