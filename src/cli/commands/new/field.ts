import type { Json } from '../../../read/json.ts';
import {
  allowedValues,
  jsonTypes,
  keyword,
  requiredNames,
  type SchemaView,
  viewItems,
} from '../../../read/schema/view.ts';
import type { Question } from '../../editing/asker.ts';

/** What a field holds, as it is asked for. */
export type FieldKind =
  | { readonly kind: 'choice'; readonly values: readonly Json[] }
  | { readonly kind: 'truth' }
  | { readonly kind: 'reference'; readonly to: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'list'; readonly items: SchemaView; readonly least: number }
  | { readonly kind: 'map'; readonly required: ReadonlySet<string> };

/** What the schema says of how a field is asked for. */
export function fieldKind(view: SchemaView): FieldKind {
  const types = jsonTypes(view);
  if (types?.has('array') === true) {
    const least = keyword(view, 'minItems');
    return { kind: 'list', items: viewItems(view), least: typeof least === 'number' ? least : 0 };
  }
  if (types?.has('object') === true) return { kind: 'map', required: requiredNames(view) };
  const values = allowedValues(view);
  if (values !== null) return { kind: 'choice', values };
  if (types?.has('boolean') === true) return { kind: 'truth' };
  const to = keyword(view, 'x-referanse');
  return typeof to === 'string' && /^[\w-]+$/.test(to)
    ? { kind: 'reference', to }
    : { kind: 'text' };
}

/** A field in the schema's own words. */
export function questionOf(name: string, view: SchemaView): Question {
  const title = keyword(view, 'title');
  const description = keyword(view, 'description');
  return {
    title: typeof title === 'string' ? title : name,
    description: typeof description === 'string' ? description : '',
  };
}

/** What the schema proposes. */
export function proposed(view: SchemaView): string {
  const value = keyword(view, 'default');
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
