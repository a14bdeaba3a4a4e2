import { plural } from '../../text/formatting/plural.ts';
import type { Catalogue } from './entry.ts';

/** Findings about files that are here and that git does not have. */
export interface RegisterGitArguments {
  /** The rule, as `FILE:LINE: PATTERN`; null where git did not say. */
  'register/ignored-file': { readonly rule: string | null };
  /** How many files there are besides this one. */
  'register/untracked-file': { readonly more: number };
  /** What was to be compared with, where its register.yaml is wrong, and the code of that. */
  'register/base-unreadable': {
    readonly base: string;
    readonly place: string;
    readonly cause: string | null;
  };
}

export const registerGitCatalogue: Catalogue<RegisterGitArguments> = {
  'register/base-unreadable': {
    severity: 'warning',
    nb: {
      title: 'Det er ikke noe register å sammenligne med',
      message: ({ base, place, cause }) =>
        `${place} i ${base} kan ikke brukes${cause === null ? '' : ` (${cause})`}: registeret her er vurdert alene`,
      help: () =>
        'Er dette endringen som oppretter eller reparerer registeret, må ingenting gjøres. Ellers: velg en annen innsjekking å sammenligne med.',
      explanation:
        'Den første endringen i et register, og den som reparerer register.yaml, har ingenting å sammenlignes med. Da blir registeret vurdert for seg: bare feil i dataene stopper det, og hva endringen gjør med løftene kan ikke sies.',
    },
    en: {
      title: 'There is no register to compare with',
      message: ({ base, place, cause }) =>
        `${place} in ${base} cannot be used${cause === null ? '' : ` (${cause})`}: the register here is judged alone`,
      help: () =>
        'If this is the change that makes or mends the register, nothing must be done. Else: choose another commit to compare with.',
      explanation:
        'The first change of a register, and the one that mends register.yaml, have nothing to be compared with. The register is then judged by itself: only errors in the data stop it, and what the change does to the promises cannot be said.',
    },
    example: {
      wrong: '# data/register.yaml i main\ntittel: Registeret\ntittel: Registeret',
      right: '# data/register.yaml i main\ntittel: Registeret',
    },
  },
  'register/ignored-file': {
    severity: 'warning',
    nb: {
      title: 'Git ser bort fra fila',
      message: ({ rule }) =>
        `git ser bort fra fila, så den blir aldri sjekket inn${rule === null ? '' : ` (${rule})`}`,
      help: () => 'Fjern regelen, eller legg fila til likevel: git add --force FIL',
      explanation:
        'Posten teller her, men finnes ikke for noen andre: ei regel i .gitignore treffer den. Svarene blir andre i CI enn hos deg.',
    },
    en: {
      title: 'Git ignores the file',
      message: ({ rule }) =>
        `git ignores the file, so it will never be committed${rule === null ? '' : ` (${rule})`}`,
      help: () => 'Remove the rule, or add the file all the same: git add --force FILE',
      explanation:
        'The post counts here but does not exist for anyone else: a rule in .gitignore matches it. The answers in CI are other than yours.',
    },
    example: { wrong: '.gitignore: data/tiltak/*', right: '.gitignore: *.tmp' },
  },
  'register/untracked-file': {
    severity: 'note',
    nb: {
      title: 'Fila er ikke lagt til i git',
      message: ({ more }) =>
        more === 0
          ? 'fila er ikke lagt til i git ennå'
          : `fila er ikke lagt til i git ennå, og det er heller ikke ${plural(more, 'annen', 'andre')}`,
      help: () => 'Legg til det som skal være med: git add FIL',
      explanation:
        'Posten teller her, men finnes ikke for noen andre før den er lagt til og sjekket inn.',
    },
    en: {
      title: 'The file is not added to git',
      message: ({ more }) =>
        more === 0
          ? 'the file is not added to git yet'
          : `the file is not added to git yet, nor ${more === 1 ? 'is 1 other' : `are ${more} others`}`,
      help: () => 'Add what should be there: git add FILE',
      explanation:
        'The post counts here but does not exist for anyone else until it is added and committed.',
    },
    example: { wrong: '?? data/tiltak/T-4-13.yaml', right: 'git add data/tiltak/T-4-13.yaml' },
  },
};
