import { isList, isObject, type Json, type JsonObject, property } from '../../read/json.ts';
import { compareForPeople } from '../../text/formatting/written.ts';
import { parseIsoDay } from '../../time/day.ts';
import { ACTIVE_WORDS, type FieldFilter, type VirtualField, virtualField } from './field-filter.ts';

/** A post as filters see it: its own fields, and what is worked out elsewhere for the as-of day. */
export interface FilteredFields {
  readonly value: JsonObject;
  readonly virtual: Readonly<Record<VirtualField, string | number | null>>;
}

/**
 * Whether a post passes a filter. A field of the post goes before a virtual one of the same name. In
 * a list one matching element is enough. `!=` is the opposite of `=`. An absent field, or null, or
 * an empty list, equals nothing and is neither less nor greater; `felt=` asks for just that.
 */
export function matches(filter: FieldFilter, fields: FilteredFields): boolean {
  const values = valuesAt(filter, fields);
  if (filter.operator === '!=') return !matchesAny({ ...filter, operator: '=' }, values);
  return matchesAny(filter, values);
}

function matchesAny(filter: FieldFilter, values: readonly Json[]): boolean {
  if (filter.text === '' && filter.operator === '=') return values.every((value) => value === '');
  return values.some((value) => compares(filter, value));
}

function valuesAt({ path, ...filter }: FieldFilter, { value, virtual }: FilteredFields): Json[] {
  const [first = ''] = path;
  const name = virtualField(first);
  if (path.length > 1 || name === undefined || Object.hasOwn(value, first)) {
    return path.reduce<Json[]>(
      (found, key) => spread(found.map((item) => property(item, key))),
      [value],
    );
  }
  const worked = virtual[name];
  if (name === 'active' && worked !== null) {
    return [ACTIVE_WORDS.get(filter.text.toLowerCase()) === worked ? filter.text : worked];
  }
  return spread([worked]);
}

/** Lists as their elements, to the innermost; what is absent or null is left out. */
function spread(values: readonly (Json | undefined)[]): Json[] {
  return values.flatMap((value) => {
    if (value === undefined || value === null) return [];
    return isList(value) ? spread(value) : [value];
  });
}

function compares(filter: FieldFilter, value: Json): boolean {
  if (isObject(value)) return false;
  if (filter.operator === '~') return foldCase(String(value)).includes(foldCase(filter.text));
  const order = orderOf(filter, value);
  if (order === null) return false;
  switch (filter.operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return order === 0;
  }
}

/** Less than 0 where the value comes before the filter's, 0 where it equals it, null where they have no order. */
function orderOf(filter: FieldFilter, value: Json): number | null {
  if (typeof value === 'number') return filter.number === null ? null : value - filter.number;
  if (typeof value === 'boolean') return filter.truth === value ? 0 : null;
  if (typeof value !== 'string') return null;
  if (value === filter.text || filter.operator === '=') {
    return value === filter.text || value === filter.day ? 0 : null;
  }
  if (parseIsoDay(value) !== undefined) {
    if (filter.day === null) return null;
    return value < filter.day ? -1 : Number(value > filter.day);
  }
  return compareForPeople(value, filter.text);
}

function foldCase(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
