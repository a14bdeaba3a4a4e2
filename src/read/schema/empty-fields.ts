import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import {
  allowedValues,
  jsonTypes,
  requiredNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from './view.ts';

/**
 * Takes a value and its schema; gives it without the fields that are written but empty (`slutt:`) where the
 * schema lets them be absent and does not list null. They say no more than a field that is not there.
 */
export function withoutEmptyFields(value: JsonObject, view: SchemaView): JsonObject {
  return holdsNull(value) ? fieldsOf(value, view) : value;
}

function holdsNull(value: Json): boolean {
  if (value === null) return true;
  if (isList(value)) return value.some(holdsNull);
  return isObject(value) && Object.values(value).some(holdsNull);
}

function fieldsOf(value: JsonObject, view: SchemaView): JsonObject {
  const required = requiredNames(view);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const inside = viewProperty(view, name);
      if (inner === null && !required.has(name) && refusesNull(inside)) return [];
      return [[name, within(inner, inside)]];
    }),
  );
}

function within(value: Json, view: SchemaView): Json {
  if (isList(value)) {
    const items = viewItems(view);
    return value.map((item) => within(item, items));
  }
  return isObject(value) ? fieldsOf(value, view) : value;
}

function refusesNull(view: SchemaView): boolean {
  const types = jsonTypes(view);
  const allowed = allowedValues(view);
  return (types !== null && !types.has('null')) || (allowed !== null && !allowed.includes(null));
}
