import { isList, isObject, type Json, property } from './json.ts';

/** What names an item of a list, the first that it has. */
const NAMING = ['id', 'dato', 'fra', 'aar', 'navn'];

/** Names for the items of a list that stay when others come and go: its id, its day, else its text; equal ones are numbered. */
export function itemKeys(list: readonly Json[]): string[] {
  const seen = new Map<string, number>();
  return list.map((item, index) => {
    const name = nameOf(item) ?? `#${index}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** The number, from 1, of an item that nothing names but its place; null for any other. */
export function numberOf(key: string): number | null {
  const [, index] = /^#(\d+)$/.exec(key) ?? [];
  return index === undefined ? null : Number(index) + 1;
}

function nameOf(item: Json): string | null {
  if (!isObject(item)) return isList(item) ? null : String(item);
  const named = NAMING.map((key) => property(item, key)).find(isNaming);
  return named === undefined ? null : String(named);
}

function isNaming(value: Json | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** A JSON pointer into a value, with the name of each list item where its number stood. */
export function keyedPointer(value: Json | undefined, pointer: string): string {
  let here = value;
  return pointer
    .split('/')
    .map((step, depth) => {
      if (depth === 0) return step;
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      if (isList(here)) {
        const name = knownKeys(here)[Number(key)];
        here = here[Number(key)];
        return name === undefined ? step : `[${name}]`;
      }
      here = property(here, key);
      return step;
    })
    .join('/');
}

/** A long list is asked about once for each finding in it. */
const known = new WeakMap<readonly Json[], ReturnType<typeof itemKeys>>();

function knownKeys(list: readonly Json[]): ReturnType<typeof itemKeys> {
  const keys = known.get(list) ?? itemKeys(list);
  known.set(list, keys);
  return keys;
}
