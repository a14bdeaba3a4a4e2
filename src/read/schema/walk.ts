import { isList, isObject, type Json, type JsonObject } from '../json.ts';
import { extend } from '../pointer.ts';

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const SINGLE = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'items',
  'unevaluatedItems',
  'contains',
  'contentSchema',
  'not',
  'if',
  'then',
  'else',
]);
const LIST = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const NAMED = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
]);

/** One schema inside a document, and the JSON pointer to it there. */
export interface Subschema {
  readonly schema: JsonObject;
  readonly pointer: string;
}

/** Every schema of a document that is an object, the outer before the inner; values such as `enum` are not walked. */
export function subschemas(document: JsonObject): Subschema[] {
  const found: Subschema[] = [];
  const visit = (value: Json, pointer: string): void => {
    if (!isObject(value)) return;
    found.push({ schema: value, pointer });
    for (const [keyword, inner] of Object.entries(value)) {
      const at = extend(pointer, keyword);
      if (SINGLE.has(keyword)) visit(inner, at);
      else if (LIST.has(keyword) && isList(inner)) {
        inner.forEach((schema, index) => {
          visit(schema, extend(at, index));
        });
      } else if (NAMED.has(keyword) && isObject(inner)) {
        for (const [name, schema] of Object.entries(inner)) visit(schema, extend(at, name));
      }
    }
  };
  visit(document, '');
  return found;
}

/** A copy of a schema in which every schema has been changed by the function, the inner ones first. */
export function mapSchemas(schema: Json, change: (schema: JsonObject) => JsonObject): Json {
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([keyword, inner]): [string, Json] => {
    if (SINGLE.has(keyword)) return [keyword, mapSchemas(inner, change)];
    if (LIST.has(keyword) && isList(inner)) {
      return [keyword, inner.map((element) => mapSchemas(element, change))];
    }
    if (NAMED.has(keyword) && isObject(inner)) {
      const named = Object.entries(inner).map(([name, value]) => [name, mapSchemas(value, change)]);
      return [keyword, Object.fromEntries(named)];
    }
    return [keyword, inner];
  });
  return change(Object.fromEntries(entries));
}

/** Whether a value has lists and objects inside each other more than so many levels deep. */
export function isDeeper(value: Json, levels: number): boolean {
  let layer: Json[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    layer = layer.flatMap((inner) =>
      isList(inner) ? [...inner] : isObject(inner) ? Object.values(inner) : [],
    );
    if (layer.length === 0) return false;
  }
  return true;
}
