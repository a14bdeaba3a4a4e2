import { isList, isObject, type Json, type JsonObject } from '../read/json.ts';
import { propertyNames, type SchemaView, viewItems, viewProperty } from '../read/schema/view.ts';
import { extend } from '../read/schema/walk.ts';

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

/** Takes what a schema describes and what marks a place; null when nothing in it is marked. */
export function markedPlaces<Mark>(
  view: SchemaView,
  markOf: (view: SchemaView) => Mark | null,
): Place<Mark> | null {
  const root = draftPlaces(view, markOf);
  const leading = placesThatLead(root);
  return leading.has(root.draft) ? finish(leading) : null;

  function finish(kept: ReadonlySet<Draft<Mark>>): Place<Mark> {
    for (const draft of kept) {
      for (const [name, place] of draft.properties)
        if (!kept.has(place)) draft.properties.delete(name);
      if (draft.others !== null && !kept.has(draft.others.place)) draft.others = null;
      if (draft.elements !== null && !kept.has(draft.elements)) draft.elements = null;
    }
    return root.draft;
  }
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

interface Draft<Mark> {
  readonly mark: Mark | null;
  readonly properties: Map<string, Draft<Mark>>;
  others: { readonly place: Draft<Mark>; readonly except: ReadonlySet<string> } | null;
  elements: Draft<Mark> | null;
}

interface Drafts<Mark> {
  readonly draft: Draft<Mark>;
  readonly all: readonly Draft<Mark>[];
}

function draftPlaces<Mark>(
  start: SchemaView,
  markOf: (view: SchemaView) => Mark | null,
): Drafts<Mark> {
  const numbers = new Map<JsonObject, number>();
  const made = new Map<string, Draft<Mark>>();
  return { draft: draftOf(start), all: [...made.values()] };

  function draftOf(view: SchemaView): Draft<Mark> {
    const key = view.facets
      .map(({ schema, certain }) => `${numberOf(schema)}${certain ? '!' : '?'}`)
      .join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const draft: Draft<Mark> = {
      mark: markOf(view),
      properties: new Map(),
      others: null,
      elements: null,
    };
    made.set(key, draft);
    const names = propertyNames(view);
    for (const name of names) draft.properties.set(name, draftOf(viewProperty(view, name)));
    const others = viewEach(view, otherProperties);
    if (others.facets.length > 0) draft.others = { place: draftOf(others), except: new Set(names) };
    const isTuple = view.facets.some(({ schema }) => Object.hasOwn(schema, 'prefixItems'));
    const elements = isTuple ? viewEach(view, tupleElements) : viewItems(view);
    if (elements.facets.length > 0) draft.elements = draftOf(elements);
    return draft;
  }

  function numberOf(schema: JsonObject): number {
    const number = numbers.get(schema) ?? numbers.size;
    numbers.set(schema, number);
    return number;
  }
}

function placesThatLead<Mark>({ all }: Drafts<Mark>): ReadonlySet<Draft<Mark>> {
  const parents = new Map<Draft<Mark>, Draft<Mark>[]>();
  for (const parent of all) {
    for (const child of childrenOf(parent)) {
      const known = parents.get(child);
      if (known === undefined) parents.set(child, [parent]);
      else known.push(parent);
    }
  }
  const leading = new Set(all.filter(({ mark }) => mark !== null));
  for (const place of leading) for (const parent of parents.get(place) ?? []) leading.add(parent);
  return leading;
}

function childrenOf<Mark>({ properties, others, elements }: Draft<Mark>): Draft<Mark>[] {
  return [
    ...properties.values(),
    ...(others === null ? [] : [others.place]),
    ...(elements === null ? [] : [elements]),
  ];
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
