import { FORMATS, type Format, formatNamed } from '../../render/formats.ts';
import { wordsIn } from '../../text/catalogue.ts';
import { LANGUAGES, type Language, languageNamed } from '../../text/language.ts';
import { wrongUse } from '../io/outcome.ts';
import { NO_CACHE_VARIABLE } from '../io/user-cache.ts';
import type { World } from '../io/world.ts';
import { type GivenOptions, readOptions } from './option-kinds.ts';
import { type Output, outputsOf } from './outputs.ts';
import { SHARED } from './shared-options.ts';

/** What all commands share, as the user gave it; days and revisions are read when the register is known. */
export interface Settings {
  readonly register: string | null;
  readonly asOf: string | null;
  /** What the day was given by, as a fault in it is told. */
  readonly asOfGivenBy: '--as-of' | typeof AS_OF_VARIABLE;
  readonly knownAt: string | null;
  /** The format of what goes to standard output, or of the first file. */
  readonly format: Format;
  /** The format of the log: of what goes to standard output beside files. */
  readonly logFormat: Format;
  /** Every format that is asked for: of the files, or of standard output where there are none. */
  readonly formats: readonly Format[];
  /** The files to write, each with its format. */
  readonly outputs: readonly Output[];
  /** The table that CSV gives; null for the main one. */
  readonly table: string | null;
  readonly language: Language;
  readonly color: boolean;
  readonly quiet: boolean;
  /** Whether to use and keep what was found out of files. */
  readonly isCached: boolean;
  /** Columns to fit in; null when the result is piped or written to a file. */
  readonly width: number | null;
}

const AS_OF_VARIABLE = 'BAERUM_INNOV_AS_OF';

/** What a command can give: its formats, and the formats of the documents that `--for` names. */
interface Able {
  readonly formats: readonly Format[];
  readonly documents: Readonly<Record<string, Format>>;
}

/** Takes the shared options and the formats of the command; the format comes from --format, the file's ending, or is the first. */
export function settingsFrom(
  given: GivenOptions,
  { formats, documents }: Able,
  world: World,
): Settings {
  const language = languageFrom(given['lang']);
  const options = readOptions(SHARED, given, language);
  const asked = options.format ? formatAsked(options.format, formats, language) : null;
  const logFormat = usualFormat(formats, world);
  const ofDocument = formatOfDocument(given['for'], documents);
  const format = asked ?? ofDocument ?? logFormat;
  const outputs = outputsOf(options.output, { asked, usual: ofDocument, formats, language });
  const all = outputs.length === 0 ? [format] : outputs.map((output) => output.format);
  if (ofDocument !== null && !all.some((each) => FORMATS[each].takes === 'document'))
    throw wrongUse(wordsIn(language).usage.noDocumentFor(String(given['for']), all));
  const toTerminal = world.terminal.isTerminal && outputs.length === 0;
  return {
    register: options.register,
    ...asOfFrom(options.asOf, world, language),
    knownAt: options.knownAt,
    format: outputs[0]?.format ?? format,
    logFormat,
    formats: all,
    outputs,
    table: options.table,
    language,
    color: isColored(options.color ?? 'auto', outputs.length === 0, world),
    quiet: options.quiet,
    isCached: !options.noCache && !world.environment[NO_CACHE_VARIABLE],
    width: toTerminal ? Math.max(40, world.terminal.columns) : null,
  };
}

/** The day asked about: by the option, else by the variable; one that is set to nothing is refused. */
function asOfFrom(
  option: string | null,
  { environment }: World,
  language: Language,
): Pick<Settings, 'asOf' | 'asOfGivenBy'> {
  if (option !== null) return { asOf: option, asOfGivenBy: '--as-of' };
  const variable = environment[AS_OF_VARIABLE] ?? null;
  if (variable?.trim() === '')
    throw wrongUse(wordsIn(language).usage.emptyVariable(AS_OF_VARIABLE));
  return { asOf: variable, asOfGivenBy: AS_OF_VARIABLE };
}

/** The usual format of the document that `--for` names; null where it names none, which the command refuses. */
function formatOfDocument(name: GivenOptions[string], documents: Able['documents']): Format | null {
  if (typeof name !== 'string' || !Object.hasOwn(documents, name)) return null;
  return documents[name] ?? null;
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

function isColored(
  value: 'auto' | 'always' | 'never',
  toStream: boolean,
  { environment, terminal }: World,
): boolean {
  switch (value) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'auto':
      if (environment['NO_COLOR'] || !toStream) return false;
      if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
      return terminal.isTerminal && environment['TERM'] !== 'dumb';
  }
}
