import type { Json } from '../read/json.ts';
import type { Post } from '../read/post.ts';
import type { RecordType } from '../read/register/record-type.ts';
import type { Register } from '../register/register.ts';
import { wordsIn } from '../text/catalogue.ts';
import { parseIsoDay } from '../time/day.ts';
import { sqlName, uniqueNames } from './names.ts';
import {
  type FieldColumn,
  jsonOf,
  listAt,
  type ObjectShape,
  saidOf,
  shapeOfPosts,
  valueAt,
} from './post-shape.ts';
import {
  type Cell,
  type Destination,
  type ExportColumn,
  type ExportTable,
  registerColumn,
} from './table.ts';

/** A table for each type, and one for each list in its posts, with columns by the schema. */
export function postTables(register: Register, to: Destination): ExportTable[] {
  const uniqueTable = uniqueNames();
  return [...register.types.values()].flatMap((type) =>
    tablesOfType(type, register.postsOf(type.name), to, uniqueTable),
  );
}

/** A value that is a row: that of a post, or an element, with what tells it from other rows. */
interface Row {
  readonly post: Post;
  readonly numbers: readonly number[];
  readonly value: Json;
}

function tablesOfType(
  type: RecordType,
  posts: readonly Post[],
  to: Destination,
  uniqueTable: (name: string) => string,
): ExportTable[] {
  const words = wordsIn(to.language).tables;
  const tables: ExportTable[] = [];
  const add = (
    shape: ObjectShape,
    rows: readonly Row[],
    path: readonly string[],
    numberColumns: readonly ExportColumn[],
  ): void => {
    const list = path.join('.');
    const columns = [...keyColumns(to), ...numberColumns];
    tables.push({
      name: uniqueTable(sqlName('post', type.name, ...path)),
      about: list === '' ? words.post(type.name) : words.list(list, type.name),
      ...filled(shape, rows, columns, to),
    });
    for (const { path: below, elements } of shape.lists) {
      const inner = [...path, ...below];
      const name =
        numberColumns.length === 0 ? 'element_no' : `element_no_${numberColumns.length + 1}`;
      const about = words.keys.element(inner.join('.'));
      const elementRows = rows.flatMap(({ post, numbers, value }) =>
        listAt(value, below).map((element, number) => ({
          post,
          numbers: [...numbers, number],
          value: element,
        })),
      );
      const column = { name, type: 'integer' as const, isKey: true, about };
      add(elements, elementRows, inner, [...numberColumns, column]);
    }
  };
  const rows = posts.map((post) => ({ post, numbers: [], value: post.value }));
  add(shapeOfPosts(type.view), rows, [], []);
  return tables;
}

function keyColumns({ language }: Destination): ExportColumn[] {
  const { keys } = wordsIn(language).tables;
  return [
    registerColumn(language),
    { name: 'path', type: 'text', isKey: true, about: keys.path },
    { name: 'post_id', type: 'text', isKey: false, about: keys.postId },
  ];
}

function filled(
  { fields }: ObjectShape,
  rows: readonly Row[],
  keys: readonly ExportColumn[],
  { registerId, language }: Destination,
): Pick<ExportTable, 'columns' | 'rows'> {
  const { keys: words } = wordsIn(language).tables;
  const unique = uniqueNames(keys.map(({ name }) => name));
  const columns = fields.map((field): ExportColumn => {
    const said = saidOf(field.view) || (field.path.length === 0 ? words.value : '');
    return {
      name: unique(field.path.length === 0 ? 'value' : sqlName(...field.path)),
      type: field.type,
      isKey: false,
      about: field.isJson ? [said, words.asJson].filter((text) => text !== '').join('. ') : said,
    };
  });
  return {
    columns: [...keys, ...columns],
    rows: rows.map(({ post, numbers, value }) => [
      registerId,
      post.path,
      post.id,
      ...numbers,
      ...fields.map((field) => cellOf(field, valueAt(value, field.path))),
    ]),
  };
}

function cellOf({ type, isJson }: FieldColumn, value: Json | undefined): Cell {
  if (value === undefined || value === null) return null;
  if (isJson || typeof value === 'object') return jsonOf(value);
  return type === 'date' ? (parseIsoDay(String(value)) ?? null) : value;
}
