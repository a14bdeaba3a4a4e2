import { isSame } from '../../edit/edit.ts';
import { isObject, type Json, property } from '../../read/json.ts';

/**
 * Finds the items of a list in the list as it is now: by the fields that tell them apart, else those that are the
 * same, and between these one by one where there are as many on both sides and they are alike. Null for one that is
 * not there any more.
 */
export function alignedItems(
  before: readonly Json[],
  now: readonly Json[],
  unique: readonly string[] | null,
): (number | null)[] {
  const found: (number | null)[] = before.map(() => null);
  const taken = new Set<number>();
  const pair = (from: number, to: number) => {
    found[from] = to;
    taken.add(to);
  };
  if (unique !== null)
    for (const [index, item] of before.entries()) {
      const key = keyOf(item, unique);
      const alike = now.flatMap((other, at) => (keyOf(other, unique) === key ? [at] : []));
      const [only, ...more] = alike;
      if (only !== undefined && more.length === 0 && !taken.has(only)) pair(index, only);
    }
  for (const [from, to] of commonItems(before, now))
    if (found[from] === null && !taken.has(to)) pair(from, to);
  for (const { from, to } of gaps(found, now.length)) {
    const left = to.filter((at) => !taken.has(at));
    if (left.length !== from.length) continue;
    for (const [index, at] of from.entries()) {
      const other = left[index];
      if (other !== undefined && isAlike(before[at] ?? null, now[other] ?? null)) pair(at, other);
    }
  }
  return found;
}

/** What tells an item from others, as a text. */
export function keyOf(item: Json, unique: readonly string[]): string {
  return JSON.stringify(unique.map((name) => property(item, name) ?? null));
}

/** The longest run of pairs, in the order of both lists, of items that are the same. */
function commonItems(before: readonly Json[], now: readonly Json[]): [number, number][] {
  const shortest = Math.min(before.length, now.length);
  let first = 0;
  while (first < shortest && isSame(before[first], now[first])) first += 1;
  let last = 0;
  while (last < shortest - first && isSame(before.at(-1 - last), now.at(-1 - last))) last += 1;
  const between = longestRun(
    before.slice(first, before.length - last),
    now.slice(first, now.length - last),
  );
  return [
    ...Array.from({ length: first }, (_, at): [number, number] => [at, at]),
    ...between.map(([row, column]): [number, number] => [first + row, first + column]),
    ...Array.from({ length: last }, (_, at): [number, number] => [
      before.length - 1 - at,
      now.length - 1 - at,
    ]),
  ];
}

function longestRun(before: readonly Json[], now: readonly Json[]): [number, number][] {
  const longest: number[][] = Array.from({ length: before.length + 1 }, () => []);
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const here = longest[row];
      if (here === undefined) continue;
      here[column] = isSame(before[row], now[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < before.length && column < now.length; ) {
    if (isSame(before[row], now[column])) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** The runs of items without a pair, each with what lies between the pairs around it. */
function gaps(
  found: readonly (number | null)[],
  length: number,
): { readonly from: readonly number[]; readonly to: readonly number[] }[] {
  const runs: { from: number[]; to: number[] }[] = [];
  let run: number[] = [];
  let start = 0;
  for (const [index, at] of [...found, length].entries()) {
    if (at === null) {
      run.push(index);
      continue;
    }
    if (run.length > 0) {
      const to = Array.from({ length: Math.max(0, at - start) }, (_, step) => start + step);
      runs.push({ from: run, to });
    }
    run = [];
    start = at + 1;
  }
  return runs;
}

/** Whether one may be the other with some fields changed: at least as many are the same as are not, or there is but one. */
function isAlike(one: Json, other: Json): boolean {
  if (!isObject(one) || !isObject(other)) return true;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  const same = names.filter((name) => isSame(property(one, name), property(other, name)));
  return names.length === 1 || same.length * 2 >= names.length;
}
