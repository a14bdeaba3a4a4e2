import { type Argument, Help, Option, Command as Parser } from 'commander';
import type { Catalogue } from '../../text/catalogue.ts';
import type { ArgumentKind, Command } from './command.ts';
import { longName, type OptionKinds } from './option-kinds.ts';
import { SHARED } from './shared-options.ts';

type HelpWords = Catalogue['help'];

/** The command that shows help, by its two names. */
export const HELP = { name: 'help', norwegian: 'hjelp' };

/** The names a command may be called by. */
export function namesOf({ name, alias }: Command): string[] {
  return alias === null ? [name] : [name, alias];
}

/** The parser of a whole line, still without commands. What it would print is added to `printed`. */
export function newParser(version: string, printed: string[], words: HelpWords): Parser {
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
  return parser;
}

/** Adds a command to the parser and gives the command's own. Only a command that the line names gets its options: to make them all takes long, at each start. */
export function addCommand(
  parser: Parser,
  command: Command,
  {
    line,
    printed,
    words,
  }: { readonly line: readonly string[]; readonly printed: string[]; readonly words: HelpWords },
): Parser {
  const about: CommandHelp = words.commands[command.name];
  const argumentsOf = Object.entries(command.arguments).map(([name, kind]) => ({
    term: termOf(about.arguments[name]?.name ?? name, kind),
    text: about.arguments[name]?.text ?? '',
  }));
  const sub = configured(parser.command(command.name), printed, words).summary(about.summary);
  if (command.alias !== null) sub.alias(command.alias);
  for (const { term, text } of argumentsOf) sub.argument(term, text);
  if (!namesOf(command).some((name) => line.includes(name))) return sub;
  sub
    .usage([words.someOptions, ...argumentsOf.map(({ term }) => term)].join(' '))
    .description(about.summary)
    .addHelpText('after', () => `\n${formatLines(command, words)}`);
  const texts = { ...about.options, for: documentsText(about, words) };
  addOptions(sub, command.options, texts, words);
  addOptions(sub, SHARED, words.shared, words);
  return sub;
}

const HELP_WIDTH = 80;

/** The formats of a command, in the 80 columns of the rest of its help. */
function formatLines({ formats }: Command, words: HelpWords): string {
  const [first = '', ...more] = new Help()
    .boxWrap(`${words.formats} ${formats.join(', ')}`, HELP_WIDTH - 2)
    .split('\n');
  return [first, ...more.map((line) => `  ${line}`)].join('\n');
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
