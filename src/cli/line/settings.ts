import { FORMATS, type Format, formatNamed, formatOfEnding } from '../../render/formats.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { LANGUAGES, type Language, languageNamed } from '../../text/language.ts';
import { wrongUse } from '../io/outcome.ts';
import type { World } from '../io/world.ts';
import { type GivenOptions, readOptions } from './option-kinds.ts';
import { SHARED } from './shared-options.ts';

/** A file to write an answer to, by the name the user gave. */
export interface Output {
  readonly name: string;
  readonly format: Format;
}

/** What all commands share, as the user gave it; days and revisions are read when the register is known. */
export interface Settings {
  readonly register: string | null;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  /** The format of what goes to standard output, or of the first file. */
  readonly format: Format;
  /** Every format that is asked for: of the files, or of standard output where there are none. */
  readonly formats: readonly Format[];
  /** The files to write, each with its format. */
  readonly outputs: readonly Output[];
  /** The table that CSV gives; null for the main one. */
  readonly table: string | null;
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
  /** Columns to fit in; null when the result is piped or written to a file. */
  readonly width: number | null;
}

/** Takes the shared options and the formats of the command; the format comes from --format, the file's ending, or is the first. */
export function settingsFrom(
  given: GivenOptions,
  formats: readonly Format[],
  world: World,
): Settings {
  const language = languageFrom(given['lang']);
  const options = readOptions(SHARED, given, language);
  const asked = options.format ? formatAsked(options.format, formats, language) : null;
  const format = asked ?? usualFormat(formats, world);
  const outputs = options.output
    .filter((name) => name !== '')
    .map((name) => ({ name, format: formatOfFile(name, asked, formats, language) }));
  const toTerminal = world.terminal.isTerminal && outputs.length === 0;
  return {
    register: options.register || null,
    asOf: options.asOf || world.environment['BAERUM_INNOV_AS_OF'] || null,
    knownAt: options.knownAt || null,
    format: outputs[0]?.format ?? format,
    formats: outputs.length === 0 ? [format] : outputs.map((output) => output.format),
    outputs,
    table: options.table || null,
    language,
    color: isColored(options.color ?? 'auto', toTerminal, world),
    quiet: options.quiet,
    width: toTerminal ? Math.max(40, world.terminal.columns) : null,
  };
}

function languageFrom(value: GivenOptions[string]): Language {
  if (value === undefined) return languageNamed(value);
  const known = LANGUAGES.find((each) => each === value);
  if (known !== undefined) return known;
  const inBoth = LANGUAGES.map((each) => wordsIn(each).usage.notALanguage(String(value)));
  throw wrongUse(inBoth.join('\n'));
}

function formatAsked(name: string, formats: readonly Format[], language: Language): Format {
  const format = formatNamed(name);
  if (format !== undefined && formats.includes(format)) return format;
  throw wrongUse(wordsIn(language).usage.notAFormat(name, formats));
}

/** The first format of the command; in GitHub Actions the one for it, where the command has it. */
function usualFormat(formats: readonly Format[], { environment }: World): Format {
  const isInActions = environment['GITHUB_ACTIONS'] === 'true' && formats.includes('github');
  return isInActions ? 'github' : (formats[0] ?? 'terminal');
}

/** The format of a file: the one asked for, which its ending must not contradict, else the one of its ending. */
function formatOfFile(
  name: string,
  asked: Format | null,
  formats: readonly Format[],
  language: Language,
): Format {
  const ending = endingOf(name);
  const { usage } = wordsIn(language);
  if (asked !== null) {
    const isOther = formatOfEnding(ending, formats) !== undefined;
    if (isOther && !FORMATS[asked].endings.includes(ending))
      throw wrongUse(usage.endingOfAnother(name, asked, FORMATS[asked].endings));
    return asked;
  }
  if (ending === '') return formats[0] ?? 'terminal';
  const format = formatOfEnding(ending, formats);
  if (format !== undefined) return format;
  throw wrongUse(
    usage.unknownEnding(
      name,
      formats.flatMap((each) => FORMATS[each].endings.slice(0, 1)),
    ),
  );
}

/** What comes after the last dot of a file's name, in small letters; '' for a name without one. */
function endingOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
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
