import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { wrongUse } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import { type GivenOptions, readOptions } from './option-kinds.ts';
import { SHARED } from './shared-options.ts';

/** What all commands share, as the user gave it; days and revisions are read when the register is known. */
export interface Settings {
  readonly register: string | null;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly format: string;
  readonly output: string | null;
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
  /** Columns to fit in; null when the result is piped or written to a file. */
  readonly width: number | null;
}

const FORMAT_OF_ENDING: Readonly<Record<string, string>> = {
  md: 'markdown',
  html: 'html',
  json: 'json',
  csv: 'csv',
  xlsx: 'xlsx',
  docx: 'docx',
  svg: 'svg',
  ics: 'ics',
  yaml: 'yaml',
  xml: 'junit',
  sarif: 'sarif',
  txt: 'terminal',
};

/** Takes the shared options and the formats of the command; the format comes from --format, the file's ending, or is the first. */
export function settingsFrom(
  given: GivenOptions,
  formats: readonly string[],
  world: World,
): Settings {
  const language = languageFrom(given['lang']);
  const options = readOptions(SHARED, given, language);
  const output = options.output || null;
  const format = formatFrom(options.format || null, output, formats, language, world);
  const toTerminal = world.terminal.isTerminal && output === null;
  return {
    register: options.register || null,
    asOf: options.asOf || world.environment['BAERUM_INNOV_AS_OF'] || null,
    knownAt: options.knownAt || null,
    format,
    output,
    language,
    color: isColored(options.color ?? 'auto', toTerminal, world),
    quiet: options.quiet,
    width: toTerminal ? Math.max(40, world.terminal.columns) : null,
  };
}

/** The language asked for anywhere on the command line, for help and errors that come before the options are read. */
export function languageOnLine(line: readonly string[]): Language {
  const at = line.lastIndexOf('--lang');
  const value =
    at >= 0
      ? line[at + 1]
      : line.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return value === 'en' ? 'en' : 'nb';
}

function languageFrom(value: string | boolean | undefined): Language {
  if (value === undefined || value === 'nb') return 'nb';
  if (value === 'en') return 'en';
  throw wrongUse(
    `--lang: «${value}» er ikke et språk her. Velg nb eller en.\n--lang: “${value}” is not a language here. Choose nb or en.`,
  );
}

function formatFrom(
  asked: string | null,
  output: string | null,
  formats: readonly string[],
  language: Language,
  world: World,
): string {
  const ending = output?.split('.').at(-1)?.toLowerCase() ?? '';
  const fromEnding = output === null ? undefined : FORMAT_OF_ENDING[ending];
  const inActions = world.environment['GITHUB_ACTIONS'] === 'true' && formats.includes('github');
  const format = asked ?? fromEnding ?? (inActions ? 'github' : formats[0]);
  if (format !== undefined && formats.includes(format)) return format;
  throw wrongUse(wordsIn(language).usage.notAFormat(format ?? '', formats));
}

function isColored(
  value: 'auto' | 'always' | 'never',
  toTerminal: boolean,
  { environment }: World,
): boolean {
  switch (value) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'auto':
      return toTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  }
}
