import { plural } from '../../text/formatting/plural.ts';
import { quoted } from '../../text/formatting/quote.ts';
import { monthName } from '../../text/formatting/written.ts';
import type { DayFault } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';
import { type FieldName, sentence } from './schema-words.ts';

/** Findings of dates that are not days of the calendar. */
export interface SchemaDateArguments {
  'schema/dato': {
    readonly field: FieldName;
    readonly value: string;
    readonly fault: DayFault;
    readonly suggestion: string | null;
  };
}

export const schemaDateCatalogue: Catalogue<SchemaDateArguments> = {
  'schema/dato': {
    severity: 'error',
    nb: {
      title: 'Ikke en dag i kalenderen',
      message: ({ value, fault, suggestion }) => {
        if (fault.kind === 'day')
          return `${fault.day}. ${monthName(fault.month, 'nb')} finnes ikke. ${sentence(monthName(fault.month, 'nb'))} ${fault.year} har ${plural(fault.daysInMonth, 'dag', 'dager')}.`;
        if (fault.kind === 'month') return `måned nummer ${fault.month} finnes ikke`;
        if (fault.kind === 'year') return `året ${fault.year} ligger utenfor 1900–2100`;
        return suggestion === null
          ? `${quoted(value)} er ikke en dato`
          : 'datoer i registeret skrives år-måned-dag';
      },
      help: ({ field, fault, suggestion }) => {
        if (suggestion === null) return 'Skriv år-måned-dag, slik: 2026-08-31';
        return fault.kind === 'form'
          ? `Skriv: ${assignment(field, suggestion)}`
          : `Skriv en dag som finnes, slik: ${suggestion}`;
      },
      explanation:
        'Datoer i filene skrives 2026-08-31: fire siffer for året, to for måneden, to for dagen. Dagen må finnes, og året må ligge i 1900–2100. Verktøyet retter ikke selv, for 03.04.2026 kan være ment på to måter. På kommandolinja kan datoer også skrives 31.08.2026.',
    },
    en: {
      title: 'Not a day of the calendar',
      message: ({ value, fault, suggestion }) => {
        if (fault.kind === 'day')
          return `${fault.day} ${monthName(fault.month, 'en')} does not exist. ${monthName(fault.month, 'en')} ${fault.year} has ${plural(fault.daysInMonth, 'day', 'days')}.`;
        if (fault.kind === 'month') return `month number ${fault.month} does not exist`;
        if (fault.kind === 'year') return `the year ${fault.year} lies outside 1900–2100`;
        return suggestion === null
          ? `${quoted(value)} is not a date`
          : 'dates in the register are written year-month-day';
      },
      help: ({ field, fault, suggestion }) => {
        if (suggestion === null) return 'Write year-month-day, like this: 2026-08-31';
        return fault.kind === 'form'
          ? `Write: ${assignment(field, suggestion)}`
          : `Write a day that exists, like this: ${suggestion}`;
      },
      explanation:
        'Dates in the files are written 2026-08-31: four digits for the year, two for the month, two for the day. The day must exist and the year lie in 1900–2100. The tool does not correct it by itself, since 03.04.2026 may mean two things. On the command line days may also be written 31.08.2026.',
    },
    example: { wrong: 'slutt: 31.12.2027', right: 'slutt: 2027-12-31' },
  },
};

function assignment({ name, element }: FieldName, value: string): string {
  return name === '' || element !== null ? value : `${name}: ${value}`;
}
