import { isList, type Json, property } from '../read/json.ts';
import { formatIsoDay } from '../time/day.ts';
import type { PostView } from './post-view.ts';

/** Fields that no file holds: what the log, the dates and the day asked about make of a post. */
export const VIRTUAL_FIELDS = [
  'id',
  'type',
  'path',
  'status',
  'active',
  'updated',
  'daysLeft',
] as const;
export type VirtualField = (typeof VIRTUAL_FIELDS)[number];

const NORWEGIAN: Readonly<Record<string, VirtualField>> = {
  sti: 'path',
  aktiv: 'active',
  oppdatert: 'updated',
  dager_igjen: 'daysLeft',
};

/** The virtual field that a name means, in either language; undefined when it is a field of the post. */
export function virtualField(name: string): VirtualField | undefined {
  return NORWEGIAN[name] ?? VIRTUAL_FIELDS.find((field) => field === name);
}

/** All names of virtual fields, in both languages. */
export const VIRTUAL_NAMES: readonly string[] = [...VIRTUAL_FIELDS, ...Object.keys(NORWEGIAN)];

/** The values of a field, virtual or by path (`finansiering.kilde`); through lists all of them, none when absent. */
export function fieldValues(view: PostView, field: string): Json[] {
  const virtual = virtualField(field);
  if (virtual === undefined) return valuesAt(view.post.value, field.split('.'));
  const value = virtualValue(view, virtual);
  return value === null ? [] : [value];
}

function virtualValue(
  { post, status, active, updated, daysLeft }: PostView,
  field: VirtualField,
): Json {
  switch (field) {
    case 'id':
      return post.id;
    case 'type':
      return post.type;
    case 'path':
      return post.path;
    case 'status':
      return status;
    case 'active':
      return active;
    case 'updated':
      return updated === null ? null : formatIsoDay(updated);
    case 'daysLeft':
      return daysLeft;
  }
}

/** The values at a path of property names inside a value, through lists. */
export function valuesAt(value: Json | undefined, path: readonly string[]): Json[] {
  if (value === undefined) return [];
  if (isList(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  return name === undefined ? [value] : valuesAt(property(value, name), rest);
}
