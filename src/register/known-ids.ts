import { isList, type Json, property } from '../read/json.ts';
import { nearest } from '../text/nearest.ts';
import type { Register } from './register.ts';

/** Whether an id is known for an `x-referanse`; if not, the nearest that is. */
export type KnownIds = (
  reference: string,
  id: string,
) => 'known' | { readonly nearest: string | null };

/**
 * What references may lead to: `tiltak` the ids of a type, `innsatsomrade.maal.id` the values at a path
 * in its posts, `*` the ids of every type, also written `type/id`. A file set aside counts by its id.
 */
export function knownIds(register: Register): KnownIds {
  const cache = new Map<string, ReadonlySet<string>>();
  const idsFor = (reference: string): ReadonlySet<string> => {
    const known = cache.get(reference) ?? new Set(collect(register, reference));
    cache.set(reference, known);
    return known;
  };
  return (reference, id) => {
    const ids = idsFor(reference);
    return ids.has(id) ? 'known' : { nearest: nearest(id, ids) ?? null };
  };
}

function collect(register: Register, reference: string): string[] {
  if (reference === '*') {
    return [...register.types.keys()].flatMap((type) =>
      idsOf(register, type).flatMap((id) => [id, `${type}/${id}`]),
    );
  }
  const [type = '', ...path] = reference.split('.');
  if (path.length === 0) return idsOf(register, type);
  return register.postsOf(type).flatMap(({ value }) => valuesAt(value, path));
}

function idsOf(register: Register, type: string): string[] {
  return [...register.postsOf(type), ...register.setAsideOf(type)].map(({ id }) => id);
}

function valuesAt(value: Json | undefined, path: readonly string[]): string[] {
  if (isList(value)) return value.flatMap((item) => valuesAt(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return typeof value === 'string' ? [value] : [];
  return valuesAt(property(value, name), rest);
}
