import { type Argument, CommanderError, Command as Parser } from 'commander';
import type { Language } from '../../text/language.ts';
import type { Command, CommandOption } from './command.ts';
import { FRAME, flagsIn, titleIn } from './help-words.ts';
import type { Options } from './options.ts';
import { SHARED } from './shared-options.ts';
import { type Refused, usageWords } from './usage.ts';

/** What the command line came to: a command to run, a text to print (help, version), or a refusal. */
export type Line =
  | {
      readonly kind: 'run';
      readonly command: Command;
      readonly arguments: readonly string[];
      readonly options: Options;
    }
  | { readonly kind: 'print'; readonly text: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads a command line against the commands; nothing is printed and nothing is run. */
export function readLine(
  line: readonly string[],
  commands: readonly Command[],
  version: string,
  language: Language,
): Line {
  const printed: string[] = [];
  let chosen: Line | undefined;
  const parser = configured(new Parser('baerum-innov'), printed, language)
    .description(FRAME.description[language])
    .version(version, '-V, --version', FRAME.version[language])
    .helpCommand(
      language === 'nb' ? 'help [kommando]' : 'help [command]',
      FRAME.helpCommand[language],
    )
    .addHelpText('after', `\n${FRAME.exitCodes[language]}`);
  addOptions(parser, SHARED, language);
  for (const command of commands) {
    const sub = configured(parser.command(command.name), printed, language)
      .usage([FRAME.someOptions[language], ...namesOfArguments(command, language)].join(' '))
      .summary(command.summary[language])
      .description(command.summary[language])
      .addHelpText('after', `\n${FRAME.formats[language]} ${command.formats.join(', ')}`);
    for (const { name, description } of command.arguments)
      sub.argument(name[language], description[language]);
    addOptions(sub, [...command.options, ...SHARED], language);
    sub.action(() => {
      const options = { ...parser.opts<Options>(), ...sub.opts<Options>() };
      refuseOptionsAsValues([parser, sub]);
      chosen = { kind: 'run', command, arguments: sub.args, options };
    });
  }
  try {
    refuseUnknownHelp(line, commands);
    parser.parse([...line], { from: 'user' });
    return chosen ?? { kind: 'print', text: parser.helpInformation() };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help')
      return { kind: 'print', text: printed.join('') };
    return { kind: 'refused', message: refusal(error, excessIn(parser), line, commands, language) };
  }
}

/** The parser would answer help for a command that is not there with the help for all. */
function refuseUnknownHelp(line: readonly string[], commands: readonly Command[]): void {
  const [first, asked] = line;
  const isKnown = [...commands.map(({ name }) => name), 'help'].some((name) => name === asked);
  if (first === 'help' && asked !== undefined && !asked.startsWith('-') && !isKnown)
    throw new CommanderError(2, 'commander.unknownCommand', `'${asked}'`);
}

/** `-o --quiet` forgot the file's name: the parser would take the next option for it. */
function refuseOptionsAsValues(parsers: readonly Parser[]): void {
  const options = parsers.flatMap((parser) =>
    parser.options.map((option) => ({
      option,
      value: parser.getOptionValue(option.attributeName()),
    })),
  );
  const forgotten = options.find(({ value }) =>
    options.some(({ option }) => [option.long, option.short].includes(String(value))),
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
  const command = commands.find(({ name }) => line.includes(name));
  const known = {
    commands: commands.map(({ name }) => name),
    options: [
      ...[...(command?.options ?? []), ...SHARED].flatMap(
        ({ flags }) => flags.match(/--[a-z-]+/g) ?? [],
      ),
      '--help',
      '--version',
    ],
  };
  return usageWords(error, excess, known, language);
}

function configured(parser: Parser, printed: string[], language: Language): Parser {
  return parser
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => printed.push(text),
      outputError: () => undefined,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => titleIn(language, title),
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(termOf)].join(' '),
      minWidthToWrap: 20,
      showGlobalOptions: false,
    })
    .usage(FRAME.usageOfAll[language])
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', FRAME.help[language]);
}

function addOptions(parser: Parser, options: readonly CommandOption[], language: Language): void {
  for (const { flags, description } of options)
    parser.option(flagsIn(language, flags), description[language]);
}

function namesOfArguments({ arguments: words }: Command, language: Language): string[] {
  return words.map(({ name }) => name[language]);
}

function termOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
