import { quoted } from '../../text/formatting/quote.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';
import { alternatives } from './schema-words.ts';

/** Findings about what dates and log together say of a life. */
export interface LifeArguments {
  'life/overrun': {
    readonly plannedEnd: Day;
    /** Status values that say it goes on, and that it has ended. */
    readonly goingOn: readonly string[];
    readonly ended: readonly string[];
  };
  'life/late-start': {
    readonly plannedStart: Day | null;
    readonly goingOn: readonly string[];
    readonly ended: readonly string[];
  };
  'life/unreadable-day': Record<never, never>;
  'log/transition': {
    readonly from: string;
    readonly to: string;
    readonly on: Day;
  };
}

export const lifeCatalogue: Catalogue<LifeArguments> = {
  'life/overrun': {
    severity: 'warning',
    nb: {
      title: 'Planlagt slutt er passert, og slutten er ikke logget',
      message: ({ plannedEnd }) =>
        `planlagt slutt ${writtenDay(plannedEnd)} er passert, og ingen har logget hva som skjedde`,
      help: ({ goingOn, ended }) =>
        `Skriv en ny linje i statusloggen med dagen det gjelder: ${alternatives(goingOn, 'nb')} hvis det fortsatt er i gang, ${alternatives(ended, 'nb')} hvis det er slutt. Er planen flyttet, rett også planlagt slutt.`,
      explanation:
        'Planen sier hva som skal skje, loggen hva som har skjedd. Når planlagt slutt er passert og siste linje i loggen sier at det er i gang, vet ingen om det fortsatt er det. Dagene etter regnes som ukjente: posten teller verken som sikkert i gang eller som sikkert avsluttet, og et løfte som hviler på den kan ikke sies å være oppfylt.',
    },
    en: {
      title: 'The planned end has passed and the end is not logged',
      message: ({ plannedEnd }) =>
        `the planned end ${writtenDay(plannedEnd)} has passed, and nobody has logged what happened`,
      help: ({ goingOn, ended }) =>
        `Write a new line in the status log with the day it is about: ${alternatives(goingOn, 'en')} if it goes on, ${alternatives(ended, 'en')} if it has ended. If the plan has moved, correct the planned end as well.`,
      explanation:
        'The plan says what is meant to happen, the log what did. When the planned end has passed and the last line of the log says that it runs, nobody knows whether it still does. The days after count as unknown: the post is neither surely running nor surely ended, and a promise that rests on it cannot be said to be kept.',
    },
    example: {
      wrong: 'slutt: 2026-06-30\nstatuslogg:\n  - dato: 2026-01-01\n    status: pågår',
      right:
        'slutt: 2026-06-30\nstatuslogg:\n  - dato: 2026-01-01\n    status: pågår\n  - dato: 2026-06-30\n    status: fullført',
    },
  },
  'life/late-start': {
    severity: 'warning',
    nb: {
      title: 'Planlagt start er passert, og starten er ikke logget',
      message: ({ plannedStart }) =>
        plannedStart === null
          ? 'ingen har logget om det er startet, og posten har ingen planlagt start'
          : `planlagt start ${writtenDay(plannedStart)} er passert, og ingen har logget at det startet`,
      help: ({ goingOn, ended }) =>
        `Skriv en linje i statusloggen med dagen det startet (${alternatives(goingOn, 'nb')}), eller at det ikke blir noe av (${alternatives(ended, 'nb')}). Er starten utsatt, rett planlagt start.`,
      explanation:
        'Når planlagt start er passert uten at noen har logget en start, vet ingen om det er i gang. Dagene fra planlagt start til planlagt slutt regnes som ukjente til en senere linje i loggen sier når det startet. Funnet står også etter at planen er over, for dagene er fortsatt ukjente.',
    },
    en: {
      title: 'The planned start has passed and the start is not logged',
      message: ({ plannedStart }) =>
        plannedStart === null
          ? 'nobody has logged whether it has started, and the post has no planned start'
          : `the planned start ${writtenDay(plannedStart)} has passed, and nobody has logged that it started`,
      help: ({ goingOn, ended }) =>
        `Write a line in the status log with the day it started (${alternatives(goingOn, 'en')}), or that nothing will come of it (${alternatives(ended, 'en')}). If the start is postponed, correct the planned start.`,
      explanation:
        'When the planned start has passed and nobody has logged a start, nobody knows whether it runs. The days from the planned start to the planned end count as unknown until a later line of the log says when it began. The finding stays after the plan is over, since those days are still unknown.',
    },
    example: {
      wrong:
        'start: 2026-01-01\nslutt: 2026-12-31\nstatuslogg:\n  - dato: 2025-12-01\n    status: planlagt',
      right:
        'start: 2026-01-01\nslutt: 2026-12-31\nstatuslogg:\n  - dato: 2025-12-01\n    status: planlagt\n  - dato: 2026-01-15\n    status: pågår',
    },
  },
  'life/unreadable-day': {
    severity: 'error',
    nb: {
      title: 'En dato som ikke er en dag',
      message: () => 'dette er ikke en dag, så ingen vet når det gjaldt',
      help: () => 'Skriv dagen, slik: 2026-08-31. Er den ikke kjent, ta feltet bort.',
      explanation:
        'Datoen avgjør om posten er i gang. Den er ført, men er ikke en dag, og da regnes livsløpet som ukjent alle dager den avgjør. Et felt som mangler, er noe annet: det betyr at enden er åpen. Skjemaet bør ha format dato på feltet, så feilen sees når posten leses.',
    },
    en: {
      title: 'A date that is no day',
      message: () => 'this is no day, so nobody knows when it was',
      help: () => 'Write the day, like this: 2026-08-31. If it is not known, leave the field out.',
      explanation:
        'The date decides whether the post runs. It is there but is no day, so the life is not known on every day that it decides. A field that is missing is another matter: it means that the end is open. The schema should have the format dato on the field, so that the fault is seen when the post is read.',
    },
    example: { wrong: 'slutt: vår 2024', right: 'slutt: 2024-05-31' },
  },
  'log/transition': {
    severity: 'warning',
    nb: {
      title: 'Uventet overgang i statusloggen',
      message: ({ from, to, on }) =>
        `${quoted(from)} kan ikke bli ${quoted(to)} (${writtenDay(on)})`,
      help: () =>
        'Se om en linje mangler, står med feil dag eller har feil status. Det som er planlagt kan starte eller falle bort, det som er i gang kan ta pause eller avsluttes, og det som er avsluttet er avsluttet.',
      explanation:
        'En status følger en annen slik: planlagt → i gang eller avsluttet, i gang ↔ pause, i gang eller pause → avsluttet. Samme slags status to ganger er et stempel på at det fortsatt er slik. Andre overganger er nesten alltid en linje som mangler eller er feilskrevet. Loggen regnes likevel slik den står.',
    },
    en: {
      title: 'Unexpected transition in the status log',
      message: ({ from, to, on }) =>
        `${quoted(from)} cannot become ${quoted(to)} (${writtenDay(on)})`,
      help: () =>
        'See whether a line is missing, has the wrong day or the wrong status. What is planned may start or fall away, what runs may pause or end, and what has ended has ended.',
      explanation:
        'One status follows another like this: planned → running or ended, running ↔ paused, running or paused → ended. The same kind of status twice is a stamp that it is still so. Other transitions are nearly always a line that is missing or wrong. The log is still read as it stands.',
    },
    example: {
      wrong: '  - dato: 2026-01-01\n    status: fullført\n  - dato: 2026-03-01\n    status: pågår',
      right: '  - dato: 2026-01-01\n    status: pågår\n  - dato: 2026-03-01\n    status: fullført',
    },
  },
};
