import { isList, isObject, type Json, type JsonObject, property } from '../read/json.ts';

/** The way to a value: keys of maps, and numbers of list items from 0. */
export type Path = readonly (string | number)[];

/** One change of what a file says. */
export type Edit =
  /** Gives the value at a path; a key that is not there is added, with the maps around it. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: Json }
  /** Puts a value into a list, before the item that has this number now; a list that is not there is made. */
  | {
      readonly kind: 'insert';
      readonly path: Path;
      readonly at: number;
      readonly value: Json;
    }
  /** Takes away a key or a list item. */
  | { readonly kind: 'remove'; readonly path: Path };

/** What the value becomes by an edit; undefined where the path leads nowhere. */
export function edited(value: Json, edit: Edit): Json | undefined {
  switch (edit.kind) {
    case 'set':
      return changedAt(value, edit.path, () => edit.value);
    case 'insert':
      return changedAt(value, edit.path, (list) => {
        if (list === undefined || list === null) return [edit.value];
        return isList(list) && edit.at <= list.length
          ? [...list.slice(0, edit.at), edit.value, ...list.slice(edit.at)]
          : undefined;
      });
    case 'remove':
      return without(value, edit.path);
  }
}

/** Whether two values are the same; the order of keys is of no account. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
    );
  }
  return Object.is(one, other);
}

type Change = (old: Json | undefined) => Json | undefined;

function changedAt(value: Json | undefined, path: Path, change: Change): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (isList(value)) {
    const index = Number(step);
    if (!(index < value.length)) return undefined;
    const inner = changedAt(value[index], rest, change);
    return inner === undefined ? undefined : value.with(index, inner);
  }
  if ((!isObject(value) && value !== undefined && value !== null) || typeof step === 'number')
    return undefined;
  const inner = changedAt(property(value, step), rest, change);
  return inner === undefined ? undefined : withKey(isObject(value) ? value : {}, step, inner);
}

function without(value: Json | undefined, path: Path): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (isList(value)) {
    const index = Number(step);
    if (!(index < value.length)) return undefined;
    if (rest.length === 0) return value.toSpliced(index, 1);
    const inner = without(value[index], rest);
    return inner === undefined ? undefined : value.with(index, inner);
  }
  if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
  if (rest.length === 0)
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
  const inner = without(value[step], rest);
  return inner === undefined ? undefined : withKey(value, String(step), inner);
}

function withKey(value: JsonObject, key: string, inner: Json): JsonObject {
  return Object.fromEntries([...Object.entries(value), [key, inner]]);
}
