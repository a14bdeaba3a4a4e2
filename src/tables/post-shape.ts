import { isList, type Json, property } from '../read/json.ts';
import {
  allowedValues,
  isClosed,
  jsonTypes,
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../read/schema/view.ts';
import type { ColumnType } from './table.ts';

/** A field of a post, or of an element of a list in it, that is a column. */
export interface FieldColumn {
  /** The names of the properties that lead to it; none where the element itself is the value. */
  readonly path: readonly string[];
  readonly type: ColumnType;
  /** Whether texts are written as JSON too, since it may hold other than texts. */
  readonly isJson: boolean;
  readonly view: SchemaView;
}

/** What of an object is columns, and the lists in it, which are tables of their own. */
export interface ObjectShape {
  readonly fields: readonly FieldColumn[];
  readonly lists: readonly ListShape[];
}

export interface ListShape {
  readonly path: readonly string[];
  readonly elements: ObjectShape;
}

/** Objects and lists deeper than this are written as JSON. */
const DEEPEST = 6;

/**
 * What a schema makes of its posts. Only what it surely says decides: a field that may hold values of several
 * types, or an object that may hold what no schema names, is one column with JSON, so that nothing is lost.
 */
export function shapeOfPosts(view: SchemaView): ObjectShape {
  return shapeOf(view, [], 0);
}

function shapeOf(view: SchemaView, path: readonly string[], depth: number): ObjectShape {
  const parts = propertyNames(view).map((name) =>
    shapeOfField(viewProperty(view, name), [...path, name], depth + 1),
  );
  return {
    fields: parts.flatMap(({ fields }) => fields),
    lists: parts.flatMap(({ lists }) => lists),
  };
}

function shapeOfField(view: SchemaView, path: readonly string[], depth: number): ObjectShape {
  const types = [...(jsonTypes(view) ?? [])].filter((type) => type !== 'null');
  const [only] = types;
  const isPlain = types.length === 1 && depth < DEEPEST;
  if (isPlain && only === 'object' && isClosed(view) && propertyNames(view).length > 0)
    return shapeOf(view, path, depth);
  if (isPlain && only === 'array' && !isTuple(view)) {
    const items = viewItems(view);
    const isOfObjects = jsonTypes(items)?.has('object') === true && isClosed(items);
    const elements = isOfObjects ? shapeOf(items, [], depth) : shapeOfField(items, [], DEEPEST);
    return { fields: [], lists: [{ path, elements }] };
  }
  const type = scalarType(view, types);
  return { fields: [{ path, type: type ?? 'text', isJson: type === null, view }], lists: [] };
}

function isTuple({ facets }: SchemaView): boolean {
  return facets.some(({ schema }) => Object.hasOwn(schema, 'prefixItems'));
}

/** Null where the schema does not surely say that it is of one scalar type. */
function scalarType(view: SchemaView, types: readonly string[]): ColumnType | null {
  switch (types.toSorted().join()) {
    case 'string':
      return isDay(view) ? 'date' : 'text';
    case 'integer':
      return 'integer';
    case 'number':
    case 'integer,number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case '': {
      const values = allowedValues(view);
      const isText = values?.every((value) => typeof value === 'string') ?? false;
      return isText ? 'text' : null;
    }
    default:
      return null;
  }
}

function isDay({ facets }: SchemaView): boolean {
  return facets.some(({ schema, certain }) => certain && schema['format'] === 'dato');
}

/** What the schema says of a field to those who read it; '' where it says nothing. */
export function saidOf(view: SchemaView): string {
  const said = [keyword(view, 'title'), keyword(view, 'description')];
  return said.filter((text) => typeof text === 'string' && text !== '').join('. ');
}

/** The value that a path of properties leads to. */
export function valueAt(value: Json, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((at, name) => property(at, name), value);
}

/** The elements of a list; none where there is no list. */
export function listAt(value: Json, path: readonly string[]): readonly Json[] {
  const found = valueAt(value, path);
  return isList(found) ? found : [];
}

/** A value as JSON, with the keys of objects as they are written. */
export function jsonOf(value: Json): string {
  return JSON.stringify(value);
}
