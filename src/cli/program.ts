import { CommanderError, Command as Parser } from 'commander';
import type { Language, Words } from '../text/language.ts';
import type { Command, CommandOption } from './command.ts';
import type { Options } from './options.ts';
import { usageWords } from './usage.ts';

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

/** The options every command takes, before or after its name. */
const SHARED: readonly CommandOption[] = [
  {
    flags: '-C, --register <mappe>',
    description: {
      nb: 'mappa med register.yaml (ellers letes det oppover)',
      en: 'the folder with register.yaml (otherwise looked for upward)',
    },
  },
  {
    flags: '--as-of <dag>',
    description: {
      nb: 'dagen det spørres om, 31.08.2026 eller 2026-08-31 (ellers i dag)',
      en: 'the day asked about, 31.08.2026 or 2026-08-31 (otherwise today)',
    },
  },
  {
    flags: '--known-at <rev|dag>',
    description: {
      nb: 'registeret slik det var ved en git-revisjon eller en dag',
      en: 'the register as it was at a git revision or on a day',
    },
  },
  {
    flags: '--format <format>',
    description: {
      nb: 'formatet på svaret (se hver kommando)',
      en: 'the format of the answer (see each command)',
    },
  },
  {
    flags: '-o, --output <fil>',
    description: {
      nb: 'skriv svaret til en fil; endingen velger formatet',
      en: 'write the answer to a file; its ending chooses the format',
    },
  },
  { flags: '--lang <språk>', description: { nb: 'nb eller en', en: 'nb or en' } },
  {
    flags: '--color <når>',
    description: { nb: 'auto, always eller never', en: 'auto, always or never' },
  },
  {
    flags: '-q, --quiet',
    description: { nb: 'bare svaret, kortest mulig', en: 'only the answer, as short as possible' },
  },
];

const FRAME = {
  description: {
    nb: 'Holder innovasjonsstrategiens løfter: hva som er lovet, hva som går, og hvilken dag et løfte brytes.',
    en: 'Keeps the promises of the innovation strategy: what is promised, what runs, and the day a promise breaks.',
  },
  help: { nb: 'vis denne hjelpen', en: 'show this help' },
  version: { nb: 'vis versjonen', en: 'show the version' },
  helpCommand: { nb: 'hjelp for en kommando', en: 'help for a command' },
  usage: { nb: 'Bruk:', en: 'Usage:' },
  options: { nb: 'Valg:', en: 'Options:' },
  commands: { nb: 'Kommandoer:', en: 'Commands:' },
  argumentsTitle: { nb: 'Ord:', en: 'Arguments:' },
  formats: { nb: 'Formater:', en: 'Formats:' },
  exitCodes: {
    nb: 'Sluttkoder: 0 ferdig · 1 funn · 2 feil bruk · 3 kunne ikke · 70 feil i verktøyet',
    en: 'Exit codes: 0 done · 1 findings · 2 wrong use · 3 could not · 70 a defect in the tool',
  },
} satisfies Record<string, Words>;

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
    const sub = configured(parser.command(nameAndArguments(command, language)), printed, language)
      .summary(command.summary[language])
      .description(command.summary[language])
      .addHelpText('after', `\n${FRAME.formats[language]} ${command.formats.join(', ')}`);
    addOptions(sub, [...command.options, ...SHARED], language);
    sub.action(() => {
      const options = { ...parser.opts<Options>(), ...sub.opts<Options>() };
      chosen = { kind: 'run', command, arguments: sub.args, options };
    });
  }
  try {
    parser.parse([...line], { from: 'user' });
    return chosen ?? { kind: 'print', text: parser.helpInformation() };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === 'commander.help')
      return { kind: 'print', text: printed.join('') };
    return { kind: 'refused', message: refusal(error, line, commands, language) };
  }
}

function refusal(
  error: CommanderError,
  line: readonly string[],
  commands: readonly Command[],
  language: Language,
): string {
  const command = commands.find(({ name }) => line.includes(name));
  const known = {
    commands: commands.map(({ name }) => name),
    options: [...(command?.options ?? []), ...SHARED].flatMap(
      ({ flags }) => flags.match(/--[a-z-]+/g) ?? [],
    ),
  };
  return usageWords(error, line.at(-1), known, language);
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
      showGlobalOptions: false,
    })
    .usage(usageIn(language))
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', FRAME.help[language]);
}

function addOptions(parser: Parser, options: readonly CommandOption[], language: Language): void {
  for (const { flags, description } of options) parser.option(flags, description[language]);
}

function nameAndArguments({ name, arguments: words }: Command, language: Language): string {
  return [name, ...words.map((word) => word.name[language])].join(' ');
}

function titleIn(language: Language, title: string): string {
  switch (title) {
    case 'Usage:':
      return FRAME.usage[language];
    case 'Options:':
      return FRAME.options[language];
    case 'Commands:':
      return FRAME.commands[language];
    case 'Arguments:':
      return FRAME.argumentsTitle[language];
    default:
      return title;
  }
}

function usageIn(language: Language): string {
  return language === 'nb' ? '[valg] [kommando]' : '[options] [command]';
}
