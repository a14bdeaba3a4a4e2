import type { Path } from '../../edit/edit.ts';
import { viewOf } from '../../edit/key-order.ts';
import type { Json, JsonObject } from '../../read/json.ts';
import type { SchemaView } from '../../read/schema/view.ts';
import type {
  FillInBook,
  FillInCell,
  FillInColumn,
  FillInSheet,
} from '../../reports/document/fill-in.ts';
import { columnContent, type IdsOf } from '../column-content.ts';
import { carriedCell } from './cell.ts';
import { type ExportedPost, exportedRows } from './exported.ts';
import type { BookLayout, FieldOfBook, ListOfBook } from './layout.ts';
import { itemsAt, valueAt } from './value-at.ts';

/** What each sheet of an editable book is known by, before the name of its list. */
export const SHEET_KEY = 'baerum-innov:';

/** The key of the column with the id of the post in the sheets of lists. */
export const POST_KEY = 'post';

/** What a column that holds no field is known by. */
export function toldKey(name: string): string {
  return `(${name})`;
}

/** A column that is told of each post and is no field, such as its status. */
export interface ToldColumn {
  readonly name: string;
  readonly title: string;
  /** The field that a new row has there; null where it takes none. */
  readonly forNew: Path | null;
}

/** What an editable book is made of. */
export interface BookContent {
  readonly type: string;
  readonly title: string;
  readonly view: SchemaView;
  readonly layout: BookLayout;
  readonly told: readonly ToldColumn[];
  readonly posts: readonly ExportedPost[];
  readonly idsOf: IdsOf;
  /** Whether the field of a post may not be changed in a sheet. */
  readonly isLocked: (post: JsonObject, field: string) => boolean;
  readonly words: BookWords;
}

interface BookWords {
  readonly choices: string;
  /** What the hidden sheet with the values is called. */
  readonly values: string;
  readonly id: string;
  readonly notice: string;
  readonly listNotice: string;
  readonly logNotice: string;
}

/** The name of the item of a post in a list, from 0. */
export function itemKey(id: string, index: number): string {
  return `${id}#${index + 1}`;
}

/** A sheet of posts, and one for each list in them, with all that was exported kept in a hidden one. */
export function editableBook(content: BookContent): FillInBook {
  const { layout, posts, type, words } = content;
  return {
    sheets: [postSheet(content), ...layout.lists.map((list) => listSheet(list, content))],
    choicesName: words.choices,
    kept: { name: words.values, rows: exportedRows({ type, posts }) },
  };
}

function postSheet(content: BookContent): FillInSheet {
  const { layout, told, posts, title, view, idsOf, isLocked, words } = content;
  const { fields } = layout;
  return {
    name: title,
    columns: [
      ...fields.map((field) => columnOf(field, idsOf)),
      ...told.map(
        (column): FillInColumn => ({
          title: column.title,
          isRequired: false,
          ...(column.forNew === null
            ? OTHER
            : { ...columnContent(viewOf(view, column.forNew), idsOf), description: '' }),
        }),
      ),
    ],
    content: {
      key: `${SHEET_KEY}${content.type}`,
      columnKeys: [...fields.map(({ key }) => key), ...told.map(({ name }) => toldKey(name))],
      notice: words.notice,
      rows: posts.map(({ id, value, told: said }) => ({
        key: id,
        cells: [
          ...fields.map((field) =>
            field.key === 'id'
              ? locked(id)
              : cellOf(valueAt(value, field.path), field, isLocked(value, field.key)),
          ),
          ...told.map(({ name }) => locked(said[name] ?? '')),
        ],
      })),
      isOpenBelow: [...fields.map(() => true), ...told.map(({ forNew }) => forNew !== null)],
    },
  };
}

function listSheet(list: ListOfBook, content: BookContent): FillInSheet {
  const { posts, idsOf, isLocked, words } = content;
  const ids = posts.map(({ id }) => id);
  return {
    name: list.title,
    columns: [
      { ...OTHER, title: words.id, choices: ids, isRequired: true },
      ...list.fields.map((field) => columnOf(field, idsOf)),
    ],
    content: {
      key: `${SHEET_KEY}${content.type}.${list.key}`,
      columnKeys: [POST_KEY, ...list.fields.map(({ key }) => key)],
      notice: list.isLog ? words.logNotice : words.listNotice,
      rows: posts.flatMap(({ id, value }) =>
        itemsAt(value, list.path).map((item, index) => ({
          key: itemKey(id, index),
          cells: [
            locked(id),
            ...list.fields.map((field) =>
              cellOf(valueAt(item, field.path), field, list.isLog || isLocked(value, list.key)),
            ),
          ],
        })),
      ),
      isOpenBelow: [true, ...list.fields.map(({ isNested }) => !isNested)],
    },
  };
}

const OTHER = { description: '', kind: 'text', choices: [], isStrict: false } as const;

function columnOf(field: FieldOfBook, idsOf: IdsOf): FillInColumn {
  const { title, isRequired, view } = field;
  return { title, isRequired: isRequired && field.key !== 'id', ...columnContent(view, idsOf) };
}

function locked(text: string): FillInCell {
  return { value: text === '' ? null : { kind: 'text', text }, isLocked: true };
}

function cellOf(value: Json | undefined, field: FieldOfBook, isLocked: boolean): FillInCell {
  const { value: shown, isCarried } = carriedCell(value, field);
  return { value: shown, isLocked: isLocked || !isCarried };
}
