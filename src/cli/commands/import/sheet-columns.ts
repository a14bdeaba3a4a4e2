import { columnLetters } from '../../../render/xlsx/sheet-parts.ts';
import type { SheetFault } from '../../../reports/edit/sheet.ts';
import type { Meaning } from '../../../sheet/columns.ts';
import { isEmpty, type Sheet } from '../../../sheet/file/sheet.ts';
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
}

/** Takes each column by what its title means; a column that means nothing is a fault, so that nothing is lost unseen. */
export function sheetColumns(
  { name, rows }: Sheet,
  header: Header,
  meaning: (title: ColumnTitle) => Meaning,
  language: Language,
): SheetColumns {
  const words = wordsIn(language).sheet;
  const columns: FieldColumn[] = [];
  const leftOut: string[] = [];
  const faults: SheetFault[] = [];
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
        if (isUsed)
          fault(title, words.unknownColumn, words.unknownColumnHelp(title.own, meant.near));
        break;
      case 'several': {
        const keys = meant.fields.map(({ key }) => key);
        if (isUsed) fault(title, words.severalFields, words.severalFieldsHelp(title.own, keys));
        break;
      }
    }
  }
  return { columns, leftOut, faults };

  function fault({ index, own }: ColumnTitle, message: string, help: string): void {
    const column = columnLetters(index + 1);
    const title = own === '' ? null : own;
    faults.push({ sheet: name, row: header.row, column, title, found: null, message, help });
  }
}
