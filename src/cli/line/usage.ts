import type { CommanderError } from 'commander';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';

/** A refusal by its code and its message, which names in quotation marks what is refused. */
export type Refused = Pick<CommanderError, 'code' | 'message'>;

/** What the parser knew when it refused: the right words near which a wrong one may lie. */
export interface KnownWords {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

type Wording = (words: Catalogue['usage'], subject: string) => string;

const WORDING: Readonly<Record<string, Wording>> = {
  'commander.unknownCommand': (words, word) => words.unknownCommand(word),
  'commander.unknownOption': (words, word) => words.unknownOption(word),
  'commander.optionMissingArgument': (words, option) => words.valueMissing(option),
  'commander.missingArgument': (words, name) => words.argumentMissing(name),
  'commander.excessArguments': (words, word) => words.oneTooMany(word),
};

/** Refusals for which a known word may be near. */
const NEAR_AMONG: Readonly<Record<string, keyof KnownWords>> = {
  'commander.unknownCommand': 'commands',
  'commander.unknownOption': 'options',
};

/** Takes the parser's refusal and gives it in the user's language, with the nearest right word. */
export function usageWords(
  error: Refused,
  excess: string | undefined,
  known: KnownWords,
  language: Language,
): string {
  const subject =
    error.code === 'commander.excessArguments' ? (excess ?? '') : subjectOf(error.message);
  const words = wordsIn(language).usage;
  const wording = WORDING[error.code];
  if (wording === undefined) return error.message;
  const among = NEAR_AMONG[error.code];
  const near = among === undefined ? undefined : nearest(subject, known[among]);
  return `${wording(words, subject)}${words.didYouMean(near)}\n${words.seeHelp}`;
}

/** The parser names what it refuses in quotation marks, an option with its flags: `'-o, --output <fil>'`. */
function subjectOf(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? message;
}
