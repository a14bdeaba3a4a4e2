import { plural } from '../../text/formatting/plural.ts';
import { writtenDay } from '../../text/formatting/written.ts';
import type { Day } from '../../time/day.ts';
import type { Catalogue } from './entry.ts';

/** A commit that is dated before one it stands on. */
export interface BackDated {
  /** The beginning of its name. */
  readonly commit: string;
  /** The day it says, and the day it counts from. */
  readonly says: Day;
  readonly counts: Day;
}

/** Findings about clocks: that of the machine, and those that commits were dated by. */
export interface ClockArguments {
  'clock/behind': {
    readonly now: Day;
    /** What was made after that, and when. */
    readonly later: { readonly kind: 'file' | 'commit'; readonly name: string; readonly day: Day };
  };
  'clock/back-dated': {
    /** The day asked about, which the commits are not known on; null where each commit is told of by its own day. */
    readonly day: Day | null;
    readonly commits: readonly BackDated[];
  };
}

/** So many commits are told of by name. */
const MOST_NAMED = 3;

export const clockCatalogue: Catalogue<ClockArguments> = {
  'clock/behind': {
    severity: 'warning',
    nb: {
      title: 'Klokka på maskinen går etter',
      message: ({ now, later: { kind, name, day } }) =>
        `klokka på maskinen sier ${writtenDay(now)}, men ${name} ble ${kind === 'file' ? 'endret' : 'sjekket inn'} ${writtenDay(day)}: svaret gjelder ${writtenDay(now)}`,
      help: () => 'Rett klokka, eller si hvilken dag det spørres om: --as-of ÅÅÅÅ-MM-DD',
      explanation:
        'Når ingen dag er oppgitt, gjelder svaret den dagen klokka sier. Ei fil eller innsjekking som er mer enn et døgn nyere, viser at klokka går etter, eller at fila er feil datert. Svaret står ved lag for den dagen det sier, men er ikke dagens.',
    },
    en: {
      title: 'The clock of the machine is behind',
      message: ({ now, later: { kind, name, day } }) =>
        `the clock of the machine says ${writtenDay(now)}, but ${name} was ${kind === 'file' ? 'changed' : 'committed'} on ${writtenDay(day)}: the answer is of ${writtenDay(now)}`,
      help: () => 'Set the clock right, or say which day is asked about: --as-of YYYY-MM-DD',
      explanation:
        'Without --as-of the day asked about is what the clock says. A file or commit that is newer by more than a day shows that the clock is behind, or that the file is dated wrongly. The answer holds for the day it names, but is not of today.',
    },
    example: {
      wrong: '# klokka sier 01.01.1970\nbaerum-innov check',
      right: 'baerum-innov check --as-of 2026-11-23',
    },
  },
  'clock/back-dated': {
    severity: 'warning',
    nb: {
      title: 'Innsjekkinger er datert før det de bygger på',
      message: ({ day, commits }) => {
        const named = commits
          .slice(0, MOST_NAMED)
          .map(
            ({ commit, says, counts }) =>
              `${commit} sier ${writtenDay(says)} og teller fra ${writtenDay(counts)}`,
          );
        const isOne = commits.length === 1;
        const isLeftOut =
          day === null
            ? ''
            : `. Derfor er ${isOne ? 'den' : 'de'} ikke med i det som var kjent ${writtenDay(day)}`;
        const who = plural(commits.length, 'innsjekking er', 'innsjekkinger er');
        return `${who} datert før ei som ${isOne ? 'den' : 'de'} bygger på: ${listed(named, commits.length, 'og', 'til')}${isLeftOut}`;
      },
      help: () =>
        'Se om datoene er riktige: git log --format=fuller. Er det ei bestemt innsjekking det spørres om, så nevn den i stedet for dagen.',
      explanation:
        'Ei klokke var feil, eller datoen ble satt for hånd. Ei innsjekking kan ikke være kjent før den som den bygger på, så den regnes som kjent fra den seneste datoen blant dem den bygger på. Bare innsjekkinger som da får en annen dag enn de sier, er nevnt.',
    },
    en: {
      title: 'Commits are dated before what they stand on',
      message: ({ day, commits }) => {
        const named = commits
          .slice(0, MOST_NAMED)
          .map(
            ({ commit, says, counts }) =>
              `${commit} says ${writtenDay(says)} and counts from ${writtenDay(counts)}`,
          );
        const isOne = commits.length === 1;
        const isLeftOut =
          day === null
            ? ''
            : `. So ${isOne ? 'it is' : 'they are'} not part of what was known on ${writtenDay(day)}`;
        const who = plural(commits.length, 'commit is', 'commits are');
        return `${who} dated before one that ${isOne ? 'it stands' : 'they stand'} on: ${listed(named, commits.length, 'and', 'more')}${isLeftOut}`;
      },
      help: () =>
        'See whether the dates are right: git log --format=fuller. If one commit is asked about, name it instead of the day.',
      explanation:
        'A clock was wrong, or the date was set by hand. A commit cannot be known before the one it stands on, so it counts as known from the latest date among those it stands on. Only commits that then have another day than they say are told of.',
    },
    example: {
      wrong: 'GIT_COMMITTER_DATE=2001-01-01 git commit -m Rettelse',
      right: 'git commit -m Rettelse',
    },
  },
};

/** Those that are named, and how many there are besides. */
function listed(named: readonly string[], all: number, and: string, more: string): string {
  const left = all - named.length;
  return [...named, ...(left === 0 ? [] : [`${and} ${left} ${more}`])].join(', ');
}
