import { type Edit, edited, isSame, type Path } from '../../edit/edit.ts';
import { placeInLog } from '../../edit/log-place.ts';
import { isList, isObject, type Json, type JsonObject, property } from '../../read/json.ts';
import { alignedItems, keyOf } from './align.ts';
import type { CellChange, ListChanges, PostChanges } from './changes.ts';
import { listEdits } from './list-edits.ts';
import { type CellPlace, type Places, pointerOf } from './place.ts';
import { itemsAt, valueAt } from './value-at.ts';

/** A cell, or a row, that the sheet has changed in one way and the file in another since; undefined is none. */
export interface MergeConflict {
  readonly at: CellPlace;
  readonly base: Json | undefined;
  readonly said: Json | undefined;
  readonly now: Json | undefined;
}

/** Ways to make one change, the smallest first: each is some edits, one after the other. */
export interface MergeStep {
  readonly at: CellPlace;
  readonly ways: readonly (readonly Edit[])[];
}

/** What a sheet changes of a post as it is now. */
export interface Merged {
  readonly steps: readonly MergeStep[];
  /** Where there are any, nothing of the post is changed. */
  readonly conflicts: readonly MergeConflict[];
  /** Where the fields of the changed post stand. */
  readonly places: Places;
}

/** Lays what a sheet changed of a post over what the post is now. */
export function mergedPost(
  { changed, lists, places }: Pick<PostChanges, 'changed' | 'lists' | 'places'>,
  base: JsonObject,
  now: JsonObject,
): Merged {
  const steps: MergeStep[] = [];
  const conflicts: MergeConflict[] = [];
  const where = new Map(places);
  let value: Json = now;
  for (const change of changed) mergeCell(change, [], now);
  for (const list of lists) mergeList(list);
  return { steps, conflicts, places: where };

  function step(at: CellPlace, ...ways: readonly (readonly Edit[])[]): void {
    steps.push({ at, ways });
    for (const edit of ways[0] ?? []) value = edited(value, edit) ?? value;
  }

  /** A change of a field of what stands at a path now; `here` is that, undefined where it is gone. */
  function mergeCell(
    { path, base: before, said, at }: CellChange,
    to: Path,
    here: Json | undefined,
  ): void {
    const current = valueAt(here, path);
    if (here !== undefined && isAlike(current, said)) return;
    if (here === undefined || !isAlike(current, before)) {
      conflicts.push({ at, base: before, said, now: current });
      return;
    }
    const whole = [...to, ...path];
    if (said === undefined) {
      step(at, [{ kind: 'remove', path: emptied(value, whole, to.length) }]);
      return;
    }
    const set: Edit[] = [{ kind: 'set', path: whole, value: said }];
    if (isList(said) && isList(current) && current.length > 0)
      step(at, listEdits(whole, current, said), set);
    else step(at, set);
  }

  function mergeList({ list, changed: cells, removed, added, places: rows }: ListChanges): void {
    const { path, unique, isLog } = list;
    const before = itemsAt(base, path);
    const current = itemsAt(now, path);
    const places = alignedItems(before, current, unique);
    const rowsNow: (Places | null)[] = current.map((_, at) => rows.get(places.indexOf(at)) ?? null);
    for (const [index, changes] of cells) {
      const at = places[index] ?? null;
      for (const change of changes)
        mergeCell(change, [...path, at ?? 0], at === null ? undefined : current[at]);
    }
    const going = [...removed].flatMap(([index, at]) => {
      const found = places[index] ?? null;
      if (found === null) return [];
      if (isSame(before[index], current[found])) return [{ at, found }];
      conflicts.push({ at, base: before[index], said: undefined, now: current[found] });
      return [];
    });
    const since = current.filter((_, at) => !places.includes(at));
    for (const item of added) {
      const same = since.findIndex((other) => isSame(other, item.value));
      if (same >= 0) {
        since.splice(same, 1);
        continue;
      }
      const other =
        unique === null
          ? undefined
          : since.find((each) => keyOf(each, unique) === keyOf(item.value, unique));
      if (other !== undefined) {
        conflicts.push({ at: item.at, base: undefined, said: item.value, now: other });
        continue;
      }
      const day = property(item.value, 'dato');
      const items = itemsAt(value, path);
      const at = isLog && typeof day === 'string' ? placeInLog(items, day) : items.length;
      step(item.at, [{ kind: 'insert', path, at, value: item.value }]);
      rowsNow.splice(at, 0, item.places);
    }
    if (going.length > 0 && going.length === rowsNow.length) {
      const [first] = going;
      if (first !== undefined) step(first.at, [{ kind: 'remove', path: emptied(value, path, 0) }]);
      return;
    }
    for (const { at, found } of going.sort((a, b) => b.found - a.found)) {
      step(at, [{ kind: 'remove', path: [...path, found] }]);
      rowsNow.splice(found, 1);
    }
    for (const [at, fields] of rowsNow.entries())
      for (const [pointer, place] of fields ?? [])
        where.set(`${pointerOf([...path, at])}${pointer}`, place);
  }
}

/** The path, or that of the map around it which would be empty without it; not above the first `least` steps. */
function emptied(value: Json, path: Path, least: number): Path {
  const around = path.slice(0, -1);
  const map = valueAt(value, around);
  return around.length > least && isObject(map) && Object.keys(map).length === 1
    ? emptied(value, around, least)
    : path;
}

/** Nothing is said by a key with no value, by an empty list, and by no key. */
function isAlike(one: Json | undefined, other: Json | undefined): boolean {
  return isSame(said(one), said(other));
}

function said(value: Json | undefined): Json {
  return value === undefined || (isList(value) && value.length === 0) ? null : value;
}
