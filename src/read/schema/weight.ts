import { isList, isObject, type Json, type JsonObject } from '../json.ts';

/** What a test of one schema costs at least: looking at a value, and saying what is wrong with it. */
const LEAST = 4;

/** Takes one schema; gives what one test of it costs, without the schemas inside it: longer lists take longer. */
export function weightOf(schema: JsonObject): number {
  return Object.entries(schema).reduce((sum, [keyword, value]) => {
    if (keyword === 'const' || keyword === 'enum') return sum + sizeOf(value);
    if (keyword === '$defs' || keyword === 'definitions') return sum;
    return sum + (isList(value) ? value.length : isObject(value) ? Object.keys(value).length : 0);
  }, LEAST);
}

/** How many values there are in a value, itself included. */
function sizeOf(value: Json): number {
  if (isList(value)) return value.reduce((sum: number, inner) => sum + sizeOf(inner), 1);
  if (!isObject(value)) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + sizeOf(inner), 1);
}
