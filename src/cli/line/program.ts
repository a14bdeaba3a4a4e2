import { CommanderError, type Command as Parser } from 'commander';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { Command } from './command.ts';
import { type GivenOptions, longName } from './option-kinds.ts';
import { addCommand, HELP, namesOf, newParser } from './parser.ts';
import { SHARED } from './shared-options.ts';
import { type Refused, usageWords } from './usage.ts';

/** A command to run, with its arguments and options as they were written. */
export interface CommandLine {
  readonly kind: 'run';
  readonly command: Command;
  readonly arguments: readonly string[];
  readonly options: GivenOptions;
}

/** What the command line came to: a command to run, a text to print (help, version), or a refusal. */
export type Line =
  | CommandLine
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads a command line against the commands; nothing is printed and nothing is run. */
export function readLine(
  line: readonly string[],
  commands: readonly Command[],
  version: string,
  language: Language,
): Line {
  const words = wordsIn(language).help;
  const printed: string[] = [];
  let chosen: Line | undefined;
  const parser = newParser(version, printed, words);
  for (const command of commands) {
    const sub = addCommand(parser, command, { line, printed, words });
    sub.action(() => {
      const options = given(parser.opts<GivenOptions>(), sub.opts<GivenOptions>());
      refuseOptionsAsValues([parser, sub]);
      chosen = { kind: 'run', command, arguments: sub.args, options };
    });
  }
  try {
    const asked = helpInEnglish(line);
    refuseUnknownHelp(asked, commands);
    parser.parse(asked, { from: 'user' });
    return chosen ?? { kind: 'print', text: parser.helpInformation() };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help')
      return { kind: 'print', text: printed.join('') };
    return { kind: 'refused', message: refusal(error, excessIn(parser), line, commands, language) };
  }
}

/** The parser shows the Norwegian name of help, but answers to the other alone. */
function helpInEnglish([first, ...more]: readonly string[]): string[] {
  if (first === undefined) return [];
  return [first === HELP.norwegian ? HELP.name : first, ...more];
}

/** The parser would answer help for a command that is not there with the help for all. */
function refuseUnknownHelp(line: readonly string[], commands: readonly Command[]): void {
  const [first, asked] = line;
  const isKnown = [...commands.flatMap(namesOf), HELP.name].some((name) => name === asked);
  if (first === HELP.name && asked !== undefined && !asked.startsWith('-') && !isKnown)
    throw new CommanderError(2, 'commander.unknownCommand', `'${asked}'`);
}

/** `-o --quiet` forgot the file's name: the parser would take the next option for it. */
function refuseOptionsAsValues(parsers: readonly Parser[]): void {
  const options = parsers.flatMap((parser) =>
    parser.options.map((option) => ({
      option,
      values: [parser.getOptionValue(option.attributeName())].flat(),
    })),
  );
  const forgotten = options.find(({ values }) =>
    values.some((value) =>
      options.some(({ option }) => [option.long, option.short].includes(String(value))),
    ),
  );
  if (forgotten !== undefined)
    throw new CommanderError(2, 'commander.optionMissingArgument', `'${forgotten.option.flags}'`);
}

/** The first word that a command has no place for. */
function excessIn({ commands }: Parser): string | undefined {
  return commands
    .map(({ args, registeredArguments }) => args[registeredArguments.length])
    .find((word) => word !== undefined);
}

function refusal(
  error: Refused,
  excess: string | undefined,
  line: readonly string[],
  commands: readonly Command[],
  language: Language,
): string {
  const command = commands.find((each) => namesOf(each).some((name) => line.includes(name)));
  const known = {
    commands: [...commands.flatMap(namesOf), HELP.name, HELP.norwegian],
    options: [
      ...Object.keys({ ...command?.options, ...SHARED }).map(longName),
      '--help',
      '--version',
    ],
  };
  return usageWords(error, excess, known, language);
}

/** Options may be given before and after the command: the later holds, and of those that may be repeated all do. */
function given(before: GivenOptions, after: GivenOptions): GivenOptions {
  const repeated = Object.entries(before).flatMap(([name, value]) => {
    const more = after[name];
    return Array.isArray(value) && Array.isArray(more) ? [[name, [...value, ...more]]] : [];
  });
  return { ...before, ...after, ...Object.fromEntries(repeated) };
}
