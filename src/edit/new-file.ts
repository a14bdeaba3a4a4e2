import { isList, isObject, type Json, type JsonObject } from '../read/json.ts';
import type { Path } from './edit.ts';
import type { KeyOrder } from './splices-for.ts';
import { keyAndValue } from './written-value.ts';

const LAYOUT = { lineEnd: '\n', listIndent: 2 };

/** The text of a new file: a value with its keys in the order of its schema; null for what YAML cannot hold. */
export function newFileText(value: JsonObject, order: KeyOrder): string | null {
  const lines = Object.entries(inOrder(value, [], order)).map(([key, inner]) =>
    keyAndValue(key, inner, 0, LAYOUT),
  );
  return lines.includes(null) ? null : `${lines.join('\n')}\n`;
}

function inOrder(value: JsonObject, path: Path, order: KeyOrder): JsonObject {
  const names = order(path);
  const keys = [...names.filter((name) => Object.hasOwn(value, name)), ...Object.keys(value)];
  return Object.fromEntries(
    [...new Set(keys)].map((key) => [key, ordered(value[key] ?? null, [...path, key], order)]),
  );
}

function ordered(value: Json, path: Path, order: KeyOrder): Json {
  if (isList(value)) return value.map((item, index) => ordered(item, [...path, index], order));
  return isObject(value) ? inOrder(value, path, order) : value;
}
