import type { Catalogue } from '../../text/catalogue.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';
import type { Day } from '../../time/day.ts';
import type { Stretch } from '../../time/stretch.ts';
import { wrongUse } from '../io/outcome.ts';
import { readDay } from './day.ts';
import { readStretch } from './stretch.ts';

/** What the parser gives by option name in camel case; an option not given is absent. */
export type GivenOptions = Readonly<Record<string, Given>>;

/** A flag is true; an option that may be repeated is all that was given for it. */
type Given = string | boolean | readonly string[] | undefined;

/** What an option takes, and how a command receives it. */
export interface OptionKind<T> {
  /** The letter of the short form. */
  readonly short: string | null;
  /** What help calls the value; null for a flag. */
  readonly value: keyof Catalogue['help']['values'] | null;
  readonly isRepeated: boolean;
  /** Whether it is several values set apart by commas. */
  readonly isList: boolean;
  /** The words it may be; null where that is not a few words. */
  readonly choices: readonly string[] | null;
  /** Takes what was given; refuses by the option's long name. */
  readonly read: (given: Given, option: string, language: Language) => T;
}

/** The options of a command by name in camel case. */
export type OptionKinds = Readonly<Record<string, OptionKind<unknown>>>;

/** What a command receives for its options. */
export type OptionsOf<K extends OptionKinds> = {
  readonly [N in keyof K]: K[N] extends OptionKind<infer T> ? T : never;
};

type ValueName = keyof Catalogue['help']['values'];

/** Given or not. */
export function flag(short: string | null = null): OptionKind<boolean> {
  return {
    short,
    value: null,
    isRepeated: false,
    isList: false,
    choices: null,
    read: (given) => given === true,
  };
}

/** A text as written. */
export function text(value: ValueName, short: string | null = null): OptionKind<string | null> {
  return valued(value, (written) => written, short);
}

/** Texts, one each time the option is given. */
export function texts(
  value: ValueName,
  short: string | null = null,
): OptionKind<readonly string[]> {
  return {
    short,
    value,
    isRepeated: true,
    isList: false,
    choices: null,
    read: (given, option, language) =>
      (Array.isArray(given) ? given : []).map((each) => notEmpty(String(each), option, language)),
  };
}

/** Texts set apart by commas. */
export function list(value: ValueName): OptionKind<readonly string[] | null> {
  return { ...valued(value, parts), isList: true };
}

/** A day as people write it. */
export function day(): OptionKind<Day | null> {
  return valued('day', readDay);
}

/** A stretch of time, such as `90d` or `6m`. */
export function stretch(): OptionKind<Stretch | null> {
  return valued('time', readStretch);
}

/** One of a few words. */
export function choice<T extends string>(
  value: ValueName,
  choices: readonly T[],
): OptionKind<T | null> {
  const read = (written: string, option: string, language: Language) => {
    const found = choices.find((each) => each === written);
    if (found !== undefined) return found;
    const { usage } = wordsIn(language);
    throw wrongUse(`${usage.notAChoice(option, written)}${usage.choose(choices)}`);
  };
  return { ...valued(value, read), choices };
}

/** Some of a few words, set apart by commas. */
export function choices<T extends string>(
  value: ValueName,
  known: readonly T[],
): OptionKind<readonly T[] | null> {
  const read = (written: string, option: string, language: Language) =>
    parts(written).map((word) => {
      const found = known.find((each) => each === word);
      if (found !== undefined) return found;
      const { usage } = wordsIn(language);
      const near = nearest(word, known);
      throw wrongUse(
        `${usage.notAChoice(option, word)}${usage.didYouMean(near)}${usage.chooseAmong(known)}`,
      );
    });
  return { ...valued(value, read), isList: true, choices: known };
}

/** Reads what was given for every option; an option not given is null, or false for a flag. */
export function readOptions<K extends OptionKinds>(
  kinds: K,
  given: GivenOptions,
  language: Language,
): OptionsOf<K> {
  const read = Object.entries(kinds).map(([name, kind]) => [
    name,
    kind.read(given[name], longName(name), language),
  ]);
  return Object.fromEntries(read) as OptionsOf<K>; // each name with what its own kind reads
}

/** `groupBy` as it is written on the command line: `--group-by`. */
export function longName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function valued<T>(
  value: ValueName,
  read: (written: string, option: string, language: Language) => T,
  short: string | null = null,
): OptionKind<T | null> {
  return {
    short,
    value,
    isRepeated: false,
    isList: false,
    choices: null,
    read: (given, option, language) =>
      typeof given === 'string' ? read(notEmpty(given, option, language), option, language) : null,
  };
}

/** A value that a script left empty is not the same as an option that was not given. */
function notEmpty(written: string, option: string, language: Language): string {
  if (written.trim() !== '') return written;
  throw wrongUse(wordsIn(language).usage.emptyValue(option));
}

function parts(written: string): string[] {
  return written.split(',').map((part) => part.trim());
}
