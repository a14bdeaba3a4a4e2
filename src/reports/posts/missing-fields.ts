import type { JsonObject } from '../../read/json.ts';
import { livslopNames, texts } from '../../read/schema/livslop-type.ts';
import {
  keyword,
  propertyNames,
  requiredNames,
  type SchemaView,
  viewProperty,
} from '../../read/schema/view.ts';

/** The field that says who answers for a post. */
const RESPONSIBLE = 'ansvarlig';

/**
 * The names of fields that a post may lack and lacks, where something rests on them: the days of its plan,
 * who answers for it, what tables show, and what is not known as long as it is not written (`x-mangler`).
 * In the order of the schema; an empty list is written, and says that there is none.
 */
export function missingFields(value: JsonObject, view: SchemaView): string[] {
  const { from = null, to = null } = livslopNames(view)?.plan ?? {};
  const wanted = new Set([from, to, RESPONSIBLE, ...texts(keyword(view, 'x-kolonner'))]);
  const required = requiredNames(view);
  return propertyNames(view).filter((name) => {
    if (required.has(name) || Object.hasOwn(value, name)) return false;
    return wanted.has(name) || keyword(viewProperty(view, name), 'x-mangler') === 'ukjent';
  });
}
