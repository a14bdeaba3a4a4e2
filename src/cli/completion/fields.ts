import { statusesIn } from '../../query/check/scope.ts';
import { ACTIVE_WORDS, VIRTUAL_NAMES, virtualField } from '../../query/filter/field-filter.ts';
import {
  allowedValues,
  jsonTypes,
  keyword,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import type { Register } from '../../register/register.ts';
import { schemaFields } from '../../reports/schema/fields.ts';
import type { Language } from '../../text/language.ts';
import { after, type Candidate, plain } from './candidate.ts';
import { idsOf } from './posts.ts';

/** The names of all fields of a type, those within a field with a path, and what a post has besides. */
export function fieldNames(view: SchemaView, language: Language): Candidate[] {
  const own = schemaFields(view, language).map(({ path, title }) => ({
    value: path,
    about: title,
  }));
  return [
    ...own,
    ...plain(VIRTUAL_NAMES.filter((name) => own.every(({ value }) => value !== name))),
  ];
}

/** What may follow the type in `list`: `felt=`, and after the sign what the field may hold. */
export function filters(
  word: string,
  view: SchemaView,
  register: Register,
  language: Language,
): Candidate[] {
  const sign = /^([^=!<>~]+)(?:!=|<=|>=|=|<|>)/.exec(word);
  if (sign === null) return withSign(fieldNames(view, language), '=');
  const [prefix, name = ''] = sign;
  const isOwn = propertyNames(view).includes(name);
  const virtual = isOwn ? undefined : virtualField(name);
  if (virtual === 'status') return after(prefix, plain(statusesIn(view) ?? []));
  if (virtual === 'active') return after(prefix, plain(ACTIVE_WORDS.keys()));
  return after(prefix, valuesOf(viewAt(view, name.split('.')), register));
}

/** What a place may hold, where its schema lists that: values, yes or no, or the ids of another type. */
export function valuesOf(view: SchemaView, register: Register): Candidate[] {
  const allowed = allowedValues(view);
  if (allowed !== null) return plain(allowed.map(String));
  const target = keyword(view, 'x-referanse');
  if (typeof target === 'string') return idsOf(register, target);
  const types = [...(jsonTypes(view) ?? [])];
  return types.length === 1 && types[0] === 'boolean' ? plain(['true', 'false']) : [];
}

/** The place that names of fields lead to; of a list, its elements. */
export function viewAt(view: SchemaView, path: readonly string[]): SchemaView {
  return path.reduce((at, name) => {
    const inner = viewProperty(at, name);
    const items = viewItems(inner);
    return items.facets.length > 0 ? items : inner;
  }, view);
}

function withSign(candidates: readonly Candidate[], sign: string): Candidate[] {
  return candidates.map(({ value, about }) => ({ value: `${value}${sign}`, about }));
}
