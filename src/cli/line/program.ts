import { type Argument, CommanderError, Help, Option, Command as Parser } from 'commander';
import { type Catalogue, wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import type { ArgumentKind, Command } from './command.ts';
import { type GivenOptions, longName, type OptionKinds } from './option-kinds.ts';
import { SHARED } from './shared-options.ts';
import { type Refused, usageWords } from './usage.ts';

type HelpWords = Catalogue['help'];

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

const HELP = { name: 'help', norwegian: 'hjelp' };

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
  const parser = configured(new Parser('baerum-innov'), printed, words)
    .description(words.description)
    .version(version, '-V, --version', words.version)
    .addHelpCommand(
      new Parser(HELP.name)
        .alias(HELP.norwegian)
        .argument(`[${words.helpCommand.argument}]`)
        .description(words.helpCommand.summary)
        .helpOption(false),
    )
    .addHelpText('after', `\n${words.exitCodes}`);
  addOptions(parser, SHARED, words.shared, words);
  for (const command of commands) {
    const about: CommandHelp = words.commands[command.name];
    const argumentsOf = Object.entries(command.arguments).map(([name, kind]) => ({
      term: termOf(about.arguments[name]?.name ?? name, kind),
      text: about.arguments[name]?.text ?? '',
    }));
    const named = parser.command(command.name);
    if (command.alias !== null) named.alias(command.alias);
    const sub = configured(named, printed, words)
      .usage([words.someOptions, ...argumentsOf.map(({ term }) => term)].join(' '))
      .summary(about.summary)
      .description(about.summary)
      .addHelpText('after', `\n${formatLines(command, words)}`);
    for (const { term, text } of argumentsOf) sub.argument(term, text);
    const texts = { ...about.options, for: documentsText(about, words) };
    addOptions(sub, command.options, texts, words);
    addOptions(sub, SHARED, words.shared, words);
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

const HELP_WIDTH = 80;

/** The formats of a command, in the 80 columns of the rest of its help. */
function formatLines({ formats }: Command, words: HelpWords): string {
  const [first = '', ...more] = new Help()
    .boxWrap(`${words.formats} ${formats.join(', ')}`, HELP_WIDTH - 2)
    .split('\n');
  return [first, ...more.map((line) => `  ${line}`)].join('\n');
}

/** The names a command may be called by. */
function namesOf({ name, alias }: Command): string[] {
  return alias === null ? [name] : [name, alias];
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

function configured(parser: Parser, printed: string[], words: HelpWords): Parser {
  return parser
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: (text) => printed.push(text),
      outputError: () => undefined,
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => TITLES[title]?.(words.titles) ?? title,
      subcommandTerm: (sub) =>
        [
          [sub.name(), ...sub.aliases()].join('|'),
          ...sub.registeredArguments.map(argumentTerm),
        ].join(' '),
      minWidthToWrap: 20,
      showGlobalOptions: false,
    })
    .usage(words.usageOfAll)
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', words.help);
}

/** The parser's own titles. */
const TITLES: Readonly<Record<string, (titles: HelpWords['titles']) => string>> = {
  'Usage:': ({ usage }) => usage,
  'Options:': ({ options }) => options,
  'Commands:': ({ commands }) => commands,
  'Arguments:': ({ arguments: title }) => title,
};

/** What help says of any command. */
interface CommandHelp {
  readonly summary: string;
  readonly arguments: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
  readonly options: Readonly<Record<string, string>>;
  readonly documents?: Readonly<Record<string, string>>;
}

/** «det som skal leses et annet sted: comment (…)» */
function documentsText({ documents = {} }: CommandHelp, { forWhom }: HelpWords): string {
  const each = Object.entries(documents).map(([name, text]) => `${name} (${text})`);
  return `${forWhom} ${each.join(', ')}`;
}

function addOptions(
  parser: Parser,
  options: OptionKinds,
  texts: Readonly<Record<string, string>>,
  { values }: HelpWords,
): void {
  for (const [name, { short, value, isRepeated }] of Object.entries(options)) {
    const flags = short === null ? longName(name) : `-${short}, ${longName(name)}`;
    const term = value === null ? flags : `${flags} <${values[value]}>`;
    const text = texts[name] ?? '';
    const option = new Option(term, text);
    option.negate = false; // `--no-…` is a name like any other
    if (isRepeated) option.argParser(appended);
    parser.addOption(option);
  }
}

function termOf(name: string, kind: ArgumentKind): string {
  switch (kind) {
    case 'required':
      return `<${name}>`;
    case 'optional':
      return `[${name}]`;
    case 'repeated':
      return `[${name}...]`;
  }
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** Collects what is given for an option that may be repeated. */
function appended(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Options may be given before and after the command: the later holds, and of those that may be repeated all do. */
function given(before: GivenOptions, after: GivenOptions): GivenOptions {
  const repeated = Object.entries(before).flatMap(([name, value]) => {
    const more = after[name];
    return Array.isArray(value) && Array.isArray(more) ? [[name, [...value, ...more]]] : [];
  });
  return { ...before, ...after, ...Object.fromEntries(repeated) };
}
