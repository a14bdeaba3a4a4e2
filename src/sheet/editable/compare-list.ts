import { itemKey, POST_KEY } from './book.ts';
import type { CellChange, ListChanges, ReportFault } from './changes.ts';
import { changedCells, isEmptied, isOther } from './compare-cells.ts';
import type { ExportedPost } from './exported.ts';
import type { ListOfBook } from './layout.ts';
import type { AddedLine } from './new-rows.ts';
import { type CellPlace, type Places, placeOf, placesIn } from './place.ts';
import type { BookRow, BookSheet } from './read-book.ts';
import { itemsAt } from './value-at.ts';

/** A list with its sheet, and the rows that were exported by their keys. */
export interface ReadList {
  readonly list: ListOfBook;
  readonly sheet: BookSheet;
  readonly rows: ReadonlyMap<string, BookRow>;
}

interface ListGround {
  /** Whether nothing of it may be changed. */
  readonly isLocked: boolean;
  readonly added: readonly AddedLine[];
  readonly fault: ReportFault;
}

/** What the sheet of a list changes of one post; a line that is gone, or in which nothing stands, is taken away. */
export function listChanges(
  { id, value }: ExportedPost,
  { list, sheet, rows: known }: ReadList,
  { isLocked, added, fault }: ListGround,
): ListChanges[] {
  const changed = new Map<number, readonly CellChange[]>();
  const removed = new Map<number, CellPlace>();
  const places = new Map<number, Places>();
  for (const [index, item] of itemsAt(value, list.path).entries()) {
    const row = known.get(itemKey(id, index));
    if (row === undefined) {
      if (!list.isLog && !isLocked)
        removed.set(index, { sheet: sheet.sheet, row: null, column: null });
      continue;
    }
    const at = sheet.columns.find(({ key }) => key === POST_KEY);
    if (at !== undefined && isOther(row, at, id))
      fault(placeOf(sheet, row, at), { kind: 'id-changed' });
    places.set(index, placesIn(sheet, row, list.fields));
    if (!list.isLog && !isLocked && list.isWhole && isEmptied(sheet, row, item, list.fields)) {
      removed.set(index, placeOf(sheet, row, null));
      continue;
    }
    const here = changedCells(sheet, row, list.fields, {
      base: item,
      isLocked: () => isLocked,
      isLog: list.isLog,
      fault,
    });
    if (here.length > 0) changed.set(index, here);
  }
  const own = added.flatMap((each) =>
    each.id === id && each.list.key === list.key ? [each.item] : [],
  );
  const isTouched = changed.size + removed.size + own.length + places.size > 0;
  return isTouched ? [{ list, changed, removed, added: own, places }] : [];
}
