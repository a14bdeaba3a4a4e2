import type { Edit, Path } from '../../edit/edit.ts';
import type { Json } from '../../read/json.ts';

/** The edits that make one list of words another: what both begin and end with stays, the rest goes and comes. */
export function listEdits(path: Path, before: readonly Json[], after: readonly Json[]): Edit[] {
  const shortest = Math.min(before.length, after.length);
  let first = 0;
  while (first < shortest && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shortest - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const going = before.length - first - last;
  const coming = after.slice(first, after.length - last);
  const changed = coming
    .slice(0, going)
    .map((value, index): Edit => ({ kind: 'set', path: [...path, first + index], value }));
  const added = coming
    .slice(going)
    .map((value, index): Edit => ({ kind: 'insert', path, at: first + going + index, value }));
  const removed = Array.from(
    { length: Math.max(0, going - coming.length) },
    (_, index): Edit => ({
      kind: 'remove',
      path: [...path, first + going - 1 - index],
    }),
  );
  return [...changed, ...added, ...removed];
}
