import type { JsonObject } from '../../read/json.ts';
import { property } from '../../read/json.ts';
import { itemKey, toldKey } from './book.ts';
import type { BookChanges, BookFault, ListChanges, PostChanges } from './changes.ts';
import { changedCells, isOther } from './compare-cells.ts';
import { listChanges, type ReadList } from './compare-list.ts';
import type { ExportedPost } from './exported.ts';
import type { BookLayout, ListOfBook } from './layout.ts';
import { type AddedLine, addedLines, type FieldOfColumn, newPosts, withItems } from './new-rows.ts';
import { type CellPlace, placeOf, placesIn } from './place.ts';
import type { BookRow, BookSheet } from './read-book.ts';
import { itemsAt } from './value-at.ts';

export interface BookGround {
  readonly layout: BookLayout;
  readonly exported: readonly ExportedPost[];
  /** The sheet with the posts. */
  readonly main: BookSheet;
  /** The lists whose sheet is still there. */
  readonly lists: readonly { readonly list: ListOfBook; readonly sheet: BookSheet }[];
  /** The field that a column of a new row gives which is no field of posts that are there: the first status. */
  readonly forNew: FieldOfColumn;
  /** Whether a field, or a list, of a post may not be changed here. */
  readonly isLocked: (id: string, base: JsonObject, field: string) => boolean;
  /** Whether the register has a post of that id. */
  readonly isPost: (id: string) => boolean;
}

/** Compares what a book says with what was exported into it. */
export function bookChanges(ground: BookGround): BookChanges {
  const { layout, exported, main, isLocked } = ground;
  const faults: (BookFault & { readonly at: CellPlace })[] = [];
  const rows = keyed(main, new Set(exported.map(({ id }) => id)));
  const lists = ground.lists.map(
    (each): ReadList => ({ ...each, rows: keyed(each.sheet, itemKeys(each.list)) }),
  );
  const fieldOf: FieldOfColumn = (key) =>
    layout.fields.find((field) => field.key === key) ?? ground.forNew(key);
  const fresh = newPosts(main, fieldOf, fault);
  const newIds = new Set(fresh.map(({ value }) => String(property(value, 'id') ?? '')));
  const isPost = (id: string) => newIds.has(id) || ground.isPost(id);
  const added = lists.flatMap(({ list, sheet }) => addedLines(list, sheet, isPost, fault));
  for (const { id, list, item } of added)
    if (isLocked(id, {}, list.key)) fault(item.at, { kind: 'locked' });
  return {
    posts: exported.flatMap((post) => {
      const row = rows.get(post.id);
      return row === undefined ? [] : [changesOf(post, row)];
    }),
    added: fresh.map((post) => withItems(post, added)),
    elsewhere: linesElsewhere(added, (id) => rows.has(id) || newIds.has(id)),
    faults,
    missing: exported.filter(({ id }) => !rows.has(id)).map(({ id }) => id),
  };

  function fault(at: CellPlace, found: BookFault): void {
    faults.push({ ...found, at });
  }

  function itemKeys(list: ListOfBook): Set<string> {
    return new Set(
      exported.flatMap(({ id, value }) =>
        itemsAt(value, list.path).map((_, index) => itemKey(id, index)),
      ),
    );
  }

  /** The rows that were exported, by their keys; one that is there twice or was not exported is a fault. */
  function keyed(sheet: BookSheet, known: ReadonlySet<string>): Map<string, BookRow> {
    const found = new Map<string, BookRow>();
    for (const row of sheet.rows) {
      if (row.key === null) continue;
      const other = found.get(row.key);
      if (!known.has(row.key)) fault(placeOf(sheet, row, null), { kind: 'unknown-row' });
      else if (other === undefined) found.set(row.key, row);
      else fault(placeOf(sheet, row, null), { kind: 'row-twice', other: other.row });
    }
    return found;
  }

  function changesOf(post: ExportedPost, row: BookRow): PostChanges {
    const { id, value, told } = post;
    for (const column of main.columns) {
      const [, said] = Object.entries(told).find(([name]) => toldKey(name) === column.key) ?? [];
      const at = placeOf(main, row, column);
      if (column.key === 'id' && isOther(row, column, id)) fault(at, { kind: 'id-changed' });
      if (said !== undefined && isOther(row, column, said)) fault(at, { kind: 'locked' });
    }
    const fields = layout.fields.filter(({ key }) => key !== 'id');
    const isLockedHere = (field: string) => isLocked(id, value, field);
    return {
      id,
      exported: post,
      at: placeOf(main, row, null),
      changed: changedCells(main, row, fields, {
        ...{ base: value, isLog: false, fault },
        isLocked: isLockedHere,
      }),
      lists: lists.flatMap((each) =>
        listChanges(post, each, { isLocked: isLockedHere(each.list.key), added, fault }),
      ),
      places: placesIn(main, row, layout.fields),
    };
  }
}

/** The lines for posts that have no row. */
function linesElsewhere(
  added: readonly AddedLine[],
  hasRow: (id: string) => boolean,
): PostChanges[] {
  const found = new Map<string, PostChanges & { readonly lists: readonly ListChanges[] }>();
  for (const { id, list, item } of added) {
    if (hasRow(id)) continue;
    const here = found.get(id)?.lists ?? [];
    const other = here.find((each) => each.list.key === list.key);
    const lines = [...(other?.added ?? []), item];
    const next = { list, added: lines, changed: new Map(), removed: new Map(), places: new Map() };
    const lists = [...here.filter((each) => each !== other), next];
    found.set(id, { id, exported: null, at: item.at, changed: [], lists, places: new Map() });
  }
  return [...found.values()];
}
