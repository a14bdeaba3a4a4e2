import { type VirtualField, virtualField } from '../../query/filter/field-filter.ts';
import type { FilteredFields } from '../../query/filter/match.ts';
import { isList, type Json, property } from '../../read/json.ts';
import { formatIsoDay } from '../../time/day.ts';
import type { PostView } from './post-view.ts';

/** The values of a field by path (`finansiering.kilde`), through lists all of them; a field of the post goes before a virtual one. */
export function fieldValues(view: PostView, field: string): Json[] {
  const path = field.split('.');
  const virtual = virtualField(field);
  if (virtual === undefined || property(view.post.value, field) !== undefined)
    return valuesAt(view.post.value, path);
  const value = virtualValue(view, virtual);
  return value === null ? [] : [value];
}

/** A post as filters see it. */
export function filteredFields(view: PostView): FilteredFields {
  return {
    value: view.post.value,
    virtual: {
      id: view.post.id,
      type: view.post.type,
      path: view.post.path,
      status: view.status,
      active: view.active,
      updated: view.updated === null ? null : formatIsoDay(view.updated),
      daysLeft: view.daysLeft,
    },
  };
}

function virtualValue(view: PostView, field: VirtualField): string | number | null {
  return filteredFields(view).virtual[field];
}

/** The values at a path of property names inside a value, through lists. */
export function valuesAt(value: Json | undefined, path: readonly string[]): Json[] {
  if (value === undefined) return [];
  if (isList(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  return name === undefined ? [value] : valuesAt(property(value, name), rest);
}
