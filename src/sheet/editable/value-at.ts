import type { Path } from '../../edit/edit.ts';
import { isList, type Json, property } from '../../read/json.ts';

/** The value at a path; undefined where nothing is. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>(
    (here, step) =>
      typeof step === 'number' ? (isList(here) ? here[step] : undefined) : property(here, step),
    value,
  );
}

/** The items of the list at a path; none where there is no list. */
export function itemsAt(value: Json, path: Path): readonly Json[] {
  const list = valueAt(value, path);
  return isList(list) ? list : [];
}
