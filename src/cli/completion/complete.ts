import { readRegister } from '../../read/register/read-register.ts';
import { readingMemo } from '../../read/register/reading-memo.ts';
import { buildRegister, type Register } from '../../register/register.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { openWorkingTree } from '../../tree/working-tree.ts';
import { findRegister } from '../io/find-register.ts';
import { couldNot } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import type { Command } from '../line/command.ts';
import { languageOnLine } from '../line/language.ts';
import { longName, type OptionKinds } from '../line/option-kinds.ts';
import { SHARED } from '../line/shared-options.ts';
import { answerText, unescaped } from './answer-text.ts';
import { ARGUMENTS } from './arguments.ts';
import { after, type Candidate, type Candidates } from './candidate.ts';
import { optionValues } from './option-values.ts';
import { type Position, positionOf } from './position.ts';
import { shellNamed } from './shells.ts';

/**
 * Answers the script of a shell. Takes its name, how many words there are before the one to complete, and
 * the words; gives what may stand there. Where that cannot be found out it gives nothing: an error would be
 * printed in the middle of what the user types.
 */
export async function complete(world: World, commands: readonly Command[]): Promise<string> {
  try {
    const [, shellName, count, ...words] = world.arguments;
    const shell = shellNamed(shellName);
    if (shell === undefined) return '';
    const before = words.slice(0, Number(count));
    const word = words[before.length] ?? '';
    const found =
      shell === 'bash'
        ? await candidatesAt(before.map(unescaped), unescaped(word), commands, world)
        : await candidatesAt(before, word, commands, world);
    return answerText(found, word, shell);
  } catch {
    return '';
  }
}

async function candidatesAt(
  before: readonly string[],
  word: string,
  commands: readonly Command[],
  world: World,
): Promise<Candidates> {
  const language = languageOnLine(before);
  const position: Position = positionOf(before, word, commands);
  const register = () => registerNamed(before, world, language);
  switch (position.kind) {
    case 'command':
      return commandNames(commands, language);
    case 'option':
      return optionNames(position.command, language);
    case 'value': {
      const { command, prefix: optionPrefix, option } = position;
      const written = word.slice(optionPrefix.length);
      const earlier = option.isList ? written.slice(0, written.lastIndexOf(',') + 1) : '';
      const found = optionValues(option, {
        command: command?.name ?? '',
        formats: command?.formats ?? [],
        before: position.before,
        word: written,
        register,
        language,
      });
      return found === 'files' ? found : after(`${optionPrefix}${earlier}`, found);
    }
    case 'argument': {
      const { command, before: given } = position;
      const name = argumentAt(command, given.length);
      if (name === undefined) return [];
      return ARGUMENTS[name]({ command: command.name, before: given, word, register, language });
    }
    case 'nothing':
      return [];
  }
}

/** The argument of a command that stands in a place; the last may be repeated. */
function argumentAt({ arguments: kinds }: Command, place: number) {
  const names = Object.keys(kinds);
  const last = names.at(-1);
  const name =
    names[place] ?? (last !== undefined && kinds[last] === 'repeated' ? last : undefined);
  return (Object.keys(ARGUMENTS) as (keyof typeof ARGUMENTS)[]) // exactly the keys of the record
    .find((each) => each === name);
}

function commandNames(commands: readonly Command[], language: Language): Candidate[] {
  const { commands: texts, helpCommand } = wordsIn(language).help;
  const named = commands.flatMap(({ name, alias }) =>
    [name, ...(alias === null ? [] : [alias])].map((value) => ({
      value,
      about: texts[name].summary,
    })),
  );
  return [...named, ...['help', 'hjelp'].map((value) => ({ value, about: helpCommand.summary }))];
}

function optionNames(command: Command | null, language: Language): Candidate[] {
  const words = wordsIn(language).help;
  const own: Readonly<Record<string, string>> =
    command === null ? {} : words.commands[command.name].options;
  const texts: Readonly<Record<string, string>> = { ...own, for: words.forWhom, ...words.shared };
  const options: OptionKinds = { ...command?.options, ...SHARED };
  return [
    ...Object.keys(options).map((name) => ({ value: longName(name), about: texts[name] ?? '' })),
    { value: '--help', about: words.help },
    ...(command === null ? [{ value: '--version', about: words.version }] : []),
  ];
}

/** The register that the words so far ask for, as its files are now. */
function registerNamed(before: readonly string[], world: World, language: Language): Register {
  const at = before.findLastIndex((word) => word === '-C' || word === '--register');
  const joined = before.findLast((word) => word.startsWith('--register='));
  const asked = at >= 0 ? before[at + 1] : joined?.slice('--register='.length);
  const { root, folder } = findRegister(world.folder, asked ?? null, language);
  const reading = readRegister(openWorkingTree(root), folder, readingMemo());
  if (reading.kind === 'unusable') throw couldNot('');
  return buildRegister(reading);
}
