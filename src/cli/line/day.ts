import { wordsIn } from '../../text/catalogue.ts';
import { monthName } from '../../text/formatting/written.ts';
import type { Language } from '../../text/language.ts';
import type { Day, DayFault } from '../../time/day.ts';
import { readWrittenDay } from '../../time/written-day.ts';
import { wrongUse } from '../io/outcome.ts';

/** Takes a day as people write it on the command line, `31.08.2026` or `2026-08-31`; refuses others by the option's name. */
export function readDay(text: string, option: string, language: Language): Day {
  const day = readWrittenDay(text);
  if (typeof day === 'number') return day;
  throw wrongUse(`${option}: ${faultWords(text, day, language)}`);
}

function faultWords(text: string, fault: DayFault, language: Language): string {
  const words = wordsIn(language).usage;
  switch (fault.kind) {
    case 'form':
      return words.notADay(text);
    case 'year':
      return words.noSuchYear(fault.year);
    case 'month':
      return words.noSuchMonth(fault.month);
    case 'day': {
      const { year, month, day, daysInMonth: days } = fault;
      const last = `${days}.${String(month).padStart(2, '0')}.${year}`;
      return words.noSuchDay(day, { name: monthName(month, language), year, days, last });
    }
  }
}
