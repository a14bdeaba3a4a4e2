import {
  allowedValues,
  jsonTypes,
  keyword,
  propertyNames,
  requiredNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';

/** A field that posts of a type may have. */
export interface SchemaField {
  /** Its path as filters and columns write it: `finansiering.kilde`. */
  readonly path: string;
  readonly isRequired: boolean;
  /** What it may hold. */
  readonly kind: string;
  /** The schema's own words; '' where it has none. */
  readonly title: string;
  readonly description: string;
}

const DEEPEST = 6;

/** All fields that a schema describes, those within a field right after it. */
export function schemaFields(
  view: SchemaView,
  language: Language,
  above: readonly string[] = [],
): SchemaField[] {
  const required = requiredNames(view);
  return propertyNames(view).flatMap((name) => {
    const at = viewProperty(view, name);
    const path = [...above, name];
    return [
      {
        path: path.join('.'),
        isRequired: required.has(name),
        kind: kindWords(at, language),
        title: textOf(at, 'title'),
        description: textOf(at, 'description'),
      },
      ...(path.length > DEEPEST ? [] : schemaFields(inside(at), language, path)),
    ];
  });
}

function textOf(view: SchemaView, name: string): string {
  const text = keyword(view, name);
  return typeof text === 'string' ? text : '';
}

function inside(view: SchemaView): SchemaView {
  const items = viewItems(view);
  return items.facets.length > 0 ? items : view;
}

function kindWords(view: SchemaView, language: Language): string {
  const words = wordsIn(language).schemas;
  const formats: ReadonlyMap<string, string> = new Map(Object.entries(words.formats));
  const types: ReadonlyMap<string, string> = new Map(Object.entries(words.types));
  const allowed = allowedValues(view);
  if (allowed !== null) return allowed.map(String).join(' | ');
  const reference = keyword(view, 'x-referanse');
  if (typeof reference === 'string') return words.refersTo(reference);
  const named = formats.get(textOf(view, 'format'));
  if (named !== undefined) return named;
  return [...(jsonTypes(view) ?? [])].map((name) => types.get(name) ?? name).join(words.or);
}
