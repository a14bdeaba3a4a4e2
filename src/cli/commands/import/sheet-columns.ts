import { columnLetters } from '../../../render/xlsx/sheet-parts.ts';
import type { SheetFault } from '../../../reports/edit/sheet.ts';
import type { Meaning } from '../../../sheet/columns.ts';
import type { SheetField } from '../../../sheet/fields.ts';
import { isEmpty, type Sheet } from '../../../sheet/file/sheet.ts';
import { guessedFields } from '../../../sheet/guesses.ts';
import type { ColumnTitle, Header } from '../../../sheet/header.ts';
import type { FieldColumn } from '../../../sheet/posts.ts';
import { wordsIn } from '../../../text/catalogue.ts';
import type { Language } from '../../../text/language.ts';
import { greatest } from '../../../time/extremes.ts';

/** The columns of a sheet that hold fields, those left out, and what is wrong with the others. */
export interface SheetColumns {
  readonly columns: readonly FieldColumn[];
  readonly leftOut: readonly string[];
  readonly faults: readonly SheetFault[];
  /** For each title that a --map is needed for, the field it may mean; null where there is no telling. */
  readonly unmapped: ReadonlyMap<string, SheetField | null>;
}

/** Takes each column by what its title means; a column that means nothing is a fault, so that nothing is lost unseen. */
export function sheetColumns(
  { name, rows }: Sheet,
  header: Header,
  fields: readonly SheetField[],
  meaning: (title: ColumnTitle) => Meaning,
  language: Language,
): SheetColumns {
  const words = wordsIn(language).sheet;
  const columns: FieldColumn[] = [];
  const leftOut: string[] = [];
  const faults: SheetFault[] = [];
  const unknown: ColumnTitle[] = [];
  const several: { title: ColumnTitle; fields: readonly SheetField[] }[] = [];
  const width = greatest(rows.map(({ length }) => length));
  for (let index = 0; index < width; index += 1) {
    const title = header.titles[index] ?? { index, own: '', group: '' };
    const isUsed = rows.slice(header.row).some((row) => !isEmpty(row[index]));
    if (title.own === '') {
      if (isUsed) fault(title, words.untitled, words.untitledHelp);
      continue;
    }
    const meant = meaning(title);
    switch (meant.kind) {
      case 'field': {
        const other = columns.find(({ field }) => field.key === meant.field.key);
        if (other !== undefined)
          fault(title, words.twice(columnLetters(other.index + 1)), words.twiceHelp(title.own));
        else columns.push({ index, title: title.own, field: meant.field });
        break;
      }
      case 'left-out':
        leftOut.push(title.own);
        break;
      case 'unknown':
        if (isUsed) unknown.push(title);
        break;
      case 'several':
        if (isUsed) several.push({ title, fields: meant.fields });
        break;
    }
  }
  const unmapped = new Map<string, SheetField | null>();
  for (const { title, fields: possible } of several) {
    const guess = possible.find(isBesideRead) ?? possible[0] ?? null;
    const keys = possible.map(({ key }) => key);
    unmapped.set(title.own, guess);
    fault(title, words.severalFields, words.severalFieldsHelp(title.own, guess?.key, keys));
  }
  const guesses = guessedFields(
    unknown.map(({ own }) => own),
    fields,
    [
      ...columns.map(({ field }) => field),
      ...[...unmapped.values()].filter((each) => each !== null),
    ],
  );
  for (const title of unknown) {
    const guess = guesses.get(title.own) ?? null;
    unmapped.set(title.own, guess);
    fault(title, words.unknownColumn, words.unknownColumnHelp(title.own, guess?.key));
  }
  const order = (title: string | null) => header.titles.findIndex(({ own }) => own === title);
  return {
    columns,
    leftOut,
    faults: faults.toSorted((a, b) => order(a.title) - order(b.title)),
    unmapped: new Map([...unmapped].sort(([a], [b]) => order(a) - order(b))),
  };

  /** Whether another column is about the same thing: «Rolle» beside «Enhet» is that of the unit. */
  function isBesideRead({ path }: SheetField): boolean {
    const around = (each: SheetField['path']) => each.slice(0, -1).join('/');
    return path.length > 1 && columns.some(({ field }) => around(field.path) === around(path));
  }

  function fault({ index, own }: ColumnTitle, message: string, help: string): void {
    const column = columnLetters(index + 1);
    const title = own === '' ? null : own;
    faults.push({ sheet: name, row: header.row, column, title, found: null, message, help });
  }
}
