import type { FieldName, JsonType } from '../../diagnostic/codes/schema-words.ts';
import { isList, isObject, type Json, property } from '../json.ts';
import { segments } from '../pointer.ts';
import { keyword, type SchemaView, viewItems, viewProperty } from './view.ts';

/** What the schemas say of the place a JSON pointer leads to in a value. */
export function viewAt(view: SchemaView, value: Json, pointer: string): SchemaView {
  return follow(view, value, pointer).view;
}

/** How messages name the place a JSON pointer leads to in a value. */
export function fieldAt(view: SchemaView, value: Json, pointer: string): FieldName {
  const { named, element } = follow(view, value, pointer);
  if (named === null) return { name: '', title: null, element: null };
  const title = keyword(named.view, 'title');
  return { name: named.name, title: typeof title === 'string' ? title : null, element };
}

interface Followed {
  readonly view: SchemaView;
  /** The innermost property on the way, and the element below it (from 1) where the pointer ends. */
  readonly named: { readonly name: string; readonly view: SchemaView } | null;
  readonly element: number | null;
}

function follow(start: SchemaView, value: Json, pointer: string): Followed {
  let here: Json | undefined = value;
  let followed: Followed = { view: start, named: null, element: null };
  for (const segment of segments(pointer)) {
    if (isList(here)) {
      here = here[Number(segment)];
      followed = { ...followed, view: viewItems(followed.view), element: Number(segment) + 1 };
    } else {
      here = property(here, segment);
      const view = viewProperty(followed.view, segment);
      followed = { view, named: { name: segment, view }, element: null };
    }
  }
  return followed;
}

/** The JSON type of a value, `integer` where the number is whole. */
export function jsonType(value: Json): JsonType {
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'string' : 'boolean';
}

/** A value as messages show it. */
export function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
