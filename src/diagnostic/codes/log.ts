import { plural } from '../../text/formatting/plural.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';

/** Findings about the dates of a status log as it is written, whatever the day asked about. */
export interface LogArguments {
  'log/ahead': { readonly on: Day; readonly daysAhead: number };
  'log/order': { readonly on: Day; readonly before: Day };
  'log/announced': { readonly on: Day; readonly announced: Day };
}

export const logCatalogue: Catalogue<LogArguments> = {
  'log/ahead': {
    severity: 'warning',
    nb: {
      title: 'En linje i loggen er datert fram i tid',
      message: ({ on, daysAhead }) =>
        `linja er datert ${writtenDay(on)}, ${plural(daysAhead, 'dag', 'dager')} fram, og er ikke meldt: den teller ikke`,
      help: () =>
        'Er årstallet riktig? Er det meldt på forhånd, skriv dagen det ble meldt i «meldt».',
      explanation:
        'Loggen sier hva som har skjedd. En linje som er datert fram i tid, finnes ikke for noen svar før dagen kommer, om den ikke har «meldt». Et galt årstall gir slik ei linje uten at noe annet viser det. Det er dagen det spørres om som avgjør, ikke klokka: spørres det om en dag som har vært, sies det om hver linje som kom senere.',
    },
    en: {
      title: 'A line of the log is dated ahead',
      message: ({ on, daysAhead }) =>
        `the line is dated ${writtenDay(on)}, ${daysAhead === 1 ? '1 day' : `${daysAhead} days`} ahead, and is not announced: it does not count`,
      help: () => 'Is the year right? If it was announced, write the day of that in “meldt”.',
      explanation:
        'The log says what has happened. A line that is dated ahead does not exist for any answer before the day comes, unless it has “meldt”. A wrong year gives such a line, and nothing else shows it. The day asked about decides, not the clock: of a day that has been it is said of each line that came later.',
    },
    example: { wrong: 'dato: 2027-10-05', right: 'dato: 2026-10-05' },
  },
  'log/order': {
    severity: 'error',
    nb: {
      title: 'Linjene i statusloggen står ikke i rekkefølge',
      message: ({ on, before }) =>
        `linja for ${writtenDay(on)} står etter den for ${writtenDay(before)}`,
      help: () => 'Flytt linja dit dagen hører hjemme, eller rett dagen.',
      explanation:
        'Statusloggen leses ovenfra og ned, eldste linje først. En linje i utakt er som oftest en dag som er skrevet feil, og slikt gir feil svar om hva som gjaldt når. Flere linjer på samme dag er lov; da gjelder den siste.',
    },
    en: {
      title: 'The lines of the status log are not in order',
      message: ({ on, before }) =>
        `the line for ${writtenDay(on)} stands after the one for ${writtenDay(before)}`,
      help: () => 'Move the line to where its day belongs, or correct the day.',
      explanation:
        'The status log is read from the top down, the oldest line first. A line out of step is mostly a day written wrong, and that gives wrong answers about what was true when. Several lines on one day are allowed; the last one holds.',
    },
    example: {
      wrong: '  - dato: 2026-05-04\n    status: pågår\n  - dato: 2026-03-01\n    status: planlagt',
      right: '  - dato: 2026-03-01\n    status: planlagt\n  - dato: 2026-05-04\n    status: pågår',
    },
  },
  'log/announced': {
    severity: 'warning',
    nb: {
      title: 'Meldt etter at det skjedde',
      message: ({ on, announced }) =>
        `meldt ${writtenDay(announced)}, etter dagen det gjelder (${writtenDay(on)})`,
      help: () =>
        'Ta bort meldt, eller rett en av dagene. meldt er bare for det som er kjent på forhånd.',
      explanation:
        'meldt er dagen noe ble kjent før det skjer: en permisjon eller en slutt som er varslet. Linja teller fra den dagen. Er meldt senere enn dato, gjør den verken fra eller til, og en av dagene er nok skrevet feil.',
    },
    en: {
      title: 'Announced after it happened',
      message: ({ on, announced }) =>
        `announced ${writtenDay(announced)}, after the day it is about (${writtenDay(on)})`,
      help: () =>
        'Take meldt away, or correct one of the days. meldt is only for what is known ahead.',
      explanation:
        'meldt is the day something became known before it happens: a leave or an end announced ahead. The line counts from that day. When meldt is later than dato it makes no difference, and one of the days is probably wrong.',
    },
    example: {
      wrong: '  - dato: 2026-05-01\n    status: pause\n    meldt: 2026-05-20',
      right: '  - dato: 2026-05-01\n    status: pause\n    meldt: 2026-03-01',
    },
  },
};
