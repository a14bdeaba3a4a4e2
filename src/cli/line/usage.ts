import type { CommanderError } from 'commander';
import type { Language } from '../../text/language.ts';
import { nearest } from '../../text/nearest.ts';

/** A refusal by its code and its message, which names in quotation marks what is refused. */
export type Refused = Pick<CommanderError, 'code' | 'message'>;

/** What the parser knew when it refused: the right words near which a wrong one may lie. */
export interface KnownWords {
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

type Wording = (
  subject: string,
  suggestion: string | undefined,
) => { readonly nb: string; readonly en: string };

const WORDING: Readonly<Record<string, Wording>> = {
  'commander.unknownCommand': (word, near) => ({
    nb: `Kommandoen «${word}» finnes ikke.${near === undefined ? '' : ` Mente du «${near}»?`}`,
    en: `There is no command “${word}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  }),
  'commander.unknownOption': (word, near) => ({
    nb: `Valget «${word}» finnes ikke her.${near === undefined ? '' : ` Mente du «${near}»?`}`,
    en: `There is no option “${word}” here.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  }),
  'commander.optionMissingArgument': (word) => ({
    nb: `Valget «${word}» trenger en verdi etter seg.`,
    en: `The option “${word}” needs a value after it.`,
  }),
  'commander.missingArgument': (word) => ({
    nb: `Det mangler et ord: <${word}>.`,
    en: `A word is missing: <${word}>.`,
  }),
  'commander.excessArguments': (word) => ({
    nb: `«${word}» er ett ord for mye her.`,
    en: `“${word}” is one word too many here.`,
  }),
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
  const candidates = error.code === 'commander.unknownCommand' ? known.commands : known.options;
  const wording = WORDING[error.code];
  if (wording === undefined) return error.message;
  const words = wording(subject, nearest(subject, candidates))[language];
  const more =
    language === 'nb'
      ? 'Se hva som går an: baerum-innov help'
      : 'See what is possible: baerum-innov help';
  return `${words}\n${more}`;
}

/** The parser names what it refuses in quotation marks, an option with its flags: `'-o, --output <fil>'`. */
function subjectOf(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? message;
}
