import type { ValueKind } from '../../diagnostic/codes/expression-fault.ts';

/** What an expression works on: integers as bigint, decimals as number. */
export type Value = bigint | number | string | boolean | null | ListValue | MapValue;

export type MapKey = string | bigint | boolean;

export interface ListValue {
  readonly kind: 'list';
  readonly elements: readonly Value[];
  /** Its JSON pointer in the post; null for what is made in the expression. */
  readonly pointer: string | null;
}

/** An object of the data, or a map written in the expression. */
export interface MapValue {
  readonly kind: 'map';
  readonly keys: readonly MapKey[];
  /** The value of a key; undefined where it is not written. */
  readonly get: (key: MapKey) => Value | undefined;
  /** What properties that are not written read as; the others are not known. */
  readonly absent: ReadonlyMap<string, 'empty-list' | 'null'>;
  /** Its JSON pointer in the post; null for what is made in the expression. */
  readonly pointer: string | null;
}

const NONE_ABSENT: MapValue['absent'] = new Map();

export function isList(value: Value): value is ListValue {
  return typeof value === 'object' && value?.kind === 'list';
}

export function isMap(value: Value): value is MapValue {
  return typeof value === 'object' && value?.kind === 'map';
}

export function listOf(elements: readonly Value[], pointer: string | null = null): ListValue {
  return { kind: 'list', elements, pointer };
}

/** A map that is made in the expression. */
export function mapOf(entries: ReadonlyMap<MapKey, Value>): MapValue {
  const get = (key: MapKey): Value | undefined => entries.get(key);
  return { kind: 'map', keys: [...entries.keys()], get, absent: NONE_ABSENT, pointer: null };
}

/** The key that a value is in a map, where 1.0 is 1; undefined for what can be none. */
export function keyOf(value: Value): MapKey | undefined {
  switch (typeof value) {
    case 'string':
    case 'bigint':
    case 'boolean':
      return value;
    case 'number':
      return Number.isInteger(value) ? BigInt(value) : undefined;
    default:
      return undefined;
  }
}

/** What kind of value it is, for messages. */
export function kindOf(value: Value): ValueKind {
  switch (typeof value) {
    case 'bigint':
      return 'int';
    case 'number':
      return 'double';
    case 'boolean':
      return 'bool';
    case 'string':
      return 'string';
    case 'object':
      return value === null ? 'null' : value.kind;
  }
}

/** Whether two values are equal; numbers are by what they are worth, and other kinds never across kinds. */
export function areEqual(left: Value, right: Value): boolean {
  if (isList(left)) {
    if (!isList(right) || left.elements.length !== right.elements.length) return false;
    return left.elements.every((element, index) =>
      areEqual(element, right.elements[index] ?? null),
    );
  }
  if (isMap(left)) {
    if (!isMap(right) || left.keys.length !== right.keys.length) return false;
    return left.keys.every((key) => {
      const [mine, other] = [left.get(key), right.get(key)];
      return mine !== undefined && other !== undefined && areEqual(mine, other);
    });
  }
  if (typeof left === 'bigint' && typeof right === 'number') return keyOf(right) === left;
  if (typeof left === 'number' && typeof right === 'bigint') return keyOf(left) === right;
  return left === right;
}
