import type { Language } from '../../text/language.ts';
import { monthName } from '../../text/people.ts';
import type { Day, DayFault } from '../../time/day.ts';
import { readWrittenDay } from '../../time/written-day.ts';
import { wrongUse } from '../io/outcome.ts';

/** Takes a day as people write it on the command line, `31.08.2026` or `2026-08-31`; refuses others by the option's name. */
export function dayOption(option: string, text: string, language: Language): Day {
  const day = readWrittenDay(text);
  if (typeof day === 'number') return day;
  throw wrongUse(`${option}: ${faultWords(text, day, language)}`);
}

function faultWords(text: string, fault: DayFault, language: Language): string {
  switch (fault.kind) {
    case 'form':
      return language === 'nb'
        ? `«${text}» er ikke en dag. Skriv den slik: 31.08.2026 eller 2026-08-31`
        : `“${text}” is not a day. Write it like this: 31.08.2026 or 2026-08-31`;
    case 'year':
      return language === 'nb'
        ? `året ${fault.year} er utenfor 1900–2100.`
        : `the year ${fault.year} is outside 1900–2100.`;
    case 'month':
      return language === 'nb'
        ? `måned ${fault.month} finnes ikke. Månedene går fra 1 til 12.`
        : `there is no month ${fault.month}. Months go from 1 to 12.`;
    case 'day':
      return noSuchDay(fault, language);
  }
}

function noSuchDay(
  { year, month, day, daysInMonth }: DayFault & { kind: 'day' },
  language: Language,
): string {
  const name = monthName(month, language);
  const last = `${daysInMonth}.${String(month).padStart(2, '0')}.${year}`;
  if (language === 'en') {
    return `there is no ${day} ${name}. ${name} ${year} has ${daysInMonth} days. Did you mean ${last}?`;
  }
  const capital = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  return `${day}. ${name} finnes ikke. ${capital} har ${daysInMonth} dager. Mente du ${last}?`;
}
