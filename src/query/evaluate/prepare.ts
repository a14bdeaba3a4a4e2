import { type CelMap, celList, celMap } from '@bufbuild/cel';
import { isList, isObject, type Json, type JsonObject } from '../../read/json.ts';
import {
  keyword,
  mentionedTypes,
  propertyNames,
  type SchemaView,
  viewItems,
  viewProperty,
} from '../../read/schema-view.ts';
import type { Value } from './fault.ts';

/** What a schema says of a place, boiled down to what reading a value there needs. */
interface Shape {
  /** How numbers are read: as whole numbers, as decimals, or each as it is written. */
  readonly numbers: 'int' | 'double' | 'as-written';
  /** What absent properties read as; the others are not known. */
  readonly absent: ReadonlyMap<string, Value>;
  readonly property: (name: string) => Shape;
  readonly items: () => Shape;
}

/** Where a prepared object or list stands, and what its absent properties read as. */
interface Origin {
  readonly pointer: string;
  readonly absent: ReadonlyMap<string, Value>;
}

const shapes = new WeakMap<SchemaView, Shape>();
const origins = new WeakMap<object, Origin>();
/** Stands for the empty list that an absent list reads as. */
const EMPTY = celList([]);

/**
 * Takes a post, or an element of one, with what its schema says and where it stands in its post
 * (`/aktiviteter/2`, '' for the post itself); gives it as expressions read it. Do it once for each
 * value: days and expressions may share what comes out. What nobody reads costs nothing.
 *
 * Whole numbers are whole where the schema says `integer`, decimals where it says `number`. An
 * absent list reads as empty, in every kind of expression, and one with `"x-mangler": "tom"` as
 * null; `has()` and macros see only what is written.
 */
export function prepare(value: Json, view: SchemaView, pointer = ''): Value {
  return prepareAt(value, shapeOf(view), pointer);
}

/** The own property of a prepared object, or what it reads as when it is absent; undefined when it is not known. */
export function readField(object: CelMap, name: string): Value | undefined {
  const written = object.get(name);
  if (written !== undefined) return written;
  const absent = origins.get(object)?.absent.get(name);
  return absent === EMPTY ? listAt([], pointerTo(object, name)) : absent;
}

/** Whether the property is written, be it as null. */
export function isWritten(object: CelMap, name: string): boolean {
  return object.get(name) !== undefined;
}

/** The JSON pointer of what stands at the key, there or not; '' for what does not come from the data. */
export function pointerTo(container: object, key: string): string {
  const origin = origins.get(container);
  return origin === undefined ? '' : `${origin.pointer}/${escaped(key)}`;
}

/** The JSON pointer of an object or list itself; '' for the post, and for what does not come from the data. */
export function pointerOf(container: object): string {
  return origins.get(container)?.pointer ?? '';
}

/** Some of the elements of a list, as a list that stands where it does. */
export function partOf(list: object, elements: readonly Value[]): Value {
  return listAt(elements, pointerOf(list));
}

function listAt(elements: readonly Value[], pointer: string): Value {
  const list = celList([...elements]);
  origins.set(list, { pointer, absent: new Map() });
  return list;
}

function prepareAt(value: Json, shape: Shape, pointer: string): Value {
  if (typeof value === 'number') return prepareNumber(value, shape);
  if (isList(value)) return prepareList(value, shape, pointer);
  return isObject(value) ? prepareObject(value, shape, pointer) : value;
}

function prepareNumber(value: number, { numbers }: Shape): Value {
  const isWhole = numbers === 'as-written' ? Number.isSafeInteger(value) : numbers === 'int';
  return isWhole && Number.isInteger(value) ? BigInt(value) : value;
}

function prepareList(value: readonly Json[], shape: Shape, pointer: string): Value {
  const items = shape.items();
  return listAt(
    value.map((item, index) => prepareAt(item, items, `${pointer}/${index}`)),
    pointer,
  );
}

function prepareObject(value: JsonObject, shape: Shape, pointer: string): Value {
  const object = celMap(preparedWhenRead(value, shape, pointer));
  origins.set(object, { pointer, absent: shape.absent });
  return object;
}

/** The properties of an object, each prepared when it is first read. */
function preparedWhenRead(
  value: JsonObject,
  shape: Shape,
  pointer: string,
): ReadonlyMap<string, Value> {
  const done = new Map<string, Value>();
  const names = Object.keys(value);
  function get(name: string): Value | undefined {
    const known = done.get(name);
    const written = known === undefined && Object.hasOwn(value, name) ? value[name] : undefined;
    if (written === undefined) return known;
    const read = prepareAt(written, shape.property(name), `${pointer}/${escaped(name)}`);
    done.set(name, read);
    return read;
  }
  function whole(): ReadonlyMap<string, Value> {
    for (const name of names) get(name);
    return new Map(names.map((name) => [name, done.get(name) ?? null]));
  }
  return {
    size: names.length,
    get,
    has: (name) => Object.hasOwn(value, name),
    keys: () => names.values(),
    values: () => whole().values(),
    entries: () => whole().entries(),
    forEach: (callback) => whole().forEach(callback),
    [Symbol.iterator]: () => whole()[Symbol.iterator](),
  };
}

function shapeOf(view: SchemaView): Shape {
  const known = shapes.get(view);
  if (known !== undefined) return known;
  const properties = new Map<string, Shape>();
  let items: Shape | undefined;
  const shape: Shape = {
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
  shapes.set(view, shape);
  return shape;
}

function absentIn(view: SchemaView): ReadonlyMap<string, Value> {
  return new Map(
    propertyNames(view).flatMap((name): [string, Value][] => {
      const of = viewProperty(view, name);
      if (isListOnly(of)) return [[name, EMPTY]];
      return keyword(of, 'x-mangler') === 'tom' ? [[name, null]] : [];
    }),
  );
}

/** Whether every schema that says what stands here says a list. */
function isListOnly(view: SchemaView): boolean {
  const types = mentionedTypes(view);
  return types.includes('array') && types.every((type) => type === 'array' || type === 'null');
}

function numbersIn(view: SchemaView): Shape['numbers'] {
  const types = mentionedTypes(view);
  if (types.includes('integer')) return 'int';
  return types.includes('number') ? 'double' : 'as-written';
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
