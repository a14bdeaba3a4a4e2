import { listed, writtenDay } from '../../text/formatting/written.ts';
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
  'krav/rules-changed': {
    readonly paths: readonly string[];
    /** Whether the rules from before the change were used, or the changed ones. */
    readonly judgedBy: 'base' | 'head';
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
  'krav/rules-changed': {
    severity: 'note',
    nb: {
      title: 'Endringen rører reglene den selv blir vurdert etter',
      message: ({ paths, judgedBy }) =>
        `reglene er endret i ${listed(paths, 'nb')}; vurdert etter ${judgedBy === 'base' ? 'reglene fra før endringen' : 'de endrede reglene'}`,
      help: ({ judgedBy }) =>
        judgedBy === 'base'
          ? 'La noen som kan bestemme over reglene se på dem. De nye gjelder først når de er flettet inn.'
          : 'La noen som kan bestemme over reglene se på dem. Bruk --rules-from base for å vurdere etter reglene fra før endringen.',
      explanation:
        'Krav, skjemaer og register.yaml er reglene som alt annet vurderes etter. En endring som løsner på dem, kan få et brutt løfte til å se holdt ut. Derfor nevnes det alltid, og med --rules-from base brukes reglene slik de var før endringen.',
    },
    en: {
      title: 'The change touches the rules it is itself judged by',
      message: ({ paths, judgedBy }) =>
        `the rules are changed in ${listed(paths, 'en')}; judged by ${judgedBy === 'base' ? 'the rules from before the change' : 'the changed rules'}`,
      help: ({ judgedBy }) =>
        judgedBy === 'base'
          ? 'Have someone who may decide on the rules look at them. The new ones hold only when they are merged.'
          : 'Have someone who may decide on the rules look at them. Use --rules-from base to judge by the rules from before the change.',
      explanation:
        'Krav, schemas and register.yaml are the rules that everything else is judged by. A change that loosens them can make a broken promise look kept. That is why it is always mentioned, and with --rules-from base the rules are used as they were before the change.',
    },
    example: {
      wrong: 'minst: 2   # sto som minst: 3',
      right: 'minst: 3',
    },
  },
};
