import { isList, isObject, type Json, type JsonObject } from '../read/json.ts';
import { extend } from '../read/pointer.ts';
import { propertyNames, type SchemaView, viewItems, viewProperty } from '../read/schema/view.ts';

/**
 * The places in the data that schemas mark in some way, and the way to them: one tree for a type,
 * made once, so that no schema is read again for each post. Where a schema contains itself, so does
 * the tree. Ways that lead to no mark are left out.
 */
export interface Place<Mark> {
  readonly mark: Mark | null;
  readonly properties: ReadonlyMap<string, Place<Mark>>;
  /** Properties that are not named one by one (`additionalProperties`, `patternProperties`). */
  readonly others: {
    readonly place: Place<Mark>;
    readonly except: ReadonlySet<string>;
  } | null;
  readonly elements: Place<Mark> | null;
}

/** Takes all places of a type and what marks one; null when nothing is marked. */
export function markedPlaces<Mark>(
  described: readonly DescribedPlace[],
  markOf: (view: SchemaView) => Mark | null,
): Place<Mark> | null {
  const marks = described.map(({ view }) => markOf(view));
  const leading = new Set(described.filter((_, index) => marks[index] !== null));
  for (const place of leading) for (const parent of place.parents) leading.add(parent);
  const made = new Map(
    described.flatMap((place, index) =>
      leading.has(place) ? [[place, draftOf(marks[index] ?? null)] as const] : [],
    ),
  );
  for (const [{ properties, others, elements }, draft] of made) {
    for (const [name, inner] of properties) {
      const place = made.get(inner);
      if (place !== undefined) draft.properties.set(name, place);
    }
    const other = others === null ? undefined : made.get(others);
    if (other !== undefined) draft.others = { place: other, except: new Set(properties.keys()) };
    draft.elements = (elements === null ? undefined : made.get(elements)) ?? null;
  }
  const [root] = described;
  return (root === undefined ? undefined : made.get(root)) ?? null;
}

interface Draft<Mark> {
  readonly mark: Mark | null;
  readonly properties: Map<string, Draft<Mark>>;
  others: Place<Mark>['others'];
  elements: Draft<Mark> | null;
}

function draftOf<Mark>(mark: Mark | null): Draft<Mark> {
  return { mark, properties: new Map(), others: null, elements: null };
}

/** Calls with every marked place of a value, the outer before the inner, and the JSON pointer to it. */
export function visitMarked<Mark>(
  place: Place<Mark>,
  value: Json,
  visit: (mark: Mark, value: Json, pointer: string) => void,
  pointer = '',
): void {
  if (place.mark !== null) visit(place.mark, value, pointer);
  if (isList(value)) {
    const { elements } = place;
    if (elements === null) return;
    value.forEach((element, index) => {
      visitMarked(elements, element, visit, `${pointer}/${index}`);
    });
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) {
      const next = propertyPlace(place, name);
      if (next !== null) visitMarked(next, value[name] ?? null, visit, extend(pointer, name));
    }
  }
}

/** Where a property leads; null when there is no mark that way. */
export function propertyPlace<Mark>(
  { properties, others }: Place<Mark>,
  name: string,
): Place<Mark> | null {
  const named = properties.get(name);
  if (named !== undefined) return named;
  return others === null || others.except.has(name) ? null : others.place;
}

/** A place that the schema of a type describes, and the ways on from it. */
export interface DescribedPlace {
  readonly view: SchemaView;
  readonly properties: Map<string, DescribedPlace>;
  others: DescribedPlace | null;
  elements: DescribedPlace | null;
  readonly parents: Set<DescribedPlace>;
}

/** All places that a schema describes, that of the post itself first; none without a schema. */
export function describedPlaces(start: SchemaView): readonly DescribedPlace[] {
  if (start.facets.length === 0) return [];
  const numbers = new Map<JsonObject, number>();
  const made = new Map<string, DescribedPlace>();
  placeOf(start, null);
  return [...made.values()];

  function placeOf(view: SchemaView, parent: DescribedPlace | null): DescribedPlace {
    const key = view.facets
      .map(({ schema, certain }) => `${numberOf(schema)}${certain ? '!' : '?'}`)
      .join();
    const place = made.get(key) ?? newPlace(key, view);
    if (parent !== null) place.parents.add(parent);
    return place;
  }

  function newPlace(key: string, view: SchemaView): DescribedPlace {
    const place: DescribedPlace = {
      view,
      properties: new Map(),
      others: null,
      elements: null,
      parents: new Set(),
    };
    made.set(key, place);
    for (const name of propertyNames(view))
      place.properties.set(name, placeOf(viewProperty(view, name), place));
    const others = viewEach(view, otherProperties);
    if (others.facets.length > 0) place.others = placeOf(others, place);
    const isTuple = view.facets.some(({ schema }) => Object.hasOwn(schema, 'prefixItems'));
    const elements = isTuple ? viewEach(view, tupleElements) : viewItems(view);
    if (elements.facets.length > 0) place.elements = placeOf(elements, place);
    return place;
  }

  function numberOf(schema: JsonObject): number {
    const number = numbers.get(schema) ?? numbers.size;
    numbers.set(schema, number);
    return number;
  }
}

/** Schemas that hold for some properties or elements but perhaps not for the one at hand: none is certain. */
function viewEach(view: SchemaView, pick: (schema: JsonObject) => readonly Json[]): SchemaView {
  const facets = view.facets.flatMap(({ schema, document }) =>
    pick(schema)
      .filter(isObject)
      .map((inner) => ({ schema: { properties: { each: inner } }, document, certain: false })),
  );
  return viewProperty({ ...view, facets }, 'each');
}

function otherProperties(schema: JsonObject): readonly Json[] {
  const patterns = schema['patternProperties'];
  return [
    ...(isObject(patterns) ? Object.values(patterns) : []),
    schema['additionalProperties'] ?? null,
    schema['unevaluatedProperties'] ?? null,
  ];
}

function tupleElements(schema: JsonObject): readonly Json[] {
  const prefix = schema['prefixItems'];
  return [...(isList(prefix) ? prefix : []), schema['items'] ?? null];
}
