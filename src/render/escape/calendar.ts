import { showHidden } from '../../text/formatting/hidden.ts';

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text for a property that ical-generator escapes itself: what an iCalendar file may not hold is shown, line ends stay. */
export function forCalendarText(text: string): string {
  return showHidden(text.replace(/\r\n?/g, '\n'), '\n');
}

/** Text for a property that ical-generator writes as it is (the name of a calendar): one line, escaped as RFC 5545 asks. */
export function forCalendarName(text: string): string {
  return showHidden(text.replace(/\s+/g, ' ')).replace(/[\\;,]/g, '\\$&');
}

/** A part of a UID, which is also written as it is: the same text gives the same part, of plain signs alone. */
export function forCalendarUid(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD'));
}
