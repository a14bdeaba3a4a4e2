import type { Register } from '../../register/register.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** What a list of posts of some types does not hold, or holds without counting. */
export interface LeftOut {
  /** The files that are quarantined. */
  readonly files: readonly string[];
  /** The folders that cannot be read: nobody knows how many posts they hold. */
  readonly folders: readonly string[];
  /** How many posts are examples that do not count; 0 where examples count. */
  readonly examples: number;
}

export const NOTHING_LEFT_OUT: LeftOut = { files: [], folders: [], examples: 0 };

const MOST_NAMED = 5;

/** What lists of these types leave out. */
export function leftOutOf(register: Register, types: readonly string[]): LeftOut {
  const unread = types.flatMap((type) => register.quarantinedOf(type));
  return {
    files: unread.filter(({ extent }) => extent !== 'folder').map(({ path }) => path),
    folders: unread.filter(({ extent }) => extent === 'folder').map(({ path }) => path),
    examples: register.config.examplesCount
      ? 0
      : types.flatMap((type) => register.postsOf(type)).filter(({ example }) => example).length,
  };
}

/** The note under a list; null where it holds all. */
export function leftOutWords(
  { files, folders, examples }: LeftOut,
  language: Language,
): string | null {
  const words = wordsIn(language).leftOut;
  const said = [
    ...(folders.length === 0 ? [] : [words.folders(folders.map((folder) => `${folder}/`))]),
    ...(files.length === 0
      ? []
      : [words.files(files.slice(0, MOST_NAMED), Math.max(0, files.length - MOST_NAMED))]),
    ...(examples === 0 ? [] : [words.examples(examples)]),
  ];
  return said.length === 0 ? null : said.join(' ');
}

/** What is said in place of an empty list: that there is nothing only where nothing is left out unread. */
export function emptyWords(none: string, leftOut: LeftOut, language: Language): string {
  return unreadIn(leftOut).length === 0 ? none : wordsIn(language).leftOut.noneRead;
}

/** The paths of all that could not be read. */
export function unreadIn({ files, folders }: LeftOut): readonly string[] {
  return [...folders, ...files];
}
