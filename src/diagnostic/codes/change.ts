import { either, listed, writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';

/** Findings about a change: what it does to that which stood before it. */
export interface ChangeArguments {
  'log/rewritten': {
    /** The last day already reported, and the first one that gets another answer. */
    readonly until: Day;
    readonly from: Day;
    /** The krav whose answers change with it. */
    readonly krav: readonly string[];
  };
  /** Statuses that end a life, to be logged instead; none where the type has no log. */
  'register/removed': { readonly id: string; readonly endings: readonly string[] };
  /** What another version of the tool answered, and what is answered now; null where it says nothing. */
  'register/answered-otherwise': {
    readonly about: string;
    readonly what: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly version: string;
  };
}

export const changeCatalogue: Catalogue<ChangeArguments> = {
  'log/rewritten': {
    severity: 'warning',
    nb: {
      title: 'Endrer noe som alt er rapportert',
      message: ({ until, from, krav }) =>
        `dette endrer noe som alt er rapportert: svaret for ${writtenDay(from)} blir et annet (rapportert til og med ${writtenDay(until)})${krav.length === 0 ? '' : `; det gjelder også ${listed(krav, 'nb')}`}`,
      help: () =>
        'Er det en retting, er den riktig å gjøre: si fra til dem som har fått rapporten. Er det noe nytt som har skjedd, skriv en ny linje nederst i loggen i stedet for å endre en gammel.',
      explanation:
        'register.yaml sier hvor langt det er rapportert (rapportert_til). En endring som gir et annet svar for dager fram til da, gjør at den utsendte rapporten ikke lenger stemmer med registeret. Det kan være helt riktig, men det må sies. Svarene sammenlignes slik de var per den siste rapporterte dagen, før og etter endringen.',
    },
    en: {
      title: 'Changes something already reported',
      message: ({ until, from, krav }) =>
        `this changes something already reported: the answer for ${writtenDay(from)} becomes another (reported up to and including ${writtenDay(until)})${krav.length === 0 ? '' : `; ${listed(krav, 'en')} too`}`,
      help: () =>
        'If it is a correction, it is right to make it: tell those who have the report. If something new has happened, write a new line at the end of the log instead of changing an old one.',
      explanation:
        'register.yaml says how far has been reported (rapportert_til). A change that gives another answer for days up to then makes the report that was sent disagree with the register. That may be quite right, but it must be said. The answers are compared as they were on the last reported day, before and after the change.',
    },
    example: {
      wrong: '  - dato: 2026-03-01\n    status: fullført   # sto som pågår da det ble rapportert',
      right: '  - dato: 2026-03-01\n    status: pågår\n  - dato: 2026-11-20\n    status: fullført',
    },
  },
  'register/removed': {
    severity: 'warning',
    nb: {
      title: 'En post som var i gang er slettet',
      message: ({ id }) =>
        `${id} var i gang, og er slettet: det som er skjedd, forsvinner også bakover`,
      help: ({ endings }) =>
        endings.length === 0
          ? 'Er det fortsatt i gang, legg fila tilbake som den var. Er det slutt, legg den tilbake og skriv dagen den slutter.'
          : `Er det fortsatt i gang, legg fila tilbake som den var. Er det slutt, legg den tilbake og skriv ${either(endings, 'nb')} i loggen.`,
      explanation:
        'En slettet post teller ikke på noen dag, heller ikke de dagene den var i gang. Da får løftene andre svar bakover, og ingen kan se hvorfor. Noe som er slutt, avsluttes i loggen. Er posten aldri ment å stå i registeret, kan den slettes; da er dette bare sagt.',
    },
    en: {
      title: 'A post that was running is deleted',
      message: ({ id }) => `${id} was running, and is deleted: what has happened goes too`,
      help: ({ endings }) =>
        endings.length === 0
          ? 'If it is still running, put the file back as it was. If it has ended, put it back and write the day it ends.'
          : `If it is still running, put the file back as it was. If it has ended, put it back and write ${either(endings, 'en')} in its log.`,
      explanation:
        'A deleted post counts on no day, not on those either on which it was running. The promises then get other answers for days gone by, and nobody can see why. What has ended is closed in the log. A post that should never have been in the register may be deleted; then this is only said.',
    },
    example: {
      wrong: '# fila er slettet',
      right: '  - dato: 2026-11-20\n    status: stanset',
    },
  },
  'register/answered-otherwise': {
    severity: 'error',
    nb: {
      title: 'Verktøyet svarer annerledes enn en tidligere versjon',
      message: ({ about, what, before, after, version }) =>
        `${about}: ${what} er ${after ?? 'ikke der'} (${before ?? 'ikke der'} etter ${version}); registeret er det samme, det er verktøyet som svarer annerledes`,
      help: () =>
        'Les i endringsloggen til verktøyet hvorfor, og avgjør om det nye svaret er riktig før den nye versjonen tas i bruk.',
      explanation:
        'Med check --earlier sammenlignes svarene nå med dem en tidligere versjon ga av det samme innholdet på den samme dagen. Er noe annerledes, er det ikke data eller krav som er årsaken. Bare svar sammenlignes, ikke ordene de er sagt med.',
    },
    en: {
      title: 'The tool answers otherwise than an earlier version',
      message: ({ about, what, before, after, version }) =>
        `${about}: ${what} is ${after ?? 'not there'} (${before ?? 'not there'} by ${version}); the register is the same, it is the tool that answers otherwise`,
      help: () =>
        'Read in the change log of the tool why, and decide whether the new answer is right before the new version is taken into use.',
      explanation:
        'With check --earlier the answers now are compared with those that an earlier version gave of the same content on the same day. If something is otherwise, neither data nor krav is the cause. Only answers are compared, not the words they are said with.',
    },
    example: {
      wrong: 'baerum-innov check --earlier svar-fra-forrige-versjon.json   # K-09a: verdict',
      right: 'baerum-innov check --earlier svar-fra-forrige-versjon.json   # ingen funn',
    },
  },
};
