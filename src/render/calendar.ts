import ical, { ICalCalendarMethod } from 'ical-generator';
import type { DueItem } from '../reports/due.ts';
import type { Language } from '../text/language.ts';
import { type Day, localDate, utcDate } from '../time/day.ts';
import { DUE_WORDS } from './words/due.ts';

/**
 * Days of the worklist as an iCalendar file (RFC 5545): all-day events whose UIDs are the same every
 * time, so that a calendar that reads the file again moves what has moved and adds nothing twice.
 */
export function calendarOf(
  items: readonly DueItem[],
  title: string,
  asOf: Day,
  language: Language,
): string {
  const calendar = ical({
    name: title,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'baerum-innov', product: 'due', language: language.toUpperCase() },
  });
  for (const item of items) {
    if (item.day === null) continue;
    calendar.createEvent({
      id: `${item.kind}-${item.type}-${item.id}@baerum-innov`,
      start: localDate(item.day),
      allDay: true,
      stamp: utcDate(asOf),
      summary: `${item.id}: ${DUE_WORDS[item.kind][language]}`,
      description: [item.title, ...item.about].join('\n'),
    });
  }
  return `${calendar.toString()}\r\n`;
}
