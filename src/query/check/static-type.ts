import type { ValueKind } from '../../diagnostic/codes/expression-fault.ts';
import { isObject, type Json, property } from '../../read/json.ts';
import {
  allowedValues,
  isClosed,
  jsonTypes,
  keyword,
  mentionedTypes,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import { kindOf } from '../evaluate/value.ts';
import type { LiteralValue } from '../syntax/node.ts';

/** Why a field may not be used where an expression is asked on many days. */
export type RefusedReason = 'status' | 'log';

/** What is known of a value before any data is read. */
export interface StaticType {
  /** The kinds it may have; null when the schemas do not say. */
  readonly kinds: ReadonlySet<ValueKind> | null;
  /** What the schemas say of it; null for what is made in the expression. */
  readonly view: SchemaView | null;
  /** The elements of a list that is made in the expression. */
  readonly element: StaticType | null;
  /** Whether its texts are ISO days; null when nobody knows. */
  readonly isDay: boolean | null;
  /** The values it may have, where they are listed. */
  readonly allowed: readonly Json[] | null;
  /** What it must be the id of (`x-referanse`). */
  readonly reference: string | null;
  /** Properties of it that may not be used here. */
  readonly refused: ReadonlyMap<string, RefusedReason>;
}

/** What an object's property turned out to be. */
export type FieldType =
  | { readonly kind: 'field'; readonly type: StaticType }
  | { readonly kind: 'refused'; readonly reason: RefusedReason }
  | { readonly kind: 'unknown-field'; readonly known: readonly string[] };

const DAY_FORMATS = new Set(['dato', 'date']);
const NONE_REFUSED: ReadonlyMap<string, RefusedReason> = new Map();

/** Nothing is known of it: everything is allowed. */
export const UNKNOWN: StaticType = {
  kinds: null,
  view: null,
  element: null,
  isDay: null,
  allowed: null,
  reference: null,
  refused: NONE_REFUSED,
};

export function typeOfKinds(...kinds: readonly ValueKind[]): StaticType {
  return { ...UNKNOWN, kinds: new Set(kinds), isDay: kinds.includes('string') ? null : false };
}

/** A text that is a day. */
export const DAY: StaticType = { ...typeOfKinds('string'), isDay: true };

export function listOf(element: StaticType): StaticType {
  return { ...typeOfKinds('list'), element };
}

export function typeOfLiteral(value: LiteralValue): StaticType {
  return typeOfKinds(kindOf(value));
}

/** What the schemas say of a place in the data, as a type. */
export function typeOfView(
  view: SchemaView,
  refused: ReadonlyMap<string, RefusedReason> = NONE_REFUSED,
): StaticType {
  const allowed = allowedValues(view);
  const reference = keyword(view, 'x-referanse');
  return {
    kinds: kindsOf(view, allowed),
    view,
    element: null,
    isDay: dayness(view),
    allowed,
    reference: typeof reference === 'string' ? reference : null,
    refused,
  };
}

/** The type of an object's property. */
export function typeOfField(type: StaticType, field: string): FieldType {
  const reason = type.refused.get(field);
  if (reason !== undefined) return { kind: 'refused', reason };
  const { view } = type;
  if (view === null) return { kind: 'field', type: UNKNOWN };
  const found = viewProperty(view, field);
  if (found.facets.length > 0) return { kind: 'field', type: typeOfView(found) };
  const known = propertyNames(view);
  if (known.includes(field) || !isClosed(view) || hasPatterns(view)) {
    return { kind: 'field', type: UNKNOWN };
  }
  return { kind: 'unknown-field', known: known.filter((name) => !type.refused.has(name)) };
}

/** The type of a list's elements, and of what a macro over a map gives: its keys. */
export function typeOfElement(type: StaticType): StaticType {
  if (type.element !== null) return type.element;
  if (type.kinds !== null && !type.kinds.has('list')) return typeOfKinds('string');
  if (type.view === null || type.kinds === null) return UNKNOWN;
  const items = viewItems(type.view);
  return items.facets.length === 0 ? UNKNOWN : typeOfView(items);
}

/** The type of a value that has one of these. */
export function eitherOf(types: readonly StaticType[]): StaticType {
  const [first, ...rest] = types;
  if (first === undefined) return UNKNOWN;
  if (rest.every((type) => type === first)) return first;
  const kinds = types.every((type) => type.kinds !== null)
    ? new Set(types.flatMap((type) => [...(type.kinds ?? [])]))
    : null;
  const elements = types.flatMap(({ element }) => (element === null ? [] : [element]));
  return {
    ...UNKNOWN,
    kinds,
    isDay: types.every(({ isDay }) => isDay === first.isDay) ? first.isDay : null,
    element: elements.length === types.length ? eitherOf(elements) : null,
    refused: new Map(types.flatMap(({ refused }) => [...refused])),
  };
}

/** Whether a value of the type may be of one of the kinds; what nobody knows may be anything. */
export function mayBe({ kinds }: StaticType, ...wanted: readonly ValueKind[]): boolean {
  return kinds === null || wanted.some((kind) => kinds.has(kind));
}

/** The kinds in a fixed order, for messages. */
export function kindsIn({ kinds }: StaticType): readonly ValueKind[] {
  return [...(kinds ?? [])].sort();
}

function kindsOf(view: SchemaView, allowed: readonly Json[] | null): ReadonlySet<ValueKind> | null {
  const types = jsonTypes(view);
  const kinds =
    types !== null && types.size > 0
      ? [...types].flatMap((type) => kindsOfType(type, view))
      : (allowed?.map(kindOfJson) ?? null);
  if (kinds === null) return null;
  const readsAsNull = keyword(view, 'x-mangler') === 'tom' && !kinds.includes('list');
  return new Set(readsAsNull ? [...kinds, 'null'] : kinds);
}

function kindsOfType(type: string, view: SchemaView): ValueKind[] {
  switch (type) {
    case 'integer':
      return ['int'];
    case 'number':
      return mentionedTypes(view).includes('integer') ? ['int', 'double'] : ['double'];
    case 'boolean':
      return ['bool'];
    case 'array':
      return ['list'];
    case 'object':
      return ['map'];
    case 'null':
      return ['null'];
    default:
      return ['string'];
  }
}

function kindOfJson(value: Json): ValueKind {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'int' : 'double';
  return isObject(value) ? 'map' : 'list';
}

function dayness(view: SchemaView): boolean | null {
  const formats = view.facets.flatMap(({ schema, certain }) => {
    const format = property(schema, 'format');
    return typeof format === 'string' ? [{ format, certain }] : [];
  });
  if (formats.some(({ format, certain }) => certain && DAY_FORMATS.has(format))) return true;
  if (formats.some(({ format }) => DAY_FORMATS.has(format))) return null;
  return jsonTypes(view) === null ? null : false;
}

function hasPatterns(view: SchemaView): boolean {
  return view.facets.some(({ schema }) => isObject(schema['patternProperties']));
}
