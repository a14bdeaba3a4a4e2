import { isSame } from '../../../edit/edit.ts';
import type { TypeView } from '../../../krav/definition/type-view.ts';
import { type JsonObject, property } from '../../../read/json.ts';
import type { FieldsOfFile } from '../../../register/register.ts';
import type { SheetFault } from '../../../reports/edit/sheet.ts';
import type { NewPost } from '../../../sheet/editable/changes.ts';
import type { FieldColumn, SheetPost } from '../../../sheet/posts.ts';
import type { Language } from '../../../text/language.ts';
import type { Session } from '../../session/session.ts';
import type { FileOfBook } from './merged-posts.ts';
import type { OpenedBook } from './opened-book.ts';
import { type PlacedPost, placedPosts } from './sheet-posts.ts';

/** The posts that new rows of a book make. */
export interface AddedPosts {
  readonly columns: readonly FieldColumn[];
  readonly placed: readonly PlacedPost[];
  readonly files: readonly FileOfBook[];
  readonly faults: readonly SheetFault[];
  /** The ids of posts that the rows have made before: the book is read a second time. */
  readonly known: readonly string[];
}

/** The posts of new rows, each with its id and its file. */
export function addedPosts(
  session: Session,
  type: TypeView,
  { layout, main, changes, now }: OpenedBook,
  language: Language,
): AddedPosts {
  const columns = main.columns.flatMap(({ index, title, key }): FieldColumn[] => {
    const field = layout.fields.find((each) => each.key === key);
    return field === undefined ? [] : [{ index, title, field: { ...field, alias: [] } }];
  });
  const exported = new Set([...changes.posts.map(({ id }) => id), ...changes.missing]);
  const others = [...now.values()].filter(({ id }) => !exported.has(id));
  const knownAs = ({ value }: NewPost) =>
    others.find((post) => isMadeOf(post, value, type.type.livslop?.log ?? null))?.id ?? null;
  const fresh = changes.added.filter((post) => knownAs(post) === null);
  const rows = fresh.map(({ row, value, places }): SheetPost => {
    const own = [...places].flatMap(([pointer, { sheet, column }]) => {
      const found = columns.find(({ index }) => index === column?.index);
      return found === undefined || sheet !== main.sheet ? [] : [[pointer, found] as const];
    });
    return { row, value, columns: new Map(own) };
  });
  const ground = { session, type, sheet: main.sheet, columns, language };
  const { placed, faults } = placedPosts(rows, ground);
  const places = new Map(fresh.map((post) => [post.row, post.places] as const));
  return {
    columns,
    placed,
    faults,
    known: changes.added.flatMap((post) => knownAs(post) ?? []),
    files: placed.map(({ row, change }) => ({
      change,
      places: places.get(row) ?? new Map(),
      row: { sheet: main.sheet, row, column: null },
    })),
  };
}

/** Whether a post says all that a row does, and that is more than one thing; its log has got days that the row had not. */
function isMadeOf(post: FieldsOfFile, row: JsonObject, log: string | null): boolean {
  const said = Object.entries(row).filter(([name]) => name !== log);
  return (
    said.length > 1 && said.every(([name, value]) => isSame(property(post.value, name), value))
  );
}
