import { newFileText } from '../../../edit/new-file.ts';
import { isObject, type JsonObject, property } from '../../../read/json.ts';
import { readYamlDocument } from '../../../read/yaml/document.ts';
import { bare, type ColumnMap, fieldNamed } from '../../../sheet/columns.ts';
import type { SheetField } from '../../../sheet/fields.ts';
import type { ColumnTitle } from '../../../sheet/header.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { nearest } from '../../../text/nearest.ts';
import { inside } from '../../../tree/path.ts';
import { bytesOf, textOf } from '../../editing/edited-file.ts';
import type { FileChange } from '../../io/change-files.ts';
import { couldNot, wrongUse } from '../../io/outcome.ts';
import type { Session } from '../../session/session.ts';

const FILE = '.import-kolonner.yaml';

/** The columns remembered for each type; the file is null where there is none yet. */
export interface RememberedColumns {
  readonly path: string;
  readonly bytes: Uint8Array | null;
  readonly value: JsonObject;
}

/** Reads what an earlier import was asked to remember. */
export function rememberedColumns({ tree, place }: Session, language: Language): RememberedColumns {
  const path = inside(place.folder, FILE);
  const reading = tree.read(path);
  if (reading.kind === 'fault') return { path, bytes: null, value: {} };
  const document = readYamlDocument(textOf(reading.bytes), path);
  if (document.kind !== 'document' || !isObject(document.value))
    throw couldNot(wordsIn(language).sheet.badMapFile(path));
  return { path, bytes: reading.bytes, value: document.value };
}

/** What is remembered for a type, and over that what --map says, `kolonne=felt` or `kolonne=`. */
export function columnMap(
  remembered: RememberedColumns,
  type: string,
  given: readonly string[],
  fields: readonly SheetField[],
  language: Language,
): ColumnMap {
  const known = property(remembered.value, type);
  const before = isObject(known)
    ? Object.entries(known).map(([title, name]) => [title, String(name ?? '')])
    : [];
  const words = wordsIn(language).sheet;
  const now = given.map((text) => {
    const at = text.lastIndexOf('=');
    if (at < 1) throw wrongUse(words.notAMap(text));
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  });
  return new Map(
    [...before, ...now].map(([title = '', name = '']) => {
      if (name === '') return [title, null];
      const field = fieldNamed(fields, name);
      if (field !== undefined) return [title, field];
      throw wrongUse(
        words.noSuchField(
          name,
          nearest(
            name,
            fields.map(({ key }) => key),
          ),
        ),
      );
    }),
  );
}

/** Refuses a --map that is about no column of the sheet: else a slip of the hand would go unseen. */
export function refuseOtherColumns(
  given: readonly string[],
  titles: readonly ColumnTitle[],
  language: Language,
): void {
  const names = titles.map(({ own }) => own).filter((own) => own !== '');
  const known = titles.flatMap(({ own, group }) => [own, `${group} ${own}`].map(bare));
  for (const text of given) {
    const title = text.slice(0, text.lastIndexOf('=')).trim();
    if (!known.includes(bare(title)))
      throw wrongUse(wordsIn(language).sheet.noSuchColumn(title, nearest(title, names)));
  }
}

/** The change of the file that remembers a map for the next time. */
export function rememberedChange(
  { path, bytes, value }: RememberedColumns,
  type: string,
  map: ColumnMap,
): FileChange | null {
  const columns = Object.fromEntries([...map].map(([title, field]) => [title, field?.key ?? '']));
  const text = newFileText({ ...value, [type]: columns }, () => []);
  return text === null ? null : { path, before: bytes, after: bytesOf(text) };
}
