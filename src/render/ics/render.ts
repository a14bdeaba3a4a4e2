import ical, { ICalCalendarMethod } from 'ical-generator';
import { aboutWords } from '../../reports/due/about.ts';
import type { DueItem } from '../../reports/due/due-item.ts';
import type { FieldTitles } from '../../reports/posts/field-title.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import { type Day, utcDate } from '../../time/day.ts';
import { forCalendarName, forCalendarText, forCalendarUid } from '../escape/calendar.ts';

/** Days to put in a calendar. */
export interface Calendar {
  readonly title: string;
  readonly asOf: Day;
  readonly language: Language;
  readonly items: readonly DueItem[];
  readonly fieldTitle: FieldTitles;
}

/**
 * Days of the worklist as an iCalendar file (RFC 5545): all-day events whose UIDs are the same every
 * time, so that a calendar that reads the file again moves what has moved and adds nothing twice.
 * Items without a day are left out, but for files that decide a promise: they stand on the as-of day.
 */
export function renderCalendar({ items, title, asOf, language, fieldTitle }: Calendar): string {
  const calendar = ical({
    name: forCalendarName(title),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'baerum-innov', product: 'due', language: language.toUpperCase() },
  });
  const naming = { language, fieldTitle };
  const uidOf = uids();
  for (const item of items) {
    const day = item.day ?? (mayHideBreach(item) ? asOf : null);
    if (day === null) continue;
    // Without a time zone the library reads days in UTC, whatever zone the machine is in.
    calendar.createEvent({
      id: uidOf(item),
      start: utcDate(day),
      allDay: true,
      stamp: utcDate(asOf),
      summary: forCalendarText(`${item.id}: ${what(item, day, language)}`),
      description: forCalendarText(
        [item.title, ...item.about.map((each) => aboutWords(each, item, naming))].join('\n'),
      ),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A file that cannot be read, and decides a promise. */
function mayHideBreach({ kind, about }: DueItem): boolean {
  return kind === 'repair' && about.length > 0;
}

const SINCE: ReadonlySet<DueItem['kind']> = new Set(['untouched', 'broken', 'not-met', 'over']);

/** What a line asks for; «urørt siden» and «brutt siden» say since when. */
function what({ kind }: DueItem, day: Day, language: Language): string {
  const words = wordsIn(language).due.kinds[kind];
  return SINCE.has(kind) ? `${words} ${writtenDay(day)}` : words;
}

/** Names events by what they are about; a second of the same kind for the same post gets a number. */
function uids(): (item: DueItem) => string {
  const given = new Map<string, number>();
  return ({ kind, type, id }) => {
    const name = [kind, type, id].map(forCalendarUid).join('-');
    const before = given.get(name) ?? 0;
    given.set(name, before + 1);
    return `${before === 0 ? name : `${name}-${before + 1}`}@baerum-innov`;
  };
}
