import { plural } from '../../text/formatting/plural.ts';
import type { Catalogue } from './entry.ts';

/** Findings about files that are here and that git does not have. */
export interface RegisterGitArguments {
  /** The rule, as `FILE:LINE: PATTERN`; null where git did not say. */
  'register/ignored-file': { readonly rule: string | null };
  /** How many files there are besides this one. */
  'register/untracked-file': { readonly more: number };
}

export const registerGitCatalogue: Catalogue<RegisterGitArguments> = {
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
