import { FORMATS, type Format, formatOfEnding } from '../../render/formats.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { wrongUse } from '../io/outcome.ts';

/** A file to write an answer to, by the name the user gave. */
export interface Output {
  readonly name: string;
  readonly format: Format;
}

interface Wanted {
  /** The format of --format; null where it is not given. */
  readonly asked: Format | null;
  /** The format of a file without an ending; null for the first of the command. */
  readonly usual: Format | null;
  readonly formats: readonly Format[];
  readonly language: Language;
}

/** The format of each file; --format must be that of one of them at least. */
export function outputsOf(names: readonly string[], wanted: Wanted): Output[] {
  const outputs = names.map((name) => ({ name, format: formatOfFile(name, wanted) }));
  const { asked, language } = wanted;
  const [first] = outputs;
  if (asked === null || first === undefined || outputs.some(({ format }) => format === asked))
    return outputs;
  const { usage } = wordsIn(language);
  throw wrongUse(usage.endingOfAnother(first.name, asked, FORMATS[asked].endings));
}

/** The format of a file: that of --format where its ending can be of it or is of none, else the one of its ending. */
function formatOfFile(name: string, { asked, usual, formats, language }: Wanted): Format {
  const endings = endingsOf(name);
  const ofEnding = endings
    .map((ending) => formatOfEnding(ending, formats))
    .find((format) => format !== undefined);
  if (asked !== null) {
    const isAsked = endings.some((ending) => FORMATS[asked].endings.includes(ending));
    return isAsked ? asked : (ofEnding ?? asked);
  }
  if (endings.length === 0) return usual ?? formats[0] ?? 'terminal';
  if (ofEnding !== undefined) return ofEnding;
  throw wrongUse(
    wordsIn(language).usage.unknownEnding(
      name,
      formats.flatMap((each) => FORMATS[each].endings.slice(0, 1)),
    ),
  );
}

/** What comes after the last two dots of a file's name and after the last, in small letters: `sarif.json` and `json`. */
function endingsOf(name: string): string[] {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const [, ...parts] = base.replace(/^\./, '').toLowerCase().split('.');
  return [parts.slice(-2), parts.slice(-1)]
    .filter((last, index) => last.length === 2 - index)
    .map((last) => last.join('.'));
}
