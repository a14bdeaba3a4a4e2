import { isList, isObject, type Json } from '../json.ts';

/** Two equal elements of a list, the last pair there is; null when all differ. Takes linear time. */
export function lastRepeated(
  list: readonly Json[],
): { readonly i: number; readonly j: number } | null {
  const places = new Map<string, number>();
  let found: { readonly i: number; readonly j: number } | null = null;
  list.forEach((element, i) => {
    const key = keyOf(element);
    const j = places.get(key);
    if (j !== undefined) found = { i, j };
    places.set(key, i);
  });
  return found;
}

/** A text that is the same for equal values, whatever the order of their keys. */
function keyOf(value: Json): string {
  if (isList(value)) return `[${value.map(keyOf).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${keyOf(value[name] ?? null)}`);
  return `{${entries.join()}}`;
}
