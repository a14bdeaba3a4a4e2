import { resolve } from 'node:path';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { systemCode } from '../../tree/system-code.ts';
import { couldNot } from './outcome.ts';

/** A file as the line names it: in which option, and from which folder. */
interface NamedFile {
  readonly folder: string;
  readonly option: string;
  readonly name: string;
}

/** What is read of a file that the line names; refused where the system does not give it. */
export function readNamedFile<T>(
  { folder, option, name }: NamedFile,
  language: Language,
  read: (path: string) => T,
): T {
  try {
    return read(resolve(folder, name));
  } catch (error) {
    throw couldNot(wordsIn(language).verify.unreadable(option, name, systemCode(error)));
  }
}
