import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { gitFaultWords } from '../../tree/git-fault-words.ts';
import { couldNot } from './outcome.ts';

/** Where the register is: the root everything is read relative to, and the register's folder from there, with `/`. */
export interface RegisterPlace {
  readonly root: string;
  readonly folder: string;
}

const FILE = 'register.yaml';

/** Takes the folder asked for, or looks upward from where the user stands for register.yaml or data/register.yaml. */
export function findRegister(
  from: string,
  asked: string | null,
  language: Language,
): RegisterPlace {
  const folder =
    asked === null ? lookUpward(from) : inFolder(isAbsolute(asked) ? asked : join(from, asked));
  if (folder === null) throw couldNot(missingWords(from, asked, language));
  const real = realpathSync(folder);
  const root = gitTopLevel(real) ?? dirname(real);
  return { root, folder: relative(root, real).split(sep).join('/') };
}

function inFolder(folder: string): string | null {
  return [folder, join(folder, 'data')].find((each) => existsSync(join(each, FILE))) ?? null;
}

function lookUpward(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = inFolder(folder);
    if (found !== null) return found;
    if (dirname(folder) === folder) return null;
  }
}

/** The nearest folder upward that holds `.git` (a folder, or a file in a worktree). */
function gitTopLevel(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const git = statSync(join(folder, '.git'), { throwIfNoEntry: false });
    if (git !== undefined) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** A bare repository holds the register in its commits, but not where it can be read. */
function missingWords(from: string, asked: string | null, language: Language): string {
  const folder = asked === null ? from : resolve(from, asked);
  const bare = bareRepositoryAt(folder);
  return bare === null
    ? notFoundWords(asked, language)
    : gitFaultWords({ fault: 'bare', folder: bare }, language);
}

/** The nearest folder upward that is the inside of a repository, as a bare one is. */
function bareRepositoryAt(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

function notFoundWords(asked: string | null, language: Language): string {
  const { refusals } = wordsIn(language);
  return asked === null ? refusals.noRegister(FILE) : refusals.noRegisterIn(FILE, asked);
}
