import { isList, isObject, type Json, type JsonObject, property } from '../json.ts';
import { referenceTarget, type SchemaDocuments } from './references.ts';

/** One subschema that says something of a place in the data. */
export interface SchemaFacet {
  readonly schema: JsonObject;
  /** The file name of the document it is in. */
  readonly document: string;
  /** False inside anyOf, oneOf, if/then/else: it need not hold for every value. */
  readonly certain: boolean;
}

/** Everything the schemas say of one place in the data, through `$ref`, `allOf`, `anyOf`, `oneOf` and `if/then/else`. */
export interface SchemaView {
  readonly facets: readonly SchemaFacet[];
  readonly documents: SchemaDocuments;
}

const CERTAIN_LISTS = ['allOf'];
const UNCERTAIN_LISTS = ['anyOf', 'oneOf'];
const UNCERTAIN_SINGLES = ['if', 'then', 'else'];

/** The view of what a whole schema document describes. */
export function viewDocument(document: string, documents: SchemaDocuments): SchemaView {
  const schema = documents.get(document);
  if (schema === undefined) return { facets: [], documents };
  return viewSchema(schema, document, documents);
}

/** The view of what one schema in a document describes. */
export function viewSchema(
  schema: JsonObject,
  document: string,
  documents: SchemaDocuments,
): SchemaView {
  return expand([{ schema, document, certain: true }], documents);
}

/** The view of an object's property; without facets when no schema speaks of it. */
export function viewProperty(view: SchemaView, name: string): SchemaView {
  const found = view.facets.flatMap((facet) => {
    const schema = property(facet.schema['properties'], name);
    return isObject(schema) ? [{ ...facet, schema }] : [];
  });
  return expand(found, view.documents);
}

/** The view of an array's elements. */
export function viewItems(view: SchemaView): SchemaView {
  const found = view.facets.flatMap((facet) => {
    const schema = facet.schema['items'];
    return isObject(schema) ? [{ ...facet, schema }] : [];
  });
  return expand(found, view.documents);
}

/** Names of all properties that some schema describes, in the order they are written. */
export function propertyNames(view: SchemaView): string[] {
  const names = view.facets.flatMap(({ schema }) =>
    isObject(schema['properties']) ? Object.keys(schema['properties']) : [],
  );
  return [...new Set(names)];
}

/** Names of the properties that must be there. */
export function requiredNames(view: SchemaView): ReadonlySet<string> {
  return new Set(
    certainValues(view, 'required').flatMap((names) => (isList(names) ? names.map(String) : [])),
  );
}

/** Whether properties that no schema names are refused. */
export function isClosed(view: SchemaView): boolean {
  return view.facets.some(
    ({ schema, certain }) =>
      certain &&
      (schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false),
  );
}

/** The JSON types a value may have; null when the schemas do not say. */
export function jsonTypes(view: SchemaView): ReadonlySet<string> | null {
  const said = certainValues(view, 'type').map((type) =>
    isList(type) ? type.map(String) : [String(type)],
  );
  const [first, ...rest] = said;
  if (first === undefined) return null;
  return new Set(first.filter((type) => rest.every((other) => other.includes(type))));
}

/** Every JSON type that some schema names for this place, also where it need not hold. */
export function mentionedTypes(view: SchemaView): string[] {
  return view.facets.flatMap(({ schema }) => {
    const type = property(schema, 'type');
    if (isList(type)) return type.map(String);
    return typeof type === 'string' ? [type] : [];
  });
}

/** The values a field may have (`enum` or `const`); null when the schemas do not list them. */
export function allowedValues(view: SchemaView): readonly Json[] | null {
  const lists = [
    ...certainValues(view, 'enum').filter(isList),
    ...certainValues(view, 'const').map((value) => [value]),
  ];
  const [first, ...rest] = lists;
  if (first === undefined) return null;
  return first.filter((value) => rest.every((other) => other.includes(value)));
}

/** The first value that a keyword has here, such as `title` or `x-referanse`. */
export function keyword(view: SchemaView, name: string): Json | undefined {
  return view.facets
    .map(({ schema }) => property(schema, name))
    .find((value) => value !== undefined);
}

function certainValues(view: SchemaView, name: string): Json[] {
  return view.facets.flatMap(({ schema, certain }) => {
    const value = certain ? property(schema, name) : undefined;
    return value === undefined ? [] : [value];
  });
}

function expand(start: readonly SchemaFacet[], documents: SchemaDocuments): SchemaView {
  const facets: SchemaFacet[] = [];
  const seen = new Set<JsonObject>();
  const visit = (facet: SchemaFacet): void => {
    if (seen.has(facet.schema)) return;
    seen.add(facet.schema);
    facets.push(facet);
    const { schema } = facet;
    const reference = schema['$ref'];
    if (typeof reference === 'string') {
      const target = referenceTarget(reference, facet.document, documents);
      if (target !== null && isObject(target.value))
        visit({ schema: target.value, document: target.document, certain: facet.certain });
    }
    for (const name of CERTAIN_LISTS) visitAll(schema[name], facet.certain);
    for (const name of UNCERTAIN_LISTS) visitAll(schema[name], false);
    for (const name of UNCERTAIN_SINGLES) visitAll([schema[name] ?? null], false);

    function visitAll(list: Json | undefined, certain: boolean): void {
      if (!isList(list)) return;
      for (const sub of list)
        if (isObject(sub)) visit({ schema: sub, document: facet.document, certain });
    }
  };
  for (const facet of start) visit(facet);
  return { facets, documents };
}
