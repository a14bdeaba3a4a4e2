import { isList, isObject, type Json, type JsonObject } from '../../read/json.ts';
import { extend } from '../../read/pointer.ts';
import {
  keyword,
  mentionedTypes,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema/view.ts';
import { listOf, type MapKey, type MapValue, type Value } from './value.ts';

/** What a schema says of a place, boiled down to what reading a value there needs. */
export interface ValueShape {
  /** How numbers are read: as whole numbers, as decimals, or each as it is written. */
  readonly numbers: 'int' | 'double' | 'as-written';
  /** What absent properties read as; the others are not known. */
  readonly absent: MapValue['absent'];
  readonly property: (name: string) => ValueShape;
  readonly items: () => ValueShape;
}

/**
 * Takes a post, or an element of one, with the shape of its schema and where it is in its post
 * (`/aktiviteter/2`, '' for the post itself); gives it as expressions read it. Do it once for each
 * value: days and expressions may share what comes out. What nobody reads costs nothing.
 *
 * Whole numbers are whole where the schema says `integer`, decimals where it says `number`. An
 * absent list reads as empty, in every kind of expression (one with `"x-mangler": "ukjent"` is not known), and one with `"x-mangler": "tom"` as
 * null; `has()` and macros see only what is written.
 */
export function prepare(value: Json, shape: ValueShape, pointer = ''): Value {
  return prepareAt(value, shape, pointer);
}

/** The property of an object, or what it reads as when it is not written; undefined when it is not known. */
export function readField(object: MapValue, name: string): Value | undefined {
  const written = object.get(name);
  if (written !== undefined) return written;
  const absent = object.absent.get(name);
  if (absent === undefined) return undefined;
  return absent === 'null' ? null : listOf([], pointerTo(object, name));
}

/** Whether the property is written, be it as null. */
export function isWritten(object: MapValue, name: string): boolean {
  return object.get(name) !== undefined;
}

/** The JSON pointer of a property, there or not; '' for what does not come from the data. */
export function pointerTo({ pointer }: MapValue, name: string): string {
  return pointer === null ? '' : extend(pointer, name);
}

/** The JSON pointer of an object or list itself; '' for the post, and for what does not come from the data. */
export function pointerOf({ pointer }: { readonly pointer: string | null }): string {
  return pointer ?? '';
}

function prepareAt(value: Json, shape: ValueShape, pointer: string): Value {
  if (typeof value === 'number') return prepareNumber(value, shape);
  if (isList(value)) return prepareList(value, shape, pointer);
  return isObject(value) ? prepareObject(value, shape, pointer) : value;
}

function prepareNumber(value: number, { numbers }: ValueShape): Value {
  const isWhole = numbers === 'as-written' ? Number.isSafeInteger(value) : numbers === 'int';
  return isWhole && Number.isInteger(value) ? BigInt(value) : value;
}

function prepareList(value: readonly Json[], shape: ValueShape, pointer: string): Value {
  const items = shape.items();
  const elements = value.map((item, index) => prepareAt(item, items, `${pointer}/${index}`));
  return listOf(elements, pointer);
}

/** An object whose properties are each prepared when they are first read. */
function prepareObject(value: JsonObject, shape: ValueShape, pointer: string): MapValue {
  const done = new Map<string, Value>();
  function get(name: MapKey): Value | undefined {
    if (typeof name !== 'string' || !Object.hasOwn(value, name)) return undefined;
    const known = done.get(name);
    const written = value[name];
    if (known !== undefined || written === undefined) return known;
    const read = prepareAt(written, shape.property(name), extend(pointer, name));
    done.set(name, read);
    return read;
  }
  return { kind: 'map', keys: Object.keys(value), get, absent: shape.absent, pointer };
}

/** What reading values takes of a schema; what it says of properties and elements is worked out when it is first asked for. */
export function shapeOf(view: SchemaView): ValueShape {
  const properties = new Map<string, ValueShape>();
  let items: ValueShape | undefined;
  return {
    numbers: numbersIn(view),
    absent: absentIn(view),
    property: (name) => {
      const found = properties.get(name) ?? shapeOf(viewProperty(view, name));
      properties.set(name, found);
      return found;
    },
    items: () => {
      items ??= shapeOf(viewItems(view));
      return items;
    },
  };
}

function absentIn(view: SchemaView): MapValue['absent'] {
  return new Map(
    propertyNames(view).flatMap((name): [string, 'empty-list' | 'null'][] => {
      const of = viewProperty(view, name);
      const missing = keyword(of, 'x-mangler');
      if (isListOnly(of)) return missing === 'ukjent' ? [] : [[name, 'empty-list']];
      return missing === 'tom' ? [[name, 'null']] : [];
    }),
  );
}

/** Whether every schema for this place says a list. */
function isListOnly(view: SchemaView): boolean {
  const types = mentionedTypes(view);
  return types.includes('array') && types.every((type) => type === 'array' || type === 'null');
}

function numbersIn(view: SchemaView): ValueShape['numbers'] {
  const types = mentionedTypes(view);
  if (types.includes('integer')) return 'int';
  return types.includes('number') ? 'double' : 'as-written';
}
