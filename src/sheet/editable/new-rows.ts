import type { Path } from '../../edit/edit.ts';
import { withValue } from '../../edit/with-value.ts';
import { isObject, type JsonObject, property } from '../../read/json.ts';
import { isEmpty } from '../file/sheet.ts';
import { POST_KEY } from './book.ts';
import { damageIn, readCell } from './cell.ts';
import type { AddedItem, NewPost, ReportFault } from './changes.ts';
import type { FieldOfBook, ListOfBook } from './layout.ts';
import { type CellPlace, type Places, placeOf, pointerOf } from './place.ts';
import { type BookColumn, type BookRow, type BookSheet, cellIn } from './read-book.ts';
import { itemsAt } from './value-at.ts';

/** The field that a column gives; null where it gives none. */
export type FieldOfColumn = (
  key: string,
) => { readonly path: Path; readonly view: FieldOfBook['view'] } | null;

/** A line that was not exported, and the post it is for. */
export interface AddedLine {
  readonly id: string;
  readonly list: ListOfBook;
  readonly item: AddedItem;
}

/** The posts of rows that were not exported, without their lines in other sheets. */
export function newPosts(main: BookSheet, fieldOf: FieldOfColumn, fault: ReportFault): NewPost[] {
  const given = givenColumns(main, fieldOf);
  return main.rows
    .filter(
      ({ key, cells }) => key === null && given.some(({ column }) => !isEmpty(cells[column.index])),
    )
    .map((row) => ({ row: row.row, ...newValue(main, row, given, fault) }));
}

/** A new post with the lines that its id has in the sheets of lists. */
export function withItems(post: NewPost, added: readonly AddedLine[]): NewPost {
  const id = property(post.value, 'id');
  let { value } = post;
  const places = new Map(post.places);
  for (const { list, item } of added.filter((each) => each.id === id)) {
    const path = [...list.path, itemsAt(value, list.path).length];
    const next = withValue(value, path, item.value);
    if (isObject(next)) value = next;
    for (const [pointer, at] of item.places) places.set(`${pointerOf(path)}${pointer}`, at);
  }
  return { ...post, value, places };
}

/** The lines of a list that were not exported; one for no post is a fault. */
export function addedLines(
  list: ListOfBook,
  sheet: BookSheet,
  isPost: (id: string) => boolean,
  fault: ReportFault,
): AddedLine[] {
  const idColumn = sheet.columns.find(({ key }) => key === POST_KEY) ?? null;
  const given = givenColumns(
    sheet,
    (key) => list.fields.find((field) => field.key === key) ?? null,
  );
  return sheet.rows.flatMap((row): AddedLine[] => {
    const isNew = row.key === null && given.some(({ column }) => !isEmpty(row.cells[column.index]));
    if (!isNew) return [];
    const said = idColumn === null ? null : row.cells[idColumn.index];
    const id = isEmpty(said) ? null : String(said).trim();
    if (id === null || !isPost(id)) {
      fault(
        placeOf(sheet, row, idColumn),
        id === null ? { kind: 'no-id' } : { kind: 'no-such-post', id },
      );
      return [];
    }
    const item = { at: placeOf(sheet, row, null), ...newValue(sheet, row, given, fault) };
    return [{ id, list, item }];
  });
}

interface GivenColumn {
  readonly column: BookColumn;
  readonly field: { readonly path: Path; readonly view: FieldOfBook['view'] };
}

function givenColumns({ columns }: BookSheet, fieldOf: FieldOfColumn): GivenColumn[] {
  return columns.flatMap((column) => {
    const field = fieldOf(column.key);
    return field === null ? [] : [{ column, field }];
  });
}

/** What the cells of a new row say, and where. */
function newValue(
  sheet: BookSheet,
  row: BookRow,
  given: readonly GivenColumn[],
  fault: ReportFault,
): { readonly value: JsonObject; readonly places: Places } {
  let value: JsonObject = {};
  const places = new Map<string, CellPlace>();
  for (const { column, field } of given) {
    const at = placeOf(sheet, row, column);
    places.set(pointerOf(field.path), at);
    const cell = cellIn(row, column, field, sheet.sheet);
    const damage = damageIn(cell, field);
    if (damage !== null) fault(at, { kind: damage });
    const said = readCell(cell, field);
    if (said === undefined) continue;
    const next = withValue(value, field.path, said);
    if (isObject(next)) value = next;
  }
  return { value, places };
}
