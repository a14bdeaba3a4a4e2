import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readSheets } from '../../../sheet/file/read-sheets.ts';
import type { Sheet } from '../../../sheet/file/sheet.ts';
import type { Header } from '../../../sheet/header.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { systemCode } from '../../../tree/system-code.ts';
import { couldNot, wrongUse } from '../../io/outcome.ts';

/** Reads the sheets of a file, named from a folder; refuses one that cannot be read. */
export async function sheetsOfFile(
  file: string,
  folder: string,
  language: Language,
): Promise<readonly Sheet[]> {
  const words = wordsIn(language).sheet;
  const reading = await readSheets(await bytesOfFile(resolve(folder, file), file, language));
  switch (reading.kind) {
    case 'sheets':
      return reading.sheets;
    case 'too-large':
      throw couldNot(words.tooLarge(file));
    case 'unreadable':
      throw couldNot(words.notASheet(file, reading.detail));
  }
}

async function bytesOfFile(path: string, file: string, language: Language): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const system = systemCode(error);
    throw couldNot(wordsIn(language).sheet.noSuchFile(file, system));
  }
}

export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly header: Header;
}

/** The sheet of a name, or the only one in which a row has titles that are known. */
export function chosenSheet(
  sheets: readonly Sheet[],
  asked: {
    readonly file: string;
    readonly sheet: string | null;
    readonly known: readonly string[];
  },
  headerOfSheet: (sheet: Sheet) => Header | null,
  language: Language,
): ChosenSheet {
  const words = wordsIn(language).sheet;
  const { file, sheet: name, known } = asked;
  const names = sheets.map((each) => each.name ?? file);
  const among = name === null ? sheets : sheets.filter((each) => each.name === name);
  if (name !== null && among.length === 0)
    throw wrongUse(words.noSuchSheet(name, nearest(name, names), names));
  const found = among.flatMap((sheet) => {
    const header = headerOfSheet(sheet);
    return header === null ? [] : [{ sheet, header }];
  });
  const likely = found.filter(({ header }) => header.known > 1);
  const [only, ...more] = likely.length > 0 ? likely : found;
  if (only === undefined) throw wrongUse(words.noHeader(file, known));
  if (more.length > 0)
    throw wrongUse(
      words.whichSheet(
        file,
        [only, ...more].map(({ sheet }) => sheet.name ?? file),
      ),
    );
  return only;
}
