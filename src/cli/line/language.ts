import { type Language, languageNamed } from '../../text/language.ts';

/** The language asked for anywhere on the command line, for help and errors that come before the options are read. */
export function languageOnLine(line: readonly string[]): Language {
  const at = line.lastIndexOf('--lang');
  const value =
    at >= 0
      ? line[at + 1]
      : line.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return languageNamed(value);
}
